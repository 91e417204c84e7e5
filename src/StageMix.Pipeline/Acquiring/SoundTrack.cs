using System.Runtime.InteropServices;
using StageMix.Timeline;

namespace StageMix.Pipeline.Acquiring;

/// <summary>Decoded sound in the workspace: raw 32-bit float samples, mono, at <see cref="SampleRate"/>.</summary>
/// <param name="Start">the first sample's time on the file's clock</param>
/// <param name="Samples">how many there are</param>
public sealed record SoundTrack(string Path, Timestamp Start, long Samples)
{
    /// <summary>In Hz; every track has it.</summary>
    public const int SampleRate = 48_000;

    public TimeRange Extent => new(Start, Start + Timestamp.FromSamples(Samples, SampleRate));

    /// <summary>All samples, about -1 to 1.</summary>
    public async Task<float[]> ReadAsync(CancellationToken cancellationToken)
    {
        var bytes = await File.ReadAllBytesAsync(Path, cancellationToken);
        return MemoryMarshal.Cast<byte, float>(bytes).ToArray();
    }
}
