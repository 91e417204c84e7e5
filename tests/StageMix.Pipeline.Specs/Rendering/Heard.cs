using System.Globalization;
using StageMix.Tools.Ffmpeg;

namespace StageMix.Pipeline.Specs.Rendering;

/// <summary>A file's sound as its timestamps have it, to compare with another's.</summary>
internal sealed class Heard
{
    public const int SampleRate = 48_000;

    private readonly float[] _samples;

    private Heard(float[] samples) => _samples = samples;

    public double Seconds => (double)_samples.Length / SampleRate;

    /// <summary>One channel, from time 0 on.</summary>
    public static async Task<Heard> ReadAsync(string path, int rate = SampleRate)
    {
        string[] arguments =
        [
            .. (string[])["-i", FfmpegArguments.FileUrl(path), "-map", "0:a:0", "-af"],
            .. (string[])["aresample=async=1:first_pts=0,aformat=channel_layouts=mono"],
            .. (string[])["-ar", rate.ToString(CultureInfo.InvariantCulture)],
        ];
        var samples = new List<float>();
        await foreach (var block in SampleReader.ReadAsync(arguments, TestContext.Current.CancellationToken))
        {
            samples.AddRange(block);
        }

        return new Heard([.. samples]);
    }

    /// <summary>The highest that either channel rises between the samples too; 1 is full scale.</summary>
    public static async Task<double> TruePeakAsync(string path)
    {
        string[] arguments = ["-i", FfmpegArguments.FileUrl(path), "-map", "0:a:0", "-ar", "192000"];
        var peak = 0f;
        await foreach (var block in SampleReader.ReadAsync(arguments, TestContext.Current.CancellationToken))
        {
            peak = Math.Max(peak, block.Max(Math.Abs));
        }

        return peak;
    }

    public double Rms(double from, double to)
    {
        var part = _samples.AsSpan((int)(from * SampleRate)..(int)(to * SampleRate)).ToArray();
        return Math.Sqrt(part.Average(sample => (double)sample * sample));
    }

    /// <summary>How much later than there the other's sound is heard here, in seconds, as far as a hundredth.</summary>
    /// <param name="at">the time here of a tenth of a second that is compared</param>
    /// <param name="there">the time of it in the other</param>
    public double LateBy(double at, Heard other, double there)
    {
        var best = Enumerable
            .Range(-480, 961)
            .MaxBy(lag => Product(at + ((double)lag / SampleRate), other, there, 0.1));
        return (double)best / SampleRate;
    }

    /// <summary>How strongly the other's sound is in this: 1 as loud as there, 0 not at all.</summary>
    public double ShareOf(Heard other, double at, double there, double seconds = 0.5) =>
        Product(at, other, there, seconds) / other.Product(there, other, there, seconds);

    private double Product(double at, Heard other, double there, double seconds)
    {
        var (first, second) = ((int)Math.Round(at * SampleRate), (int)Math.Round(there * SampleRate));
        var sum = 0.0;
        for (var i = 0; i < seconds * SampleRate; i++)
        {
            sum += Sample(first + i) * other.Sample(second + i);
        }

        return sum;
    }

    private double Sample(int at) => at >= 0 && at < _samples.Length ? _samples[at] : 0;
}
