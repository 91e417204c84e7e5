using FsCheck;
using FsCheck.Fluent;

namespace StageMix.Timeline.Specs;

/// <summary>Made-up values for properties, found by FsCheck through the type that each method gives.</summary>
public static class Made
{
    public const string Directory = "/mixes/우리 mix";

    /// <summary>What file names may hold on Linux and addresses may not.</summary>
    private static readonly string[] NameParts =
    [
        "stage",
        "무대",
        "show 1",
        "it's",
        "\"live\"",
        "#1",
        "100%",
        "%20",
        "what?",
        "-n",
        "take:2",
        "a&b",
        "\\",
        "+",
        "é",
        "🎤",
        "..",
        "~",
        "file:",
    ];

    private static readonly string[] Folders =
    [
        Directory,
        $"{Directory}/shows/day#1",
        "/media/fan cams",
        "/mixes",
        "/",
    ];

    private static readonly FrameRate[] BroadcastRates =
    [
        FrameRate.Ntsc,
        new(24000, 1001),
        new(60000, 1001),
        new(24, 1),
        new(25, 1),
        new(30, 1),
        new(50, 1),
        new(60, 1),
    ];

    /// <summary>Flicks within ten days of 0, half of them within a second.</summary>
    public static Arbitrary<Timestamp> Times() =>
        Flicks(10 * 24 * 3600).Or(Flicks(1)).Select(flicks => new Timestamp(flicks)).ToArbitrary();

    /// <summary>FsCheck's own stay below a hundred; frames and hundredths run to days.</summary>
    public static Arbitrary<int> WholeNumbers() =>
        Gen.Choose(-10_000_000, 10_000_000).Or(Gen.Choose(-100, 100)).ToArbitrary();

    /// <summary>Broadcast rates, and odd ones whose frames lie between flicks.</summary>
    public static Arbitrary<FrameRate> Rates() => Rate.ToArbitrary();

    public static Arbitrary<MixTimeline> Mixes() => Mix.ToArbitrary();

    private static Gen<FrameRate> Rate =>
        Gen.Elements(BroadcastRates)
            .Or(
                from denominator in Gen.Choose(1, 2000)
                from framesPerSecond in Gen.Choose(1, 240)
                from rest in Gen.Choose(0, denominator - 1)
                select new FrameRate((framesPerSecond * denominator) + rest, denominator)
            );

    private static Gen<MediaReference> Media =>
        from folder in Gen.Elements(Folders)
        from parts in Gen.Elements(NameParts).NonEmptyListOf()
        let file = string.Concat(parts.Take(6)) + ".mp4"
        select new MediaReference(Path.Combine(folder, file), file);

    private static Gen<Clip> Clip =>
        from media in Media
        from frames in Gen.Choose(1, 10_000)
        from start in Flicks(10 * 24 * 3600)
        from drift in Gen.Choose(-1_000_000, 1_000_000)
        from reason in Gen.Elements("", "a wide shot on the downbeat", "카메라가 가깝다 \"!\"\n")
        select new Clip(media, frames, new(start), 1 + (drift / 1e9), reason);

    /// <summary>A mix whose clips fill it to the frame, as the planner makes them.</summary>
    private static Gen<MixTimeline> Mix =>
        from rate in Rate
        from song in Media
        from clips in Clip.NonEmptyListOf()
        from mixStart in Flicks(600)
        from tailFrames in Gen.Choose(0, 90)
        from off in Gen.Choose(-100, 100)
        from lanes in Lane.ListOf()
        from marks in Mark.ListOf()
        let frames = clips.Sum(clip => clip.Frames)
        let tail = rate.TimeOf(Math.Min(tailFrames, frames - 1))
        // up to two fifths of a frame shorter or longer makes as many frames
        let length = rate.TimeOf(frames) + new Timestamp(rate.FrameDuration.Flicks * off / 250)
        select new MixTimeline(
            "Mix 1 «무대»",
            rate,
            song,
            new(mixStart),
            new Timestamp(mixStart) + length - tail,
            tail,
            [.. clips]
        )
        {
            Lanes = [.. lanes.Take(3)],
            Marks = [new(new Timestamp(mixStart), MarkKind.Section, "A"), .. marks.Take(5)],
        };

    /// <summary>The times of a lane are of the kind that comes back from the text: whole milliseconds.</summary>
    private static Gen<StageLane> Lane =>
        from media in Media
        from start in Gen.Choose(-1000, 600_000)
        from length in Gen.Choose(1, 300_000)
        from stageStart in Gen.Choose(-1000, 600_000)
        from drift in Gen.Choose(-300, 300)
        select new StageLane(
            media,
            [new(new TimeRange(Seconds(start), Seconds(start + length)), Seconds(stageStart), 1 + (drift / 1e6))]
        );

    private static Gen<SongMark> Mark =>
        from time in Gen.Choose(0, 600_000)
        from kind in Gen.Elements(Enum.GetValues<MarkKind>())
        select new SongMark(Seconds(time), kind, kind.ToString());

    private static Timestamp Seconds(int milliseconds) => Timestamp.FromSeconds(milliseconds / 1000.0);

    private static Gen<long> Flicks(int seconds) =>
        from whole in Gen.Choose(-seconds, seconds)
        from rest in Gen.Choose(0, (int)Timestamp.FlicksPerSecond - 1)
        select (whole * Timestamp.FlicksPerSecond) + rest;
}
