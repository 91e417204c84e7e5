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
                    ? Reupload(cast[original - 1], asked, number, own)
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

    /// <summary>The same broadcast, begun a little later and encoded anew.</summary>
    private static Performance Reupload(Performance original, StageRequest asked, int number, SeededRandom random)
    {
        var trimmed = Timestamp.FromSeconds(random.Fork("trim").Between(0.3, 3));
        return original with
        {
            Number = number,
            TrimmedFrames = original.Picture.FrameRate.FramesIn(trimmed),
            Sound = original.Sound with
            {
                Kilobits = asked.SoundKilobits ?? random.Fork("kilobits").Pick([64, 96, 192]),
            },
            Picture = PictureCasting.Again(original.Picture, asked),
        };
    }
}
