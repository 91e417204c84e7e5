using System.Text.RegularExpressions;
using FFMpegCore;
using StageMix.Tools.Ffmpeg;
using StageMix.Tools.Processes;

namespace StageMix.Pipeline.Acquiring;

/// <summary>Looks at files: each is a stranger's until it is known to be a recording of a usual size.</summary>
internal static partial class MediaInspection
{
    /// <summary>More than any recording has; each costs memory.</summary>
    private const int MostStreams = 64;

    public static async Task<MediaFile> InspectAsync(MediaSource source, CancellationToken cancellationToken)
    {
        CheckFile(source.Given);
        var path = Path.GetFullPath(source.Given);
        return await ReadAsync(source, path, await ProbeAsync(source, path, cancellationToken), cancellationToken);
    }

    /// <summary>Looks at what a link gave.</summary>
    public static async Task<(MediaFile File, TimeSpan? Length)> InspectFetchedAsync(
        MediaSource source,
        string path,
        CancellationToken cancellationToken
    )
    {
        var analysis = await ProbeAsync(source, path, cancellationToken);
        return (await ReadAsync(source, path, analysis, cancellationToken), ProbeReading.Length(analysis));
    }

    /// <summary>What a file is, for showing it.</summary>
    public static async Task<SourceAbout> DescribeAsync(MediaSource source, CancellationToken cancellationToken)
    {
        var about = new SourceAbout(Path.GetFileName(source.Name), null, null);
        try
        {
            CheckFile(source.Given);
            var analysis = await ProbeAsync(source, Path.GetFullPath(source.Given), cancellationToken);
            return about with { Length = ProbeReading.Length(analysis) };
        }
        catch (MixException unusable) when (unusable.Reason is MixFailure.NoSuchFile or MixFailure.NotMedia)
        {
            return about with { Problem = unusable.UserMessage };
        }
    }

    private static async Task<FFProbeAnalysis> ProbeAsync(
        MediaSource source,
        string path,
        CancellationToken cancellationToken
    )
    {
        try
        {
            return await Ffprobe.ProbeAsync(path, cancellationToken);
        }
        catch (ToolException failure) when (failure.Failure is ToolFailure.Failed or ToolFailure.OutOfMemory)
        {
            throw NotMedia(source, WhyNot(failure.StandardError), failure);
        }
        catch (ToolException failure)
        {
            throw MixException.From(failure, $"reading {source.Name}");
        }
    }

    /// <summary>ffprobe names the format that is none of those for recordings: <c>[image2 @ 0x…] Format not on whitelist</c>.</summary>
    private static string WhyNot(string said) =>
        !said.Contains("Format not on whitelist", StringComparison.Ordinal)
            ? "cannot be read as video or sound: it may be damaged or cut off, so give another copy"
        : StillPicture().IsMatch(said) ? "holds neither moving pictures nor sound: give another file"
        : "cannot be read as video or sound: it is a playlist or of an unusual kind, so give the video itself";

    private static MixException NotMedia(MediaSource source, string words, Exception? inner = null) =>
        new(MixFailure.NotMedia, $"{source.Name} {words}.", inner);

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
        var (picture, sound) = (ProbeReading.Picture(analysis), ProbeReading.Sound(analysis));
        if (
            analysis.Streams.Count > MostStreams
            || analysis.Streams.Any(stream => IsTooLarge(stream.Width, stream.Height))
            // its pixels' shape may stretch it
            || IsTooLarge(picture?.Size.Width, picture?.Size.Height)
        )
        {
            throw NotMedia(source, "holds more streams or larger pictures than any recording: give another copy");
        }

        if (picture is null && sound is null)
        {
            throw NotMedia(source, "holds neither moving pictures nor sound: give another file");
        }

        var content = await Fingerprint.OfFileAsync(path, cancellationToken);
        return new MediaFile(source.Name, path, content, ProbeReading.Start(analysis), picture, sound)
        {
            HasIndex = ProbeReading.HasIndex(analysis),
        };
    }

    private static bool IsTooLarge(int? width, int? height) =>
        (long)(width ?? 0) * (height ?? 0) > FfmpegArguments.MostPixels;

    // ffmpeg's demuxers of single pictures: image2, jpeg_pipe, png_pipe, …
    [GeneratedRegex(@"\[(image2|[a-z0-9]+_pipe) @", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex StillPicture();
}
