using StageMix.Timeline;
using StageMix.Tools.Ffmpeg;

namespace StageMix.Pipeline.Specs.Aligning;

public sealed class StageAlignerSpecs(HardStages hard) : IClassFixture<HardStages>
{
    private double Beat => 60 / hard.Song.Tempo;

    [Theory]
    [InlineData("clean")]
    [InlineData("after talk")]
    [InlineData("late and early")]
    [InlineData("crowd")]
    [InlineData("roaring crowd")]
    [InlineData("telephone")]
    [InlineData("clipped")]
    [InlineData("drifting")]
    [InlineData("live")]
    [InlineData("verse cut")]
    [InlineData("dance break")]
    [InlineData("cut, break and drift")]
    [InlineData("clip")]
    public void A_stage_is_found_to_a_fraction_of_a_millisecond_and_its_edges_to_the_beat(string name)
    {
        var (stage, ranges) = (hard[name], hard.TruthOf(name).Alignment);

        stage.Accepted.ShouldBeTrue(stage.Remark?.Clause);
        stage.Remark.ShouldBeNull();
        stage.Segments.Count.ShouldBe(ranges.Count);
        foreach (var (segment, range) in stage.Segments.Zip(ranges))
        {
            segment.Song.Start.Seconds.ShouldBe(range.SongStart.Seconds, Beat);
            segment.Song.End.Seconds.ShouldBe(range.SongEnd.Seconds, Beat);
            foreach (var time in (Timestamp[])[segment.Song.Start, segment.Song.End])
            {
                var wanted = range.StageStart + (time - range.SongStart).Scale(range.Rate);
                segment.StageTimeAt(time).Seconds.ShouldBe(wanted.Seconds, 0.0005, $"at {time}");
            }
        }
    }

    [Theory]
    [InlineData("late and early")]
    [InlineData("roaring crowd")]
    [InlineData("drifting")]
    [InlineData("cut, break and drift")]
    public void A_clock_that_drifts_is_told_as_the_rate(string name)
    {
        var rate = hard.TruthOf(name).Alignment[0].Rate;

        hard[name].Segments.ShouldAllBe(segment => Math.Abs(segment.Rate - rate) < 10e-6);
    }

    [Theory]
    [InlineData("another song", StageRemarkKind.AnotherSong)]
    [InlineData("twin song", StageRemarkKind.AnotherSong)]
    [InlineData("another instrumental", StageRemarkKind.AnotherSong)]
    [InlineData("crowd alone", StageRemarkKind.NothingFound)]
    [InlineData("silence", StageRemarkKind.NoSound)]
    [InlineData("shortest clip", StageRemarkKind.TooLittle)]
    public void What_does_not_hold_the_song_is_refused_with_the_reason(string name, StageRemarkKind reason)
    {
        var stage = hard[name];

        stage.Accepted.ShouldBeFalse();
        stage.Remark!.Kind.ShouldBe(reason);
        stage.Segments.ShouldBeEmpty();
    }

    [Theory]
    [InlineData(44_100, "mkv", "pcm_s16le", 5.25, 0)]
    [InlineData(22_050, "mkv", "flac", 100, 0)]
    [InlineData(48_000, "mkv", "pcm_s16le", 7, 0)]
    // a transport stream begins at 1.4 s, and says nothing of AAC's first 1024 samples, which are not the song's
    [InlineData(44_100, "ts", "aac", 0, 1.4 + (1024.0 / 44_100))]
    // LAME's delay is known and cut away, but the time goes on
    [InlineData(44_100, "mp3", "libmp3lame", 0, 1105.0 / 44_100)]
    public async Task A_stage_lies_on_the_clock_of_its_file_whenever_that_begins(
        int sampleRate,
        string container,
        string codec,
        double offset,
        double added
    )
    {
        var path = Path.ChangeExtension(
            hard.SongPath,
            FormattableString.Invariant($"{sampleRate}.{offset}.{container}")
        );
        await FfmpegProgram.RunAsync(
            [
                "-i",
                FfmpegArguments.FileUrl(hard.SongPath),
                "-c:a",
                codec,
                "-ar",
                FormattableString.Invariant($"{sampleRate}"),
                "-output_ts_offset",
                FormattableString.Invariant($"{offset}"),
                FfmpegArguments.FileUrl(path),
            ],
            TestContext.Current.CancellationToken
        );

        var stage = (await hard.AlignAsync([path])).Stages[0];

        stage.Accepted.ShouldBeTrue(stage.Remark?.Clause);
        stage.Segments[0].StageTimeAt(Timestamp.Zero).Seconds.ShouldBe(offset + added, 0.0003);
    }

    [Fact]
    public void Another_upload_of_the_same_performance_is_known_by_its_sound()
    {
        hard["live again"].SamePerformanceAs.ShouldBe(hard["live"].Index);
        hard.Aligned.Stages.SkipLast(1).ShouldAllBe(stage => stage.SamePerformanceAs == null);
    }

    [Fact]
    public void The_less_is_held_the_less_sure_it_is()
    {
        hard["clean"].Confidence.ShouldBeGreaterThan(0.95);
        hard["shortest clip"].Confidence.ShouldBeLessThan(hard["clip"].Confidence);
        hard["clip"].Confidence.ShouldBeLessThan(hard["clean"].Confidence);
        hard["twin song"].Confidence.ShouldBeLessThan(0.3);
        hard["silence"].Confidence.ShouldBe(0);
    }
}
