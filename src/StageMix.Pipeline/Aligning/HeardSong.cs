using StageMix.Pipeline.Acquiring;

namespace StageMix.Pipeline.Aligning;

/// <summary>The song's sound in the forms that are worked with, each made once, when first asked for.</summary>
internal sealed class HeardSong
{
    private readonly Lazy<float[]> _coarse;
    private readonly Lazy<WhiteSound> _white;

    public HeardSong(AcquiredSong song, CancellationToken cancellationToken)
    {
        Song = song;
        _coarse = new(() => Decimation.ToCoarse(song.Sound, cancellationToken));
        _white = new(() => WhiteSound.Of(Coarse, cancellationToken));
    }

    public AcquiredSong Song { get; }

    /// <summary>At the coarse rate.</summary>
    public float[] Coarse => _coarse.Value;

    public WhiteSound White => _white.Value;
}
