using StageMix.Pipeline.Aligning;
using StageMix.Timeline;

namespace StageMix.Pipeline.Planning;

/// <summary>
/// Which stages a person lets be shown in each output frame. A frame that a ban or a pin touches at all is under it, and
/// where two of them disagree the later one holds.
/// </summary>
internal sealed class Permits
{
    private const int Nothing = -1;

    private readonly bool[][] _banned;
    private readonly int[] _pinned;

    /// <param name="stages">in the scene's order</param>
    public Permits(
        IReadOnlyList<AlignedStage> stages,
        IReadOnlyList<StageRule> rules,
        FrameRate rate,
        Timestamp mixStart,
        int frames
    )
    {
        _banned = [.. stages.Select(_ => new bool[frames])];
        _pinned = [.. Enumerable.Repeat(Nothing, frames)];
        foreach (var rule in rules)
        {
            var stage = stages.ToList().FindIndex(stage => stage.Index == rule.Stage);
            if (stage >= 0 && rule is StageBan or StagePin)
            {
                Keep(rule, stage, rate, mixStart);
            }
        }
    }

    public bool IsBanned(int stage, int frame) => _banned[stage][frame];

    /// <summary>Takes away what must not be shown; a pin takes the others away where the pinned stage is held.</summary>
    /// <param name="held">for each stage the segment that each output frame lies in, or -1; changed in place</param>
    public void Apply(IReadOnlyList<int[]> held)
    {
        for (var frame = 0; frame < _pinned.Length; frame++)
        {
            var pinned = _pinned[frame];
            var isPinned = pinned >= 0 && held[pinned][frame] != Nothing;
            for (var s = 0; s < held.Count; s++)
            {
                if (isPinned ? s != pinned : IsBanned(s, frame))
                {
                    held[s][frame] = Nothing;
                }
            }
        }
    }

    private void Keep(StageRule rule, int stage, FrameRate rate, Timestamp mixStart)
    {
        var song = rule is StageBan ban ? ban.Song : ((StagePin)rule).Song;
        for (var frame = 0; frame < _pinned.Length; frame++)
        {
            if (mixStart + rate.TimeOf(frame) < song.End && mixStart + rate.TimeOf(frame + 1) > song.Start)
            {
                _banned[stage][frame] = rule is StageBan;
                _pinned[frame] =
                    rule is StagePin ? stage
                    : _pinned[frame] == stage ? Nothing
                    : _pinned[frame];
            }
        }
    }
}
