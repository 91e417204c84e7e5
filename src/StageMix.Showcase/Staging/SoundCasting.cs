using StageMix.Timeline;

namespace StageMix.Showcase.Staging;

/// <summary>Decides what a stage sounds like.</summary>
internal static class SoundCasting
{
    private const double CleanDecibels = -34;
    private const double UsualDecibels = -24;
    private const double NoisyDecibels = -7;
    private const int UsualKilobits = 160;
    private static readonly int[] _broadcastKilobits = [96, 128, 160];

    public static SoundPlan Plan(
        ShowRequest request,
        StageRequest asked,
        TimeRange talk,
        Trouble trouble,
        SeededRandom random
    )
    {
        var drawn =
            request.Hardness == ShowHardness.Broadcast
                ? Broadcast(asked.Played, talk, trouble, random)
                : Plain(asked.Played, talk, trouble);
        return drawn with
        {
            Vocal = asked.Played == Played.OtherInstrumental ? VocalTake.None : asked.Vocal ?? drawn.Vocal,
            NoiseDecibels = asked.NoiseDecibels ?? drawn.NoiseDecibels,
            Telephone = asked.Telephone ?? drawn.Telephone,
            ClippingDecibels = asked.ClippingDecibels ?? drawn.ClippingDecibels,
            Kilobits = asked.SoundKilobits ?? drawn.Kilobits,
        };
    }

    private static SoundPlan Plain(Played played, TimeRange talk, Trouble trouble) =>
        new(played, VocalTake.Record, talk, PlainNoise(trouble), false, 0, UsualKilobits);

    private static double PlainNoise(Trouble trouble) =>
        trouble switch
        {
            Trouble.None => CleanDecibels,
            Trouble.Noise => NoisyDecibels,
            _ => UsualDecibels,
        };

    /// <summary>Most sing live; one crowd in four is loud for certain; some recordings are overloaded, few are telephones'.</summary>
    private static SoundPlan Broadcast(Played played, TimeRange talk, Trouble trouble, SeededRandom random)
    {
        var clips = random.Fork("clipping");
        return new SoundPlan(
            played,
            random.Fork("vocal").Chance(0.75) ? VocalTake.Live : VocalTake.Record,
            talk,
            trouble == Trouble.Noise ? random.Fork("noise").Between(-9, -6) : random.Fork("noise").Between(-18, -8),
            random.Fork("telephone").Chance(0.04),
            clips.Chance(0.25) ? clips.Between(2, 6) : 0,
            random.Fork("kilobits").Pick(_broadcastKilobits)
        );
    }
}
