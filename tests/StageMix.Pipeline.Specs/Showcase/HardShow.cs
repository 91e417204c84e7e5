using StageMix.Showcase;

namespace StageMix.Pipeline.Specs.Showcase;

/// <summary>A show without pictures whose stages have one trouble each, for all specs of what troubles sound like.</summary>
public sealed class HardShow : IAsyncLifetime
{
    private static readonly StageRequest _quiet = StageRequest.Clean;

    private static readonly (string Name, StageRequest Asked)[] _stages =
    [
        ("clean", _quiet),
        ("drifting live", _quiet with { DriftPpm = 300, Vocal = VocalTake.Live, NoiseDecibels = -12 }),
        ("again", new StageRequest { ReuploadOf = 2, SoundKilobits = 192 }),
        ("late and early", _quiet with { MissingSeconds = 3, MissingEndSeconds = 4, DriftPpm = -250 }),
        ("broken up", _quiet with { DanceBreakSeconds = 5, DriftPpm = 120 }),
        ("telephone", _quiet with { Telephone = true }),
        ("clipped", _quiet with { ClippingDecibels = 12 }),
        ("instrumental", _quiet with { Vocal = VocalTake.None }),
        ("twin", _quiet with { Played = Played.TwinSong, SongAtSeconds = 2 }),
        ("crowd", _quiet with { Played = Played.CrowdOnly }),
        ("silence", _quiet with { Played = Played.Silence }),
        ("poor", _quiet with { SoundKilobits = 32, TalkSeconds = 5 }),
    ];

    public static ShowRequest Request { get; } =
        new()
        {
            Seed = 11,
            Seconds = 24,
            Stages = _stages.Length,
            Pictures = false,
            StageRequests = [.. _stages.Select(stage => stage.Asked)],
        };

    public string Directory { get; } = Path.Combine(Path.GetTempPath(), Path.GetRandomFileName());

    public Show Show { get; private set; } = null!;

    public StageTruth TruthOf(string name) => Show.Truth.Stages[IndexOf(name)];

    public Task<float[]> SoundOfAsync(string name, int channels = 1, string? filter = null) =>
        HeardSound.DecodeAsync(Show.StagePaths[IndexOf(name)], channels, filter);

    public async ValueTask InitializeAsync() =>
        Show = await ShowMaker.MakeAsync(Request, Directory, null, TestContext.Current.CancellationToken);

    public ValueTask DisposeAsync()
    {
        System.IO.Directory.Delete(Directory, recursive: true);
        return ValueTask.CompletedTask;
    }

    private static int IndexOf(string name) => Array.FindIndex(_stages, stage => stage.Name == name);
}
