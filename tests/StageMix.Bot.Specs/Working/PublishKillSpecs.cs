using System.Globalization;
using System.Security.Cryptography;
using StageMix.Bot.Jobs;
using StageMix.Bot.Jobs.Storing;
using StageMix.Bot.Specs.CommandLine;
using StageMix.Bot.Specs.Jobs;
using StageMix.Pipeline;
using StageMix.Tools.Specs.YouTube.StandIn;

namespace StageMix.Bot.Specs.Working;

/// <summary>
/// The bot is killed at random moments of its uploads, and started again: each mix is one whole video. Some kills in each
/// run of the specs; <c>STAGEMIX_KILLS=50</c> is the long form.
/// </summary>
public sealed class PublishKillSpecs(SmallMedia media) : IAsyncLifetime
{
    private const int KillsInShort = 3;
    private const string Guild = "4711";

    private readonly DirectoryInfo _data = Directory.CreateTempSubdirectory("stagemix-publish-kill-");
    private YouTubeStandIn _youTube = null!;

    private static int Kills =>
        int.TryParse(
            Environment.GetEnvironmentVariable("STAGEMIX_KILLS"),
            NumberStyles.None,
            CultureInfo.InvariantCulture,
            out var kills
        )
            ? kills
            : KillsInShort;

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    private StorageOptions Storage => new() { DataDirectory = _data.FullName };

    public async ValueTask InitializeAsync() => _youTube = await YouTubeStandIn.StartAsync();

    public async ValueTask DisposeAsync()
    {
        await _youTube.DisposeAsync();
        _data.Delete(recursive: true);
    }

    [Fact]
    public async Task However_often_the_bot_is_killed_while_it_uploads_each_mix_is_one_whole_video()
    {
        var moments = await WatchOneUploadAsync();
        await EnqueueAsync(Kills);
        var dice = new Dice(Kills);
        for (var kill = 0; kill < Kills; kill++)
        {
            // every other answer goes out while the bot is being killed, and may still reach it
            await KillAtAsync(1 + dice.Next(moments), holdsAnswer: kill % 2 == 0);
        }

        await FinishAsync();
        await ShouldHaveEveryMixOnceAsync();
    }

    /// <summary>One mix that nothing happens to; what it has made is at hand for the others.</summary>
    /// <returns>how many moments its upload has</returns>
    private async Task<int> WatchOneUploadAsync()
    {
        await EnqueueAsync(1);
        var moments = 0;
        _youTube.Faults.OnMoment = (_, _) =>
        {
            Interlocked.Increment(ref moments);
            return Task.CompletedTask;
        };
        await FinishAsync();
        return moments;
    }

    private async Task KillAtAsync(int moment, bool holdsAnswer)
    {
        var reached = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        var dead = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        var seen = 0;
        _youTube.Faults.OnMoment = async (_, _) =>
        {
            if (Interlocked.Increment(ref seen) == moment)
            {
                reached.SetResult();
                await (holdsAnswer ? dead.Task : Task.CompletedTask);
            }
        };
        await using (var bot = await StartAsync())
        {
            await reached.Task.WaitAsync(Patience.Limit, TimeProvider.System, Stop);
            await bot.SignalAsync("KILL");
        }

        _youTube.Faults.OnMoment = null;
        dead.SetResult();
    }

    private async Task FinishAsync()
    {
        int unfinished;
        using (var store = JobStore.Open(Storage.JobsPath, TimeProvider.System))
        {
            unfinished = (await store.ListAsync(Stop)).Count(job => !job.State.IsFinal());
        }

        await using var bot = await StartAsync();
        await bot.SaysAsync("the job is Completed", unfinished);
        await bot.SignalAsync("TERM");
        _youTube.Faults.OnMoment = null;
    }

    private async Task ShouldHaveEveryMixOnceAsync()
    {
        using var store = JobStore.Open(Storage.JobsPath, TimeProvider.System);
        var jobs = await store.ListAsync(Stop);
        jobs.ShouldAllBe(job => job.State == JobState.Completed);
        _youTube
            .Channel.Videos.Select(video => video.Snippet.Title)
            .ShouldBe(jobs.Select(job => job.Request.Title), ignoreOrder: true);
        foreach (var job in jobs)
        {
            var video = _youTube.Channel.Videos.Single(video => video.Snippet.Title == job.Request.Title);
            job.Published!.Link.ShouldBe(new Uri($"https://youtu.be/{video.Id}"));
            await using var mix = File.OpenRead(new MixFolder(Storage, job.Id).Video);
            video.Sha256.ShouldBe(Convert.ToHexStringLower(await SHA256.HashDataAsync(mix, Stop)));
        }

        Directory
            .EnumerateFiles(Path.Combine(_data.FullName, "uploads"), ".*", SearchOption.AllDirectories)
            .ShouldBeEmpty("nothing is left half-written");
    }

    private Task<BotInstance> StartAsync() =>
        BotInstance.StartAsync(
            _data.FullName,
            _youTube
                .Environment.Select(setting => (setting.Key, setting.Value))
                .Append(("YouTube__AllowedGuildIds__0", Guild))
        );

    private async Task EnqueueAsync(int mixes)
    {
        using var store = JobStore.Open(Storage.JobsPath, TimeProvider.System);
        for (var i = 0; i < mixes; i++)
        {
            var id = JobId.New();
            var request = new MixRequest(Source("song.wav"), [Source("a.mp4"), Source("b.mkv")])
            {
                Title = $"Mix {id}",
                Style = MixStyle.Fixed,
            };
            await store.EnqueueAsync(new MixJob(id, new JobOwner("member", Guild), request, MadeJobs.Start), Stop);
        }

        MediaSource Source(string name) => new(media.At(name));
    }
}
