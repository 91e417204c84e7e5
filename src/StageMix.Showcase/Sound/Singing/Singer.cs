namespace StageMix.Showcase.Sound.Singing;

/// <summary>Who sings, and how well.</summary>
/// <param name="Tract">how high the resonances lie: 1 for a mean woman, less for a longer throat</param>
/// <param name="VibratoCents">how far vibrato goes either way</param>
/// <param name="Breath">noise in the voice, 0 to 1</param>
/// <param name="ScoopSemitones">how far below its first note a phrase is attacked</param>
/// <param name="PitchCents">how far a note may be off, either way</param>
/// <param name="TimingSeconds">how far a note may come early or late</param>
internal sealed record Singer(
    double Tract,
    double VibratoHertz,
    double VibratoCents,
    double Breath,
    double ScoopSemitones,
    double PitchCents,
    double TimingSeconds
)
{
    /// <summary>In the studio, where every note is mended.</summary>
    public static Singer InStudio(SeededRandom random) =>
        new(
            random.Between(0.93, 1.07),
            random.Between(5, 5.8),
            random.Between(18, 30),
            random.Between(0.04, 0.09),
            0.5,
            0,
            0
        );

    /// <summary>On a stage, dancing.</summary>
    public static Singer OnStage(SeededRandom random) =>
        new(
            random.Between(0.88, 1.14),
            random.Between(4.8, 6.4),
            random.Between(25, 50),
            random.Between(0.1, 0.25),
            random.Between(0.6, 1.6),
            30,
            0.025
        );
}
