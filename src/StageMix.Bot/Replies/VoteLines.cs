using StageMix.Bot.Jobs;

namespace StageMix.Bot.Replies;

/// <summary>How a vote stands, and until when it goes on.</summary>
internal static class VoteLines
{
    public static string Of(MixNews news) => string.Join('\n', Lines(news));

    private static IEnumerable<string> Lines(MixNews news)
    {
        var job = news.Job;
        yield return news.Say(Phrase.BallotsSoFar, ("ballots", job.Ballots.Count), ("quorum", news.Quorum));
        if (job.VotingEnds is { } ends && job.Held is null)
        {
            yield return news.Say(Phrase.ClosesAt, ("when", Moments.Away(ends)));
        }

        if (job.Held is { } held)
        {
            yield return held == VoteHold.WithoutBallots
                ? news.Say(Phrase.VoteHeld)
                : news.Say(Phrase.VoteTooFew, ("fewest", news.Fewest));
        }
        else if (!job.IsHeard)
        {
            yield return news.Say(Phrase.VoteHearing);
        }
    }
}
