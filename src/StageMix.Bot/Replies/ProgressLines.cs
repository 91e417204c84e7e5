using StageMix.Bot.Jobs;
using StageMix.Pipeline;

namespace StageMix.Bot.Replies;

/// <summary>How far a mix is: the room with a bar, or its place in the queue, and when it will be ready.</summary>
internal static class ProgressLines
{
    private const int BarLetters = 15;

    /// <summary>Smaller steps would change a message that has nothing new to say.</summary>
    private static readonly TimeSpan _step = TimeSpan.FromMinutes(1);

    public static string Of(MixNews news) => string.Join('\n', Lines(news));

    private static IEnumerable<string> Lines(MixNews news)
    {
        var job = news.Job;
        if (job.IsCancelling)
        {
            yield return news.Say(Phrase.Stopping);
            yield break;
        }

        if (job.Activity is { } activity)
        {
            var (room, done) = Shown(activity);
            yield return news.Say(room);
            yield return $"`{Bar(done)}` {news.Say(Phrase.Percent, ("percent", (int)(done * 100)))}";
        }
        else if (job is { Failure: { } failure, NotBefore: { } next })
        {
            yield return FailureText.Of(failure, job.Id, news.Words);
            yield return news.Say(Phrase.TriedAgainAt, ("when", Moments.Away(next)));
        }
        else if (news.Outlook?.Position is { } position)
        {
            yield return position == 1 ? news.Say(Phrase.Next) : news.Say(Phrase.Position, ("position", position));
        }

        if (news.Outlook?.Remaining is { } remaining && remaining > TimeSpan.Zero)
        {
            yield return news.Say(Phrase.ReadyAt, ("when", Moments.Away(RoundedUp(news.Now + remaining))));
        }
    }

    private static string Bar(double done)
    {
        var full = (int)Math.Round(Math.Clamp(done, 0, 1) * BarLetters);
        return new string('█', full) + new string('░', BarLetters - full);
    }

    // to publish, the other rooms are walked through again, where all is at hand
    private static (Room Room, double Done) Shown(JobActivity activity) =>
        activity is { Leg: JobLeg.Publish, Progress.Room: not Room.Uploading }
            ? (Room.Uploading, 0)
            : (activity.Progress.Room, activity.Progress.Done);

    private static DateTimeOffset RoundedUp(DateTimeOffset moment) =>
        new(((moment.UtcTicks / _step.Ticks) + 1) * _step.Ticks, TimeSpan.Zero);
}
