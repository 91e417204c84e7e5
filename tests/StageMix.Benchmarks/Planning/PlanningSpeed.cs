using Microsoft.Extensions.Options;
using StageMix.Pipeline;
using StageMix.Pipeline.Acquiring;
using StageMix.Pipeline.Aligning;
using StageMix.Pipeline.Detecting;
using StageMix.Pipeline.Planning;
using StageMix.Showcase;
using StageMix.Timeline;

namespace StageMix.Benchmarks.Planning;

/// <summary>Times planning with analysis at hand, which is made up: eight stages of four minutes.</summary>
internal static class PlanningSpeed
{
    private const int Stages = 8;
    private const double Seconds = 240;
    private const double Tempo = 120;
    private const int Plans = 5;

    /// <returns>what each plan took, in milliseconds; the first has the runtime's start in it</returns>
    public static IReadOnlyList<double> Measure()
    {
        var input = MadeUp(new SeededRandom(1));
        var planner = new MixPlanner(Options.Create(new PlanningOptions()));
        return
        [
            .. Enumerable
                .Range(1, Plans)
                .Select(seed =>
                {
                    var start = TimeProvider.System.GetTimestamp();
                    _ = planner.Plan(input with { Request = input.Request with { Seed = seed } });
                    return TimeProvider.System.GetElapsedTime(start).TotalMilliseconds;
                }),
        ];
    }

    private static PlanInput MadeUp(SeededRandom random)
    {
        var stages = Enumerable.Range(1, Stages).ToList();
        var song = new TimeRange(Timestamp.Zero, Timestamp.FromSeconds(Seconds));
        var picture = new PictureInfo(new PictureSize(1920, 1080), FrameRate.Ntsc, song);
        var sound = new SoundTrack("", Timestamp.Zero, 0);
        var media = new AcquiredMedia(
            new AcquiredSong(FileOf("song"), sound, song.End),
            [.. stages.Select(stage => new AcquiredStage(stage, FileOf($"stage{stage}"), sound, null))]
        );
        return new PlanInput(
            new MixRequest(new MediaSource("song"), [.. stages.Select(stage => new MediaSource($"stage{stage}"))]),
            media,
            new AlignedStages(
                Song(song),
                [.. stages.Select(s => new AlignedStage(s, true, 1, null, [new(song, Timestamp.Zero, 1, 1)]))]
            ),
            new DetectedShots([.. stages.Select(stage => Shots(stage, song, random.Fork($"{stage}")))])
        );

        MediaFile FileOf(string name) => new(name, $"/{name}", Fingerprint.Of(name, 1), Timestamp.Zero, picture, null);
    }

    private static SongStructure Song(TimeRange song)
    {
        var beats = Every(60 / Tempo).ToList();
        return new SongStructure(
            Tempo,
            beats,
            [.. beats.Where((_, i) => i % 4 == 0)],
            [
                .. Enumerable
                    .Range(0, 12)
                    .Select(i => new SongSection(
                        new TimeRange(song.End.Scale(i / 12.0), song.End.Scale((i + 1) / 12.0)),
                        i % 2 == 0 ? "A" : "B",
                        i % 2 == 0 ? 0.5 : 1,
                        i % 2 == 1
                    )),
            ]
        );
    }

    private static StageShots Shots(int stage, TimeRange song, SeededRandom random)
    {
        var rate = FrameRate.Ntsc;
        var cuts = new List<Cut>();
        for (var frame = 0L; rate.TimeOf(frame) < song.End; frame += 40 + random.Below(120))
        {
            cuts.Add(new Cut(frame, rate.TimeOf(frame), 1));
        }

        return new StageShots(
            stage,
            rate,
            rate.FramesIn(song.End),
            song,
            cuts,
            [.. Every(7).Select(time => new Pipeline.Detecting.Flash(rate.FramesIn(time), 2, time))],
            [.. Every(0.1).Select(time => MomentAt(time, random))]
        );
    }

    private static Moment MomentAt(Timestamp time, SeededRandom random) =>
        new(time, Map(16 * 9, random))
        {
            Movement = Map(32 * 18, random),
            Brightness = 100,
            Sharpness = random.Between(5, 10),
            Unlike = random.Between(0.05, 0.2),
        };

    private static byte[] Map(int blocks, SeededRandom random) =>
        [.. Enumerable.Range(0, blocks).Select(_ => (byte)random.Below(256))];

    private static IEnumerable<Timestamp> Every(double seconds) =>
        Enumerable.Range(1, (int)(Seconds / seconds) - 1).Select(i => Timestamp.FromSeconds(i * seconds));
}
