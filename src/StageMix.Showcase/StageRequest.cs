using StageMix.Timeline;

namespace StageMix.Showcase;

/// <summary>What one stage shall be like. Whatever is null is chosen from the seed and the show's hardness.</summary>
public sealed record StageRequest
{
    /// <summary>The plainest stage: the record as it is, no talk, nothing cut out, hardly any noise.</summary>
    public static StageRequest Clean { get; } =
        new()
        {
            TalkSeconds = 0,
            CutVerse = false,
            DanceBreakSeconds = 0,
            DriftPpm = 0,
            NoiseDecibels = -36,
            Vocal = VocalTake.Record,
            Telephone = false,
            ClippingDecibels = 0,
        };

    /// <summary>What is performed. Of anything but the song, nothing aligns.</summary>
    public Played Played { get; init; } = Played.Song;

    /// <summary>The stage (an earlier one, from 1) that this is another upload of: the same broadcast, trimmed and encoded anew.</summary>
    public int? ReuploadOf { get; init; }

    /// <summary>Seconds of talk before the song, up to 180; 0 for none.</summary>
    public double? TalkSeconds { get; init; }

    /// <summary>The stage time at which the song starts, in seconds. Talk comes before it and must fit.</summary>
    public double? SongAtSeconds { get; init; }

    /// <summary>Seconds of the song that are over when the recording begins. Above 0, nothing comes before.</summary>
    public double? MissingSeconds { get; init; }

    /// <summary>Seconds of the song that are left when the recording ends. Above 0, nothing comes after.</summary>
    public double? MissingEndSeconds { get; init; }

    /// <summary>Whether the second verse (or the only one) is left out, on bar lines.</summary>
    public bool? CutVerse { get; init; }

    /// <summary>Seconds of dance break, to the nearest bar, put in before the last chorus; 0 for none.</summary>
    public double? DanceBreakSeconds { get; init; }

    /// <summary>How much slower the song runs than on the record, in millionths: up to 300 either way.</summary>
    public double? DriftPpm { get; init; }

    /// <summary>The audience's level against the song's, in dB: -36 is clean, -6 very noisy, 10 drowns it.</summary>
    public double? NoiseDecibels { get; init; }

    public VocalTake? Vocal { get; init; }

    /// <summary>Whether only 300 to 3400 Hz are left.</summary>
    public bool? Telephone { get; init; }

    /// <summary>How far peaks are above what is left of them, in dB; 0 for no clipping.</summary>
    public double? ClippingDecibels { get; init; }

    /// <summary>The sound's bit rate, in kbit/s.</summary>
    public int? SoundKilobits { get; init; }

    public FrameRate? FrameRate { get; init; }

    public int? Width { get; init; }

    public int? Height { get; init; }

    /// <summary>The picture's bit rate, in kbit/s; null for constant quality.</summary>
    public int? PictureKilobits { get; init; }

    /// <summary>Whether it is coded as fields, top first. A frame's fields then show two moments.</summary>
    public bool? Interlaced { get; init; }

    /// <summary>Whether black bars above and below are part of the picture.</summary>
    public bool? Letterboxed { get; init; }

    /// <summary>Whether one camera follows one dancer from start to end, as fans film.</summary>
    public bool? Fancam { get; init; }

    /// <summary>Whether lights flash.</summary>
    public bool? Strobes { get; init; }

    /// <summary>Whether some shots dissolve into the next, or fade through black.</summary>
    public bool? Dissolves { get; init; }

    /// <summary>Whether there are confetti, lens flare and captions.</summary>
    public bool? Effects { get; init; }

    /// <summary>How long after its sound a moment is seen, in seconds; negative for before.</summary>
    public double? PictureLateSeconds { get; init; }
}

/// <summary>What a stage performs.</summary>
public enum Played
{
    Song,

    /// <summary>Another song, of another tempo and key.</summary>
    OtherSong,

    /// <summary>Another song at the same tempo and in the same key.</summary>
    TwinSong,

    /// <summary>Another song without its vocal.</summary>
    OtherInstrumental,

    CrowdOnly,
    Silence,
}

/// <summary>Whose voice is heard.</summary>
public enum VocalTake
{
    /// <summary>The record's own.</summary>
    Record,

    /// <summary>Sung again, live: other timbre, not quite the same pitch and timing.</summary>
    Live,

    /// <summary>None: the instrumental.</summary>
    None,
}
