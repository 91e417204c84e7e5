using StageMix.Bot.Jobs;
using StageMix.Discord.Messages;

namespace StageMix.Bot.Replies;

/// <summary>The one message of a mix that goes with it from the asking to its end: song, stages, vote, progress.</summary>
internal static class CardMessage
{
    /// <summary>What an embed may hold, with room for what stands besides the stages.</summary>
    private const int StagesRoom = 3700;

    private const int MostOfAStage = 130;
    private const int LongestTitle = 200;
    private const int LongestName = 60;

    /// <param name="hasSheet">whether the numbered picture of the stages goes with it</param>
    public static OutgoingMessage Of(MixNews news, bool hasSheet) =>
        new()
        {
            Embeds =
            [
                new Embed
                {
                    Title = StrangerText.InMarkdown(news.Job.Request.Title, LongestTitle),
                    Description = string.Join('\n', Lines(news)),
                    Fields = [.. FieldsOf(news)],
                    Image = hasSheet ? new EmbedImage($"attachment://{SheetName}") : null,
                    Footer = new EmbedFooter(news.Say(Phrase.MixNumber, ("id", news.Job.Id))),
                },
            ],
            Rows = Buttons(news).InRows(),
        };

    public const string SheetName = "stages.png";

    private static IEnumerable<string> Lines(MixNews news)
    {
        var job = news.Job;
        yield return $"**{news.Say(job.State)}**";
        if (job.Song is { } song)
        {
            yield return news.Say(Phrase.Song, ("song", StrangerText.InMarkdown(song.Title, LongestName)));
        }

        if (job.Place is not null)
        {
            yield return news.Say(Phrase.AskedBy, ("member", $"<@{job.Owner.Person}>"));
        }

        yield return "";
        foreach (var line in job.Verdicts is { } verdicts ? Stages(verdicts, news) : [news.Say(Phrase.StagesAreHeard)])
        {
            yield return line;
        }
    }

    /// <summary>Two lines a stage; with many stages their names are cut shorter, so that all have room.</summary>
    private static IEnumerable<string> Stages(IReadOnlyList<StageVerdict> verdicts, MixNews news)
    {
        var seconds = verdicts.Select(verdict => $"-# {Second(verdict, news)}").ToList();
        var room = (StagesRoom - seconds.Sum(line => line.Length)) / verdicts.Count;
        var names = Math.Clamp(room - 24, 12, MostOfAStage);
        return verdicts.Zip(seconds, (verdict, second) => $"{StageLines.HeadOf(verdict, names)}\n{second}");
    }

    private static string Second(StageVerdict verdict, MixNews news)
    {
        var heard = StageLines.VerdictOn(verdict, news.Words);
        return news.Job.Ballots.Count > 0 && verdict.Accepted ? $"{heard} · {Tallied(verdict, news)}" : heard;
    }

    private static string Tallied(StageVerdict verdict, MixNews news)
    {
        var ballots = news.Job.Ballots;
        var count = ballots.Count(ballot => ballot.Stages.Contains(verdict.Index));
        return news.Say(
            count * 2 >= ballots.Count ? Phrase.TallyIn : Phrase.TallyOut,
            ("count", count),
            ("ballots", ballots.Count)
        );
    }

    private static IEnumerable<EmbedField> FieldsOf(MixNews news)
    {
        var job = news.Job;
        if (job.State == JobState.Voting)
        {
            yield return new EmbedField(news.Say(Phrase.TheVote), VoteLines.Of(news));
        }

        var progress = job.State.IsFinal() ? "" : ProgressLines.Of(news);
        if (progress.Length > 0)
        {
            yield return new EmbedField(news.Say(Phrase.Progress), progress);
        }
    }

    private static IEnumerable<Button> Buttons(MixNews news)
    {
        var (job, words) = (news.Job, news.Words);
        if (job.State == JobState.Voting)
        {
            yield return words.Button(Actions.Vote, Phrase.ButtonVote, job.Id, ButtonStyle.Primary);
            yield return words.Button(Actions.Start, Phrase.ButtonStart, job.Id);
            yield return words.Button(Actions.Decline, Phrase.ButtonDecline, job.Id);
            yield return words.Button(Actions.Add, Phrase.ButtonAdd, job.Id);
        }

        if (!job.State.IsFinal() && job.State != JobState.TakingDown)
        {
            yield return words.Button(Actions.Notify, Phrase.ButtonNotify, job.Id);
            yield return words.Button(Actions.Cancel, Phrase.ButtonCancel, job.Id);
        }
    }
}
