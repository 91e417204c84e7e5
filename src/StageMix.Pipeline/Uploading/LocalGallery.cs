using System.Text.Json;
using Microsoft.Extensions.Options;
using StageMix.Pipeline.Planning;
using StageMix.Pipeline.Rendering;

namespace StageMix.Pipeline.Uploading;

/// <summary>A folder of finished mixes, each with a JSON sidecar that says what it is.</summary>
internal sealed class LocalGallery(IOptions<UploadingOptions> options, TimeProvider time) : IMixPublisher
{
    private static readonly JsonSerializerOptions _json = new(JsonSerializerDefaults.Web) { WriteIndented = true };

    public async Task<UploadedMix> PublishAsync(PlannedMix plan, RenderedMix video, CancellationToken cancellationToken)
    {
        var content = await Fingerprint.OfFileAsync(video.VideoPath, cancellationToken);
        var path = Path.Combine(Path.GetFullPath(options.Value.GalleryDirectory), content.Hex + ".mp4");
        var uploaded = new UploadedMix(new Uri(path), "gallery");
        var sidecar = Path.ChangeExtension(path, ".json");
        // the sidecar is written last: where it stands, the mix is whole
        if (File.Exists(sidecar))
        {
            return uploaded;
        }

        await WholeFile.WriteAsync(
            path,
            async aside =>
            {
                await using var from = File.OpenRead(video.VideoPath);
                await using var to = File.Create(aside);
                await from.CopyToAsync(to, cancellationToken);
            }
        );
        var entry = new GalleryEntry(
            plan.Timeline.Name,
            plan.Timeline.Duration.Seconds,
            plan.Seed,
            Stages(plan),
            time.GetUtcNow()
        );
        await WholeFile.WriteAsync(
            sidecar,
            async aside =>
                await File.WriteAllTextAsync(aside, JsonSerializer.Serialize(entry, _json), cancellationToken)
        );
        return uploaded;
    }

    private static List<string> Stages(PlannedMix plan) =>
        plan.Timeline.Clips.Select(clip => clip.Media.Name).Distinct(StringComparer.Ordinal).ToList();

    private sealed record GalleryEntry(
        string Title,
        double Seconds,
        int Seed,
        IReadOnlyList<string> Stages,
        DateTimeOffset Published
    );
}
