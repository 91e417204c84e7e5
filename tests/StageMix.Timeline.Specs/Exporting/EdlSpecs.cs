using System.Globalization;
using System.Text.RegularExpressions;
using FsCheck.Xunit;
using StageMix.Timeline.Exporting;

namespace StageMix.Timeline.Specs.Exporting;

/// <summary>The rules of CMX 3600: what stands in which column, and how events follow each other.</summary>
[Properties(Arbitrary = [typeof(Made)])]
public sealed partial class EdlSpecs
{
    [Property]
    public void Every_line_is_of_a_kind_that_the_format_knows(MixTimeline mix)
    {
        var text = EdlWriter.Write(mix);
        var lines = text.Split("\r\n");

        lines[0].ShouldStartWith("TITLE: ");
        lines[1].ShouldBe("FCM: NON-DROP FRAME");
        lines[^1].ShouldBeEmpty();
        lines[2..^1].ShouldAllBe(line => line.StartsWith("* ", StringComparison.Ordinal) || Event().IsMatch(line));
        text.Replace("\r\n", "", StringComparison.Ordinal).ShouldNotContain("\n");
    }

    [Property]
    public void Events_are_numbered_from_one_and_last_as_long_in_the_source_as_in_the_record(MixTimeline mix)
    {
        var events = Events(mix);

        events.Select(one => one.Number).ShouldBe(Enumerable.Range(1, mix.Clips.Count + 1));
        events.ShouldAllBe(one => Length(one.SourceIn, one.SourceOut, mix) == Length(one.RecordIn, one.RecordOut, mix));
    }

    [Property]
    public void The_picture_is_cut_without_gap_from_one_oclock_on(MixTimeline mix)
    {
        var picture = Events(mix).Where(one => one.Track == "V").ToList();

        picture[0].RecordIn.ShouldBe("01:00:00:00");
        picture.Zip(picture.Skip(1)).ShouldAllBe(pair => pair.First.RecordOut == pair.Second.RecordIn);
        picture.Select(one => Length(one.RecordIn, one.RecordOut, mix)).ShouldBe(mix.Clips.Select(clip => clip.Frames));
    }

    [Property]
    public void Each_file_has_one_reel_and_no_two_share_one(MixTimeline mix)
    {
        var reels = Events(mix).Select(one => one.Reel).ToList();
        var paths = mix.Clips.Select(clip => clip.Media.Path).Append(mix.Song.Path).ToList();

        reels.Zip(paths).Distinct().Count().ShouldBe(paths.Distinct(StringComparer.Ordinal).Count());
        reels.Distinct(StringComparer.Ordinal).Count().ShouldBe(paths.Distinct(StringComparer.Ordinal).Count());
    }

    private static long Length(string from, string to, MixTimeline mix)
    {
        var rate = (long)Math.Ceiling(mix.Rate.FramesPerSecond);
        var day = 24 * 3600 * rate;
        return (Frame(to) - Frame(from) + day) % day;

        long Frame(string timecode)
        {
            var parts = timecode.Split(':').Select(part => long.Parse(part, CultureInfo.InvariantCulture)).ToArray();
            parts[1].ShouldBeLessThan(60);
            parts[2].ShouldBeLessThan(60);
            parts[3].ShouldBeLessThan(rate);
            return (((((parts[0] * 60) + parts[1]) * 60) + parts[2]) * rate) + parts[3];
        }
    }

    private static List<EdlEvent> Events(MixTimeline mix) =>
        [
            .. EdlWriter
                .Write(mix)
                .Split("\r\n")
                .Select(line => Event().Match(line))
                .Where(match => match.Success)
                .Select(match => match.Groups)
                .Select(groups => new EdlEvent(
                    int.Parse(groups["number"].Value, CultureInfo.InvariantCulture),
                    groups["reel"].Value,
                    groups["track"].Value,
                    groups["sourceIn"].Value,
                    groups["sourceOut"].Value,
                    groups["recordIn"].Value,
                    groups["recordOut"].Value
                )),
        ];

    /// <summary>Number in columns 1 to 3, reel from 6, track from 15, transition from 21, timecodes from 30.</summary>
    [GeneratedRegex(
        @"^(?<number>\d{3})  (?<reel>[A-Z0-9]{1,8}) *(?<=^.{14})(?<track>V|AA) *(?<=^.{20})C {8}(?<=^.{29})(?<sourceIn>\d\d:\d\d:\d\d:\d\d\d?) (?<sourceOut>\d\d:\d\d:\d\d:\d\d\d?) (?<recordIn>\d\d:\d\d:\d\d:\d\d\d?) (?<recordOut>\d\d:\d\d:\d\d:\d\d\d?)$",
        RegexOptions.ExplicitCapture,
        1000
    )]
    private static partial Regex Event();

    private sealed record EdlEvent(
        int Number,
        string Reel,
        string Track,
        string SourceIn,
        string SourceOut,
        string RecordIn,
        string RecordOut
    );
}
