namespace StageMix.Showcase.Music;

/// <summary>A voice a third beneath the melody of choruses.</summary>
internal static class SecondVoice
{
    private const int Third = 2;
    private const double Strength = 0.8;

    public static IReadOnlyList<SungNote> Write(
        Scale scale,
        IReadOnlyList<(SungNote Note, int Degree, SectionKind Kind)> melody
    ) =>
        [
            .. melody
                .Where(sung => sung.Kind == SectionKind.Chorus)
                .Select(sung =>
                    sung.Note with
                    {
                        Pitch = scale.Pitch(sung.Degree - Third, 4),
                        Strength = sung.Note.Strength * Strength,
                    }
                ),
        ];
}
