using System.Text.Json;
using Microsoft.Extensions.Options;

namespace StageMix.Pipeline.Uploading;

/// <summary>A folder of finished mixes, each with its storyboard and a JSON sidecar that says what it is. It takes every mix.</summary>
internal sealed class LocalGallery(IOptions<UploadingOptions> options, TimeProvider time) : IMixPublisher
{
    private static readonly JsonSerializerOptions _json = new(JsonSerializerDefaults.Web) { WriteIndented = true };

    public Task<bool> TakesAsync(PublishOrder order, UploadRecord record, CancellationToken cancellationToken) =>
        Task.FromResult(true);

    public async Task<UploadedMix> PublishAsync(
        PublishOrder order,
        OpenRecord record,
        IProgress<double>? progress,
        CancellationToken cancellationToken
    )
    {
        var video = PathOf(order.Key);
        List<FileToWrite> files = [FileToWrite.CopyOf(order.VideoPath, video, cancellationToken)];
        if (order.Plan is { } plan && File.Exists(plan.StoryboardPath))
        {
            files.Add(FileToWrite.CopyOf(plan.StoryboardPath, Path.ChangeExtension(video, ".png"), cancellationToken));
        }

        var entry = new GalleryEntry(
            order.Title,
            order.Song,
            order.Stages.Select(GalleryStage.Of).ToList(),
            order.Plan?.Timeline.Duration.Seconds,
            order.Plan?.Seed,
            time.GetUtcNow()
        );
        files.Add(
            new FileToWrite(
                Path.ChangeExtension(video, ".json"),
                aside => File.WriteAllTextAsync(aside, JsonSerializer.Serialize(entry, _json), cancellationToken)
            )
        );
        await WholeFile.WriteAllAsync(files);
        // kept as JSON, a bare path would come back as no absolute address
        return new UploadedMix(new Uri(new Uri(video).AbsoluteUri), "gallery");
    }

    public Task<bool> TakeDownAsync(UploadRecord record, TakedownWay way, CancellationToken cancellationToken)
    {
        var video = PathOf(record.Key);
        var there = ((string[])[video, Path.ChangeExtension(video, ".png"), Path.ChangeExtension(video, ".json")])
            .Where(File.Exists)
            .ToList();
        there.ForEach(File.Delete);
        return Task.FromResult(there.Count > 0);
    }

    private string PathOf(string key) =>
        Path.Combine(Path.GetFullPath(options.Value.GalleryDirectory), Fingerprint.Of("gallery", 1, key).Hex + ".mp4");

    private sealed record GalleryEntry(
        string Title,
        SongCredit Song,
        IReadOnlyList<GalleryStage> Stages,
        double? Seconds,
        int? Seed,
        DateTimeOffset Published
    );

    /// <summary>A credit without the place of the file.</summary>
    private sealed record GalleryStage(string Title, string? Show, DateOnly? Date, string? Uploader, Uri? Link)
    {
        public static GalleryStage Of(StageCredit stage) =>
            new(stage.Title, stage.Show, stage.Date, stage.Uploader, stage.Link);
    }
}
