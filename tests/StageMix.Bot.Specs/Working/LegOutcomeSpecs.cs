using StageMix.Bot.Jobs;
using StageMix.Bot.Specs.Jobs;
using StageMix.Bot.Working;
using StageMix.Pipeline;

namespace StageMix.Bot.Specs.Working;

public sealed class LegOutcomeSpecs
{
    private static readonly HeardSong _song = new("Song", 180);

    [Fact]
    public void What_was_added_while_the_others_were_heard_is_heard_next()
    {
        var begun = MadeJobs.Job();
        var added = begun with
        {
            Request = begun.Request with { Stages = [.. begun.Request.Stages, new MediaSource("/added.mp4")] },
        };

        var left = LegOutcome.Heard(added, begun, _song, MadeJobs.Heard, begun.Request.Stages);

        left.Request.Stages.ShouldBe(added.Request.Stages);
        left.IsHeard.ShouldBeFalse();
        LegOutcome.Heard(begun, begun, _song, MadeJobs.Heard, begun.Request.Stages).IsHeard.ShouldBeTrue();
    }

    [Fact]
    public void A_playlist_is_from_here_on_the_videos_that_were_heard()
    {
        var job = MadeJobs.Job();
        job = job with { Request = job.Request with { Stages = [new MediaSource("a playlist")] } };
        MediaSource[] videos = [new("first"), new("second")];

        var left = LegOutcome.Heard(job, job, _song, MadeJobs.Heard, videos);

        left.Request.Stages.ShouldBe(videos);
        left.IsHeard.ShouldBeTrue();
    }
}
