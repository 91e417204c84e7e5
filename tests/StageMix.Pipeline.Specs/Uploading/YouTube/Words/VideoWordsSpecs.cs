using System.Text;
using StageMix.Pipeline.Planning;
using StageMix.Pipeline.Uploading;
using StageMix.Pipeline.Uploading.YouTube;
using StageMix.Pipeline.Uploading.YouTube.Words;
using StageMix.Timeline;

namespace StageMix.Pipeline.Specs.Uploading.YouTube.Words;

public sealed class VideoWordsSpecs
{
    private static readonly YouTubeOptions _options = new()
    {
        Title = "{title}",
        Description = ["Song: {song}", "Artist: {artist}", "Stages:\n{stages}", "{chapters}", "This is a fan edit."],
        Tags = ["{artist}", "{song}", "stage mix"],
    };

    private static readonly StageCredit _bank = new("/a.mp4", "뮤직뱅크 full cam")
    {
        Show = "Music Bank",
        Date = new DateOnly(2024, 1, 19),
        Uploader = "KBS WORLD TV",
        Link = new Uri("https://www.youtube.com/watch?v=abcdefghijk"),
    };

    private static readonly StageCredit _core = new("/b.mp4", "core.mp4");

    [Fact]
    public void A_video_is_described_with_its_song_its_stages_and_when_they_are_seen()
    {
        var words = Write(
            Order(Plan(("/b.mp4", 12), ("/a.mp4", 20), ("/b.mp4", 15))) with
            {
                Song = new SongCredit("Supernova", "aespa"),
            }
        );

        words.Title.ShouldBe("A mix");
        words.Description.ShouldBe(
            """
            Song: Supernova

            Artist: aespa

            Stages:
            1. core.mp4 (first seen at 0:00)
            2. Music Bank, 2024-01-19, by KBS WORLD TV: https://www.youtube.com/watch?v=abcdefghijk (first seen at 0:12)

            0:00 core.mp4
            0:12 Music Bank
            0:32 core.mp4

            This is a fan edit.
            """
        );
        words.Tags.ShouldBe(["mark", "aespa", "Supernova", "stage mix"]);
        words.Remarks.ShouldBeEmpty();
    }

    [Fact]
    public void What_is_not_known_is_not_mentioned_and_a_stage_that_is_not_seen_neither()
    {
        var words = Write(Order(Plan(("/b.mp4", 30))));

        words.Description.ShouldBe("Stages:\n1. core.mp4 (first seen at 0:00)\n\nThis is a fan edit.");
        words.Tags.ShouldBe(["mark", "stage mix"]);
    }

    [Fact]
    public void A_video_without_a_plan_or_stages_has_a_description_too() =>
        Write(new PublishOrder("key", "mix.mp4", "A mix")).Description.ShouldBe("This is a fan edit.");

    [Theory]
    [InlineData(12, 12)]
    [InlineData(12, 12, 9)]
    [InlineData(9, 12, 12)]
    public void Stretches_that_YouTube_takes_for_no_chapters_are_not_listed(params int[] seconds)
    {
        var clips = seconds.Select((length, i) => (i % 2 == 0 ? "/a.mp4" : "/b.mp4", length)).ToArray();

        Write(Order(Plan(clips))).Description.ShouldNotContain("\n0:");
    }

    [Fact]
    public void Clips_of_one_stage_in_a_row_are_one_chapter() =>
        Write(Order(Plan(("/a.mp4", 5), ("/a.mp4", 5), ("/b.mp4", 10), ("/a.mp4", 3), ("/a.mp4", 8))))
            .Description.ShouldContain("0:00 Music Bank\n0:10 core.mp4\n0:20 Music Bank");

    [Fact]
    public void A_long_title_is_cut_by_whole_words_and_that_is_told()
    {
        var words = Write(Order(null) with { Title = string.Join(' ', Enumerable.Repeat("무대 stage", 20)) });

        words.Title.Length.ShouldBeInRange(90, 100);
        words.Title.ShouldEndWith("…");
        words.Title.TrimEnd('…').Split(' ').ShouldAllBe(word => word == "무대" || word == "stage");
        words
            .Remarks.Select(remark => remark.Sentence)
            .ShouldBe([$"The title was cut to “{words.Title}”, because YouTube takes 100 characters."]);
    }

    [Theory]
    [InlineData("한")]
    [InlineData("👩‍🎤")]
    [InlineData("e\u0301")]
    public void A_title_without_spaces_is_cut_between_what_people_see_as_characters(string character)
    {
        var title = Write(Order(null) with { Title = string.Concat(Enumerable.Repeat(character, 150)) }).Title;

        title.Length.ShouldBeInRange(90, 100);
        title[..^1].Replace(character, "", StringComparison.Ordinal).ShouldBeEmpty();
    }

    [Fact]
    public void A_title_of_exactly_100_characters_is_left_as_it_is()
    {
        var words = Write(Order(null) with { Title = new string('a', 100) });

        words.Title.ShouldBe(new string('a', 100));
        words.Remarks.ShouldBeEmpty();
    }

    [Fact]
    public void Of_many_stages_as_many_are_named_as_there_is_room_for_and_the_notice_stays()
    {
        var stages = Enumerable
            .Range(0, 90)
            .Select(i => _bank with { MediaPath = $"/{i}.mp4", Show = $"뮤직뱅크 무대 {i}" })
            .ToList();

        var words = Write(new PublishOrder("key", "mix.mp4", "A mix") { Stages = stages });

        Encoding.UTF8.GetByteCount(words.Description).ShouldBeInRange(4800, 5000);
        words.Description.ShouldEndWith("This is a fan edit.");
        var named = words.Description.Split('\n').Count(line => line.Contains("뮤직뱅크", StringComparison.Ordinal));
        words
            .Remarks.Select(remark => remark.Sentence)
            .ShouldBe([$"The description names {named} of 90 stages, because YouTube's have no room for more."]);
    }

