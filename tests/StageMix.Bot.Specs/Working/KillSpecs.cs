using System.Globalization;
using StageMix.Bot.Jobs;
using StageMix.Bot.Jobs.Storing;
using StageMix.Bot.Specs.Jobs;
using StageMix.Pipeline;
using StageMix.Showcase;

namespace StageMix.Bot.Specs.Working;

/// <summary>The bot is killed at random moments, again and again, and every mix comes out once. <c>STAGEMIX_KILLS=100</c> is the long form.</summary>
public sealed class KillSpecs : IDisposable
{
    private const int KillsInShort = 5;
    private const int JobsAtOnce = 2;

    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("stagemix-kill-");
    private readonly RoomLog _rooms = new();
    private int _unfinished;

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    private StorageOptions Storage => new() { DataDirectory = Path.Combine(_folder.FullName, "data") };

    public void Dispose() => _folder.Delete(recursive: true);

    [Fact]
    public async Task Every_mix_comes_out_once_although_the_bot_is_killed_at_random_moments()
    {
        var kills = int.TryParse(
            Environment.GetEnvironmentVariable("STAGEMIX_KILLS"),
            CultureInfo.InvariantCulture,
            out var n
        )
            ? n
            : KillsInShort;
        var show = await ShowMaker.MakeAsync(
            new ShowRequest
            {
                Seed = 3,
                Stages = 2,
                Seconds = 12,
                Width = 320,
                Height = 180,
            },
            Path.Combine(_folder.FullName, "show"),
            null,
            Stop
        );
        var dice = new Dice(kills);
        for (var kill = 0; kill < kills; kill++)
        {
            await KeepBusyAsync(show);
            await using var bot = await BotInstance.StartAsync(Storage.DataDirectory);
            await Task.Delay(TimeSpan.FromMilliseconds(dice.Next(4000)), TimeProvider.System, Stop);
            await bot.SignalAsync("KILL");
            _rooms.Read(bot.Log);
            await ShouldLeaveNoChildAsync();
        }

        await KeepBusyAsync(show);
        await using (var bot = await BotInstance.StartAsync(Storage.DataDirectory))
        {
            await bot.SaysAsync("the job is Completed", _unfinished);
            await bot.SignalAsync("TERM");
            _rooms.Read(bot.Log);
        }

        await ShouldHaveEveryMixOnceAsync();
        _rooms.Repeated.ShouldBeEmpty();
        _rooms.Finished.ShouldBeGreaterThan(0);
    }

    /// <summary>Opens the jobs, which must be whole, and sees to it that there is work.</summary>
    private async Task KeepBusyAsync(Show show)
    {
        using var queue = JobStore.Open(Storage.JobsPath, TimeProvider.System);
        var jobs = await queue.ListAsync(Stop);
        for (var i = jobs.Count(job => !job.State.IsFinal()); i < JobsAtOnce; i++)
        {
            var seed = jobs.Count + i + 1;
            var request = new MixRequest(
                new MediaSource(show.SongPath),
                [.. show.StagePaths.Select(path => new MediaSource(path))]
            )
            {
                Title = $"Mix {seed}",
                Seed = seed,
                Size = new PictureSize(320, 180),
            };
            await queue.EnqueueAsync(new MixJob(JobId.New(), JobOwner.Console, request, MadeJobs.Start), Stop);
        }

        _unfinished = (await queue.ListAsync(Stop)).Count(job => !job.State.IsFinal());
    }

    private async Task ShouldHaveEveryMixOnceAsync()
    {
        using var queue = JobStore.Open(Storage.JobsPath, TimeProvider.System);
        var jobs = await queue.ListAsync(Stop);
        jobs.Where(job => job.State != JobState.Completed)
            .Select(job =>
                $"{job.State}: {job.Failure?.Sentence} after {string.Join(", ", job.Attempts.Select(a => $"{a.Leg} {a.End} {a.Made}"))}"
            )
            .ShouldBeEmpty();
        jobs.ShouldAllBe(job =>
            job.Attempts.Count(attempt => attempt.Leg == JobLeg.Publish && attempt.End == AttemptEnd.Done) == 1
        );
        jobs.Select(job => job.Published!.Link).ShouldBeUnique();
        var gallery = Directory.GetFiles(
            Path.Combine(Storage.DataDirectory, "gallery"),
            "*.mp4",
            SearchOption.AllDirectories
        );
        gallery.Length.ShouldBe(jobs.Count, "one published video a job");
        Directory
            .GetFiles(Storage.DataDirectory, ".*", SearchOption.AllDirectories)
            .ShouldBeEmpty("nothing is left half-written");
    }

    /// <summary>
    /// Programs that the bot had started name files in its folder. They end when they next write to the bot, or with
    /// their work; being less urgent than everything else, they may need a while for that on a busy machine.
    /// </summary>
    private async Task ShouldLeaveNoChildAsync()
    {
        string[] left = [];
        for (var i = 0; i < 300; i++)
        {
            left =
            [
                .. Directory
                    .GetDirectories("/proc")
                    .Select(CommandLineOf)
                    .Where(line => line.Contains(_folder.FullName, StringComparison.Ordinal)),
            ];
            if (left.Length == 0)
            {
                return;
            }

            await Task.Delay(TimeSpan.FromMilliseconds(100), TimeProvider.System, Stop);
        }

        left.ShouldBeEmpty("programs outlived the bot by half a minute");
    }

    private static string CommandLineOf(string process)
    {
        try
        {
            return File.ReadAllText(Path.Combine(process, "cmdline"));
        }
        catch (Exception gone) when (gone is IOException or UnauthorizedAccessException)
        {
            return "";
        }
    }
}
