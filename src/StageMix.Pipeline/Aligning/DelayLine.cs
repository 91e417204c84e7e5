namespace StageMix.Pipeline.Aligning;

/// <summary>A steady way of the stage along the song: stage seconds − song seconds, from the first samples of each.</summary>
/// <param name="Offset">the delay at song time 0</param>
/// <param name="Drift">by how much it grows a song second; the rate is 1 more</param>
internal readonly record struct DelayLine(double Offset, double Drift)
{
    public double At(double song) => Offset + (Drift * song);

    /// <summary>The song time that stands at that stage time, in seconds.</summary>
    public double SongAt(double stage) => (stage - Offset) / (1 + Drift);
}
