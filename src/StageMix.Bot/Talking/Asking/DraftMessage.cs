using System.Text.RegularExpressions;
using StageMix.Bot.Jobs;
using StageMix.Bot.Replies;
using StageMix.Discord.Interactions;
using StageMix.Discord.Messages;

namespace StageMix.Bot.Talking.Asking;

/// <summary>
/// A draft that cannot be taken yet, shown to whoever wrote it with what is to be mended. The message itself keeps the
/// draft: "Edit links" works for as long as the message is there, whatever became of the bot meanwhile.
/// </summary>
internal static partial class DraftMessage
{
    private const string Nothing = "—";
    private const int LongestName = 60;

    /// <param name="sentences">what is to be mended, the most important first</param>
    /// <param name="isKnown">there is nothing to be mended, but such a mix already: it can be made all the same</param>
    public static OutgoingMessage Of(
        MixDraft draft,
        IEnumerable<string> sentences,
        Words words,
        bool isKnown = false
    ) =>
        new(Fit(sentences, words))
        {
            Embeds =
            [
                Part(words.Say(Phrase.LinksSong), draft.Song, draft.SongFile is { } song ? [song] : []),
                Part(words.Say(Phrase.LinksStages), string.Join('\n', LinkWords.Of(draft.Stages)), draft.StageFiles),
                Part(words.Say(Phrase.LinksName), draft.Title, []),
            ],
            Rows = Buttons(new CustomId(Actions.EditLinks), words, isKnown ? [Anyway(words)] : []),
        };

    /// <summary>The same for stages that are to be added to a mix.</summary>
    public static OutgoingMessage OfStages(JobId job, string stages, IEnumerable<string> sentences, Words words) =>
        new(Fit(sentences, words))
        {
            Embeds = [Part(words.Say(Phrase.LinksStages), string.Join('\n', LinkWords.Of(stages)), [])],
            Rows = Buttons(new CustomId(Actions.Add, job.ToString()), words),
        };

    /// <summary>What <see cref="OfStages"/> wrote; nothing for a message with other words, such as a mix's card.</summary>
    public static string ReadStages(Message message) => message.Embeds is [var stages] ? TextOf(stages) : "";

    /// <summary>What <see cref="Of"/> wrote.</summary>
    public static MixDraft Read(Message? message) =>
        message?.Embeds is [var song, var stages, var title]
            ? new MixDraft
            {
                Song = TextOf(song),
                Stages = TextOf(stages),
                Title = TextOf(title),
                SongFile = FilesOf(song).FirstOrDefault(),
                StageFiles = [.. FilesOf(stages)],
            }
            : MixDraft.Empty;

    /// <summary>What a person knows a file by whose address this is.</summary>
    public static string NameOf(Uri file) => Uri.UnescapeDataString(file.Segments[^1]);

    private static string Fit(IEnumerable<string> sentences, Words words)
    {
        var more = words.Say(DraftText.MoreProblems);
        var text = "";
        foreach (var sentence in sentences)
        {
            if (text.Length + sentence.Length + more.Length + 2 > OutgoingMessage.LongestContent)
            {
                return text + more;
            }

            text += sentence + "\n";
        }

        return text;
    }

    private static ActionRow[] Buttons(CustomId editLinks, Words words, params Component[] more) =>
        [
            new ActionRow([
                new Button(ButtonStyle.Primary, words.Say(Phrase.ButtonEditLinks), editLinks.ToString()),
                .. more,
            ]),
        ];

    private static Button Anyway(Words words) =>
        new(ButtonStyle.Secondary, words.Say(Phrase.ButtonAnyway), new CustomId(Actions.Anyway).ToString());

    private static Embed Part(string title, string text, IEnumerable<Uri> files)
    {
        // between these fences nothing is a link, a mention or bold; a fence in the text would end them
        var fenced = text.Length > 0 ? $"```\n{text.Replace('`', '\'')}\n```" : null;
        var lines = files.Select(file => $"[{StrangerText.InMarkdown(NameOf(file), LongestName)}]({file.AbsoluteUri})");
        var description = string.Join('\n', lines.Prepend(fenced).OfType<string>());
        return new Embed { Title = title, Description = description.Length > 0 ? description : Nothing };
    }

    private static string TextOf(ReceivedEmbed part) => Fenced().Match(part.Description ?? "").Groups["text"].Value;

    private static IEnumerable<Uri> FilesOf(ReceivedEmbed part) =>
        Linked()
            .Matches(Fenced().Replace(part.Description ?? "", ""))
            .Select(match => new Uri(match.Groups["file"].Value));

    [GeneratedRegex(@"\A```\n(?<text>.*?)\n?```", RegexOptions.Singleline | RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Fenced();

    [GeneratedRegex(@"\]\((?<file>https?://[^)\s]+)\)$", RegexOptions.Multiline | RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Linked();
}
