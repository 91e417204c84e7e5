using System.Globalization;
using FFMpegCore;
using StageMix.Timeline;
using StageMix.Tools.Ffmpeg;
using StageMix.Tools.Processes;

namespace StageMix.Pipeline.Acquiring;

/// <summary>Reads ffprobe's answer as what the rooms need to know.</summary>
internal static class MediaInspection
{
    /// <summary>ffmpeg's names for what holds recordings; concat, hls and dash are playlists, and not among them.</summary>
    private const string Containers =
        "mov,mp4,m4a,3gp,3g2,mj2,matroska,webm,avi,flv,asf,mpeg,mpegts,ogg,mp3,aac,ac3,flac,wav,w64,aiff,caf";

    private static readonly FrameRate _unknownRate = new(30, 1);

    /// <summary>More than any recording has; each costs memory.</summary>
    private const int MostStreams = 64;

    /// <summary>8K with room for odd shapes; each costs memory.</summary>
    private const long MostPixels = 8192L * 8192;

    public static async Task<MediaFile> InspectAsync(MediaSource source, CancellationToken cancellationToken)
    {
        CheckFile(source.Given);
        var path = Path.GetFullPath(source.Given);
        var analysis = await ProbeAsync(source, path, [], cancellationToken);
        return await ReadAsync(source, path, analysis, cancellationToken);
    }

    /// <summary>Looks at what a link gave: a stranger's file, which may be no playlist and name no other file.</summary>
    public static async Task<(MediaFile File, TimeSpan? Length)> InspectFetchedAsync(
        MediaSource source,
        string path,
        CancellationToken cancellationToken
    )
    {
        var analysis = await ProbeAsync(source, path, ["-format_whitelist", Containers], cancellationToken);
        var length = double.TryParse(analysis.Format.Duration, CultureInfo.InvariantCulture, out var seconds)
            ? TimeSpan.FromSeconds(Math.Clamp(seconds, 0, TimeSpan.MaxValue.TotalSeconds / 2))
            : (TimeSpan?)null;
        return (await ReadAsync(source, path, analysis, cancellationToken), length);
    }

    private static async Task<FFProbeAnalysis> ProbeAsync(
        MediaSource source,
        string path,
        IReadOnlyList<string> limits,
        CancellationToken cancellationToken
    )
    {
        try
        {
            return await Ffprobe.ProbeAsync(path, limits, cancellationToken);
        }
        catch (ToolException failure) when (failure.Failure == ToolFailure.Failed)
        {
            throw new MixException(
                MixFailure.NotMedia,
                $"{source.Name} cannot be read as video or sound: it may be damaged or cut off, so give another copy.",
                failure
            );
        }
        catch (ToolException failure)
        {
            throw MixException.From(failure, $"reading {source.Name}");
        }
    }

    private static void CheckFile(string given)
    {
        if (!File.Exists(given))
        {
            var sentence = Directory.Exists(given)
                ? $"{given} is a folder: give one of the files in it."
                : $"There is no file {given}: check the name.";
            throw new MixException(MixFailure.NoSuchFile, sentence);
        }

        if (new FileInfo(given).Length == 0)
        {
            throw new MixException(MixFailure.NotMedia, $"{given} is empty: give another copy.");
        }

        try
        {
            File.OpenRead(given).Dispose();
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
        {
            throw new MixException(
                MixFailure.NoSuchFile,
                $"{given} may not be read: get the right to read it, or give another file.",
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
        if (analysis.Streams.Count > MostStreams || analysis.Streams.Any(IsTooLarge))
        {
            throw new MixException(
                MixFailure.NotMedia,
                $"{source.Name} holds more streams or larger pictures than any recording: give another copy."
            );
        }

        var picture = IsStill(analysis.Format) ? null : analysis.Streams.FirstOrDefault(IsMovingPicture);
        var sound = analysis.Streams.FirstOrDefault(stream => stream.CodecType == "audio");
        if (picture is null && sound is null)
        {
            throw new MixException(
                MixFailure.NotMedia,
                $"{source.Name} holds neither moving pictures nor sound: give another file."
            );
        }

        return new MediaFile(
            source.Name,
            path,
            await Fingerprint.OfFileAsync(path, cancellationToken),
            Time(analysis.Format.StartTime),
            picture is null ? null : ReadPicture(picture, analysis.Format),
            sound is null ? null : ReadSound(sound)
        );
    }

    private static bool IsTooLarge(FFProbeStream stream) =>
        (long)(stream.Width ?? 0) * (stream.Height ?? 0) > MostPixels;

    // ffmpeg's demuxers of single pictures: image2, jpeg_pipe, png_pipe, …
    private static bool IsStill(FFProbeFormat format) =>
        format.FormatName == "image2" || format.FormatName.EndsWith("_pipe", StringComparison.Ordinal);

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
