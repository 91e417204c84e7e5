using StageMix.Bot.Jobs.Storing;

namespace StageMix.Bot.Specs.Jobs;

/// <summary>Whatever happens to the files: nothing that was acknowledged is lost in silence.</summary>
public sealed class StoreDamageSpecs : IDisposable
{
    private const int Jobs = 60;
    private const int Guilds = 5;
    private const int Page = 8192;
    private const int Tries = 25;

    private readonly StoreDesk _desk = new();
    private readonly List<IDisposable> _open = [];

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    public void Dispose()
    {
        _open.ForEach(store => store.Dispose());
        _desk.Dispose();
    }

    [Theory]
    [InlineData("database", "cut")]
    [InlineData("database", "zeroed")]
    [InlineData("database", "scrambled")]
    [InlineData("database", "one bit")]
    [InlineData("log", "cut")]
    [InlineData("log", "zeroed")]
    [InlineData("log", "scrambled")]
    [InlineData("log", "one bit")]
    public async Task Damage_loses_nothing_or_is_named(string file, string kind)
    {
        var acknowledged = await FillAsync();
        var named = 0;
        for (var seed = 1; seed <= Tries; seed++)
        {
            using var killed = await _desk.CopyAsKilledAsync();
            Damage(file == "log" ? killed.Log : killed.Path, kind, new Dice(seed));
            try
            {
                using var store = killed.Open();
                (await Versions(store)).ShouldBe(acknowledged, $"seed {seed}");
            }
            catch (StoreDamageException damage)
            {
                damage.Finding.ShouldNotBeEmpty();
                named++;
            }
        }

        TestContext.Current.TestOutputHelper!.WriteLine($"{named} of {Tries} named, the others harmless");
        named.ShouldBeInRange(1, Tries, "damages that do no harm at all would show nothing");
    }

    [Fact]
    public async Task A_lost_log_is_named()
    {
        var acknowledged = await FillAsync();
        using var killed = await _desk.CopyAsKilledAsync();
        new FileInfo(killed.Log).Length.ShouldBeGreaterThan(0, "else the log's damages are none");
        new FileInfo(killed.Path).Length.ShouldBeGreaterThan(10 * Page, "else the database's damages are few");
        File.Delete(killed.Log);

        var named = Should.Throw<StoreDamageException>(killed.Open);

        named.Finding.ShouldContain("missing");
        acknowledged.Count.ShouldBe(Jobs + Guilds);
    }

    [Fact]
    public async Task A_database_set_back_to_an_earlier_state_is_named()
    {
        StoreDesk earlier;
        using (var store = _desk.Open())
        {
            await store.EnqueueAsync(MadeJobs.Job(), Stop);
            earlier = await _desk.CopyAsKilledAsync();
            await store.EnqueueAsync(MadeJobs.Job(), Stop);
        }

        using (earlier)
        {
            File.Copy(earlier.Path, _desk.Path, overwrite: true);
            File.Copy(earlier.Log, _desk.Log, overwrite: true);
        }

        Should.Throw<StoreDamageException>(_desk.Open).Finding.ShouldContain("last 1 changes are missing");
    }

    [Fact]
    public async Task A_damaged_database_stays_as_it_is_until_somebody_restores_a_backup()
    {
        using (var store = _desk.Open())
        {
            await store.EnqueueAsync(MadeJobs.Job(), Stop);
            store.BackUp();
        }

        await File.WriteAllTextAsync(_desk.Path, "not a database", Stop);
        Should.Throw<StoreDamageException>(_desk.Open);
        Should.Throw<StoreDamageException>(_desk.Open);
        (await File.ReadAllTextAsync(_desk.Path, Stop)).ShouldBe("not a database");

        var backups = new JobBackups(_desk.Path, _desk.Time);
        var aside = backups.Restore(backups.Newest!.Path);

        using var restored = _desk.Open();
        (await restored.ListAsync(Stop)).Count.ShouldBe(1);
        (await File.ReadAllTextAsync(Path.Combine(aside, "jobs.db"), Stop)).ShouldBe("not a database");
    }

    /// <summary>Jobs and settings and changes of them, the first in the database's file alone, the last in its log.</summary>
    private async Task<IReadOnlyList<string>> FillAsync()
    {
        using (var store = _desk.Open())
        {
            for (var i = 0; i < Jobs; i++)
            {
                await store.EnqueueAsync(MadeJobs.HeardJob($"guild {i % Guilds}", i), Stop);
            }

            for (var i = 0; i < Guilds; i++)
            {
                await store.Guilds.ChangeAsync($"guild {i}", guild => guild with { Quorum = i + 1 }, Stop);
            }
        }

        var open = _desk.Open();
        _open.Add(open);
        foreach (var job in (await open.ListAsync(Stop)).Where(job => job.Number > Jobs * 3 / 4))
        {
            await open.ChangeAsync(job.Id, j => j with { NeedsApproval = true }, Stop);
        }

        await open.Guilds.ChangeAsync("guild 0", guild => guild with { Quorum = 9 }, Stop);
        return await Versions(open);
    }

    private static async Task<IReadOnlyList<string>> Versions(JobStore store)
    {
        var guilds = await Task.WhenAll(
            Enumerable.Range(0, Guilds).Select(i => store.Guilds.FindAsync($"guild {i}", Stop))
        );
        return
        [
            .. (await store.ListAsync(Stop)).Select(job => $"{job.Id} {job.Version} {job.Request.Title}"),
            .. guilds.Select(guild => $"{guild.Guild} {guild.Quorum}"),
        ];
    }

    private static void Damage(string path, string kind, Dice dice)
    {
        var bytes = File.ReadAllBytes(path);
        var at = dice.Next(bytes.Length);
        var length = Math.Min(bytes.Length - at, 1 + dice.Next(2 * Page));
        switch (kind)
        {
            case "cut":
                bytes = bytes[..at];
                break;
            case "zeroed":
                bytes.AsSpan(at, length).Clear();
                break;
            case "one bit":
                bytes[at] ^= (byte)(1 << dice.Next(8));
                break;
            default:
                for (var i = at; i < at + length; i++)
                {
                    bytes[i] = (byte)dice.Next(256);
                }

                break;
        }

        File.WriteAllBytes(path, bytes);
    }
}
