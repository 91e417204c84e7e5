namespace StageMix.Showcase.Music;

/// <summary>
/// The drums: a groove for each kind of section, a fill before a new one, a crash on its first beat, and before choruses a
/// rise.
/// </summary>
internal static class DrumPart
{
    private const int StepsPerBar = 16;

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
        var offbeatHats = random.Fork("hats").Chance(0.5);
        foreach (var section in sections)
        {
            var kicks = Kicks(section.Kind, random.Fork("kick/" + section.Kind));
            var next = sections.FirstOrDefault(other => other.FirstBar == section.EndBar);
            if (section.Kind is SectionKind.Chorus or SectionKind.DanceBreak or SectionKind.Outro)
            {
                hits.Add(new DrumHit(section.FirstBeat, Drum.Crash, 1));
            }

            for (var bar = section.FirstBar; bar < section.EndBar; bar++)
            {
                var isLast = bar == section.EndBar - 1;
                DrumHit[] all =
                [
                    .. kicks.Select(beat => new DrumHit(beat, Drum.Kick, 1)),
                    .. Backbeat(section.Kind),
                    .. Hats(section.Kind, offbeatHats),
                    .. isLast && next is not null ? Fill(next.Kind) : [],
                ];
                hits.AddRange(all.Select(hit => hit with { Beat = hit.Beat + (bar * BeatGrid.BeatsPerBar) }));
            }
        }

        hits.Add(new DrumHit(sections[^1].EndBeat, Drum.Crash, 1));
        hits.Add(new DrumHit(sections[^1].EndBeat, Drum.Kick, 1));
        return [.. hits.OrderBy(hit => hit.Beat)];
    }

    private static double[] Kicks(SectionKind kind, SeededRandom random) =>
        kind switch
        {
            SectionKind.Intro or SectionKind.Bridge => [0],
            SectionKind.Chorus => _everyBeat,
            SectionKind.DanceBreak => random.Pick(_breaks),
            _ => random.Pick(_grooves),
        };

    /// <summary>Claps where the song is loud, half the time in the bridge.</summary>
    private static IEnumerable<DrumHit> Backbeat(SectionKind kind) =>
        kind switch
        {
            SectionKind.Intro => [],
            SectionKind.Bridge => [new(2, Drum.Snare, 0.8)],
            SectionKind.Verse => [new(1, Drum.Snare, 0.8), new(3, Drum.Snare, 0.9)],
            SectionKind.DanceBreak => [new(1, Drum.Clap, 1), new(3, Drum.Clap, 1), new(3, Drum.Snare, 0.7)],
            _ => [new(1, Drum.Snare, 0.9), new(1, Drum.Clap, 0.8), new(3, Drum.Snare, 1), new(3, Drum.Clap, 0.8)],
        };

    /// <summary>Eighths, sixteenths where it is danced hardest, and off the beat open in some songs' choruses.</summary>
    private static IEnumerable<DrumHit> Hats(SectionKind kind, bool offbeatHats)
    {
        var every = kind == SectionKind.DanceBreak ? 1 : 2;
        for (var step = 0; step < StepsPerBar && kind != SectionKind.Bridge; step += every)
        {
            var isOpen = step % 4 == 2 && offbeatHats && kind == SectionKind.Chorus;
            var strength =
                step % 4 == 0 ? 0.8
                : step % 2 == 0 ? 0.55
                : 0.3;
            yield return new DrumHit(step / 4.0, isOpen ? Drum.OpenHat : Drum.Hat, strength);
        }
    }

    private static IEnumerable<DrumHit> Fill(SectionKind next)
    {
        if (next is SectionKind.Chorus or SectionKind.DanceBreak)
        {
            yield return new DrumHit(0, Drum.Riser, 1);
        }

        var first = next == SectionKind.Chorus ? 8 : 12;
        for (var step = first; step < StepsPerBar; step++)
        {
            yield return new DrumHit(step / 4.0, Drum.Snare, 0.35 + ((step - first) * 0.5 / (StepsPerBar - first)));
        }
    }
}
