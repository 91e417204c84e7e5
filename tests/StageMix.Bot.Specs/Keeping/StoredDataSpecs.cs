using System.Formats.Tar;
using System.IO.Compression;
using StageMix.Bot.Guilds;
using StageMix.Bot.Jobs;
using StageMix.Bot.Jobs.Storing;
using StageMix.Bot.Specs.Jobs;
using StageMix.Tools.Processes;

namespace StageMix.Bot.Specs.Keeping;

/// <summary>The operator's commands on the stored data, with the real program.</summary>
public sealed class StoredDataSpecs : IDisposable
{
    private const string Member = "42000000000000001";
    private const string Other = "42000000000000002";
    private const string Guild = "77000000000000001";

    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("stagemix-kept-");

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    private StorageOptions Storage => new() { DataDirectory = Path.Combine(_folder.FullName, "data") };

    private string Backup => Path.Combine(_folder.FullName, "all.tar.gz");

    public void Dispose() => _folder.Delete(recursive: true);

    [Fact]
    public async Task A_backup_that_was_taken_while_the_bot_ran_brings_everything_back()
    {
        var job = await KeepAsync(Completed(Other));
        await WriteAsync(new MixFolder(Storage, job.Id).Video, "the mix");
        await WriteAsync(Path.Combine(Storage.ReceivedDirectory, "a", "song.wav"), "a song");
        await WriteAsync(Storage.YouTubeSignInFile, "a secret");
        await using (var bot = await BotInstance.StartAsync(Storage.DataDirectory))
        {
            (await RunAsync("backup", Backup)).ShouldContain("3 files");
            (await RefusalAsync("restore", Backup)).ShouldContain("stop the bot first");
            await bot.SignalAsync("TERM");
        }

        Directory.Delete(Storage.DataDirectory, recursive: true);
        Directory.CreateDirectory(Storage.DataDirectory);
        (await RunAsync("restore", Backup)).ShouldStartWith("1 job is restored");

        (await ListAsync()).ShouldHaveSingleItem().Id.ShouldBe(job.Id);
        (await File.ReadAllTextAsync(new MixFolder(Storage, job.Id).Video, Stop)).ShouldBe("the mix");
        File.Exists(Path.Combine(Storage.ReceivedDirectory, "a", "song.wav")).ShouldBeTrue();
        File.Exists(Storage.YouTubeSignInFile).ShouldBeFalse("a sign-in belongs into no backup");
        new FileInfo(Backup).UnixFileMode.ShouldBe(UnixFileMode.UserRead | UnixFileMode.UserWrite);
    }

    [Fact]
    public async Task Of_a_member_nothing_is_left_while_the_bot_runs()
    {
        var own = await KeepAsync(Completed(Member));
        await WriteAsync(new MixFolder(Storage, own.Id).Video, "the mix");
        await KeepAsync(Waiting(Member));
        await KeepAsync(
            Completed(Other) with
            {
                Subscribers = [new Subscriber(Member, false), new Subscriber(Other, true)],
                Ballots = [new Ballot(Member, [1]), new Ballot(Other, [2])],
                DecidedBy = Member,
                ApprovedBy = Member,
            }
        );
        await BlockAsync(Member, Other);
        await using (var bot = await BotInstance.StartAsync(Storage.DataDirectory))
        {
            (await RunAsync("forget", "--user", Member)).ShouldStartWith("Mixes deleted: 2.");
            await bot.SignalAsync("TERM");
        }

        var left = (await ListAsync()).ShouldHaveSingleItem();
        left.Subscribers.ShouldHaveSingleItem().Member.ShouldBe(Other);
        left.Ballots.ShouldHaveSingleItem().Voter.ShouldBe(Other);
        (left.DecidedBy, left.ApprovedBy).ShouldBe(("forgotten", "forgotten"));
        (await SettingsAsync()).BlockedMembers.ShouldBe([Other]);
        Directory.Exists(new MixFolder(Storage, own.Id).Path).ShouldBeFalse();
    }

    [Fact]
    public async Task Of_a_guild_nothing_is_left_though_no_bot_runs_and_no_older_copy_tells_of_it()
    {
        await KeepAsync(Completed(Member));
        var elsewhere = await KeepAsync(Completed(Member) with { Owner = new JobOwner(Member, "1") });
        await BlockAsync(Other);
        using (var store = Open())
        {
            store.BackUp();
        }

        (await RunAsync("forget", "--guild", Guild)).ShouldStartWith("Mixes deleted: 1.");

        (await ListAsync()).ShouldHaveSingleItem().Id.ShouldBe(elsewhere.Id);
        (await SettingsAsync()).ShouldBe(new GuildSettings(Guild));
        var folder = Path.Combine(Path.GetDirectoryName(Storage.JobsPath)!, "backups");
        JobBackups.Check(Directory.GetFiles(folder).ShouldHaveSingleItem()).ShouldBe(1);
    }

