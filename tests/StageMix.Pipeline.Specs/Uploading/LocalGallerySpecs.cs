using System.Text.Json;
using Microsoft.Extensions.Options;
using Microsoft.Extensions.Time.Testing;
using StageMix.Pipeline.Planning;
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
        var storyboard = Path.Combine(_folder.FullName, "made.png");
        await File.WriteAllTextAsync(storyboard, "a picture", stop);
        var order = new PublishOrder("job-1", video, "A mix")
        {
            Plan = new PlannedMix(timeline, 7, MixStyle.Match, storyboard, ""),
            Stages = [new StageCredit("/stages/무대 1.mp4", "무대 1.mp4")],
        };
        var gallery = Path.Combine(_folder.FullName, "gallery");
        var options = Options.Create(
            new UploadingOptions
            {
                GalleryDirectory = gallery,
                RecordsDirectory = Path.Combine(_folder.FullName, "uploads"),
            }
        );
        var time = new FakeTimeProvider();
        var uploader = new MixUploader([new LocalGallery(options, time)], new UploadLedger(options, time));

        var first = await uploader.RunAsync(order, null, stop);
        var again = await uploader.RunAsync(order, null, stop);

        again.Link.ShouldBe(first.Link);
        (await File.ReadAllTextAsync(first.Link.LocalPath, stop)).ShouldBe("a video");
        Directory.GetFiles(gallery).Length.ShouldBe(3, "the video, its storyboard and its sidecar, nothing half-made");
        using var sidecar = JsonDocument.Parse(
            await File.ReadAllTextAsync(Path.ChangeExtension(first.Link.LocalPath, ".json"), stop)
        );
        sidecar.RootElement.GetProperty("title").GetString().ShouldBe("A mix");
        sidecar.RootElement.GetProperty("stages")[0].GetProperty("title").GetString().ShouldBe("무대 1.mp4");
    }
}
