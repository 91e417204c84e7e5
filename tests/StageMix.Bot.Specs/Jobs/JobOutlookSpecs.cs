using StageMix.Bot.Jobs;
using StageMix.Pipeline;

namespace StageMix.Bot.Specs.Jobs;

public sealed class JobOutlookSpecs
{
    [Fact]
    public void Without_an_earlier_mix_nothing_is_guessed()
    {
        var waiting = MadeJobs.HeardJob();

        JobOutlook.Of([waiting], atOnce: 1)[waiting.Id].ShouldBe(new JobOutlook(1, null));
    }

    [Fact]
    public void What_earlier_mixes_took_tells_how_long_the_next_will_take()
    {
        // 400 s of stages in 40 s + 60 s
        var earlier = Made(detecting: 40, rendering: 60);
        var running = Running(Room.Rendering, 0.5);
        var next = MadeJobs.HeardJob();
        var last = MadeJobs.HeardJob();

        var outlooks = JobOutlook.Of([earlier, running, next, last], atOnce: 1);

        outlooks[running.Id].Remaining!.Value.TotalSeconds.ShouldBe(30, 0.01);
        outlooks[next.Id].Position.ShouldBe(1);
        outlooks[next.Id].Remaining!.Value.TotalSeconds.ShouldBe(130, 0.01);
        outlooks[last.Id].Position.ShouldBe(2);
        outlooks[last.Id].Remaining!.Value.TotalSeconds.ShouldBe(230, 0.01);
        outlooks.Keys.ShouldNotContain(earlier.Id);
    }

    [Fact]
    public void Hearing_the_stages_again_before_the_making_takes_nothing_off_the_remaining_time()
    {
        var running = Running(Room.Aligning, 0.5);

        var outlook = JobOutlook.Of([Made(detecting: 40, rendering: 60), running], atOnce: 1)[running.Id];

        outlook.Remaining!.Value.TotalSeconds.ShouldBe(100, 0.01);
    }

    [Fact]
    public void Rooms_that_found_all_at_hand_teach_nothing()
    {
        var quick = Made(detecting: 0.1, rendering: 0.1, made: 0);
        var waiting = MadeJobs.HeardJob();

        JobOutlook.Of([quick, waiting], atOnce: 1)[waiting.Id].Remaining.ShouldBeNull();
    }

    private static MixJob Made(double detecting, double rendering, int made = 4) =>
        MadeJobs.HeardJob() with
        {
            State = JobState.Completed,
            Made = new MadeMix(0, 200, new PictureSize(1280, 720), []),
            Attempts =
            [
                new JobAttempt(JobLeg.Make, MadeJobs.Start, MadeJobs.Start, AttemptEnd.Done)
                {
                    Rooms =
                    [
                        new RoomTime(Room.Detecting, detecting, made),
                        new RoomTime(Room.Rendering, rendering, made),
                    ],
                },
            ],
        };

    private static MixJob Running(Room room, double done) =>
        MadeJobs.HeardJob() with
        {
            State = JobState.Running,
            Activity = new JobActivity(JobLeg.Make, "holder", MadeJobs.Start, MadeJobs.Start)
            {
                Progress = new JobProgress(room, done, 1),
            },
        };
}
