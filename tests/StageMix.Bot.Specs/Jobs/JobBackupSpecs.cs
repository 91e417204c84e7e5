using StageMix.Bot.Jobs.Storing;

namespace StageMix.Bot.Specs.Jobs;

public sealed class JobBackupSpecs : IDisposable
{
    private readonly StoreDesk _desk = new();

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    private JobBackups Backups => new(_desk.Path, _desk.Time);

    public void Dispose() => _desk.Dispose();

    [Fact]
    public async Task A_backup_is_whole_by_itself_while_the_bot_works_on()
    {
        using var store = _desk.Open();
        await store.EnqueueAsync(MadeJobs.Job(), Stop);
        store.BackUp();
        await store.EnqueueAsync(MadeJobs.Job(), Stop);

        JobBackups.Check(Backups.Newest!.Path).ShouldBe(1);
        (await store.ListAsync(Stop)).Count.ShouldBe(2);
    }

    [Fact]
    public async Task Where_nothing_changed_no_backup_is_made()
    {
        using var store = _desk.Open();
        await store.EnqueueAsync(MadeJobs.Job(), Stop);
        store.BackUp();
        var first = Backups.Newest;
        _desk.Time.Advance(TimeSpan.FromMinutes(10));

        store.BackUp();

        Backups.Newest.ShouldBe(first);
    }

    [Fact]
    public async Task The_newest_are_kept()
    {
        using var store = _desk.Open();
        for (var i = 0; i < 30; i++)
        {
            await store.EnqueueAsync(MadeJobs.Job(), Stop);
            store.BackUp();
            _desk.Time.Advance(TimeSpan.FromMinutes(10));
        }

        Directory.GetFiles(Path.GetDirectoryName(Backups.Newest!.Path)!).Length.ShouldBe(24);
        JobBackups.Check(Backups.Newest!.Path).ShouldBe(30);
    }

    [Fact]
    public async Task A_file_that_is_no_backup_is_refused()
    {
        var path = Path.Combine(Path.GetDirectoryName(_desk.Path)!, "words.db");
        using var store = _desk.Open();
        await File.WriteAllTextAsync(path, "words", Stop);

        Should.Throw<StoreDamageException>(() => JobBackups.Check(path));
    }

    [Fact]
    public void The_jobs_are_not_replaced_under_a_bot_that_works_with_them()
    {
        using var store = _desk.Open();
        store.BackUp();

        Should.Throw<IOException>(() => Backups.Restore(_desk.Path));
    }

    [Fact]
    public async Task Jobs_of_an_older_form_are_backed_up_and_then_made_new()
    {
        var old = new StoreSchema([]);
        var renamed = new StoreSchema([job => job["Request"]!["Title"] = "renamed"]);
        using (var store = JobStore.Open(_desk.Path, _desk.Time, old))
        {
            await store.EnqueueAsync(MadeJobs.Job(), Stop);
        }

        using (var upgraded = JobStore.Open(_desk.Path, _desk.Time, renamed))
        {
            (await upgraded.ListAsync(Stop))[0].Request.Title.ShouldBe("renamed");
        }

        using (var again = JobStore.Open(_desk.Path, _desk.Time, renamed))
        {
            (await again.ListAsync(Stop))[0].Request.Title.ShouldBe("renamed");
        }

        JobBackups.Check(Backups.Newest!.Path).ShouldBe(1, "the copy has the old form");
        Should
            .Throw<StoreDamageException>(() => JobStore.Open(_desk.Path, _desk.Time, old))
            .Finding.ShouldContain("newer");
    }
}
