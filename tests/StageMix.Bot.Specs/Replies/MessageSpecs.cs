using System.Text;
using StageMix.Bot.Jobs;
using StageMix.Bot.Replies;
using StageMix.Bot.Talking;
using StageMix.Discord.Messages;

namespace StageMix.Bot.Specs.Replies;

public sealed class MessageSpecs
{
    public static TheoryData<string> Languages => [.. Words.All.Select(words => words.Locale)];

    [Theory, MemberData(nameof(Languages))]
    public void Every_message_keeps_to_what_Discord_allows_however_long_titles_are(string language)
    {
        foreach (var (name, message) in Both(language))
        {
            message.Content.Length.ShouldBeLessThanOrEqualTo(OutgoingMessage.LongestContent, name);
            message.Embeds.Sum(LengthOf).ShouldBeLessThanOrEqualTo(6000, name);
            message.Rows.Count.ShouldBeLessThanOrEqualTo(5, name);
            message.Embeds.ShouldAllBe(embed => IsEmbedAllowed(embed), name);
            var components = message.Rows.SelectMany(row => row.Components).ToList();
            components.ShouldAllBe(component => IsAllowed(component), name);
            components.Select(IdOf).OfType<string>().ShouldBeUnique(StringComparer.Ordinal, name);
            message.Rows.ShouldAllBe(row => row.Components.Count <= 5, name);
        }
    }

    [Theory, MemberData(nameof(Languages))]
    public void Every_modal_keeps_to_what_Discord_allows(string language)
    {
        MixJob[] mixes = [MadeNews.Usual, MadeNews.Extreme];
        foreach (var (name, modal) in mixes.SelectMany(mix => AllMessages.Modals(mix, Words.For(language))))
        {
            modal.Title.Length.ShouldBeLessThanOrEqualTo(45, name);
            modal.Components.Count.ShouldBeInRange(1, 5, name);
            modal.Components.ShouldAllBe(
                label => label.Text.Length <= 45 && Length(label.Description) <= 100 && IsAllowed(label.Component),
                name
            );
        }
    }

    [Theory, MemberData(nameof(Languages))]
    public void No_message_mixes_two_languages(string language)
    {
        var others = Words.All.Where(words => words.Locale != language);
        var tellTales = others
            .SelectMany(words => words.Sections.Values.SelectMany(section => section))
            .Where(sentence => sentence.Key != nameof(Phrase.LanguageName) && !sentence.Value.Contains('{'))
            .Select(sentence => sentence.Value)
            .Where(words => words.Length > 12 && words != CommandNames.FromMessage)
            .ToList();

        foreach (var (name, message) in Both(language))
        {
            var text = TextOf(message);
            tellTales.Where(words => text.Contains(words, StringComparison.Ordinal)).ShouldBeEmpty(name);
        }
    }

    [Fact]
    public void The_labels_that_people_are_told_of_are_exact()
    {
        var words = Words.For("en");

        Phrase[] labels =
        [
            Phrase.ButtonEditLinks,
            Phrase.ButtonVote,
            Phrase.ButtonStart,
            Phrase.ButtonDecline,
            Phrase.ButtonNotify,
            Phrase.ButtonTryAgain,
        ];
        labels
            .Select(label => words.Say(label))
            .ShouldBe(["Edit links", "Vote", "Start now", "Decline", "Notify me", "Try again"]);
    }

    [Fact]
    public void The_result_shows_the_way_that_everybody_there_has_to_the_video()
    {
        var messages = AllMessages
            .Of(MadeNews.Usual, Words.For("en"))
            .ToDictionary(message => message.Name, message => message.Message, StringComparer.Ordinal);

        messages["result at YouTube"].Content.ShouldContain(MadeNews.AtYouTube.Link.AbsoluteUri);
        messages["result to watch"].Content.ShouldContain("https://watch.example/");
        messages["result attached"].Files.ShouldContain(file => file.Name == "chat.mp4");
        messages["result attached"].Content.ShouldNotContain("youtube");
        messages["result at YouTube"].Files.ShouldNotContain(file => file.Name == "chat.mp4");
    }

    [Theory, MemberData(nameof(Languages))]
    public async Task Every_message_is_written_down_to_be_looked_at(string language)
    {
        var folder = Directory.CreateDirectory(Path.Combine(SourceTree.Root, ".build", "messages"));
        foreach (var (kind, mix) in new[] { ("usual", MadeNews.Usual), ("extreme", MadeNews.Extreme) })
        {
            var text = string.Concat(
                AllMessages
                    .Of(mix, Words.For(language))
                    .Select(message => PhoneScreen.Show(message.Name, message.Message))
                    .Concat(
                        AllMessages
                            .Modals(mix, Words.For(language))
                            .Select(modal => PhoneScreen.Show(modal.Name, modal.Modal))
                    )
            );
            text.ShouldNotContain("{");
            await File.WriteAllTextAsync(
                Path.Combine(folder.FullName, $"{language}-{kind}.txt"),
                text,
                Encoding.UTF8,
                TestContext.Current.CancellationToken
            );
        }
    }

    private static IEnumerable<(string Name, OutgoingMessage Message)> Both(string language) =>
        AllMessages
            .Of(MadeNews.Usual, Words.For(language))
            .Concat(AllMessages.Of(MadeNews.Extreme, Words.For(language)));

    private static int Length(string? text) => text?.Length ?? 0;

    private static int LengthOf(Embed embed) =>
        Length(embed.Title)
        + Length(embed.Description)
        + Length(embed.Footer?.Text)
        + (embed.Fields ?? []).Sum(field => field.Name.Length + field.Value.Length);

    private static bool IsEmbedAllowed(Embed embed) =>
        Length(embed.Title) <= 256
        && Length(embed.Description) <= 4096
        && (embed.Fields ?? []).All(field => field.Value.Length is > 0 and <= 1024);

    private static bool IsAllowed(Component component) =>
        component switch
        {
            Button button => Length(button.Label) is > 0 and <= 80 && Length(button.Id) <= 100,
            StringSelect select => select.Options.Count is > 0 and <= 25
                && Length(select.Placeholder) <= 150
                && select.Options.Select(option => option.Value).Distinct(StringComparer.Ordinal).Count()
                    == select.Options.Count
                && select.Options.All(option =>
                    option.Label.Length is > 0 and <= 100 && Length(option.Description) <= 100
                ),
            EntitySelect select => select.Chosen.Count <= select.MaxValues,
            TextInput input => Length(input.Value) <= (input.MaxLength ?? TextInput.LongestValue)
                && Length(input.Placeholder) <= 100,
            _ => false,
        };

    private static string? IdOf(Component component) =>
        component switch
        {
            Button button => button.Id,
            StringSelect select => select.Id,
            EntitySelect select => select.Id,
            _ => null,
        };

    private static string TextOf(OutgoingMessage message) => PhoneScreen.Show("", message, width: int.MaxValue);
}
