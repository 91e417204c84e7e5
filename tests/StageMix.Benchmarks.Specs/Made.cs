using StageMix.Showcase;
using StageMix.Timeline;

namespace StageMix.Benchmarks.Specs;

/// <summary>Truths to start from.</summary>
internal static class Made
{
    /// <summary>A stage of 1000 frames at 25 a second in which nothing happens.</summary>
    public static readonly StageTruth Stage = new(
        Number: 1,
        File: "stage1.mp4",
        Original: 1,
        Played.Song,
        new FrameRate(25, 1),
        Frames: 1000,
        Width: 640,
        Height: 360,
        Interlaced: false,
        Alignment: [],
        Pictured: [],
        Cuts: [],
        Transitions: [],
        Shots: [],
        Whips: [],
        Flashes: [],
        Heads: []
    );

    /// <summary>A song of 100 s at 120 beats a minute.</summary>
    public static readonly SongTruth Song = new("song.wav", Seconds(100), Tempo: 120, [], BeatsPerBar: 4, []);

    public static Timestamp Seconds(double seconds) => Timestamp.FromSeconds(seconds);
}
