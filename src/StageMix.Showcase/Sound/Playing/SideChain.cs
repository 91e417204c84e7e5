using StageMix.Showcase.Music;

namespace StageMix.Showcase.Sound.Playing;

/// <summary>Makes way for the kick drum: at each hit the sound dips and comes back within a beat, as dance music pumps.</summary>
internal static class SideChain
{
    private const double ReturnSeconds = 0.11;

    /// <param name="depth">the share that is taken away at the hit</param>
    public static void Duck(SoundBuffer sound, SongScore score, double depth)
    {
        var fade = PortableMath.Exp(-1 / (ReturnSeconds * BeatGrid.SampleRate));
        var kicks = score.Drums.Where(hit => hit.Drum == Drum.Kick).Select(hit => score.Grid.SampleOf(hit.Beat));
        using var next = kicks.GetEnumerator();
        var waits = next.MoveNext();
        var (dip, target) = (0.0, 0.0);
        for (var i = 0; i < sound.Length; i++)
        {
            while (waits && next.Current <= i)
            {
                target = depth;
                waits = next.MoveNext();
            }

            // down within a few milliseconds, not at once, so that nothing clicks
            target *= fade;
            dip += (target - dip) * 0.02;
            var gain = (float)(1 - dip);
            sound.Left[i] *= gain;
            sound.Right[i] *= gain;
        }
    }
}
