using System.Text.Json.Nodes;
using StageMix.Timeline.Exporting;

namespace StageMix.Timeline.Otio;

/// <summary>The stages on the song's clock: as disabled tracks for other tools, and in our notes to be read back.</summary>
internal static class OtioLanes
{
    /// <summary>A disabled track; gaps stand where the stage holds nothing.</summary>
    public static JsonObject Track(StageLane lane, MixTimeline timeline, Func<string, string> address)
    {
        var (children, at) = (new JsonArray(), 0L);
        foreach (var piece in LanePieces.Of(lane, timeline))
        {
            if (piece.FirstFrame > at)
            {
                var gap = Range(0, piece.FirstFrame - at, timeline.Rate);
                children.Add(OtioWriter.Item("Gap.1", "", gap, []));
            }

            var range = Range(piece.SourceFrame, piece.Frames, timeline.Rate);
            children.Add(OtioWriter.Clip(lane.Media, range, [], address));
            at = piece.FirstFrame + piece.Frames;
        }

        var track = OtioWriter.Item("Track.1", lane.Media.Name, null, [], ("children", children), ("kind", "Video"));
        track["enabled"] = false;
        return track;
    }

    public static JsonArray Note(IReadOnlyList<StageLane> lanes, Func<string, string> address) =>
        [
            .. lanes.Select(lane => new JsonObject
            {
                ["name"] = lane.Media.Name,
                ["target_url"] = address(lane.Media.Path),
                ["parts"] = new JsonArray([
                    .. lane.Parts.Select(part => new JsonObject
                    {
                        ["songStart"] = part.Song.Start.Seconds,
                        ["songEnd"] = part.Song.End.Seconds,
                        ["stageStart"] = part.StageStart.Seconds,
                        ["rate"] = part.Rate,
                    }),
                ]),
            }),
        ];

    public static IReadOnlyList<StageLane> Read(OtioNode? notes, string directory) =>
        [
            .. (notes?.Find("lanes")?.Items() ?? []).Select(lane => new StageLane(
                new MediaReference(MediaUrl.Read(lane.Get("target_url"), directory), lane.Get("name").Text()),
                [.. lane.Get("parts").Items().Select(ReadPart)]
            )),
        ];

    private static LanePart ReadPart(OtioNode part) =>
        new(
            new TimeRange(OtioTime.ReadSeconds(part.Get("songStart")), OtioTime.ReadSeconds(part.Get("songEnd"))),
            OtioTime.ReadSeconds(part.Get("stageStart")),
            part.Get("rate").Number() is > 0.5 and < 2 and var rate ? rate : throw part.Wrong("has a rate far from 1")
        );

    private static JsonObject Range(long start, long frames, FrameRate rate) =>
        OtioTime.WriteRange(OtioTime.Write((double)start, rate), OtioTime.Write((double)frames, rate));
}
