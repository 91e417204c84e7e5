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

    /// <summary>A part of the samples, about -1 to 1; silence before the first and after the last.</summary>
    public async Task<float[]> ReadAsync(long first, int count, CancellationToken cancellationToken)
    {
        var before = (int)Math.Clamp(-first, 0, count);
        var bytes = new byte[count * sizeof(float)];
        using var file = File.OpenHandle(Path, options: FileOptions.Asynchronous);
        var (there, read) = (Math.Max(0, first) * sizeof(float), before * sizeof(float));
        int got;
        while ((got = await RandomAccess.ReadAsync(file, bytes.AsMemory(read), there, cancellationToken)) > 0)
        {
            (read, there) = (read + got, there + got);
        }

        return MemoryMarshal.Cast<byte, float>(bytes).ToArray();
    }
}
