using System.Buffers.Binary;
using StageMix.Showcase.Music;

namespace StageMix.Showcase.Sound;

/// <summary>Writes 16-bit PCM stereo in a RIFF WAVE file.</summary>
internal static class WaveFile
{
    private const int HeaderBytes = 44;
    private const int Channels = 2;
    private const int FrameBytes = Channels * sizeof(short);

    public static async Task WriteAsync(string path, SoundBuffer sound, CancellationToken cancellationToken)
    {
        var bytes = new byte[HeaderBytes + (sound.Length * FrameBytes)];
        WriteHeader(bytes);
        for (var i = 0; i < sound.Length; i++)
        {
            var frame = bytes.AsSpan(HeaderBytes + (i * FrameBytes));
            BinaryPrimitives.WriteInt16LittleEndian(frame, Quantise(sound.Left[i]));
            BinaryPrimitives.WriteInt16LittleEndian(frame[sizeof(short)..], Quantise(sound.Right[i]));
        }

        await File.WriteAllBytesAsync(path, bytes, cancellationToken);
    }

    private static short Quantise(float value) => (short)Math.Round(Math.Clamp(value, -1f, 1f) * short.MaxValue);

    private static void WriteHeader(Span<byte> bytes)
    {
        "RIFF"u8.CopyTo(bytes);
        BinaryPrimitives.WriteInt32LittleEndian(bytes[4..], bytes.Length - 8);
        "WAVEfmt "u8.CopyTo(bytes[8..]);
        BinaryPrimitives.WriteInt32LittleEndian(bytes[16..], 16);
        BinaryPrimitives.WriteInt16LittleEndian(bytes[20..], 1);
        BinaryPrimitives.WriteInt16LittleEndian(bytes[22..], Channels);
        BinaryPrimitives.WriteInt32LittleEndian(bytes[24..], BeatGrid.SampleRate);
        BinaryPrimitives.WriteInt32LittleEndian(bytes[28..], BeatGrid.SampleRate * FrameBytes);
        BinaryPrimitives.WriteInt16LittleEndian(bytes[32..], FrameBytes);
        BinaryPrimitives.WriteInt16LittleEndian(bytes[34..], 8 * sizeof(short));
        "data"u8.CopyTo(bytes[36..]);
        BinaryPrimitives.WriteInt32LittleEndian(bytes[40..], bytes.Length - HeaderBytes);
    }
}
