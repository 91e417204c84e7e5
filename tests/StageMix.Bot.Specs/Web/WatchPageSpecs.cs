using System.Net;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Options;
using Microsoft.Extensions.Time.Testing;
using StageMix.Bot.Jobs;
using StageMix.Bot.Jobs.Storing;
using StageMix.Bot.Requests;
using StageMix.Bot.Web.Watching;
using StageMix.Pipeline;

namespace StageMix.Bot.Specs.Web;

public sealed class WatchPageSpecs : IDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("stagemix-watch-");

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    public void Dispose() => _folder.Delete(recursive: true);

    [Fact]
    public async Task The_watch_listener_has_nothing_of_the_console_and_gives_every_wrong_address_the_same_answer()
    {
        var address = BotInstance.FreeAddress();
        await using var bot = await RunningBot.StartAsync(("Web__WatchUrl", address));
        using var watch = new HttpClient { BaseAddress = new Uri(address) };
        var answers = new HashSet<string>(StringComparer.Ordinal);
        string[] wrong =
        [
            .. (string[])["/", "/new", "/mixes/00000000", "/changes", "/healthz", "/readyz", "/sign-in", "/watch/"],
            .. (string[])["/watch/0", $"/watch/{new string('0', 26)}", $"/watch/{new string('0', 26)}/mix.mp4"],
            .. (string[])["/watch/..%2f..%2fjobs/mix.mp4", $"/watch/{new string('x', 4000)}"],
        ];
        foreach (var path in wrong)
        {
            using var answer = await watch.GetAsync(path, Stop);
            answer.StatusCode.ShouldBe(HttpStatusCode.NotFound, path);
            answer.Headers.GetValues("X-Robots-Tag").ShouldBe(["noindex, nofollow"]);
            answer.Headers.Contains("Set-Cookie").ShouldBeFalse();
            answers.Add(await answer.Content.ReadAsStringAsync(Stop));
        }

        answers.Count.ShouldBe(1);
        (await watch.GetStringAsync("/robots.txt", Stop)).ShouldContain("Disallow: /");
        using var unlisted = await bot.Http.GetAsync("/robots.txt", Stop);
        unlisted.StatusCode.ShouldBe(HttpStatusCode.NotFound);
        bot.Log.Split("Application started").Length.ShouldBe(2, "the bot starts once, listeners within it aside");
    }

    [Fact]
    public async Task A_watch_address_ends_with_its_time_with_a_new_one_and_when_it_is_taken_back()
    {
        var time = new FakeTimeProvider();
        using var store = JobStore.Open(Path.Combine(_folder.FullName, "jobs.db"), time);
        var storage = Options.Create(new StorageOptions { DataDirectory = _folder.FullName });
        var desk = new MixDesk(store, Options.Create(new LimitOptions()), storage, time);
        var watchable = new Watchable(store, storage, time);
        var job = new MixJob(JobId.New(), JobOwner.Console, new MixRequest(new("song.wav"), []), time.GetUtcNow())
        {
            State = JobState.Completed,
            Made = new MadeMix(0, 1, new PictureSize(16, 16), []),
        };
        await store.EnqueueAsync(job, Stop);

        var first = await OpenAsync(desk, job.Id);
        (await IsGivenAsync(watchable, first)).ShouldBeTrue();
        (await IsGivenAsync(watchable, first.ToUpperInvariant())).ShouldBeFalse();
        (await IsGivenAsync(watchable, first[..^1])).ShouldBeFalse();
        (await IsGivenAsync(watchable, "")).ShouldBeFalse();

        var second = await OpenAsync(desk, job.Id);
        (await IsGivenAsync(watchable, first)).ShouldBeFalse();
        time.Advance(TimeSpan.FromDays(30));
        (await IsGivenAsync(watchable, second)).ShouldBeFalse();

        var third = await OpenAsync(desk, job.Id);
        await desk.CloseWatchAsync(job.Id, Stop);
        (await IsGivenAsync(watchable, third)).ShouldBeFalse();
    }

    private static async Task<string> OpenAsync(MixDesk desk, JobId id) =>
        (await desk.OpenWatchAsync(id, TimeSpan.FromDays(30), Stop))!.Watch!.Secret;

    private static async Task<bool> IsGivenAsync(Watchable watchable, string secret) =>
        await watchable.GiveAsync(secret, (_, _) => Results.Ok(), Stop) is not StageMix.Bot.Web.Sentence;
}
