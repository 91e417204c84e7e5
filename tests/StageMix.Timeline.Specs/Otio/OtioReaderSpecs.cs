using System.Text.Json.Nodes;
using StageMix.Timeline.Otio;
using static StageMix.Timeline.Specs.Otio.Foreign;

namespace StageMix.Timeline.Specs.Otio;

/// <summary>What a person made in another tool.</summary>
public class OtioReaderSpecs
{
    [Fact]
    public void Clips_and_song_are_read_from_a_timeline_without_our_notes()
    {
        var mix = Read(Mix([Clip(50, 25), Clip(12.5, 10, url: "show/b%20c.mp4")], songStart: 30));

        mix.Name.ShouldBe("cut 3");
        mix.Rate.ShouldBe(new(25, 1));
        mix.Song.ShouldBe(new("/mixes/song.wav", "song.wav"));
        mix.Clips.ShouldBe([
            new(new("/mixes/a.mp4", "a.mp4"), 25, Timestamp.FromSeconds(2), 1, ""),
            new(new("/mixes/show/b c.mp4", "b c.mp4"), 10, Timestamp.FromSeconds(0.5), 1, ""),
        ]);
        mix.MixStart.ShouldBe(Timestamp.FromSeconds(30));
        mix.MixEnd.ShouldBe(Timestamp.FromSeconds(31.4));
        mix.Tail.ShouldBe(Timestamp.Zero);
    }

    [Fact]
    public void A_clip_of_the_first_version_is_read()
    {
        var clip = Clip(0, 25).With("OTIO_SCHEMA", "Clip.1").Without("media_references");

        Read(Mix([clip.With("media_reference", Media("old.mp4"))])).Clips[0].Media.Path.ShouldBe("/mixes/old.mp4");
    }

    [Fact]
    public void The_active_one_of_several_media_is_played()
    {
        var media = new JsonObject { ["DEFAULT_MEDIA"] = Media("proxy.mp4"), ["full"] = Media("full.mp4") };
        var clip = Clip(0, 25).With("media_references", media).With("active_media_reference_key", "full");

        Read(Mix([clip])).Clips[0].Media.Path.ShouldBe("/mixes/full.mp4");
    }

    [Theory]
    [InlineData(29.97, 30000, 1001)]
    [InlineData(29.970029830932617, 30000, 1001)]
    [InlineData(23.976, 24000, 1001)]
    [InlineData(23.976024627685547, 24000, 1001)]
    [InlineData(59.94005994005994, 60000, 1001)]
    [InlineData(24, 24, 1)]
    public void The_rate_is_the_fraction_that_a_decimal_stands_for(double written, int numerator, int denominator)
    {
        var mix = Read(Mix([Clip(7, 300, written), Clip(0, 300, 25)]));

        mix.Rate.ShouldBe(new(numerator, denominator));
        mix.Clips[0].Frames.ShouldBe(300);
        mix.Clips[0].StageStart.ShouldBe(mix.Rate.TimeOf(7));
    }

    [Fact]
    public void Lengths_at_another_rate_become_whole_frames_and_nothing_accumulates()
    {
        var clips = Enumerable.Range(0, 100).Select(_ => Clip(0, 10, 24)).Prepend(Clip(0, 30, 30));

        var mix = Read(Mix(clips));

        // each is 12.5 frames of 30 long
        mix.Clips.Select(clip => clip.Frames).Skip(1).Take(4).ShouldBe([13, 12, 13, 12]);
        mix.Frames.ShouldBe(30 + 1250);
    }

    [Fact]
    public void A_clip_whose_start_was_rounded_shows_what_it_would_have_shown_there()
    {
        var mix = Read(Mix([Clip(0, 30, 30), Clip(0, 10, 24), Clip(48, 10, 24)]));

        // the third begins at 42.5 frames; its first whole frame is 43, half a frame later
        mix.Clips[2].StageStart.ShouldBe(Timestamp.FromSeconds(2) + Timestamp.FromUnits(1, 1, 60));
    }

    [Fact]
    public void A_clip_that_names_no_part_shows_all_of_its_media()
    {
        var clip = Clip(0, 0).With("source_range", null);
        clip["media_references"]!["DEFAULT_MEDIA"]!["available_range"] = Range(0, 75, 25);

        Read(Mix([clip])).Clips[0].Frames.ShouldBe(75);
    }

