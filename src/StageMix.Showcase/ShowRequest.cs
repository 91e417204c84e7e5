using StageMix.Timeline;

namespace StageMix.Showcase;

/// <summary>What show to make. The same request gives the same song, stages and truth on every machine.</summary>
public sealed record ShowRequest
{
    /// <summary>Another seed is another song, with other stages.</summary>
    public long Seed { get; init; } = 1;

    /// <summary>How many performances, 1 to 255.</summary>
    public int Stages { get; init; } = 4;

    /// <summary>The song's length, in seconds, at least 6.</summary>
    public double Seconds { get; init; } = 60;

    /// <summary>The stages' picture in pixels; even, and 16:9.</summary>
    public int Width { get; init; } = 1280;

    public int Height { get; init; } = 720;

    public FrameRate FrameRate { get; init; } = FrameRate.Ntsc;

    /// <summary>Whether each frame carries its stage and number: see <see cref="FrameStrip"/>.</summary>
    public bool Strip { get; init; } = true;

    /// <summary>How hard the stages are where nothing else is asked of them.</summary>
    public ShowHardness Hardness { get; init; } = ShowHardness.Broadcast;

    /// <summary>Whether stages have a picture. Without, they are <c>stage1.m4a</c> and so on, and their frames are true of nothing.</summary>
    public bool Pictures { get; init; } = true;

    /// <summary>Whether a song that no stage performs is written as well, for tests of what must not match.</summary>
    public bool Stranger { get; init; }

    /// <summary>What each stage shall be like, the first entry for stage 1; stages beyond the list are chosen from the seed.</summary>
    public IReadOnlyList<StageRequest> StageRequests { get; init; } = [];

    /// <summary>What is wrong with the request, in a sentence; null when it can be made.</summary>
    internal string? Fault()
    {
        (bool Holds, string Rule)[] rules =
        [
            (Stages is >= 1 and <= FrameStrip.MaxStage, "A show has 1 to 255 stages."),
            (Seconds is >= 6 and <= 1200, "A song is 6 to 1200 seconds long."),
            (IsPicture(Width, Height), PictureRule),
            (StageRequests.All(stage => IsPicture(stage.Width ?? Width, stage.Height ?? Height)), PictureRule),
            (
                StageRequests.All(stage =>
                    stage.TalkSeconds is not (< 0 or > 180)
                    && stage.SongAtSeconds is not < 0
                    && stage.MissingSeconds is not < 0
                    && stage.MissingEndSeconds is not < 0
                    && stage.DanceBreakSeconds is not < 0
                ),
                "A stage's seconds are not negative, and talk lasts 180 at most."
            ),
            (
                StageRequests.All(stage => (stage.MissingSeconds ?? 0) + (stage.MissingEndSeconds ?? 0) <= Seconds - 3),
                "At least three seconds of the song are played."
            ),
            (StageRequests.All(stage => Math.Abs(stage.DriftPpm ?? 0) <= 300), "A clock drifts by 300 ppm at most."),
            (
                StageRequests
                    .Select((stage, i) => stage.ReuploadOf is not { } of || of - 1 < i && of >= 1)
                    .All(held => held),
                "Another upload is of an earlier stage."
            ),
        ];
        return rules.FirstOrDefault(rule => !rule.Holds).Rule;
    }

    private const string PictureRule = "A picture is at least 64 pixels wide and 36 high, both even.";

    private static bool IsPicture(int width, int height) =>
        width >= 64 && height >= 36 && width % 2 == 0 && height % 2 == 0;
}

/// <summary>How hard a show is on those who align, detect and plan it.</summary>
public enum ShowHardness
{
    /// <summary>One trouble a stage at most: a first look, and quick specs.</summary>
    Plain,

    /// <summary>As footage of broadcasts is: several troubles in each stage.</summary>
    Broadcast,
}
