using StageMix.Timeline;

namespace StageMix.Showcase.Staging;

/// <summary>Decides what each stage is like: as asked, and from the seed where nothing was asked.</summary>
internal static class Casting
{
    public static IReadOnlyList<Performance> Cast(ShowRequest request, Repertoire repertoire)
    {
        var random = new SeededRandom(request.Seed);
        var troubles = Troubles.Of(request.Stages, random.Fork("troubles"));
        var cast = new List<Performance>();
        for (var number = 1; number <= request.Stages; number++)
        {
            var asked = request.StageRequests.ElementAtOrDefault(number - 1) ?? new StageRequest();
            var own = random.Fork($"stage{number}");
            cast.Add(
                asked.ReuploadOf is { } original
                    ? Reuploads.Of(cast[original - 1], asked, number, own.Fork("reupload"))
                    : Cast(request, asked, repertoire, number, troubles[number - 1], own)
            );
        }

        return cast;
    }

    private static Performance Cast(
        ShowRequest request,
        StageRequest asked,
        Repertoire repertoire,
        int number,
        Trouble trouble,
        SeededRandom random
    )
    {
        var talk = asked.TalkSeconds ?? (trouble == Trouble.Talk ? random.Fork("talk").Between(6, 12) : 0);
        var leadIn = asked.SongAtSeconds ?? (talk + random.Fork("lead-in").Between(0.8, 4));
        var passages = RunningOrder.Write(asked, repertoire, leadIn, trouble);
        var talkRange = new TimeRange(
            Timestamp.Zero,
            Timestamp.Min(Timestamp.FromSeconds(talk), passages[0].Range.StageStart)
        );
        var picture = PictureCasting.Plan(request, asked, number, trouble);
        var tail = Timestamp.FromSeconds(random.Fork("tail").Between(2, 5));
        return new Performance(
            number,
            number,
            TrimmedFrames: 0,
            passages,
            picture.FrameRate.FramesIn(passages[^1].StageEnd + tail),
            SoundCasting.Plan(asked, talkRange, trouble),
            picture
        );
    }
}
