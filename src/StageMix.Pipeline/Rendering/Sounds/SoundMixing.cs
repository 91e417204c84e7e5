using System.Runtime.InteropServices;

namespace StageMix.Pipeline.Rendering.Sounds;

/// <summary>Adds the parts up, block by block: however long the mix, little of it lies in memory.</summary>
internal static class SoundMixing
{
    private const int BlockSamples = 1 << 15;

    /// <summary>Writes the mix's sound as stereo floats.</summary>
    /// <param name="parts">by their places</param>
    /// <param name="samples">how long the mix is</param>
    public static async Task WriteAsync(
        IReadOnlyList<SoundPart> parts,
        SoundLevels levels,
        long samples,
        Stream output,
        CancellationToken cancellationToken
    )
    {
        var waiting = new Queue<SoundPart>(parts);
        var playing = new List<PlayingPart>();
        try
        {
            for (var first = 0L; first < samples; first += BlockSamples)
            {
                var block = new float[2 * Math.Min(BlockSamples, samples - first)];
                while (waiting.TryPeek(out var next) && next.First < first + BlockSamples)
                {
                    playing.Add(new PlayingPart(waiting.Dequeue(), levels.GainOf(next), cancellationToken));
                }

                foreach (var part in playing.ToList())
                {
                    await part.AddToAsync(block, first);
                    if (part.HasEnded)
                    {
                        playing.Remove(part);
                        await part.DisposeAsync();
                    }
                }

                await output.WriteAsync(MemoryMarshal.AsBytes(block.AsSpan()).ToArray(), cancellationToken);
            }
        }
        finally
        {
            foreach (var part in playing)
            {
                await part.DisposeAsync();
            }
        }
    }
}
