using System.IO.Compression;
using Microsoft.Extensions.Options;
using StageMix.Bot.Jobs;

namespace StageMix.Bot.Web;

/// <summary>A mix's files: singly, by name and never by path, and all in one.</summary>
internal static class MixDownloads
{
    public const string Video = "mix.mp4";
    public const string Timeline = "mix.otio";
    public const string Edl = "mix.edl";
    public const string Fcpxml = "mix.fcpxml";
    public const string Storyboard = "mix.png";
    public const string Lanes = "mix.lanes.png";

    private static readonly string[] _shown = ["mix.*", "alignment-*.png"];

    public static void MapFiles(this IEndpointRouteBuilder console)
    {
        var mix = console.MapGroup("/mixes/{id:job}");
        mix.MapGet($"/{Video}", (JobId id, IOptions<StorageOptions> storage) => Give(Of(storage, id).Video));
        mix.MapGet($"/{Timeline}", (JobId id, IOptions<StorageOptions> storage) => Give(Of(storage, id).Timeline));
        mix.MapGet($"/{Edl}", (JobId id, IOptions<StorageOptions> storage) => Give(Of(storage, id).Edl));
        mix.MapGet($"/{Fcpxml}", (JobId id, IOptions<StorageOptions> storage) => Give(Of(storage, id).Fcpxml));
        mix.MapGet($"/{Storyboard}", (JobId id, IOptions<StorageOptions> storage) => Give(Of(storage, id).Storyboard));
        mix.MapGet($"/{Lanes}", (JobId id, IOptions<StorageOptions> storage) => Give(Of(storage, id).Lanes));
        mix.MapGet(
            "/alignment-{stage:int:min(1)}.png",
            (JobId id, int stage, IOptions<StorageOptions> storage) => Give(Of(storage, id).Alignment(stage))
        );
        mix.MapGet("/project.zip", GiveAllAsync);
    }

    /// <summary>A file, also in parts, so that a player can jump.</summary>
    public static IResult Give(string path) =>
        File.Exists(path)
            ? Results.File(
                path,
                Path.GetExtension(path) switch
                {
                    ".mp4" => "video/mp4",
                    ".png" => "image/png",
                    ".edl" => "text/plain",
                    ".fcpxml" => "application/xml",
                    _ => "application/json",
                },
                lastModified: new DateTimeOffset(File.GetLastWriteTimeUtc(path)),
                enableRangeProcessing: true
            )
            : Sentence.NotFound;

    private static async Task<IResult> GiveAllAsync(
        JobId id,
        IJobQueue queue,
        IOptions<StorageOptions> storage,
        CancellationToken cancellationToken
    )
    {
        var folder = Of(storage, id).Path;
        return await queue.FindAsync(id, cancellationToken) is { Made: not null } job && Directory.Exists(folder)
            ? Results.Stream(
                body => PackAsync(folder, body, cancellationToken),
                "application/zip",
                $"{job.Request.Title}.zip"
            )
            : Sentence.NotFound;
    }

    /// <summary>What people are shown; what the bot notes for itself stays here. Nothing is packed smaller: the files are that already.</summary>
    private static async Task PackAsync(string folder, Stream body, CancellationToken cancellationToken)
    {
        await using var zip = await ZipArchive.CreateAsync(
            body,
            ZipArchiveMode.Create,
            leaveOpen: true,
            entryNameEncoding: null,
            cancellationToken
        );
        foreach (var path in _shown.SelectMany(names => Directory.EnumerateFiles(folder, names)))
        {
            await zip.CreateEntryFromFileAsync(
                path,
                Path.GetFileName(path),
                CompressionLevel.NoCompression,
                cancellationToken
            );
        }
    }

    private static MixFolder Of(IOptions<StorageOptions> storage, JobId id) => new(storage.Value, id);
}
