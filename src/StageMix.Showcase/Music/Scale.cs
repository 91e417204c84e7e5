namespace StageMix.Showcase.Music;

/// <summary>A key: degrees count from 0 at the root and go on into further octaves both ways.</summary>
/// <param name="Root">the root's pitch class, 0 is C</param>
internal sealed record Scale(int Root, bool IsMinor)
{
    private static readonly int[] _major = [0, 2, 4, 5, 7, 9, 11];
    private static readonly int[] _minor = [0, 2, 3, 5, 7, 8, 10];

    /// <summary>The MIDI pitch of a degree, degree 0 lying in the octave from C <paramref name="octave"/> up (4 holds middle C).</summary>
    public int Pitch(int degree, int octave)
    {
        var step = ((degree % 7) + 7) % 7;
        var octaves = (degree - step) / 7;
        return Root + (IsMinor ? _minor : _major)[step] + (12 * (octave + 1 + octaves));
    }

    /// <summary>The degree, counted in octave 4, whose pitch is nearest.</summary>
    public int DegreeNear(int pitch) => Enumerable.Range(-14, 29).MinBy(degree => Math.Abs(Pitch(degree, 4) - pitch));

    /// <summary>Whether the triad on <paramref name="chord"/> holds that degree, in whatever octave.</summary>
    public static bool IsChordTone(int degree, int chord) => (((degree - chord) % 7) + 7) % 7 is 0 or 2 or 4;
}