    [Fact]
    public async Task With_a_mix_go_its_copy_in_the_gallery_and_the_files_that_no_other_mix_uses()
    {
        var published = Path.Combine(Storage.GalleryDirectory, "a.mp4");
        var elsewhere = Path.Combine(Storage.GalleryDirectory, "b.mp4");
        string[] gallery = [published, Path.ChangeExtension(published, ".json"), elsewhere];
        string[] workspace = ["acquiring/theirs.media", "acquiring/shared.media", "acquiring/others.media"];
        foreach (var path in gallery.Concat(workspace.Select(InWorkspace)))
        {
            await WriteAsync(path, "a file");
        }

        var own = await KeepAsync(
            Completed(Member) with
            {
                Published = new PublishedMix(
                    new Uri(new Uri(published).AbsoluteUri),
                    "gallery",
                    DateTimeOffset.UnixEpoch
                ),
            }
        );
        await new MixFolder(Storage, own.Id).AddUsesAsync(workspace[..2], Stop);
        var other = await KeepAsync(Completed(Other));
        await new MixFolder(Storage, other.Id).AddUsesAsync(workspace[1..], Stop);

        await RunAsync("forget", "--user", Member);

        gallery.Where(File.Exists).ShouldBe([elsewhere]);
        workspace.Where(name => File.Exists(InWorkspace(name))).ShouldBe(workspace[1..]);

        string InWorkspace(string name) => Path.Combine(Storage.WorkspaceDirectory, name);
    }

    [Theory]
    [InlineData("../jobs/jobs.db", "x")]
    [InlineData("jobs.db", "scrambled")]
    [InlineData("mixes/a.mp4", "there are no jobs in it")]
    public async Task A_backup_that_is_none_changes_nothing(string name, string content)
    {
        await KeepAsync(Completed(Member));
        await using (var packed = new GZipStream(File.Create(Backup), CompressionLevel.Fastest))
        await using (var tar = new TarWriter(packed))
        {
            using var bytes = new MemoryStream(System.Text.Encoding.UTF8.GetBytes(content));
            await tar.WriteEntryAsync(new PaxTarEntry(TarEntryType.RegularFile, name) { DataStream = bytes }, Stop);
        }

        (await RefusalAsync("restore", Backup)).ShouldContain("cannot be used");

        (await ListAsync()).Count.ShouldBe(1);
        Directory.GetFileSystemEntries(Storage.DataDirectory).ShouldHaveSingleItem("only the jobs are there");
    }

    [Fact]
    public async Task A_backup_of_no_jobs_is_restored_too()
    {
        (await RunAsync("backup", Backup)).ShouldContain("1 file,");

        (await RunAsync("restore", Backup)).ShouldStartWith("0 jobs are restored");

        (await ListAsync()).ShouldBeEmpty();
    }

    [Theory]
    [InlineData("all.tar.gz", 100, "it is damaged")]
    [InlineData("jobs.db", 100, "a part of it is missing")]
    [InlineData("jobs.db", 8192, "it is damaged")]
    public async Task A_backup_that_was_cut_off_changes_nothing_and_is_told_plainly(
        string name,
        int missing,
        string why
    )
    {
        await KeepAsync(Completed(Member));
        await RunAsync("backup", Backup);
        File.Copy(Storage.JobsPath, Path.Combine(_folder.FullName, "jobs.db"));
        var backup = Path.Combine(_folder.FullName, name);
        await using (var file = File.OpenWrite(backup))
        {
            file.SetLength(file.Length - missing);
        }

        (await RefusalAsync("restore", backup)).ShouldEndWith(
            $"{backup} cannot be used, because {why}: choose another backup. Nothing was changed."
        );

        (await ListAsync()).Count.ShouldBe(1);
        Directory.GetFileSystemEntries(Storage.DataDirectory).ShouldHaveSingleItem("only the jobs are there");
    }

    [Fact]
    public async Task A_file_that_is_no_backup_is_called_none()
    {
        var letter = Path.Combine(_folder.FullName, "letter.txt");
        await WriteAsync(letter, "Dear fans");

        (await RefusalAsync("restore", letter)).ShouldEndWith(
            $"{letter} cannot be used, because it is no backup of StageMix: choose another backup. Nothing was changed."
        );
    }

    [Theory]
    [InlineData("forget")]
    [InlineData("forget", "--user", "somebody")]
    [InlineData("forget", "--user", Member, "--guild", Guild)]
    public async Task Who_is_to_be_forgotten_is_said_plainly(params string[] arguments) =>
        (await RefusalAsync(arguments)).ShouldContain("either --guild or --user");

    private static MixJob Completed(string member) => Waiting(member) with { State = JobState.Completed };

    private static MixJob Waiting(string member) =>
        MadeJobs.Job() with
        {
            Owner = new JobOwner(member, Guild),
            State = JobState.AwaitingApproval,
        };

    private JobStore Open() => JobStore.Open(Storage.JobsPath, TimeProvider.System);

    private async Task<MixJob> KeepAsync(MixJob job)
    {
        using var store = Open();
        return await store.EnqueueAsync(job, Stop);
    }

    private async Task<IReadOnlyList<MixJob>> ListAsync()
    {
        using var store = Open();
        return await store.ListAsync(Stop);
    }

    private async Task BlockAsync(params string[] members)
    {
        using var store = Open();
        await store.Guilds.ChangeAsync(Guild, settings => settings with { BlockedMembers = members }, Stop);
    }

    private async Task<GuildSettings> SettingsAsync()
    {
        using var store = Open();
        return await store.Guilds.FindAsync(Guild, Stop);
    }

    private static async Task WriteAsync(string path, string content)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        await File.WriteAllTextAsync(path, content, Stop);
    }

    private Task<string> RunAsync(params string[] arguments) =>
        ToolProcess.CaptureAsync(
            new ToolRun(
                "env",
                [$"Storage__DataDirectory={Storage.DataDirectory}", "dotnet", BotProcess.Path, .. arguments]
            ),
            Stop
        );

    private async Task<string> RefusalAsync(params string[] arguments) =>
        (await Should.ThrowAsync<ToolException>(() => RunAsync(arguments))).Message;
}
