using Microsoft.Extensions.Options;
using StageMix.Bot.Jobs;
using StageMix.Bot.Specs.Jobs;
using StageMix.Bot.Working;

namespace StageMix.Bot.Specs.Working;

public sealed class DiskRoomSpecs
{
    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task What_was_not_used_for_longest_goes_but_nothing_of_a_waiting_or_running_job()
    {
        using var desk = new WorkDesk(new MadeLegs());
        var waiting = await desk.Queue.EnqueueAsync(MadeJobs.HeardJob(), Stop);
        await new MixFolder(desk.Storage, waiting.Id).AddUsesAsync(["acquiring/waiting"], Stop);
        await new MixFolder(desk.Storage, waiting.Id).AddUsesAsync([], Stop);
        var finished = await desk.Queue.EnqueueAsync(MadeJobs.HeardJob() with { State = JobState.Completed }, Stop);
        await new MixFolder(desk.Storage, finished.Id).AddUsesAsync(["acquiring/finished"], Stop);
        await desk.Queue.EnqueueAsync(MadeJobs.HeardJob(), Stop);
        var running = await desk.Queue.LeaseAsync(JobLeg.Make, "holder", Stop);
        Put(desk, "acquiring/waiting", hoursAgo: 9);
        Put(desk, "acquiring/finished", hoursAgo: 8);
        Put(desk, "rendering/older", hoursAgo: 7);
        Put(desk, "rendering/newer", hoursAgo: 6);
        Put(desk, "rendering/running", hoursAgo: 0);
        PutMix(desk, waiting.Id);
        PutMix(desk, finished.Id);
        var room = new DiskRoom(
            desk.Queue,
            Options.Create(
                new StorageOptions
                {
                    DataDirectory = desk.Storage.DataDirectory,
                    WorkspaceGigabytes = 3.0 * Bytes / (1L << 30),
                    MixesGigabytes = 1.5 * Bytes / (1L << 30),
                    FreeGigabytesKept = 0,
                }
            )
        );

        await room.MakeRoomAsync(running.Job, Stop);

        Directory
            .GetFiles(desk.Storage.WorkspaceDirectory, "*", SearchOption.AllDirectories)
            .Select(Path.GetFileName)
            .ShouldBe(["waiting", "newer", "running"], ignoreOrder: true);
        File.Exists(new MixFolder(desk.Storage, waiting.Id).Video).ShouldBeTrue();
        File.Exists(new MixFolder(desk.Storage, finished.Id).Video).ShouldBeFalse();
    }

    private const int Bytes = 1000;

    private static void PutMix(WorkDesk desk, JobId id) => PutFile(new MixFolder(desk.Storage, id).Video, hoursAgo: 0);

    private static void Put(WorkDesk desk, string name, int hoursAgo) =>
        PutFile(Path.Combine(desk.Storage.WorkspaceDirectory, name), hoursAgo);

    private static void PutFile(string path, int hoursAgo)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        File.WriteAllBytes(path, new byte[Bytes]);
        File.SetLastWriteTimeUtc(path, MadeJobs.Start.AddHours(-hoursAgo).UtcDateTime);
    }
}
