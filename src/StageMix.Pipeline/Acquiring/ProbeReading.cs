using System.Globalization;
using FFMpegCore;
using StageMix.Timeline;

namespace StageMix.Pipeline.Acquiring;

/// <summary>Reads ffprobe's answer as what the rooms need to know.</summary>
internal static class ProbeReading
{
    private static readonly FrameRate _unknownRate = new(30, 1);

    /// <summary>The first moving picture; none when there is none.</summary>
    public static PictureInfo? Picture(FFProbeAnalysis analysis) =>
        analysis.Streams.FirstOrDefault(IsMovingPicture) is { } stream ? ReadPicture(stream, analysis.Format) : null;

    /// <summary>The first sound; none when there is none.</summary>
    public static SoundInfo? Sound(FFProbeAnalysis analysis) =>
        analysis.Streams.FirstOrDefault(stream => stream.CodecType == "audio") is { } stream ? ReadSound(stream) : null;

    /// <summary>When the container begins, on the file's own clock.</summary>
    public static Timestamp Start(FFProbeAnalysis analysis) => Time(analysis.Format.StartTime);

    /// <summary>Whether seeking leads to a picture that can be decoded by itself.</summary>
    public static bool HasIndex(FFProbeAnalysis analysis) => analysis.Format.FormatName is not ("mpegts" or "mpeg");

    /// <summary>As the container says it, where it does.</summary>
    public static TimeSpan? Length(FFProbeAnalysis analysis) =>
        double.TryParse(analysis.Format.Duration, CultureInfo.InvariantCulture, out var seconds)
            ? TimeSpan.FromSeconds(Math.Clamp(seconds, 0, TimeSpan.MaxValue.TotalSeconds / 2))
            : null;

    // the cover of a song is a video stream too, and a stream that broke off early has no size
    private static bool IsMovingPicture(FFProbeStream stream) =>
        stream is { CodecType: "video", Width: > 0, Height: > 0 }
        && stream.Disposition?.GetValueOrDefault("attached_pic") != 1;

    private static PictureInfo ReadPicture(FFProbeStream stream, FFProbeFormat format)
    {
        var rate =
            FrameRate.TryParse(stream.AvgFrameRate, out var average) ? average
            : FrameRate.TryParse(stream.FrameRate, out var nominal) ? nominal
            : _unknownRate;
        var start = Time(stream.StartTime);
        var duration = Time(stream.Duration ?? format.Duration);
        return new PictureInfo(ShownSize(stream), rate, new TimeRange(start, start + duration))
        {
            Coding = CodingReading.Read(stream),
        };
    }

    private static SoundInfo ReadSound(FFProbeStream stream) =>
        new(
            int.TryParse(stream.SampleRate, CultureInfo.InvariantCulture, out var rate) ? rate : SoundTrack.SampleRate,
            stream.Channels ?? 1,
            Time(stream.StartTime)
        );

    private static PictureSize ShownSize(FFProbeStream stream)
    {
        var (width, height) = (stream.Width ?? 0, stream.Height ?? 0);
        var ratio = (stream.SampleAspectRatio ?? "").Split(':');
        if (
            ratio.Length == 2
            && int.TryParse(ratio[0], CultureInfo.InvariantCulture, out var across)
            && int.TryParse(ratio[1], CultureInfo.InvariantCulture, out var down)
            && across > 0
            && down > 0
        )
        {
            width = (int)Math.Round((double)width * across / down);
        }

        return IsOnItsSide(stream) ? new PictureSize(height, width) : new PictureSize(width, height);
    }

    private static bool IsOnItsSide(FFProbeStream stream) =>
        (stream.SideData ?? [])
            .Select(data => data.TryGetValue("rotation", out var rotation) ? (int)rotation : 0)
            .Any(rotation => rotation % 180 != 0);

    private static Timestamp Time(string? seconds) =>
        double.TryParse(seconds, CultureInfo.InvariantCulture, out var value)
            ? Timestamp.FromSeconds(value)
            : Timestamp.Zero;
}
