using System.Globalization;

namespace StageMix.Bot.Specs.CommandLine;

/// <summary>
/// The program is killed (kill -9) in the middle of an upload, and started again. Some kills in each run of the specs; more
/// of them with <c>STAGEMIX_KILLS=50</c>.
/// </summary>
public sealed class UploadKillSpecs(SmallMedia media) : IAsyncLifetime
{
    private YouTubeDesk _desk = null!;

    private static int Kills =>
        int.TryParse(
            Environment.GetEnvironmentVariable("STAGEMIX_KILLS"),
            NumberStyles.None,
            CultureInfo.InvariantCulture,
            out var kills
        )
            ? kills
            : 6;

    private string[] Upload => ["upload", _desk.Video, "--title", "A mix"];

    public async ValueTask InitializeAsync() => _desk = await YouTubeDesk.SetUpAsync(media);

    public ValueTask DisposeAsync() => _desk.DisposeAsync();

    [Fact]
    public async Task Killed_at_any_moment_and_started_again_there_is_one_whole_video()
    {
        var moments = Chosen(await WatchAsync(), Kills);
        foreach (var (kill, (moment, name)) in moments.Index())
        {
            _desk.YouTube.Channel.Clear();
            _desk.UseData($"data-{kill}");

            // every other answer goes out while the program is being killed, and may still reach it
            await KillAtAsync(moment, holdsAnswer: kill % 2 == 0);
            var ending = await _desk.RunAsync(Upload);

            ending.ExitCode.ShouldBe(0, $"killed at {name}: {string.Join('\n', ending.Said)}");
            var video = _desk.YouTube.Channel.Videos.ShouldHaveSingleItem($"killed at {name}");
            video.Sha256.ShouldBe(_desk.Sha256, $"killed at {name}");
            ending.Output.ShouldBe($"https://youtu.be/{video.Id}\n");
            Directory
                .EnumerateFiles(Path.Combine(_desk.DataDirectory, "uploads"), ".*", SearchOption.AllDirectories)
                .ShouldBeEmpty($"killed at {name}");
        }
    }

    /// <summary>The moments of an upload that nothing happens to.</summary>
    private async Task<List<string>> WatchAsync()
    {
        var names = new List<string>();
        _desk.YouTube.Faults.OnMoment = (_, name) =>
        {
            names.Add(name);
            return Task.CompletedTask;
        };
        (await _desk.RunAsync(Upload)).ExitCode.ShouldBe(0);
        _desk.YouTube.Faults.OnMoment = null;
        return names;
    }

    /// <summary>The first of each kind, and of the rest as many as are wanted, evenly.</summary>
    private static List<(int Moment, string Name)> Chosen(List<string> names, int kills)
    {
        var all = names.Select((name, i) => (Moment: i + 1, Name: name)).ToList();
        var first = all.DistinctBy(
                moment => char.IsDigit(moment.Name[0]) ? "bytes" : moment.Name,
                StringComparer.Ordinal
            )
            .Take(kills)
            .ToList();
        var (rest, more) = (all.Except(first).ToList(), kills - first.Count);
        return [.. first, .. Enumerable.Range(0, more).Select(i => rest[i * rest.Count / more])];
    }

    private async Task KillAtAsync(int moment, bool holdsAnswer)
    {
        using var kill = CancellationTokenSource.CreateLinkedTokenSource(TestContext.Current.CancellationToken);
        var dead = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        var seen = 0;
        _desk.YouTube.Faults.OnMoment = async (_, _) =>
        {
            if (Interlocked.Increment(ref seen) == moment)
            {
                await kill.CancelAsync();
                await (holdsAnswer ? dead.Task : Task.CompletedTask);
            }
        };
        await Should.ThrowAsync<OperationCanceledException>(_desk.RunAsync(Upload, null, kill.Token));
        _desk.YouTube.Faults.OnMoment = null;
        dead.SetResult();
    }
}
