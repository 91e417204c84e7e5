using StageMix.Timeline;

namespace StageMix.Showcase.Staging;

/// <summary>Decides what a stage sounds like.</summary>
internal static class SoundCasting
{
    private const double CleanDecibels = -34;
    private const double UsualDecibels = -24;
    private const double NoisyDecibels = -7;
    private const int UsualKilobits = 160;

    public static SoundPlan Plan(StageRequest asked, TimeRange talk, Trouble trouble) =>
        new(
            asked.Played,
            asked.Vocal ?? VocalTake.Record,
            talk,
            asked.NoiseDecibels ?? Noise(trouble),
            asked.Telephone ?? false,
            asked.ClippingDecibels ?? 0,
            asked.SoundKilobits ?? UsualKilobits
        );

    private static double Noise(Trouble trouble) =>
        trouble switch
        {
            Trouble.None => CleanDecibels,
            Trouble.Noise => NoisyDecibels,
            _ => UsualDecibels,
        };
}
