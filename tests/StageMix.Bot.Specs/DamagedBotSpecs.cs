using System.Net;
using StageMix.Bot.Jobs;
using StageMix.Bot.Jobs.Storing;
using StageMix.Bot.Specs.Jobs;
using StageMix.Tools.Processes;

namespace StageMix.Bot.Specs;

public sealed class DamagedBotSpecs : IDisposable
{
    private readonly DirectoryInfo _data = Directory.CreateTempSubdirectory("stagemix-damaged-");

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    private StorageOptions Storage => new() { DataDirectory = _data.FullName };

    public void Dispose() => _data.Delete(recursive: true);

    [Fact]
    public async Task A_bot_with_damaged_jobs_stays_up_and_names_the_newest_backup_which_brings_them_back()
    {
        using (var store = JobStore.Open(Storage.JobsPath, TimeProvider.System))
        {
            await store.EnqueueAsync(MadeJobs.Job() with { State = JobState.Completed }, Stop);
            store.BackUp();
        }

        await File.WriteAllTextAsync(Storage.JobsPath, "scrambled", Stop);
        var backup = new JobBackups(Storage.JobsPath, TimeProvider.System).Newest!.Path;
        await using (var bot = await BotInstance.StartAsync(_data.FullName))
        {
            using var http = new HttpClient { BaseAddress = bot.Address };
            var page = await http.GetAsync(new Uri("/", UriKind.Relative), Stop);

            page.StatusCode.ShouldBe(HttpStatusCode.ServiceUnavailable);
            (await page.Content.ReadAsStringAsync(Stop)).ShouldContain($"./stagemix restore {backup}");
            bot.Log.ShouldContain(line => line.Contains("are damaged", StringComparison.Ordinal));
            (await http.GetAsync(new Uri("/healthz", UriKind.Relative), Stop)).StatusCode.ShouldBe(HttpStatusCode.OK);
            await bot.SignalAsync("TERM");
        }

        var restore = new ToolRun(
            "env",
            [$"Storage__DataDirectory={_data.FullName}", "dotnet", BotProcess.Path, "restore", backup]
        );
        (await ToolProcess.CaptureAsync(restore, Stop)).ShouldStartWith("1 job is restored");
        using var restored = JobStore.Open(Storage.JobsPath, TimeProvider.System);
        (await restored.ListAsync(Stop)).Count.ShouldBe(1);
    }
}
