using StageMix.Showcase.Music;

namespace StageMix.Showcase.Filming;

/// <summary>How long shots are.</summary>
internal static class ShotLengths
{
    private const double PlainShortest = 1.5;
    private const double PlainLongest = 6;
    private const double OnBeat = 0.7;

    /// <summary>A cut that is meant for a beat is this near to it, in seconds.</summary>
    private const double BeatMiss = 0.05;

    /// <summary>Frames of a shot that begins at <paramref name="frame"/>, with no scrap left before <paramref name="end"/>.</summary>
    public static long Draw(DanceFloor floor, ShowHardness hardness, long frame, long end, SeededRandom random)
    {
        var left = end - frame;
        var (shortest, longest) = Range(hardness, floor.At(frame));
        var (fewest, most) = (Frames(floor, shortest), Frames(floor, longest));
        // the square leans towards short shots, as broadcasts do
        var share = random.Unit();
        var seconds = shortest + ((longest - shortest) * share * share);
        var frames = Frames(floor, seconds);
        if (hardness != ShowHardness.Plain && random.Chance(OnBeat))
        {
            var there = floor.At(frame + frames);
            var toBeat = (Math.Round(there.Beat) - there.Beat) * 60 / there.Score.Grid.Tempo;
            frames = Math.Max(fewest, Frames(floor, seconds + toBeat + random.Between(-BeatMiss, BeatMiss)));
        }

        return left - frames >= fewest ? frames
            : left <= most ? left
            : left / 2;
    }

    /// <summary>In seconds; a broadcast cuts faster where more is danced.</summary>
    private static (double Shortest, double Longest) Range(ShowHardness hardness, Danced now) =>
        (hardness, now.Section) switch
        {
            (ShowHardness.Plain, _) => (PlainShortest, PlainLongest),
            _ when now.Beat < 0 || now.Beat >= now.Score.Beats => (2, 7),
            (_, SectionKind.Chorus or SectionKind.DanceBreak) => (1, 3.6),
            (_, SectionKind.Intro or SectionKind.Outro) => (1.8, 6.5),
            _ => (1.4, 5.5),
        };

    private static long Frames(DanceFloor floor, double seconds) => (long)Math.Ceiling(seconds * floor.FramesPerSecond);
}
