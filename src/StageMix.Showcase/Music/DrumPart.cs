namespace StageMix.Showcase.Music;

/// <summary>The drums: a groove for each kind of section, a fill before a new one, a crash on its first beat.</summary>
internal static class DrumPart
{
    private static readonly double[][] _grooves =
    [
        [0, 2],
        [0, 2.5],
        [0, 1.5, 2],
        [0, 0.75, 2.5],
        [0, 2, 3.5],
    ];
    private static readonly double[][] _breaks =
    [
        [0, 0.75, 1.5, 2.5],
        [0, 0.5, 1.75, 2.5, 3.25],
        [0, 1.5, 2.25, 3],
    ];
    private static readonly double[] _everyBeat = [0, 1, 2, 3];

    public static IReadOnlyList<DrumHit> Write(IReadOnlyList<Section> sections, SeededRandom random)
    {
        var hits = new List<DrumHit>();
        foreach (var section in sections)
        {
            var kicks = Kicks(section.Kind, random.Fork("kick/" + section.Kind));
            var offbeatHats = random.Fork("hats").Chance(0.5);
            if (section.Kind is SectionKind.Chorus or SectionKind.DanceBreak or SectionKind.Outro)
            {
                hits.Add(new DrumHit(section.FirstBeat, Drum.Crash, 1));
            }

            for (var bar = section.FirstBar; bar < section.EndBar; bar++)
            {
                var isFill = bar == section.EndBar - 1 && section != sections[^1];
                hits.AddRange(
                    Bar(section.Kind, kicks, isFill, offbeatHats)
                        .Select(hit => hit with { Beat = hit.Beat + (bar * BeatGrid.BeatsPerBar) })
                );
            }
        }

        hits.Add(new DrumHit(sections[^1].EndBeat, Drum.Crash, 1));
        hits.Add(new DrumHit(sections[^1].EndBeat, Drum.Kick, 1));
        return [.. hits.OrderBy(hit => hit.Beat)];
    }

    private static double[] Kicks(SectionKind kind, SeededRandom random) =>
        kind switch
        {
            SectionKind.Intro => [0],
            SectionKind.Chorus => _everyBeat,
            SectionKind.DanceBreak => random.Pick(_breaks),
            _ => random.Pick(_grooves),
        };

    private static IEnumerable<DrumHit> Bar(SectionKind kind, double[] kicks, bool isFill, bool offbeatHats)
    {
        foreach (var beat in kicks)
        {
            yield return new DrumHit(beat, Drum.Kick, 1);
        }

        if (kind != SectionKind.Intro)
        {
            yield return new DrumHit(1, Drum.Snare, 0.9);
            yield return new DrumHit(3, Drum.Snare, 1);
        }

        for (var eighth = 0; eighth < 8; eighth++)
        {
            var isOff = eighth % 2 == 1;
            var drum = isOff && offbeatHats && kind == SectionKind.Chorus ? Drum.OpenHat : Drum.Hat;
            yield return new DrumHit(eighth / 2.0, drum, isOff ? 0.6 : 0.9);
        }

        for (var sixteenth = 0; isFill && sixteenth < 4; sixteenth++)
        {
            yield return new DrumHit(3 + (sixteenth / 4.0), Drum.Snare, 0.5 + (sixteenth * 0.15));
        }
    }
}
