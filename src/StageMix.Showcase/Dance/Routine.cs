using StageMix.Showcase.Music;

namespace StageMix.Showcase.Dance;

/// <summary>
/// A dancer's poses by beat. Sections of one kind share a phrase of eight poses, so that every chorus is danced alike;
/// the second half mirrors the first.
/// </summary>
internal sealed class Routine
{
    private const int PhrasePoses = 4;

    /// <summary>The share of the time between two poses that moving takes; then the pose is held.</summary>
    private const float MoveShare = 0.88f;

    /// <summary>A pose that would be held for less is left out.</summary>
    private const double ShortestBeats = 0.45;

    /// <summary>Beats by which arms, then hands and the head, come after the trunk.</summary>
    private const double ArmsLate = 0.06;
    private const double HandsLate = 0.14;

    /// <summary>Beats before and after over which trunk and legs, being heavy, even their way out.</summary>
    private const double Inertia = 0.3;

    private readonly List<(double Beat, Pose Pose)> _keys = [(0, KeyPoses.Opening)];

    public Routine(SongScore score, int dancer, IReadOnlyList<int> centres, SeededRandom random)
    {
        foreach (var (i, section) in score.Sections.Index())
        {
            var isCentre = centres[i] == dancer;
            var phrase = Phrase(
                section.Kind,
                isCentre,
                random.Fork($"{section.Kind}{isCentre && IsCalm(section.Kind)}")
            );
            var mirrors = IsCalm(section.Kind) && dancer % 2 == 1;
            var rhythm = Rhythm(section.Kind);
            var beat = section.FirstBeat + (Canon(section.Kind) * dancer);
            for (var pose = 0; beat < section.EndBeat; pose++)
            {
                var next = phrase[pose % phrase.Count];
                _keys.Add((beat, mirrors ? next.Mirrored : next));
                beat += rhythm[pose % rhythm.Length];
            }
        }

        _keys.RemoveAll(key => key.Beat >= score.Beats);
        _keys.Add((score.Beats, KeyPoses.Ending));
        _keys = [.. _keys.OrderBy(key => key.Beat)];
        // where a canon runs into the next section, its last pose has no time left
        _keys = [.. _keys.Where((key, i) => i == _keys.Count - 1 || _keys[i + 1].Beat - key.Beat > ShortestBeats)];
    }

    /// <summary>The pose at a beat, the ends of the body following its middle.</summary>
    public Pose At(double beat)
    {
        var trunk = Pose.Between(Plain(beat - Inertia), Plain(beat + Inertia), 0.5f);
        var (arms, hands) = (Plain(beat - ArmsLate), Plain(beat - HandsLate));
        return trunk with
        {
            Left = arms.Left with { Elbow = hands.Left.Elbow, Inward = hands.Left.Inward },
            Right = arms.Right with { Elbow = hands.Right.Elbow, Inward = hands.Right.Inward },
            Gaze = hands.Gaze,
        };
    }

    private Pose Plain(double beat)
    {
        var next = _keys.FindIndex(key => key.Beat > beat);
        if (next <= 0)
        {
            return next < 0 ? _keys[^1].Pose : _keys[0].Pose;
        }

        var (from, to) = (_keys[next - 1], _keys[next]);
        // a pose may take two beats of moving, but never more
        var moving = Math.Min(2, MoveShare * (to.Beat - from.Beat));
        return Pose.Between(from.Pose, to.Pose, Easing.Smooth((float)((beat - to.Beat + moving) / moving)));
    }

    private static List<Pose> Phrase(SectionKind kind, bool isCentre, SeededRandom random)
    {
        List<Pose> choices =
            kind == SectionKind.DanceBreak ? [.. KeyPoses.Bold, .. KeyPoses.Wild, .. KeyPoses.Wild]
            : IsCalm(kind) && !isCentre ? [.. KeyPoses.Calm]
            : IsCalm(kind) ? [.. KeyPoses.Calm, .. KeyPoses.Bold.Take(6)]
            : [.. KeyPoses.Bold];
        var poses = new List<Pose>();
        while (poses.Count < PhrasePoses)
        {
            var pose = random.Pick(choices);
            choices.RemoveAll(choice => choice == pose);
            poses.Add(pose);
        }

        return [.. poses, .. poses.Select(pose => pose.Mirrored)];
    }

    private static bool IsCalm(SectionKind kind) => kind is not (SectionKind.Chorus or SectionKind.DanceBreak);

    /// <summary>Beats from pose to pose, over and over.</summary>
    private static double[] Rhythm(SectionKind kind) =>
        kind switch
        {
            SectionKind.Verse => [2, 1, 1],
            SectionKind.PreChorus => [1],
            SectionKind.Chorus => [1, 1, 1, 1, 1, 1, 0.5, 0.5, 1],
            SectionKind.DanceBreak => [0.5, 0.5, 1, 1, 1],
            _ => [2],
        };

    /// <summary>Beats by which each dancer follows the one before, like a wave.</summary>
    private static double Canon(SectionKind kind) =>
        kind switch
        {
            SectionKind.Intro => 0.25,
            SectionKind.PreChorus => 0.2,
            SectionKind.DanceBreak => 0.08,
            _ => 0,
        };
}
