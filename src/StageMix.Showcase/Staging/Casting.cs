using StageMix.Showcase.Music;
using StageMix.Timeline;

namespace StageMix.Showcase.Staging;

/// <summary>Decides what each stage is like: as asked, and from the seed where nothing was asked.</summary>
internal static class Casting
{
    private const double CleanDecibels = -34;
    private const double UsualDecibels = -24;
    private const double NoisyDecibels = -7;

    /// <param name="other">the song of stages that shall not match</param>
    public static IReadOnlyList<Performance> Cast(ShowRequest request, SongScore score, SongScore other)
    {
        var random = new SeededRandom(request.Seed);
        var troubles = Troubles(request.Stages, random.Fork("troubles"));
        return
        [
            .. Enumerable
                .Range(1, request.Stages)
                .Select(number =>
                {
                    var asked = request.StageRequests.ElementAtOrDefault(number - 1) ?? new StageRequest();
                    var song = asked.OtherSong ? other : score;
                    return Cast(request, asked, song, number, troubles[number - 1], random.Fork($"stage{number}"));
                }),
        ];
    }

    private static Performance Cast(
        ShowRequest request,
        StageRequest asked,
        SongScore score,
        int number,
        Trouble trouble,
        SeededRandom random
    )
    {
        var talk = asked.TalkSeconds ?? (trouble == Trouble.Talk ? random.Fork("talk").Between(6, 12) : 0);
        var leadIn = asked.SongAtSeconds ?? (talk + random.Fork("lead-in").Between(0.8, 4));
        var missing = OnSample(asked.MissingSeconds ?? 0);
        var songAt = missing > Timestamp.Zero ? Timestamp.Zero : OnSample(leadIn);
        var cutsVerse = asked.CutVerse ?? trouble == Trouble.CutVerse;
        var ranges = Ranges(score, songAt, missing, cutsVerse);
        var rate = asked.FrameRate ?? request.FrameRate;
        var songEndsAt = ranges[^1].StageStart + (ranges[^1].SongEnd - ranges[^1].SongStart);
        var tail = Timestamp.FromSeconds(random.Fork("tail").Between(2, 5));
        return new Performance(
            number,
            score,
            asked.OtherSong,
            rate,
            rate.FramesIn(songEndsAt + tail),
            asked.Width ?? request.Width,
            asked.Height ?? request.Height,
            ranges,
            new TimeRange(Timestamp.Zero, Timestamp.Min(Timestamp.FromSeconds(talk), songAt)),
            asked.NoiseDecibels ?? Noise(trouble),
            asked.Strobes ?? trouble != Trouble.None
        );
    }

    /// <summary>The whole song from <paramref name="missing"/> on, without its second verse (or its only one) if that is cut.</summary>
    private static AlignedRange[] Ranges(SongScore score, Timestamp songAt, Timestamp missing, bool cutsVerse)
    {
        var songEnd = Timestamp.FromSamples(score.Samples, BeatGrid.SampleRate);
        var verse = score.Sections.LastOrDefault(section => section.Kind == SectionKind.Verse && section.FirstBar > 0);
        var cutStart = verse is null ? songEnd : score.Grid.TimeOf(verse.FirstBeat);
        if (!cutsVerse || verse is null || cutStart <= missing)
        {
            return [new AlignedRange(missing, songEnd, songAt, 1)];
        }

        return
        [
            new AlignedRange(missing, cutStart, songAt, 1),
            new AlignedRange(score.Grid.TimeOf(verse.EndBeat), songEnd, songAt + (cutStart - missing), 1),
        ];
    }

    private static double Noise(Trouble trouble) =>
        trouble switch
        {
            Trouble.None => CleanDecibels,
            Trouble.Noise => NoisyDecibels,
            _ => UsualDecibels,
        };

    /// <summary>Four stages have all four between them, in an order of the seed's; so do each four after them.</summary>
    private static Trouble[] Troubles(int stages, SeededRandom random)
    {
        var troubles = new List<Trouble>();
        while (troubles.Count < stages)
        {
            var left = Enum.GetValues<Trouble>().ToList();
            while (left.Count > 0)
            {
                var next = random.Pick(left);
                left.Remove(next);
                troubles.Add(next);
            }
        }

        return [.. troubles];
    }

    private static Timestamp OnSample(double seconds) =>
        Timestamp.FromSamples(Timestamp.FromSeconds(seconds).ToSamples(BeatGrid.SampleRate), BeatGrid.SampleRate);

    private enum Trouble
    {
        None,
        Talk,
        CutVerse,
        Noise,
    }
}
