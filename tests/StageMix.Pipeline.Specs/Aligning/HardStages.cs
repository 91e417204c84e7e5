using StageMix.Pipeline.Aligning;
using StageMix.Showcase;

namespace StageMix.Pipeline.Specs.Aligning;

/// <summary>A short song and stages that are hard to align in one way each, aligned once for all specs. There are no pictures.</summary>
public sealed class HardStages : IAsyncLifetime
{
    private const double Seconds = 60;

    private static readonly StageRequest _easy = StageRequest.Clean with { DriftPpm = 60 };

    private static readonly (string Name, StageRequest Asked)[] _stages =
    [
        ("clean", StageRequest.Clean),
        ("after talk", _easy with { TalkSeconds = 25 }),
        ("late and early", _easy with { MissingSeconds = 8, MissingEndSeconds = 9, DriftPpm = -250 }),
        ("crowd", _easy with { NoiseDecibels = 0 }),
        ("roaring crowd", _easy with { NoiseDecibels = 10 }),
        ("telephone", _easy with { Telephone = true }),
        ("clipped", _easy with { ClippingDecibels = 12 }),
        ("drifting", _easy with { DriftPpm = 250 }),
        ("live", _easy with { Vocal = VocalTake.Live }),
        ("verse cut", _easy with { CutVerse = true }),
        ("dance break", _easy with { DanceBreakSeconds = 8 }),
        ("cut, break and drift", _easy with { CutVerse = true, DanceBreakSeconds = 8, DriftPpm = 100 }),
        ("clip", _easy with { MissingSeconds = 20, MissingEndSeconds = Seconds - 36 }),
        ("shortest clip", _easy with { MissingSeconds = 20, MissingEndSeconds = Seconds - 27 }),
        ("another song", _easy with { Played = Played.OtherSong }),
        ("twin song", _easy with { Played = Played.TwinSong }),
        ("another instrumental", _easy with { Played = Played.OtherInstrumental }),
        ("crowd alone", _easy with { Played = Played.CrowdOnly }),
        ("silence", _easy with { Played = Played.Silence }),
        ("live again", new StageRequest { ReuploadOf = 9, SoundKilobits = 96 }),
    ];

    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("stagemix-hard-");
    private ShowTruth _truth = null!;

    public AlignedStages Aligned { get; private set; } = null!;

    public string SongPath { get; private set; } = "";

    public SongTruth Song => _truth.Song;

    public AlignedStage this[string name] => Aligned.Stages[IndexOf(name)];

    public StageTruth TruthOf(string name) => _truth.Stages[IndexOf(name)];

    public async ValueTask InitializeAsync()
    {
        var stop = TestContext.Current.CancellationToken;
        var request = new ShowRequest
        {
            Seed = 31,
            Seconds = Seconds,
            Stages = _stages.Length,
            Pictures = false,
            StageRequests = [.. _stages.Select(stage => stage.Asked)],
        };
        var show = await ShowMaker.MakeAsync(request, Path.Combine(_folder.FullName, "show"), null, stop);
        _truth = show.Truth;
        SongPath = show.SongPath;
        Aligned = await AlignAsync(show.StagePaths);
    }

    /// <summary>How files of any kind lie to the song.</summary>
    public Task<AlignedStages> AlignAsync(IEnumerable<string> paths) =>
        Listening.AlignAsync(
            new MixRequest(new MediaSource(SongPath), [.. paths.Select(path => new MediaSource(path))])
            {
                IsHeardOnly = true,
            },
            new Workspace(Path.Combine(_folder.FullName, "workspace")),
            TestContext.Current.CancellationToken
        );

    public ValueTask DisposeAsync()
    {
        _folder.Delete(recursive: true);
        return ValueTask.CompletedTask;
    }

    private static int IndexOf(string name) => Array.FindIndex(_stages, stage => stage.Name == name);
}
