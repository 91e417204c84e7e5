using StageMix.Pipeline.Acquiring;
using StageMix.Timeline;

namespace StageMix.Pipeline.Specs.Drawing;

/// <summary>Media by name alone, for pictures that never open the files.</summary>
internal static class MadeMedia
{
    public static AcquiredMedia Of(double songSeconds, params string[] stages) =>
        new(
            new AcquiredSong(File("song.wav"), new SoundTrack("", Timestamp.Zero, 0), Seconds(songSeconds)),
            [.. stages.Select((name, i) => new AcquiredStage(i + 1, File(name), null, null))]
        );

    public static Timestamp Seconds(double seconds) => Timestamp.FromSeconds(seconds);

    public static TimeRange Range(double from, double to) => new(Seconds(from), Seconds(to));

    private static MediaFile File(string name) => new(name, "/" + name, default, Timestamp.Zero, null, null);
}
