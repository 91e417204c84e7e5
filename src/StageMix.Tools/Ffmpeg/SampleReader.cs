using System.Runtime.InteropServices;
using StageMix.Tools.Processes;

namespace StageMix.Tools.Ffmpeg;

/// <summary>Decodes sound to float samples, block by block.</summary>
public static class SampleReader
{
    private const int BlocksAhead = 4;
    private const int BlockSamples = 1 << 15;

    /// <summary>All samples, about -1 to 1, channels interleaved.</summary>
    /// <param name="arguments">the input, what is mapped and how it is filtered</param>
    /// <returns>blocks of one length, and the rest in a shorter one</returns>
    /// <exception cref="ToolException">ffmpeg failed or is missing</exception>
    public static IAsyncEnumerable<float[]> ReadAsync(
        IReadOnlyList<string> arguments,
        CancellationToken cancellationToken
    ) =>
        ReadAhead.RunAsync<float[]>(
            BlocksAhead,
            (blocks, stop) =>
                FfmpegProgram.ReadAsync(
                    [.. arguments, "-f", "f32le", "pipe:1"],
                    async (output, token) =>
                    {
                        var bytes = new byte[BlockSamples * sizeof(float)];
                        int read;
                        while ((read = await output.ReadAtLeastAsync(bytes, bytes.Length, false, token)) > 0)
                        {
                            await blocks.WriteAsync(
                                MemoryMarshal.Cast<byte, float>(bytes.AsSpan(0, read)).ToArray(),
                                token
                            );
                        }
                    },
                    stop
                ),
            cancellationToken
        );
}
