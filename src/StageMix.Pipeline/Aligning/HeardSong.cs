using StageMix.Pipeline.Acquiring;

namespace StageMix.Pipeline.Aligning;

/// <summary>The song's sound in the forms that are worked with, each made once, when first asked for.</summary>
internal sealed class HeardSong
{
    private readonly Lazy<Task<float[]>> _coarse;
    private readonly Lazy<Task<WhiteSound>> _white;

    public HeardSong(AcquiredSong song, CancellationToken cancellationToken)
    {
        Song = song;
        _coarse = new(() => Decimation.ToCoarseAsync(song.Sound, cancellationToken));
        _white = new(async () => WhiteSound.Of(await _coarse.Value, cancellationToken));
    }

    public AcquiredSong Song { get; }

    /// <summary>At the coarse rate.</summary>
    public Task<float[]> CoarseAsync() => _coarse.Value;

    public Task<WhiteSound> WhiteAsync() => _white.Value;
}
