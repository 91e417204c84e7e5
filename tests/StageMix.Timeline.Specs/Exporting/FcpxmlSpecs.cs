using System.Globalization;
using System.Numerics;
using System.Xml.Linq;
using FsCheck.Xunit;
using StageMix.Timeline.Exporting;

namespace StageMix.Timeline.Specs.Exporting;

/// <summary>The rules of Apple's document type for FCPXML 1.10, as far as what is written goes.</summary>
[Properties(Arbitrary = [typeof(Made)])]
public sealed class FcpxmlSpecs
{
    /// <summary>Each element's required attributes, its other ones, and its children in the order in which they may come.</summary>
    private static readonly Dictionary<string, (string Required, string Implied, string Children)> Rules = new(
        StringComparer.Ordinal
    )
    {
        ["fcpxml"] = ("version", "", "resources library"),
        ["resources"] = ("", "", "format asset"),
        ["format"] = ("id", "name frameDuration width height", ""),
        ["asset"] = (
            "id",
            "name start duration hasVideo format hasAudio audioSources audioChannels audioRate",
            "media-rep"
        ),
        ["media-rep"] = ("src", "kind", ""),
        ["library"] = ("", "location", "event"),
        ["event"] = ("", "name uid", "project"),
        ["project"] = ("", "name uid", "sequence"),
        ["sequence"] = ("format", "duration tcStart tcFormat", "spine"),
        ["spine"] = ("", "lane offset name format", "asset-clip"),
        ["asset-clip"] = (
            "ref",
            "name offset start duration lane enabled srcEnable audioRole videoRole format tcFormat",
            "asset-clip marker"
        ),
        ["marker"] = ("start value", "duration note completed", ""),
    };

    [Property]
    public void Every_element_has_the_attributes_and_children_that_the_document_type_allows(MixTimeline mix)
    {
        foreach (var element in Write(mix).Root!.DescendantsAndSelf())
        {
            var (required, implied, children) = Rules[element.Name.LocalName];
            var names = element.Attributes().Select(attribute => attribute.Name.LocalName).ToList();
            required
                .Split(' ', StringSplitOptions.RemoveEmptyEntries)
                .Except(names, StringComparer.Ordinal)
                .ShouldBeEmpty();
            names.Except($"{required} {implied}".Split(' '), StringComparer.Ordinal).ShouldBeEmpty();
            var order = element.Elements().Select(child => Array.IndexOf(children.Split(' '), child.Name.LocalName));
            order.ShouldBeInOrder();
            order.ShouldAllBe(place => place >= 0);
        }
    }

    [Property]
    public void Every_reference_is_to_a_resource_of_its_own(MixTimeline mix)
    {
        var file = Write(mix);
        var ids = file.Descendants("resources")
            .Elements()
            .Select(resource => (string)resource.Attribute("id")!)
            .ToList();

        ids.Distinct(StringComparer.Ordinal).Count().ShouldBe(ids.Count);
        file.Descendants("asset-clip")
            .Select(clip => (string)clip.Attribute("ref")!)
            .Except(ids, StringComparer.Ordinal)
            .ShouldBeEmpty();
    }

    [Property]
    public void Every_time_is_whole_frames(MixTimeline mix)
    {
        string[] times = ["offset", "start", "duration", "tcStart"];
        foreach (var time in Write(mix).Descendants().Attributes().Where(one => times.Contains(one.Name.LocalName)))
        {
            var frames = Frames(time.Value, mix.Rate);
            (frames.Part == 0).ShouldBeTrue($"{time} is no whole number of frames");
        }
    }

    [Property]
    public void The_spine_is_the_mix_without_a_gap(MixTimeline mix)
    {
        var clips = Write(mix).Descendants("spine").Elements().ToList();
        var offsets = clips.Select(clip => Frames((string)clip.Attribute("offset")!, mix.Rate).Whole);

        offsets.ShouldBe(mix.Placed().Select(placed => (BigInteger)placed.FirstFrame));
        clips
            .Select(clip => Frames((string)clip.Attribute("duration")!, mix.Rate).Whole)
            .ShouldBe(mix.Clips.Select(clip => (BigInteger)clip.Frames));
    }

    [Property]
    public void The_song_is_on_the_lowest_lane_and_the_stages_above_it_are_disabled(MixTimeline mix)
    {
        var hung = Write(mix).Descendants("spine").Elements().First().Elements("asset-clip").ToList();
        var lanes = hung.ConvertAll(clip => int.Parse((string)clip.Attribute("lane")!, CultureInfo.InvariantCulture));

        var lowest = lanes[^1];
        lowest.ShouldBe(-1 - mix.Lanes.Count);
        hung.SkipLast(1).ShouldAllBe(clip => (string)clip.Attribute("enabled")! == "0");
        lanes.SkipLast(1).ShouldAllBe(lane => lane < 0 && lane > lowest);
    }

    private static (BigInteger Whole, BigInteger Part) Frames(string time, FrameRate rate)
    {
        var parts = time.TrimEnd('s').Split('/');
        var under = parts.Length > 1 ? BigInteger.Parse(parts[1], CultureInfo.InvariantCulture) : 1;
        var whole = BigInteger.DivRem(
            BigInteger.Parse(parts[0], CultureInfo.InvariantCulture) * rate.Numerator,
            under * rate.Denominator,
            out var rest
        );
        return (whole, rest);
    }

    private static XDocument Write(MixTimeline mix) => XDocument.Parse(FcpxmlWriter.Write(mix, Made.Directory));
}
