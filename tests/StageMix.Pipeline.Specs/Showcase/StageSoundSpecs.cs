using System.Numerics;
using System.Runtime.InteropServices;
using StageMix.Timeline;
using StageMix.Tools.Ffmpeg;
using StageMix.Tools.Processes;

namespace StageMix.Pipeline.Specs.Showcase;

public sealed class StageSoundSpecs(OneShow one)
{
    private const int SampleRate = 44100;
    private const int OneMillisecond = SampleRate / 1000;
    private const int Furthest = SampleRate / 50;

    [Theory]
    [InlineData(1, 0)]
    [InlineData(2, 0)]
    [InlineData(2, 1)]
    public async Task The_song_is_heard_where_the_truth_says(int stage, int part)
    {
        var song = await DecodeAsync(one.Show.SongPath);
        var sound = await DecodeAsync(one.Show.StagePaths[stage - 1]);
        var range = one.Show.Truth.Stages[stage - 1].Alignment[part];

        // a second from its start and a second before its end
        Timestamp[] places = [range.SongStart, range.SongEnd - Timestamp.FromSeconds(2.5)];
        foreach (var place in places)
        {
            var from = place.ToSamples(SampleRate);
            var to = (range.StageStart + (place - range.SongStart)).ToSamples(SampleRate);
            Lag(song.AsSpan((int)from, SampleRate), sound, (int)to).ShouldBeInRange(-OneMillisecond, OneMillisecond);
        }
    }

    [Fact]
    public void A_cut_verse_leaves_no_gap_on_the_stage_and_starts_a_shot()
    {
        var stage = one.Show.Truth.Stages[1];
        stage.Alignment.Count.ShouldBe(2);
        var (before, after) = (stage.Alignment[0], stage.Alignment[1]);
        after.SongStart.ShouldBeGreaterThan(before.SongEnd);
        after.StageStart.ShouldBe(before.StageStart + before.SongEnd - before.SongStart);

        var verse = one.Show.Truth.Song.Sections.Last(section => section.Name == "verse");
        (before.SongEnd, after.SongStart).ShouldBe((verse.Start, verse.End));

        var first = Enumerable.Range(0, (int)stage.Frames).First(n => stage.SongTimeOf(n) >= after.SongStart);
        stage.Cuts.ShouldContain(first);
        stage.SongTimeOf(first - 1)!.Value.ShouldBeLessThan(before.SongEnd);
    }

    [Fact]
    public async Task The_song_peaks_at_minus_3_dB_and_is_as_long_as_asked()
    {
        var song = await DecodeAsync(one.Show.SongPath, channels: 2);
        song.Max(Math.Abs).ShouldBeInRange(0.70f, 0.72f);
        (song.Length / 2).ShouldBe((int)(OneShow.Request.Seconds * SampleRate));
    }

    /// <summary>By how many samples the excerpt lies later in the sound than <paramref name="at"/>, by correlation.</summary>
    private static int Lag(ReadOnlySpan<float> excerpt, float[] sound, int at)
    {
        var (best, most) = (0, double.NegativeInfinity);
        for (var lag = -Math.Min(Furthest, at); lag <= Furthest; lag++)
        {
            var there = sound.AsSpan(at + lag, excerpt.Length);
            var product = Dot(excerpt, there);
            if (product > most)
            {
                (best, most) = (lag, product);
            }
        }

        return best;
    }

    private static float Dot(ReadOnlySpan<float> a, ReadOnlySpan<float> b)
    {
        var sum = Vector<float>.Zero;
        for (var i = 0; i + Vector<float>.Count <= a.Length; i += Vector<float>.Count)
        {
            sum += new Vector<float>(a[i..]) * new Vector<float>(b[i..]);
        }

        return Vector.Sum(sum);
    }

    private static async Task<float[]> DecodeAsync(string path, int channels = 1)
    {
        using var bytes = new MemoryStream();
        string[] arguments =
        [
            .. FfmpegArguments.Common,
            "-i",
            FfmpegArguments.FileUrl(path),
            "-ac",
            $"{channels}",
            "-f",
            "f32le",
            "pipe:1",
        ];
        await ToolProcess.RunAsync(
            new ToolRun("ffmpeg", arguments) { ReadOutput = (output, stop) => output.CopyToAsync(bytes, stop) },
            TestContext.Current.CancellationToken
        );
        return MemoryMarshal.Cast<byte, float>(bytes.ToArray()).ToArray();
    }
}
