using StageMix.Bot.Jobs;
using StageMix.Bot.Jobs.Storing;
using StageMix.Bot.Specs.CommandLine;
using StageMix.Bot.Specs.Jobs;
using StageMix.Bot.Voting;
using StageMix.Pipeline;

namespace StageMix.Bot.Specs.Working;

/// <summary>One clip of a made mix is swapped, with the real bot and ffmpeg.</summary>
public sealed class SwapSpecs(SmallMedia media) : IDisposable
{
    private readonly DirectoryInfo _data = Directory.CreateTempSubdirectory("stagemix-swap-");

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    private StorageOptions Storage => new() { DataDirectory = _data.FullName };

    public void Dispose() => _data.Delete(recursive: true);

    [Fact]
    public async Task Another_stage_for_one_clip_encodes_that_clip_alone()
    {
        var request = new MixRequest(Source("song.wav"), [Source("a.mp4"), Source("b.mkv")])
        {
            Style = MixStyle.Fixed,
            Size = new PictureSize(160, 90),
        };
        var asked = new MixJob(JobId.New(), new JobOwner("asker", "4711"), request, MadeJobs.Start)
        {
            NeedsApproval = true,
        };
        var first = await MakeAsync(async queue => await queue.EnqueueAsync(asked, Stop));
        var clip = first.Made!.Clips.First(clip => clip.Others.Count > 0);
        var swap = new ClipSwap(clip.Index, clip.Others[0]);

        var second = await MakeAsync(async queue =>
            await queue.ChangeAsync(asked.Id, job => MadeWords.Swap(job, swap, MadeJobs.Start).Job!, Stop)
        );

        first.Made.Clips.Count.ShouldBeGreaterThan(2);
        RenderedIn(first)
            .ShouldBe(first.Made.Clips.Count + 2 + 3, "every clip, both stages' borders; sound, thumbnail, all in one");
        RenderedIn(second).ShouldBe(3, "the clip; thumbnail, all in one");
        second
            .Made!.Clips.Select(after => (after.SongStart, after.SongEnd, after.Stage))
            .ShouldBe(
                first.Made.Clips.Select(before =>
                    (before.SongStart, before.SongEnd, before == clip ? swap.Stage : before.Stage)
                )
            );
    }

    /// <summary>Changes the jobs, and lets the bot work until the mix awaits approval.</summary>
    private async Task<MixJob> MakeAsync(Func<JobStore, Task<MixJob?>> change)
    {
        JobId id;
        using (var queue = JobStore.Open(Storage.JobsPath, TimeProvider.System))
        {
            id = (await change(queue)).ShouldNotBeNull().Id;
        }

        await using (var bot = await BotInstance.StartAsync(_data.FullName))
        {
            await bot.SaysAsync("the job is AwaitingApproval");
            await bot.SignalAsync("TERM");
        }

        using var left = JobStore.Open(Storage.JobsPath, TimeProvider.System);
        return (await left.FindAsync(id, Stop)).ShouldNotBeNull();
    }

    private static int RenderedIn(MixJob job) =>
        job.Attempts.Last(attempt => attempt.Leg == JobLeg.Make).Rooms.Single(room => room.Room == Room.Rendering).Made;

    private MediaSource Source(string name) => new(media.At(name));
}
