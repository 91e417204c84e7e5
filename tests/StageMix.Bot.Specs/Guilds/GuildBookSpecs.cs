using LiteDB;
using StageMix.Bot.Guilds;
using StageMix.Bot.Jobs.Storing;
using StageMix.Bot.Specs.Jobs;
using StageMix.Pipeline.Uploading;

namespace StageMix.Bot.Specs.Guilds;

public sealed class GuildBookSpecs : IDisposable
{
    private readonly StoreDesk _desk = new();

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    public void Dispose() => _desk.Dispose();

    [Fact]
    public async Task A_guild_that_has_set_nothing_has_empty_settings()
    {
        using var store = _desk.Open();

        (await store.Guilds.FindAsync("1", Stop)).ShouldBe(new GuildSettings("1"));
    }

    [Fact]
    public async Task What_a_guild_has_set_is_there_after_a_restart()
    {
        using (var store = _desk.Open())
        {
            await SetAsync(store, "1", quorum: 2);
            await SetAsync(store, "1", quorum: 3);
            await SetAsync(store, "2", quorum: 5);
        }

        using var again = _desk.Open();
        var first = await again.Guilds.FindAsync("1", Stop);
        first.ModeratorRoles.ShouldBe(["mod"]);
        (first.Quorum, first.Privacy, first.WithoutBallots).ShouldBe((3, MixPrivacy.Private, WithoutBallots.Hold));
        (await again.Guilds.FindAsync("2", Stop)).Quorum.ShouldBe(5);
    }

    [Fact]
    public async Task What_a_guild_has_set_is_forgotten_when_it_wants_that()
    {
        using (var store = _desk.Open())
        {
            await SetAsync(store, "1", quorum: 2);
            await store.Guilds.DeleteAsync("1", Stop);
        }

        using var again = _desk.Open();
        (await again.Guilds.FindAsync("1", Stop)).Quorum.ShouldBeNull();
    }

    [Fact]
    public async Task Jobs_and_guilds_lie_side_by_side()
    {
        using (var store = _desk.Open())
        {
            await store.EnqueueAsync(MadeJobs.Job("1"), Stop);
            await SetAsync(store, "1", quorum: 2);
            await store.EnqueueAsync(MadeJobs.Job("1"), Stop);
        }

        using var again = _desk.Open();
        (await again.ListAsync(Stop)).Count.ShouldBe(2);
        (await again.Guilds.FindAsync("1", Stop)).Quorum.ShouldBe(2);
    }

    [Theory]
    [InlineData("a lost guild")]
    [InlineData("a changed guild")]
    [InlineData("an earlier guild")]
    public async Task A_guild_that_is_not_as_it_was_left_is_named(string damage)
    {
        using (var store = _desk.Open())
        {
            await SetAsync(store, "1", quorum: 2);
            await SetAsync(store, "2", quorum: 2);
        }

        using (var lite = new LiteDatabase(_desk.Path))
        {
            var guilds = lite.GetCollection("guilds");
            var other = guilds.FindById("2");
            switch (damage)
            {
                case "a lost guild":
                    guilds.Delete("1");
                    break;
                case "a changed guild":
                    other["json"] = other["json"].AsString.Replace('2', '9');
                    guilds.Update(other);
                    break;
                default:
                    // whole by itself, but not what was written last
                    guilds.Update(StoreRecord.Of(new StoreKey("guilds", "1"), Settings("1", 1)).ToDocument());
                    break;
            }
        }

        Should.Throw<StoreDamageException>(_desk.Open).Finding.ShouldNotBeEmpty();
    }

    [Fact]
    public async Task A_backup_holds_what_guilds_have_set()
    {
        using (var store = _desk.Open())
        {
            await SetAsync(store, "1", quorum: 2);
            store.BackUp();
            await SetAsync(store, "1", quorum: 9);
        }

        var backups = new JobBackups(_desk.Path, _desk.Time);
        backups.Restore(backups.Newest!.Path);

        using var restored = _desk.Open();
        (await restored.Guilds.FindAsync("1", Stop)).Quorum.ShouldBe(2);
    }

    private static GuildSettings Settings(string guild, int quorum) =>
        new(guild)
        {
            Quorum = quorum,
            ModeratorRoles = ["mod"],
            Privacy = MixPrivacy.Private,
            WithoutBallots = WithoutBallots.Hold,
        };

    private static Task<GuildSettings> SetAsync(JobStore store, string guild, int quorum) =>
        store.Guilds.ChangeAsync(guild, before => Settings(before.Guild, quorum), Stop);
}
