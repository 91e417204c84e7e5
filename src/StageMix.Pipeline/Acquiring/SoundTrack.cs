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

    /// <summary>Fills <paramref name="samples"/> from sample <paramref name="first"/> on, about -1 to 1; silence before the first and after the last.</summary>
    public void Read(long first, Span<float> samples)
    {
        samples.Clear();
        var before = (int)Math.Clamp(-first, 0, samples.Length);
        var bytes = MemoryMarshal.AsBytes(samples[before..]);
        using var file = File.OpenHandle(Path);
        var there = Math.Max(0, first) * sizeof(float);
        int got;
        while ((got = RandomAccess.Read(file, bytes, there)) > 0)
        {
            bytes = bytes[got..];
            there += got;
        }
    }
}
