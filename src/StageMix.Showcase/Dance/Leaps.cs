using StageMix.Showcase.Music;

namespace StageMix.Showcase.Dance;

/// <summary>Jumps, all together: on the first beat of each fourth bar of choruses, and twice as often in dance breaks.</summary>
internal sealed class Leaps(SongScore score)
{
    private const double Beats = 0.8;
    private const float Height = 0.17f;

    private readonly List<double> _starts =
    [
        .. score
            .Sections.Where(section => section.Kind is SectionKind.Chorus or SectionKind.DanceBreak)
            .SelectMany(section =>
                Enumerable
                    .Range(0, section.Bars)
                    .Where(bar => bar % (section.Kind == SectionKind.Chorus ? 4 : 2) == 1)
                    .Select(bar => section.FirstBeat + (bar * (double)BeatGrid.BeatsPerBar))
            ),
    ];

    /// <summary>Metres above the floor, and how much the knees give for taking off and landing (0 to 1).</summary>
    public (float Height, float Knees) At(double beat)
    {
        var start = _starts.Find(start => Math.Abs(beat - start - (Beats / 2)) < Beats);
        var way = (float)((beat - start) / Beats);
        if (start <= 0 || way is <= -0.5f or >= 1.5f)
        {
            return (0, 0);
        }

        var height = way is > 0 and < 1 ? 4 * Height * way * (1 - way) : 0;
        var knees = way < 0.5f ? 1 - (MathF.Abs(way) * 2) : 1 - (MathF.Abs(1 - way) * 2);
        return (height, Easing.Smooth(knees));
    }
}
