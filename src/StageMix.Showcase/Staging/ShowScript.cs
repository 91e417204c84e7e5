using System.Globalization;
using System.Text.Json;
using StageMix.Showcase.Music;
using StageMix.Timeline;

namespace StageMix.Showcase.Staging;

/// <summary>All of a show before anything is heard or seen of it. The truth follows from it alone.</summary>
internal sealed record ShowScript(ShowRequest Request, Repertoire Repertoire, IReadOnlyList<Filmed> Stages)
{
    public const string SongFile = "song.wav";
    public const string StrangerFile = "stranger.wav";
    public const string TruthFile = "truth.json";

    public static ShowScript Write(ShowRequest request)
    {
        var samples = Timestamp.FromSeconds(request.Seconds).ToSamples(BeatGrid.SampleRate);
        var repertoire = Repertoire.Compose(request, samples);
        var random = new SeededRandom(request.Seed);
        var stages = Casting.Cast(request, repertoire);
        return new ShowScript(
            request,
            repertoire,
            [.. stages.Select(stage => Filmed.Film(stage, random.Fork($"stage{stage.Number}")))]
        );
    }

    public static string StageFile(ShowRequest request, int number) =>
        string.Create(CultureInfo.InvariantCulture, $"stage{number}.{(request.Pictures ? "mp4" : "m4a")}");

    /// <summary>Every score that is heard somewhere, the song first.</summary>
    public IReadOnlyList<SongScore> Heard =>
        [
            .. Stages
                .Where(stage => stage.Performance.Sound.IsMusic)
                .SelectMany(stage => stage.Performance.Passages)
                .Select(passage => passage.Score)
                .Prepend(Song)
                .Concat(Request.Stranger ? [Repertoire.Other] : [])
                .Distinct(),
        ];

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
            [.. Stages.Select(stage => stage.Truth(StageFile(Request, stage.Performance.Number)))]
        );

    private SongScore Song => Repertoire.Song;

    private SectionTruth Truth(Section section) =>
        new(
            JsonNamingPolicy.CamelCase.ConvertName(section.Kind.ToString()),
            Song.Grid.TimeOf(section.FirstBeat),
            Song.Grid.TimeOf(section.EndBeat)
        );
}