    [Fact]
    public void Time_is_counted_from_where_the_medias_own_timecode_begins()
    {
        var clip = Clip(90_050, 25);
        clip["media_references"]!["DEFAULT_MEDIA"]!["available_range"] = Range(90_000, 5000, 25);

        Read(Mix([clip])).Clips[0].StageStart.ShouldBe(Timestamp.FromSeconds(2));
    }

    [Fact]
    public void The_first_enabled_video_track_that_shows_a_clip_is_the_mix()
    {
        var mix = Read(
            File(
                Audio(Clip(0, 250, url: "song.wav")),
                Video(Clip(0, 25, url: "off.mp4")).With("enabled", false),
                Video(Item("Gap.1"), Clip(0, 25).With("enabled", false)),
                Video(Clip(0, 25, url: "shown.mp4")),
                Video(Clip(0, 25, url: "later.mp4")),
                Audio(Clip(0, 250, url: "other.wav"))
            )
        );

        mix.Clips.ShouldHaveSingleItem().Media.Name.ShouldBe("shown.mp4");
        mix.Song.Name.ShouldBe("song.wav");
    }

    [Fact]
    public void Gaps_after_the_last_clip_are_of_no_account() =>
        Read(Mix([Clip(0, 25), Item("Gap.1"), Clip(0, 25).With("enabled", false)])).Frames.ShouldBe(25);

    [Fact]
    public void Looks_and_a_warp_to_the_same_speed_do_no_harm()
    {
        JsonArray effects =
        [
            new JsonObject { ["OTIO_SCHEMA"] = "Effect.1", ["effect_name"] = "Transform" },
            new JsonObject { ["OTIO_SCHEMA"] = "LinearTimeWarp.1", ["time_scalar"] = 1.0 },
        ];

        Read(Mix([Clip(0, 25).With("effects", effects)])).Frames.ShouldBe(25);
    }

    [Fact]
    public void The_noted_end_and_tail_hold_while_the_length_does()
    {
        var mix = Read(Mix([Clip(0, 20), Clip(0, 30)]).With("metadata", Notes(10, 11.99, 0.005)));

        (mix.MixStart, mix.MixEnd, mix.Tail).ShouldBe(
            (Timestamp.FromSeconds(10), Timestamp.FromSeconds(11.99), Timestamp.FromSeconds(0.005))
        );
    }

    [Theory]
    [InlineData(10, 12, 1)]
    [InlineData(10, 9, 3)]
    [InlineData(10, 13, -1)]
    public void The_song_is_heard_to_the_last_frame_once_the_length_has_changed(double start, double end, double tail)
    {
        var mix = Read(Mix([Clip(0, 50)]).With("metadata", Notes(start, end, tail)));

        (mix.MixStart, mix.MixEnd, mix.Tail).ShouldBe(
            (Timestamp.FromSeconds(10), Timestamp.FromSeconds(12), Timestamp.Zero)
        );
    }

    [Theory]
    [InlineData("a.mp4", "/mixes/a.mp4")]
    [InlineData("../b/a.mp4", "/b/a.mp4")]
    [InlineData("/b/a b#1?.mp4", "/b/a b#1?.mp4")]
    [InlineData("file:///b/%EB%AC%B4%EB%8C%80.mp4", "/b/무대.mp4")]
    [InlineData("FILE://localhost/b/a.mp4", "/b/a.mp4")]
    [InlineData("file:/b/a.mp4", "/b/a.mp4")]
    [InlineData("100% live.mp4", "/mixes/100% live.mp4")]
    [InlineData("./take:2.mp4", "/mixes/take:2.mp4")]
    public void Media_are_found_by_address_or_bare_path(string url, string path) =>
        Read(Mix([Clip(0, 25, url: url)])).Clips[0].Media.Path.ShouldBe(path);

    private static MixTimeline Read(JsonObject file) => OtioReader.Read(file.ToJsonString(), "/mixes");

    private static JsonObject Notes(double mixStart, double mixEnd, double tail) =>
        new()
        {
            ["stagemix"] = new JsonObject
            {
                ["mixStart"] = mixStart,
                ["mixEnd"] = mixEnd,
                ["tail"] = tail,
            },
        };
}
