using StageMix.Showcase.Music;

namespace StageMix.Showcase.Dance;

/// <summary>A dancer's poses by beat. Sections of one kind share a phrase of eight poses; the second half mirrors the first.</summary>
internal static class Routine
{
    private const int PhrasePoses = 4;

    public static List<(double Beat, Pose Pose)> Write(SongScore score, int dancer, SeededRandom random)
    {
        var keys = new List<(double Beat, Pose Pose)> { (0, KeyPoses.Opening) };
        foreach (var section in score.Sections)
        {
            var phrase = Phrase(section.Kind, random.Fork(section.Kind.ToString()));
            var spacing = Spacing(section.Kind);
            var late = Canon(section.Kind) * dancer;
            var mirrors = section.Kind is SectionKind.Verse or SectionKind.PreChorus && dancer % 2 == 1;
            var count = (int)((section.EndBeat - section.FirstBeat) / spacing);
            for (var i = 1; i <= count; i++)
            {
                var pose = phrase[i % phrase.Count];
                keys.Add((section.FirstBeat + (i * spacing) + late, mirrors ? pose.Mirrored : pose));
            }
        }

        keys.RemoveAll(key => key.Beat >= score.Beats);
        keys.Add((score.Beats, KeyPoses.Ending));
        return [.. keys.OrderBy(key => key.Beat).DistinctBy(key => key.Beat)];
    }

    private static List<Pose> Phrase(SectionKind kind, SeededRandom random)
    {
        var choices = (kind is SectionKind.Chorus or SectionKind.DanceBreak ? KeyPoses.Bold : KeyPoses.Calm).ToList();
        var poses = new List<Pose>();
        while (poses.Count < PhrasePoses)
        {
            var pose = random.Pick(choices);
            choices.Remove(pose);
            poses.Add(pose);
        }

        return [.. poses, .. poses.Select(pose => pose.Mirrored)];
    }

    /// <summary>Beats from pose to pose.</summary>
    private static double Spacing(SectionKind kind) =>
        kind switch
        {
            SectionKind.Intro or SectionKind.Outro => 2,
            SectionKind.DanceBreak => 0.5,
            _ => 1,
        };

    /// <summary>Beats by which each dancer follows the one before, like a wave.</summary>
    private static double Canon(SectionKind kind) =>
        kind switch
        {
            SectionKind.PreChorus => 0.25,
            SectionKind.DanceBreak => 0.1,
            _ => 0,
        };
}
