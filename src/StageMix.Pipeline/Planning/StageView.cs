using StageMix.Pipeline.Planning.Faces;
using StageMix.Timeline;

namespace StageMix.Pipeline.Planning;

/// <summary>One stage as the mix's output frames see it.</summary>
/// <param name="index">the stage's number in the order given</param>
/// <param name="heldUntil">for each output frame the end of the unbroken run that the stage can show from there; 0 where it can show nothing</param>
/// <param name="weight">how much of it is wanted</param>
internal sealed class StageView(int index, int[] heldUntil, double weight, Func<int, Timestamp> stageTimeAt)
{
    private readonly int[] _changes = new int[heldUntil.Length + 1];
    private readonly IReadOnlyList<int> _cuts = [];
    private bool[]? _isCut;
    private bool[]? _isUnsettled;
    private bool[]? _isWhip;

    public int Index => index;

    public double Weight => weight;

    /// <summary>Output frames at which its own next shot begins, in order.</summary>
    public IReadOnlyList<int> Cuts
    {
        get => _cuts;
        init
        {
            _cuts = value;
            CountChanges();
        }
    }

    private readonly IReadOnlyList<FrameSpan> _blends = [];

    /// <summary>Its own dissolves and fades, and what may be one.</summary>
    public IReadOnlyList<FrameSpan> Blends
    {
        get => _blends;
        init
        {
            _blends = value;
            CountChanges();
        }
    }

    /// <summary>Its flashes, with a frame to spare on either side.</summary>
    public IReadOnlyList<FrameSpan> Flashes { get; init; } = [];

    /// <summary>Where its camera whips around.</summary>
    public IReadOnlyList<FrameSpan> Whips { get; init; } = [];

    /// <summary>What is seen of it, as far as it was looked at.</summary>
    public SightLine Sights { get; init; } = SightLine.None;

    /// <summary>The faces in those of its pictures that were looked at, by their stage time.</summary>
    public IReadOnlyDictionary<Timestamp, IReadOnlyList<Face>> Faces { get; init; } =
        new Dictionary<Timestamp, IReadOnlyList<Face>>();

    /// <summary>For each output frame what a second of such a picture costs: 0 for a good one.</summary>
    public IReadOnlyList<float> Faults { get; init; } = [];

    /// <summary>Stage seconds a song second in that output frame.</summary>
    public Func<int, double> RateAt { get; init; } = _ => 1;

    /// <summary>Whether the picture that it shows in that frame stands in for a part of the song that it does not hold.</summary>
    public Func<int, bool> IsBridge { get; init; } = _ => false;

    public bool Holds(int frame) => heldUntil[frame] > frame;

    /// <summary>The end, exclusive, of the frames that it can show from <paramref name="frame"/> on without a break.</summary>
    public int HeldUntil(int frame) => heldUntil[frame];

    public int NextCutAfter(int frame) => Cuts.FirstOrDefault(cut => cut > frame, int.MaxValue);

    public bool HasCutAt(int frame) => (_isCut ??= Marked(Cuts.Select(cut => new FrameSpan(cut, cut + 1))))[frame];

    /// <summary>Whether one of its own shots gives way to the next in those frames, half-open.</summary>
    public bool ChangesIn(int from, int end) =>
        _changes[Math.Clamp(end, 0, heldUntil.Length)] > _changes[Math.Clamp(from, 0, heldUntil.Length)];

    /// <summary>Whether that frame is of a flash, or of two shots at once.</summary>
    public bool IsUnsettled(int frame) => (_isUnsettled ??= Marked(Flashes.Concat(Blends)))[frame];

    public bool IsWhip(int frame) => (_isWhip ??= Marked(Whips))[frame];

    /// <summary>The stage time that it would show in that output frame.</summary>
    public Timestamp StageTimeAt(int frame) => stageTimeAt(frame);

    /// <summary>What is seen shortly before a switch at that frame; null where it shows nothing, or was not looked at.</summary>
    public Sight? SightBefore(int frame) =>
        Holds(frame - 1) ? WithFaces(Sights.Before(StageTimeAt(frame)), FrameBefore(frame)) : null;

    /// <summary>What is seen shortly after it.</summary>
    public Sight? SightAfter(int frame) => Holds(frame) ? WithFaces(Sights.After(StageTimeAt(frame)), frame) : null;

    /// <summary>
    /// The frame in which faces are sought for what is seen before a switch: the one after it where the shot goes on, for
    /// in one frame they hardly move, and the same picture serves both sides.
    /// </summary>
    public int FrameBefore(int frame) => HeldUntil(frame - 1) > frame && !HasCutAt(frame) ? frame : frame - 1;

    private Sight? WithFaces(Sight? sight, int frame) =>
        sight is not null && Faces.GetValueOrDefault(StageTimeAt(frame)) is { Count: > 0 } faces
            ? sight with
            {
                Faces = faces,
            }
            : sight;

    private bool[] Marked(IEnumerable<FrameSpan> spans)
    {
        var marked = new bool[heldUntil.Length];
        foreach (var span in spans)
        {
            var from = Math.Clamp(span.Frame, 0, marked.Length);
            Array.Fill(marked, true, from, Math.Clamp(span.End, from, marked.Length) - from);
        }

        return marked;
    }

    private void CountChanges()
    {
        Array.Clear(_changes);
        foreach (var frame in _cuts.Concat(_blends.SelectMany(blend => Enumerable.Range(blend.Frame, blend.Length))))
        {
            if (frame >= 0 && frame < heldUntil.Length)
            {
                _changes[frame + 1] = 1;
            }
        }

        for (var frame = 0; frame < heldUntil.Length; frame++)
        {
            _changes[frame + 1] += _changes[frame];
        }
    }
}

/// <summary>Output frames, half-open.</summary>
internal readonly record struct FrameSpan(int Frame, int End)
{
    public int Length => Math.Max(0, End - Frame);

    public bool Holds(int frame) => frame >= Frame && frame < End;
}
