using System.Globalization;
using FFMpegCore;
using StageMix.Timeline;
using StageMix.Tools.Ffmpeg;
using StageMix.Tools.Processes;

namespace StageMix.Pipeline.Acquiring;

/// <summary>Reads ffprobe's answer as what the rooms need to know.</summary>
internal static class MediaInspection
{
    private static readonly FrameRate _unknownRate = new(30, 1);

    public static async Task<MediaFile> InspectAsync(MediaSource source, CancellationToken cancellationToken)
    {
        var path = Path.GetFullPath(source.Given);
        if (!File.Exists(path))
        {
            throw new MixException(MixFailure.NoSuchFile, $"There is no file {source.Given}: check the name.");
        }

        try
        {
            var analysis = await Ffprobe.ProbeAsync(path, cancellationToken);
            return await ReadAsync(source, path, analysis, cancellationToken);
        }
        catch (ToolException failure) when (failure.Failure == ToolFailure.Failed)
        {
            throw new MixException(
                MixFailure.NotMedia,
                $"{source.Given} is not a video or sound file that can be read.",
                failure
            );
        }
        catch (UnauthorizedAccessException failure)
        {
            throw new MixException(
                MixFailure.NoSuchFile,
                $"{source.Given} may not be read: check its permissions.",
                failure
            );
        }
    }

    private static async Task<MediaFile> ReadAsync(
        MediaSource source,
        string path,
        FFProbeAnalysis analysis,
        CancellationToken cancellationToken
    )
    {
        var picture = analysis.Streams.FirstOrDefault(IsMovingPicture);
        var sound = analysis.Streams.FirstOrDefault(stream => stream.CodecType == "audio");
        if (picture is null && sound is null)
        {
            throw new MixException(MixFailure.NotMedia, $"{source.Given} has neither picture nor sound.");
        }

        return new MediaFile(
            source.Given,
            path,
            await Fingerprint.OfFileAsync(path, cancellationToken),
            Time(analysis.Format.StartTime),
            picture is null ? null : ReadPicture(picture, analysis.Format),
            sound is null ? null : ReadSound(sound)
        );
    }

    // the cover of a song is a video stream too
    private static bool IsMovingPicture(FFProbeStream stream) =>
        stream.CodecType == "video" && stream.Disposition?.GetValueOrDefault("attached_pic") != 1;

    private static PictureInfo ReadPicture(FFProbeStream stream, FFProbeFormat format)
    {
        var rate =
            FrameRate.TryParse(stream.AvgFrameRate, out var average) ? average
            : FrameRate.TryParse(stream.FrameRate, out var nominal) ? nominal
            : _unknownRate;
        var start = Time(stream.StartTime);
        var duration = Time(stream.Duration ?? format.Duration);
        return new PictureInfo(ShownSize(stream), rate, new TimeRange(start, start + duration));
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
