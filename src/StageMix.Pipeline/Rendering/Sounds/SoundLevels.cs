namespace StageMix.Pipeline.Rendering.Sounds;

/// <summary>How loud each part is in the mix: the song as it is, and each stage as loud as the song, or as far below it as is set.</summary>
internal sealed class SoundLevels
{
    /// <summary>More is not made of a stage that is hardly to be heard.</summary>
    private const double MostGain = 10;

    private readonly Dictionary<(Fingerprint Content, Voice Voice), double> _gains = [];

    public double GainOf(SoundPart part) => _gains.GetValueOrDefault((part.Content, part.Voice), 1);

    /// <param name="crowdDecibels">how far below the song a stage's crowd lies</param>
    /// <exception cref="Tools.Processes.ToolException">ffmpeg failed or is missing</exception>
    public static async Task<SoundLevels> MeasureAsync(
        SoundPart song,
        IReadOnlyList<SoundPart> parts,
        double crowdDecibels,
        CancellationToken cancellationToken
    )
    {
        var levels = new SoundLevels();
        var stages = parts.Where(part => part.Voice != Voice.Song).ToLookup(part => (part.Content, part.Voice));
        if (stages.Count == 0)
        {
            return levels;
        }

        var wanted = await PowerAsync([song], cancellationToken);
        foreach (var stage in stages)
        {
            var power = await PowerAsync(stage, cancellationToken);
            var below = stage.Key.Voice == Voice.Crowd ? Math.Pow(10, -crowdDecibels / 20) : 1;
            // where either is silent there is nothing to bring to a level
            levels._gains[stage.Key] =
                wanted > 0 && power > 0 ? below * Math.Min(MostGain, Math.Sqrt(wanted / power)) : below;
        }

        return levels;
    }

    /// <summary>The mean of the samples' squares.</summary>
    private static async Task<double> PowerAsync(IEnumerable<SoundPart> parts, CancellationToken cancellationToken)
    {
        var (sum, count) = (0.0, 0L);
        foreach (var part in parts.Where(part => part.Samples > 0))
        {
            await foreach (var block in SoundDecoding.ReadAsync(part, cancellationToken))
            {
                count += block.Length;
                foreach (var sample in block)
                {
                    sum += (double)sample * sample;
                }
            }
        }

        return count == 0 ? 0 : sum / count;
    }
}
