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
                    stage.TalkSeconds is not < 0 && stage.SongAtSeconds is not < 0 && stage.MissingSeconds is not < 0
                ),
                "A stage's seconds are not negative."
            ),
            (
                StageRequests.All(stage => (stage.MissingSeconds ?? 0) <= Seconds / 2),
                "At most half of the song may be missing."
            ),
        ];
        return rules.FirstOrDefault(rule => !rule.Holds).Rule;
    }

    private const string PictureRule = "A picture is at least 64 pixels wide and 36 high, both even.";

    private static bool IsPicture(int width, int height) =>
        width >= 64 && height >= 36 && width % 2 == 0 && height % 2 == 0;
}

/// <summary>What one stage shall be like. Whatever is null is chosen from the seed.</summary>
public sealed record StageRequest
{
    /// <summary>The plainest stage: no talk, nothing cut out, hardly any noise.</summary>
    public static StageRequest Clean { get; } =
        new()
        {
            TalkSeconds = 0,
            CutVerse = false,
            NoiseDecibels = -36,
        };

    /// <summary>Seconds of talk before the song; 0 for none.</summary>
    public double? TalkSeconds { get; init; }

    /// <summary>Whether the second verse (or the only one) is left out, on bar lines.</summary>
    public bool? CutVerse { get; init; }

    /// <summary>The audience's level against the song's, in dB: -36 is clean, -6 very noisy.</summary>
    public double? NoiseDecibels { get; init; }

    /// <summary>The stage time at which the song starts, in seconds. Talk comes before it and must fit.</summary>
    public double? SongAtSeconds { get; init; }

    /// <summary>Seconds of the song that are over when the recording begins. Above 0, nothing comes before.</summary>
    public double? MissingSeconds { get; init; }

    public FrameRate? FrameRate { get; init; }

    public int? Width { get; init; }

    public int? Height { get; init; }

    /// <summary>Whether lights flash.</summary>
    public bool? Strobes { get; init; }

    /// <summary>Whether another song is performed: then nothing of the stage aligns.</summary>
    public bool OtherSong { get; init; }
}
