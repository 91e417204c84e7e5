using System.Security.Cryptography;
using StageMix.Bot.Guilds;
using StageMix.Bot.Jobs;
using StageMix.Bot.Requests;
using StageMix.Pipeline;

namespace StageMix.Bot.Voting;

/// <summary>What is to be different in a mix that is made once more.</summary>
/// <param name="Seed">none: another one when nothing else is to be different</param>
/// <param name="Style">none: the same</param>
public sealed record RemixWish(int? Seed = null, MixStyle? Style = null)
{
    /// <summary>The numbers of the stages that are to be left out.</summary>
    public IReadOnlyList<int> Out { get; init; } = [];
}

/// <summary>What can be said of a mix that was made.</summary>
internal static class MadeWords
{
    /// <summary>Shows another stage in one clip; the other clips stay as they are.</summary>
    public static Said Swap(MixJob job, ClipSwap swap, DateTimeOffset now) =>
        job.Made?.Clips.FirstOrDefault(clip => clip.Index == swap.Clip)?.Others.Contains(swap.Stage) != true
            ? RefusalReason.StageNotThere
            : job.Become(JobState.Queued, now) with
            {
                Request = job.Request with
                {
                    Swaps = [.. job.Request.Swaps.Where(other => other.Clip != swap.Clip), swap],
                },
            };

    /// <summary>What is asked when a mix is to be made once more. One that awaits approval is made anew itself.</summary>
    public static Said Remix(MixJob job, RemixWish wish, GuildRules rules, DateTimeOffset now)
    {
        var stagesIn = (job.Verdicts ?? []).Where(job.IsIn).Select(verdict => verdict.Index).Except(wish.Out).Count();
        if (stagesIn < rules.Limits.FewestStages)
        {
            return new Refusal(RefusalReason.TooFewStages, rules.Limits.FewestStages, stagesIn);
        }

        var remixed = job with
        {
            Request = job.Request with
            {
                Seed = wish.Seed ?? (wish is { Style: null, Out: [] } ? AnotherSeed() : job.Request.Seed),
                Style = wish.Style ?? job.Request.Style,
                Rules = [.. job.Request.Rules, .. wish.Out.Select(stage => new StageOut(stage))],
                // the clips are others, so their numbers mean nothing any more
                Swaps = [],
            },
        };
        return job.State.IsFinal() ? remixed : remixed.Become(JobState.Queued, now);
    }

    private static int AnotherSeed() => RandomNumberGenerator.GetInt32(int.MaxValue);
}
