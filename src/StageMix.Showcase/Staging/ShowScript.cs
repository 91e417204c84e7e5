using System.Globalization;
using System.Text.Json;
using StageMix.Showcase.Music;
using StageMix.Timeline;

namespace StageMix.Showcase.Staging;

/// <summary>All of a show before anything is heard or seen of it. The truth follows from it alone.</summary>
internal sealed record ShowScript(Repertoire Repertoire, IReadOnlyList<Filmed> Stages)
{
    public const string SongFile = "song.wav";
    public const string StrangerFile = "stranger.wav";
    public const string TruthFile = "truth.json";

    public static ShowScript Write(ShowRequest request)
    {
        var samples = Timestamp.FromSeconds(request.Seconds).ToSamples(BeatGrid.SampleRate);
        var repertoire = Repertoire.Compose(request.Seed, samples);
        var random = new SeededRandom(request.Seed);
        var stages = Casting.Cast(request, repertoire);
        return new ShowScript(
            repertoire,
            [.. stages.Select(stage => Filmed.Film(stage, request.Hardness, random.Fork($"stage{stage.Original}")))]
        );
    }

    public static string StageFile(int number) => string.Create(CultureInfo.InvariantCulture, $"stage{number}.mp4");

    public bool NeedsOther => Stages.Any(stage => stage.Performance.Sound.Played != Played.Song);

    public ShowTruth Truth() =>
        new(
            ShowTruth.CurrentVersion,
            new SongTruth(
                SongFile,
                Timestamp.FromSamples(Song.Samples, BeatGrid.SampleRate),
                Song.Grid.Tempo,
                [.. Enumerable.Range(0, Song.Beats).Select(beat => Song.Grid.TimeOf(beat))],
                BeatGrid.BeatsPerBar,
                [.. Song.Sections.Select(Truth)]
            ),
            [.. Stages.Select(stage => PictureTruth.Of(stage, StageFile(stage.Performance.Number)))]
        );

    private SongScore Song => Repertoire.Song;

    private SectionTruth Truth(Section section) =>
        new(
            JsonNamingPolicy.CamelCase.ConvertName(section.Kind.ToString()),
            Song.Grid.TimeOf(section.FirstBeat),
            Song.Grid.TimeOf(section.EndBeat)
        );
}
