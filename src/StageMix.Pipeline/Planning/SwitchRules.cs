namespace StageMix.Pipeline.Planning;

/// <summary>What must not be, wherever it can be helped.</summary>
[Flags]
internal enum Breach
{
    None = 0,

    /// <summary>A switch on no cut, no beat and no whip, where there are beats.</summary>
    OffPlace = 1,

    /// <summary>A switch inside a flash, a dissolve or a fade.</summary>
    Unsettled = 2,

    /// <summary>One of a stage's own cuts stays in the mix within half a second of a switch.</summary>
    Doubled = 4,

    /// <summary>A stage jumps within itself where another holds the time.</summary>
    Jump = 8,
}

/// <summary>Judges switches. A breach costs so much that the cheapest plan has as few as can be.</summary>
internal sealed class SwitchRules(Scene scene)
{
    public const double Cost = 1000;

    /// <summary>Where no beat is found within so many seconds, no place is better than another.</summary>
    private const double BeatlessSeconds = 2;

    private const double DoubleCutSeconds = 0.5;

    private readonly int _near = scene.FramesOf(DoubleCutSeconds);
    private readonly int _beatless = scene.FramesOf(BeatlessSeconds);
    private readonly HashSet<int> _beats = [.. scene.Beats];
    private readonly List<int> _inOrder = [.. scene.Beats];

    public SwitchPlace PlaceOf(int frame, StageView outgoing, StageView incoming) =>
        incoming.HasCutAt(frame) ? SwitchPlace.CutOfIncoming
        : outgoing.HasCutAt(frame) ? SwitchPlace.CutOfOutgoing
        : scene.Downbeats.Contains(frame) ? SwitchPlace.Downbeat
        : outgoing.IsWhip(frame) || incoming.IsWhip(frame) ? SwitchPlace.Whip
        : _beats.Contains(frame) ? SwitchPlace.Beat
        : SwitchPlace.Nowhere;

    /// <param name="frame">the incoming stage's first</param>
    /// <param name="place">where that is</param>
    public Breach Judge(int frame, SwitchPlace place, StageView outgoing, StageView incoming) =>
        (place == SwitchPlace.Nowhere && HasBeatNear(frame) ? Breach.OffPlace : Breach.None)
        | (outgoing.IsUnsettled(frame - 1) || incoming.IsUnsettled(frame) ? Breach.Unsettled : Breach.None)
        | (
            outgoing.ChangesIn(frame - _near, frame) || incoming.ChangesIn(frame + 1, frame + _near + 1)
                ? Breach.Doubled
                : Breach.None
        );

    /// <summary>Going on is no switch where the picture does not break; where it does, another stage should come.</summary>
    public Breach JudgeGoingOn(int frame, StageView stage) =>
        stage.HeldUntil(frame - 1) > frame || !scene.HoldersOf(frame).Any(other => other != stage)
            ? Breach.None
            : Breach.Jump;

    public static double CostOf(Breach breach) => Cost * int.PopCount((int)breach);

    private bool HasBeatNear(int frame)
    {
        var found = _inOrder.BinarySearch(frame);
        var next = found >= 0 ? found : ~found;
        return (next < _inOrder.Count && _inOrder[next] - frame <= _beatless)
            || (next > 0 && frame - _inOrder[next - 1] <= _beatless);
    }
}
