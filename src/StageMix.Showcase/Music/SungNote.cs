namespace StageMix.Showcase.Music;

/// <summary>One syllable of a song.</summary>
/// <param name="Pitch">MIDI pitch; whole numbers but for a singer who is not quite there</param>
/// <param name="Strength">0 to 1</param>
internal sealed record SungNote(
    double Beat,
    double Beats,
    double Pitch,
    double Strength,
    Vowel Vowel,
    Consonant Consonant
)
{
    public double EndBeat => Beat + Beats;
}

internal enum Vowel
{
    A,
    E,
    I,
    O,
    U,
}

/// <summary>How a syllable begins.</summary>
internal enum Consonant
{
    /// <summary>Straight from the vowel before.</summary>
    None,

    /// <summary>As m, n and l: quieter, still voiced.</summary>
    Soft,

    /// <summary>As t and k: a stop, then a short burst.</summary>
    Stop,

    /// <summary>As s: noise before the voice.</summary>
    Hiss,
}
