using System.Text.Json;
using Microsoft.Extensions.Options;
using Microsoft.Extensions.Time.Testing;
using StageMix.Pipeline.Planning;
using StageMix.Pipeline.Rendering;
using StageMix.Pipeline.Uploading;
using StageMix.Timeline;

namespace StageMix.Pipeline.Specs.Uploading;

public sealed class LocalGallerySpecs : IDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("stagemix-gallery-");

    public void Dispose() => _folder.Delete(recursive: true);

    [Fact]
    public async Task A_mix_is_published_once_with_a_sidecar_that_says_what_it_is()
    {
        var stop = TestContext.Current.CancellationToken;
        var video = Path.Combine(_folder.FullName, "made.mp4");
        await File.WriteAllTextAsync(video, "a video", stop);
        var stage = new MediaReference("/stages/무대 1.mp4", "무대 1.mp4");
        var timeline = new MixTimeline(
            "A mix",
            FrameRate.Ntsc,
            new MediaReference("/song.wav", "song.wav"),
            Timestamp.Zero,
            Timestamp.FromSeconds(10),
            Timestamp.Zero,
            [new Clip(stage, 300, Timestamp.Zero, 1, "")]
        );
        var plan = new PlannedMix(timeline, 7, MixStyle.Match, "", "");
        var rendered = new RenderedMix(video, new PictureSize(1280, 720), FrameRate.Ntsc, 300);
        var gallery = Path.Combine(_folder.FullName, "gallery");
        var options = Options.Create(new UploadingOptions { GalleryDirectory = gallery });
        var uploader = new MixUploader(new LocalGallery(options, new FakeTimeProvider()));

        var first = await uploader.RunAsync(plan, rendered, null, stop);
        var again = await uploader.RunAsync(plan, rendered, null, stop);

        again.ShouldBe(first);
        (await File.ReadAllTextAsync(first.Link.LocalPath, stop)).ShouldBe("a video");
        Directory.GetFiles(gallery).Length.ShouldBe(2, "the video and its sidecar, nothing half-made");
        using var sidecar = JsonDocument.Parse(
            await File.ReadAllTextAsync(Path.ChangeExtension(first.Link.LocalPath, ".json"), stop)
        );
        sidecar.RootElement.GetProperty("title").GetString().ShouldBe("A mix");
        sidecar.RootElement.GetProperty("stages")[0].GetString().ShouldBe("무대 1.mp4");
    }
}
