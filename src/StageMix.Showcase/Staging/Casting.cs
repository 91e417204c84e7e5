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
        var order = OrderCasting.Plan(request, asked, trouble, random);
        var passages = RunningOrder.Write(asked.Played, repertoire, order);
        var talk = new TimeRange(
            Timestamp.Zero,
            Timestamp.Min(Timestamp.FromSeconds(order.Talk), passages[0].Range.StageStart)
        );
        var picture = PictureCasting.Plan(request, asked, trouble);
        var tail = Timestamp.FromSeconds(random.Fork("tail").Between(2, 5));
        var frames = picture.FrameRate.FramesIn(passages[^1].StageEnd + tail);
        if (order.MissingEnd > 0)
        {
            (passages, frames) = EndWithin(passages, picture.FrameRate);
        }

        return new Performance(
            number,
            number,
            TrimmedFrames: 0,
            passages,
            frames,
            SoundCasting.Plan(request, asked, talk, trouble, random),
            picture
        );
    }

    /// <summary>Ends music and recording together, on the last whole frame.</summary>
    private static (IReadOnlyList<Passage> Passages, long Frames) EndWithin(
        IReadOnlyList<Passage> passages,
        FrameRate frameRate
    )
    {
        var last = passages[^1];
        var frames = frameRate.FramesIn(last.StageEnd);
        frames -= frameRate.TimeOf(frames) > last.StageEnd ? 1 : 0;
        var range = last.Range with { SongEnd = last.ClockAt(frameRate.TimeOf(frames)) };
        return ([.. passages.SkipLast(1), last with { Range = range }], frames);
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
            Picture = original.Picture with
            {
                Width = asked.Width ?? original.Picture.Width,
                Height = asked.Height ?? original.Picture.Height,
                Kilobits = asked.PictureKilobits ?? original.Picture.Kilobits,
            },
        };
    }
}
