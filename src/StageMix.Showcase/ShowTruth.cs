using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using StageMix.Timeline;

namespace StageMix.Showcase;

/// <summary>
/// Everything that is true of a show, as <c>truth.json</c> holds it (camelCase, times in seconds):
/// <code>
/// version            2; another number means another schema
/// song               the song: file (name beside truth.json), duration, tempo (beats a minute), beats [song time of each],
///                    beatsPerBar (the first beat begins a bar), sections [{ name, start, end }], half-open, in song time
/// stages             one for each performance, in order
///   number           1 for stage1.mp4; what the strip in each frame says
///   file, width, height, frameRate ("30000/1001"), frames, interlaced
///   original         the stage whose broadcast this is; its own number, but for another upload of an earlier stage
///   played           song, otherSong, twinSong, otherInstrumental, crowdOnly or silence
///   alignment        [{ songStart, songEnd, stageStart, rate }]: song time t in [songStart, songEnd) is heard at
///                    stage time stageStart + (t - songStart) * rate; empty when the song is not played
///   pictured         the same of what is seen, where picture and sound do not go together
///   cuts             first frame of each new shot that a hard cut begins, counted from 0 in presentation order;
///                    the shot from frame 0 is not among them
///   transitions      [{ kind, start, end, frame }]: dissolves and fades; half-open, in frames; frame is the middle of a
///                    dissolve, the darkest frame of a fade
///   shots            [{ frame, camera, dancer }]: where each shot begins (a transition's at its frame), what films it
///                    (wide, mid, closeUp, side, pushIn, crane, orbit, handheld, fancam), whom it follows (from 0)
///   whips            [{ start, end }]: frames in which the camera whips from one dancer to another inside a shot
///   flashes          [{ frame, frames }]: strobe frames; they may begin on a cut
///   heads            for each frame, for each dancer: [x, y, radius] or null where the head is not in the picture or
///                    hidden; x in picture widths from the left, y and radius in picture heights from the top
/// </code>
/// Frame n of a stage is shown at n / frameRate of its clock; its sound starts at 0 as a decoder that honours edit lists gives it.
/// </summary>
public sealed record ShowTruth(int Version, SongTruth Song, IReadOnlyList<StageTruth> Stages)
{
    public const int CurrentVersion = 2;

    private static readonly JsonSerializerOptions _json = new(JsonSerializerDefaults.Web)
    {
        WriteIndented = true,
        NewLine = "\n",
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        Converters = { new JsonStringEnumConverter(JsonNamingPolicy.CamelCase) },
    };

    /// <summary>Reads a <c>truth.json</c>.</summary>
    /// <exception cref="JsonException">it is not one, or of another version</exception>
    public static async Task<ShowTruth> ReadAsync(string path, CancellationToken cancellationToken = default)
    {
        await using var file = File.OpenRead(path);
        var truth = await JsonSerializer.DeserializeAsync<ShowTruth>(file, _json, cancellationToken);
        return truth is { Version: CurrentVersion }
            ? truth
            : throw new JsonException($"{path} is not a truth file of version {CurrentVersion}");
    }

    /// <summary>The song time that a stage's frame shows, or null where it shows none.</summary>
    /// <param name="stage">counted from 1</param>
    /// <param name="frame">counted from 0</param>
    public Timestamp? SongTimeOf(int stage, long frame) => Stages[stage - 1].SongTimeOf(frame);

    /// <summary>Writes a <c>truth.json</c>.</summary>
    public async Task WriteAsync(string path, CancellationToken cancellationToken = default)
    {
        await using var file = File.Create(path);
        await JsonSerializer.SerializeAsync(file, this, _json, cancellationToken);
        await file.WriteAsync("\n"u8.ToArray(), cancellationToken);
    }
}

/// <param name="Tempo">beats a minute</param>
public sealed record SongTruth(
    string File,
    Timestamp Duration,
    double Tempo,
    IReadOnlyList<Timestamp> Beats,
    int BeatsPerBar,
    IReadOnlyList<SectionTruth> Sections
);

/// <param name="Name">intro, verse, preChorus, chorus, danceBreak, bridge or outro; names recur</param>
public sealed record SectionTruth(string Name, Timestamp Start, Timestamp End);
