using FsCheck.Xunit;
using StageMix.Timeline.Otio;

namespace StageMix.Timeline.Specs.Otio;

[Properties(Arbitrary = [typeof(Made)])]
public class OtioRoundTripSpecs
{
    /// <summary>Clip by clip, and each time to the flick, at odd rates too.</summary>
    [Property(MaxTest = 500)]
    public void A_written_mix_is_read_as_it_was(MixTimeline mix) =>
        OtioReader.Read(OtioWriter.Write(mix, Made.Directory), Made.Directory).ShouldBeSameMix(mix);

    [Property]
    public void A_mix_is_read_to_the_flick_even_without_our_notes_on_time(MixTimeline mix)
    {
        var text = OtioWriter.Write(mix, Made.Directory).Replace("\"mixStart\":", "\"was\":", StringComparison.Ordinal);

        OtioReader.Read(text, Made.Directory).MixStart.ShouldBe(mix.MixStart);
    }

    [Fact]
    public void Media_in_the_timelines_folder_move_with_it()
    {
        var mix = Mix("/old/place/show 1/a.mp4", "/media/b.mp4");

        var moved = OtioReader.Read(OtioWriter.Write(mix, "/old/place"), "/new");

        moved.Clips.Select(clip => clip.Media.Path).ShouldBe(["/new/show 1/a.mp4", "/media/b.mp4"]);
    }

    [Theory]
    [InlineData("/mixes/stage 1.mp4", "stage%201.mp4")]
    [InlineData("/mixes/show/#1 100%?.mp4", "show/%231%20100%25%3F.mp4")]
    [InlineData("/mixes/take:2.mp4", "take%3A2.mp4")]
    [InlineData("/mixes/-n.mp4", "-n.mp4")]
    [InlineData("/mixes/무대.mp4", "%EB%AC%B4%EB%8C%80.mp4")]
    [InlineData("/mixes/..a.mp4", "..a.mp4")]
    [InlineData("/mixes2/a b.mp4", "file:///mixes2/a%20b.mp4")]
    [InlineData("/a.mp4", "file:///a.mp4")]
    public void A_media_file_is_named_by_an_encoded_address(string path, string url) =>
        OtioWriter.Write(Mix(path), "/mixes").ShouldContain($"\"target_url\": \"{url}\"");

    [Fact]
    public void The_text_is_indented_and_leaves_names_readable()
    {
        var text = OtioWriter.Write(Mix("/mixes/a.mp4") with { Name = "무대 «1»" }, "/mixes");

        text.ShouldContain("\n  \"name\": \"무대 «1»\"");
        text.ShouldNotContain("\r");
    }

    /// <summary>One division of doubles would write a ninth of them as 7.0000000000000001.</summary>
    [Property]
    public void Whole_frames_are_written_as_whole_numbers(int frame)
    {
        var mix = Mix("/a.mp4") with { MixStart = FrameRate.Ntsc.TimeOf(frame) };

        OtioWriter.Write(mix, "/").ShouldContain($"\"value\": {frame}\n");
    }

    private static MixTimeline Mix(params string[] stages) =>
        new(
            "mix",
            FrameRate.Ntsc,
            new("/mixes/song.wav", "song"),
            Timestamp.Zero,
            FrameRate.Ntsc.TimeOf(30 * stages.Length),
            Timestamp.Zero,
            [.. stages.Select(path => new Clip(new(path, "stage"), 30, Timestamp.Zero, 1, ""))]
        );
}