    [Fact]
    public void A_description_that_cannot_fit_is_cut_and_that_is_told()
    {
        var words = Write(Order(null) with { Song = new SongCredit(new string('노', 3000)) });

        Encoding.UTF8.GetByteCount(words.Description).ShouldBeLessThanOrEqualTo(5000);
        words
            .Remarks.Select(remark => remark.Sentence)
            .ShouldBe([
                "The description names 0 of 2 stages, because YouTube's have no room for more.",
                "The description was cut, because YouTube's have no room for more.",
                "1 of the tags were left out, because YouTube takes 500 characters.",
            ]);
    }

    [Fact]
    public void Tags_that_do_not_fit_are_left_out_and_that_is_told()
    {
        var words = Write(Order(null) with { Song = new SongCredit(new string('s', 490), "an artist") });

        words.Tags.ShouldBe(["mark", "an artist", "stage mix"]);
        words
            .Remarks.Select(remark => remark.Sentence)
            .ShouldBe(["1 of the tags were left out, because YouTube takes 500 characters."]);
    }

    [Theory]
    [InlineData("<b>LOVE DIVE</b>", "‹b›LOVE DIVE‹/b›")]
    [InlineData("watch https://evil.example/x?y=1 now", "watch evil·example/x?y=1 now")]
    [InlineData("see www.evil.example", "see www·evil·example")]
    [InlineData("JAVASCRIPT://alert", "alert")]
    [InlineData("#free @somebody", "＃free ＠somebody")]
    [InlineData("one\r\ntwo\tthree\u2028four", "one two three four")]
    [InlineData("a\u0000b\u001bc\u202egnp.exe\u2066\u200f\ufeff", "a b cgnp·exe")]
    [InlineData("\ud800half\udc00", "half")]
    [InlineData("{song} {stages}", "{song} {stages}")]
    [InlineData("(G)I-DLE – S.E.S. 3.5", "(G)I-DLE – S.E.S. 3.5")]
    [InlineData("👩‍🎤 에스파 'Whiplash'", "👩‍🎤 에스파 'Whiplash'")]
    [InlineData(" \u200b ", "")]
    public void A_strangers_words_stay_words(string given, string written) => PlainText.Clean(given).ShouldBe(written);

    [Fact]
    public void A_stranger_adds_no_line_no_link_and_no_stage()
    {
        var hostile = "x\n2. Fake, https://evil.example\n0:00 spam <a href=\"https://evil.example\">";
        var stage = new StageCredit("/a.mp4", hostile)
        {
            Show = hostile,
            Uploader = hostile,
            Link = new Uri("https://signed.example/video?token=secret"),
        };

        var words = Write(
            new PublishOrder("key", "mix.mp4", hostile) { Song = new SongCredit(hostile, hostile), Stages = [stage] }
        );

        var text = words.Title + "\n" + words.Description + "\n" + string.Join('\n', words.Tags);
        text.ShouldNotContain("://");
        text.ShouldNotContain("evil.example");
        text.ShouldNotContain("secret");
        text.ShouldNotContain('<');
        text.ShouldNotContain('>');
        words.Title.ShouldNotContain('\n');
        words.Description.Split('\n').ShouldNotContain(line => line.StartsWith("2.", StringComparison.Ordinal));
        words.Description.Split('\n').ShouldNotContain(line => line.StartsWith("0:", StringComparison.Ordinal));
    }

    [Fact]
    public void A_title_of_which_nothing_remains_has_a_name() =>
        Write(Order(null) with { Title = "\u202e\u200b" }).Title.ShouldBe("Stage mix");

    [Fact]
    public void A_placeholder_that_stands_for_nothing_is_found_at_the_start()
    {
        var wrong = new YouTubeOptions { Title = "{titel}" };

        wrong
            .Validate(new System.ComponentModel.DataAnnotations.ValidationContext(wrong))
            .ShouldHaveSingleItem()
            .ErrorMessage.ShouldBe(
                "YouTube:Description has {titel}, which stands for nothing: use {title}, {song}, {artist}, {stages}, {chapters}."
            );
    }

    [Theory]
    [InlineData("http://youtube.example/", false)]
    [InlineData("https://youtube.example/", true)]
    [InlineData("http://127.0.0.1:8080/", true)]
    public void Secrets_are_sent_over_https_or_to_this_machine_alone(string origin, bool isRight)
    {
        var options = new YouTubeOptions { BaseUrl = origin };

        var wrong = options.Validate(new System.ComponentModel.DataAnnotations.ValidationContext(options));

        wrong.Any().ShouldBe(!isRight);
    }

    private static VideoWords Write(PublishOrder order) => VideoWords.Write(order, _options, "mark");

    private static PublishOrder Order(PlannedMix? plan) =>
        new("key", "mix.mp4", "A mix") { Stages = [_bank, _core], Plan = plan };

    private static PlannedMix Plan(params (string Path, int Seconds)[] clips)
    {
        var rate = new FrameRate(25, 1);
        var length = clips.Sum(clip => clip.Seconds);
        var timeline = new MixTimeline(
            "A mix",
            rate,
            new MediaReference("/song.wav", "song.wav"),
            Timestamp.FromSeconds(30),
            Timestamp.FromSeconds(30 + length),
            Timestamp.Zero,
            [
                .. clips.Select(clip => new Clip(
                    new MediaReference(clip.Path, clip.Path),
                    clip.Seconds * 25,
                    Timestamp.Zero,
                    1,
                    ""
                )),
            ]
        );
        return new PlannedMix(timeline, 1, MixStyle.Match, "", "");
    }
}
