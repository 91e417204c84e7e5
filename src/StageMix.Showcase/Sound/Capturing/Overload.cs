namespace StageMix.Showcase.Sound.Capturing;

/// <summary>A microphone that cannot bear the level: peaks are cut flat.</summary>
internal static class Overload
{
    /// <param name="decibels">how far the highest peak was above what is left of it; 0 leaves all as it is</param>
    public static void Clip(SoundBuffer sound, double decibels)
    {
        if (decibels <= 0)
        {
            return;
        }

        var limit = (float)(sound.Peak() / PortableMath.Gain(decibels));
        Clip(sound.Left, limit);
        Clip(sound.Right, limit);
    }

    private static void Clip(float[] channel, float limit)
    {
        for (var i = 0; i < channel.Length; i++)
        {
            channel[i] = Math.Clamp(channel[i], -limit, limit);
        }
    }
}
