using StageMix.Showcase.Music;

namespace StageMix.Showcase.Dance;

/// <summary>How far a dancer has turned: half turns away from the audience and back, and full spins.</summary>
internal sealed class Turns
{
    private readonly List<(double Beat, double Beats, float Angle)> _turns = [];

    /// <param name="dancer">every second one spins the other way</param>
    public Turns(SongScore score, int dancer)
    {
        var way = dancer % 2 == 0 ? MathF.PI : -MathF.PI;
        foreach (var section in score.Sections)
        {
            var (start, end) = (section.FirstBeat, section.EndBeat);
            switch (section.Kind)
            {
                // the second half of the group begins with its back to the audience and turns one after the other
                case SectionKind.Intro when dancer % 2 == 1 && section.Bars >= 2:
                    _turns.Add((start - 100, 1, way));
                    _turns.Add((end - 4 + (0.25 * dancer), 2, way));
                    break;
                case SectionKind.Chorus when section.Bars >= 4:
                    for (var bar = 3; bar < section.Bars; bar += 4)
                    {
                        _turns.Add((start + (bar * BeatGrid.BeatsPerBar) + 2, 2, 2 * way));
                    }

                    break;
                case SectionKind.DanceBreak:
                    _turns.Add((start, 1, way));
                    _turns.Add((start + 3 + (0.08 * dancer), 1, way));
                    for (var beat = start + 10; beat + 2 <= end; beat += 8)
                    {
                        _turns.Add((beat + (0.15 * dancer), 2, -2 * way));
                    }

                    break;
                case SectionKind.Verse when section.Bars >= 8 && dancer % 3 == 1:
                    _turns.Add((start + 14, 2, 2 * way));
                    break;
            }
        }
    }

    /// <summary>Radians since the start.</summary>
    public float At(double beat) =>
        _turns.Sum(turn => turn.Angle * Easing.Smooth((float)((beat - turn.Beat) / turn.Beats)));
}
