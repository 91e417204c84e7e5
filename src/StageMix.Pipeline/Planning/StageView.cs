using StageMix.Timeline;

namespace StageMix.Pipeline.Planning;

/// <summary>One stage as the mix's output frames see it.</summary>
/// <param name="index">the stage's number in the order given</param>
/// <param name="heldUntil">for each output frame the end of the unbroken run that the stage can show from there; 0 where it can show nothing</param>
/// <param name="cuts">output frames at which its own next shot begins, in order</param>
/// <param name="weight">how much of it is wanted</param>
internal sealed class StageView(
    int index,
    int[] heldUntil,
    IReadOnlyList<int> cuts,
    double weight,
    Func<int, Timestamp> stageTimeAt,
    Func<int, byte[]> layoutAt,
    Func<int, bool> inFlash
)
{
    public int Index => index;

    public double Weight => weight;

    public IReadOnlyList<int> Cuts => cuts;

    public bool Holds(int frame) => heldUntil[frame] > frame;

    /// <summary>The end, exclusive, of the frames that it can show from <paramref name="frame"/> on without a break.</summary>
    public int HeldUntil(int frame) => heldUntil[frame];

    public int NextCutAfter(int frame) => cuts.FirstOrDefault(cut => cut > frame, int.MaxValue);

    public bool HasCutNear(int frame, int distance) => cuts.Any(cut => Math.Abs(cut - frame) <= distance);

    /// <summary>The stage time that it would show in that output frame.</summary>
    public Timestamp StageTimeAt(int frame) => stageTimeAt(frame);

    /// <summary>The composition of its picture in that output frame.</summary>
    public byte[] LayoutAt(int frame) => layoutAt(frame);

    public bool InFlash(int frame) => inFlash(frame);
}
