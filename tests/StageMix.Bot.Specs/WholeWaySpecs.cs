using StageMix.Bot.Jobs;
using StageMix.Bot.Jobs.Storing;
using StageMix.Bot.Specs.CommandLine;
using StageMix.Bot.Specs.Jobs;
using StageMix.Pipeline;
using StageMix.Pipeline.Acquiring.Links;
using StageMix.Tools.Specs.YouTube.StandIn;

namespace StageMix.Bot.Specs;

/// <summary>The whole way with the real bot, the real yt-dlp and ffmpeg, and stand-ins for the web and YouTube.</summary>
public sealed class WholeWaySpecs(SmallMedia media) : IDisposable
{
    private readonly DirectoryInfo _data = Directory.CreateTempSubdirectory("stagemix-whole-");

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    private StorageOptions Storage => new() { DataDirectory = _data.FullName };

    public void Dispose() => _data.Delete(recursive: true);

    [Fact]
    public async Task Links_become_a_video_at_YouTube_and_the_job_tells_its_address()
    {
        await using var web = await MediaServer.StartAsync(media.Folder);
        await using var youTube = await YouTubeStandIn.StartAsync();
        var id = await EnqueueAsync(web);
        var settings = youTube
            .Environment.Select(setting => (setting.Key, setting.Value))
            .Concat(web.Allowing)
            .Append(("YouTube__AllowedGuildIds__0", "4711"));

        await using (var bot = await BotInstance.StartAsync(_data.FullName, settings))
        {
            await bot.SaysAsync("the job is Completed");
            await bot.SignalAsync("TERM");
        }

        using var store = JobStore.Open(Storage.JobsPath, TimeProvider.System);
        var job = (await store.FindAsync(id, Stop)).ShouldNotBeNull();
        var video = youTube.Channel.Videos.ShouldHaveSingleItem();
        job.Published!.Publisher.ShouldBe("youtube");
        job.Published.Link.AbsoluteUri.ShouldContain(video.Id);
        job.Verdicts!.Select(verdict => verdict.Link).ShouldBe([web.Link("files/a.mp4"), web.Link("files/b.mkv")]);
        video.Snippet.Title.ShouldBe("From links");
        video.Size.ShouldBe(new FileInfo(new MixFolder(Storage, id).Video).Length);
    }

    private async Task<JobId> EnqueueAsync(MediaServer web)
    {
        var allowed = new AllowedHosts([web.Authority]);
        var request = new MixRequest(Link("files/song.wav"), [Link("files/a.mp4"), Link("files/b.mkv")])
        {
            Title = "From links",
            Style = MixStyle.Fixed,
        };
        using var store = JobStore.Open(Storage.JobsPath, TimeProvider.System);
        var job = new MixJob(JobId.New(), new JobOwner("member", "4711"), request, MadeJobs.Start);
        return (await store.EnqueueAsync(job, Stop)).Id;

        MediaSource Link(string path) => MediaSource.Parse(web.Link(path), LinkOrigin.Message, allowed);
    }
}
