using StageMix.Showcase.Music;

namespace StageMix.Showcase.Dance;

/// <summary>Adds what no pose holds: knees giving on the beat, a sway of the hips, waves that run through arms and group, breath.</summary>
internal sealed class Groove(SongScore score)
{
    /// <summary>Beats by which a wave reaches the next dancer, and by which hands come after arms.</summary>
    private const double WaveToNext = 0.3;
    private const double WaveToHands = 0.35;

    public Pose On(Pose pose, int dancer, double beat, double songSeconds)
    {
        var dances = Easing.Within(beat, 0, score.Beats);
        var bounce = 0.2f * dances * (float)(0.5 + (0.5 * Math.Cos(2 * Math.PI * beat)));
        var sway = 0.03f * dances * (float)Math.Sin(Math.PI * beat);
        var breath = 0.03f * (float)Math.Sin((songSeconds + dancer) * 1.9);
        var wave = WaveAt(beat);
        return pose with
        {
            Crouch = pose.Crouch + 0.05f + (breath / 3) + bounce,
            Hip = pose.Hip + sway,
            Lean = pose.Lean - sway,
            Left = Waved(pose.Left, 0.1),
            Right = Waved(pose.Right, 0),
            Gaze = pose.Gaze with
            {
                Nod = pose.Gaze.Nod + (0.5f * (bounce - 0.1f)),
                Tilt = pose.Gaze.Tilt + (2 * sway),
            },
        };

        Arm Waved(Arm arm, double late)
        {
            var phase = Math.PI * (beat - (WaveToNext * dancer) - late);
            return arm with
            {
                Raise = arm.Raise + breath + (0.22f * wave * (float)Math.Sin(phase)),
                Elbow = arm.Elbow + (0.3f * wave * (float)Math.Sin(phase - (Math.PI * WaveToHands))),
            };
        }
    }

    private float WaveAt(double beat) =>
        score
            .Sections.Where(section => section.Kind is SectionKind.Verse or SectionKind.PreChorus)
            .Sum(section =>
                Easing.Within(beat, section.FirstBeat, section.EndBeat) * (section.Kind == SectionKind.Verse ? 0.5f : 1)
            );
}
