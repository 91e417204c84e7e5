using System.Globalization;
using System.Xml.Linq;
using StageMix.Timeline.Otio;

namespace StageMix.Timeline.Exporting;

/// <summary>
/// A timeline as Final Cut Pro's FCPXML: the clips in the spine, below each other the disabled stages on the song's
/// clock, and the song, all hung onto the first clip; marks of the song on the song, reasons on the clips.
/// </summary>
/// <remarks>https://developer.apple.com/documentation/professional-video-applications/fcpxml-reference; all times are whole frames</remarks>
public static class FcpxmlWriter
{
    private const string Version = "1.10";
    private const string Format = "r1";

    /// <param name="directory">the full path of the folder that the file will lie in</param>
    public static string Write(MixTimeline timeline, string directory)
    {
        var media = timeline
            .Clips.Select(clip => clip.Media)
            .Concat(timeline.Lanes.Select(lane => lane.Media))
            .Append(timeline.Song)
            .DistinctBy(media => media.Path, StringComparer.Ordinal)
            .ToList();
        var assets = media
            .Select((one, i) => (one.Path, Id: $"r{i + 2}"))
            .ToDictionary(one => one.Path, one => one.Id, StringComparer.Ordinal);
        var writer = new Spine(timeline, assets);
        var document = new XDocument(
            new XDeclaration("1.0", "UTF-8", null),
            new XDocumentType("fcpxml", null, null, null),
            new XElement(
                "fcpxml",
                new XAttribute("version", Version),
                new XElement(
                    "resources",
                    new XElement(
                        "format",
                        new XAttribute("id", Format),
                        new XAttribute("frameDuration", writer.Time(1))
                    ),
                    media.Select(one => Asset(one, assets[one.Path], one.Path == timeline.Song.Path, directory))
                ),
                new XElement(
                    "library",
                    new XElement(
                        "event",
                        new XAttribute("name", timeline.Name),
                        new XElement(
                            "project",
                            new XAttribute("name", timeline.Name),
                            new XElement(
                                "sequence",
                                new XAttribute("format", Format),
                                new XAttribute("duration", writer.Time(timeline.Frames)),
                                new XAttribute("tcStart", "0s"),
                                new XAttribute("tcFormat", "NDF"),
                                new XElement("spine", writer.Clips())
                            )
                        )
                    )
                )
            )
        );
        return $"{document.Declaration}\n{document.ToString().ReplaceLineEndings("\n")}\n";
    }

    private static XElement Asset(MediaReference media, string id, bool isSong, string directory) =>
        new(
            "asset",
            new XAttribute("id", id),
            new XAttribute("name", media.Name),
            new XAttribute("start", "0s"),
            isSong ? null : new XAttribute("hasVideo", "1"),
            isSong ? null : new XAttribute("format", Format),
            new XAttribute("hasAudio", "1"),
            new XElement(
                "media-rep",
                new XAttribute("kind", "original-media"),
                new XAttribute("src", MediaUrl.WriteRelative(media.Path, directory))
            )
        );

    private sealed class Spine(MixTimeline timeline, Dictionary<string, string> assets)
    {
        public string Time(long frames)
        {
            var divisor = (long)
                System.Numerics.BigInteger.GreatestCommonDivisor(
                    frames * timeline.Rate.Denominator,
                    timeline.Rate.Numerator
                );
            var (over, under) = (frames * timeline.Rate.Denominator / divisor, timeline.Rate.Numerator / divisor);
            return string.Create(CultureInfo.InvariantCulture, $"{over}/{under}s");
        }

        public IEnumerable<XElement> Clips() =>
            timeline
                .Placed()
                .Select(placed =>
                {
                    var source = SourceOf(placed.Clip);
                    return new XElement(
                        "asset-clip",
                        Place(placed.Clip.Media, placed.FirstFrame, source, placed.Clip.Frames),
                        new XAttribute("srcEnable", "video"),
                        placed.FirstFrame == 0 ? Hung(source) : null,
                        placed.Clip.Reason.Length > 0 ? Marker(source, placed.Clip.Reason) : null
                    );
                });

        /// <summary>What hangs on the first clip is placed on that clip's own clock.</summary>
        private IEnumerable<XElement> Hung(long origin)
        {
            foreach (var (i, lane) in timeline.Lanes.Index())
            {
                foreach (var piece in LanePieces.Of(lane, timeline))
                {
                    yield return new XElement(
                        "asset-clip",
                        Place(lane.Media, origin + piece.FirstFrame, piece.SourceFrame, piece.Frames),
                        new XAttribute("lane", -1 - i),
                        new XAttribute("enabled", "0"),
                        new XAttribute("srcEnable", "video")
                    );
                }
            }

            var start = Math.Max(0, timeline.Rate.FramesIn(timeline.MixStart));
            var heard = Math.Min(timeline.Frames, timeline.Rate.FramesIn(timeline.MixEnd - timeline.MixStart));
            yield return new XElement(
                "asset-clip",
                Place(timeline.Song, origin, start, heard),
                new XAttribute("lane", -1 - timeline.Lanes.Count),
                new XAttribute("audioRole", "music"),
                timeline
                    .Marks.Select(mark => (Frame: timeline.Rate.FramesIn(mark.Song), mark.Text))
                    .Where(mark => mark.Frame >= start && mark.Frame < start + heard)
                    .Select(mark => Marker(mark.Frame, mark.Text))
            );
        }

        private long SourceOf(Clip clip) => Math.Max(0, timeline.Rate.FramesIn(clip.StageStart));

        private object[] Place(MediaReference media, long offset, long start, long frames) =>
            [
                new XAttribute("ref", assets[media.Path]),
                new XAttribute("name", media.Name),
                new XAttribute("offset", Time(offset)),
                new XAttribute("start", Time(start)),
                new XAttribute("duration", Time(frames)),
            ];

        private XElement Marker(long frame, string text) =>
            new(
                "marker",
                new XAttribute("start", Time(frame)),
                new XAttribute("duration", Time(1)),
                new XAttribute("value", text)
            );
    }
}
