using System.Globalization;
using Microsoft.Extensions.Options;
using StageMix.Pipeline;
using StageMix.Pipeline.Acquiring;
using StageMix.Pipeline.Aligning;
using StageMix.Pipeline.Detecting;
using StageMix.Showcase;

// Accuracy of Aligning and Detecting on shows made from the seeds given (default 101 102 103), against their truth.
long[] seeds =
    args.Length > 0 ? args.Select(arg => long.Parse(arg, CultureInfo.InvariantCulture)).ToArray() : [101, 102, 103];
Console.WriteLine("seed stage  offset error ms  missed s  invented s  cuts F1 at ±1");
foreach (var seed in seeds)
{
    var folder = Directory.CreateTempSubdirectory("stagemix-benchmark-");
    try
    {
        await MeasureAsync(seed, folder.FullName);
    }
    finally
    {
        folder.Delete(recursive: true);
    }
}

static async Task MeasureAsync(long seed, string folder)
{
    var request = new ShowRequest
    {
        Seed = seed,
        Width = 640,
        Height = 360,
    };
    var show = await ShowMaker.MakeAsync(request, folder, null, CancellationToken.None);
    var workspace = new Workspace(Path.Combine(folder, "workspace"));
    var mix = new MixRequest(
        new MediaSource(show.SongPath),
        show.StagePaths.Select(path => new MediaSource(path)).ToList()
    );
    var acquired = await new MediaAcquirer(Options.Create(new AcquiringOptions())).RunAsync(
        mix,
        workspace,
        null,
        CancellationToken.None
    );
    var aligned = await new StageAligner(Options.Create(new AligningOptions())).RunAsync(
        acquired,
        workspace,
        null,
        CancellationToken.None
    );
    var footage = acquired.Stages.Select(stage => new Footage(stage.Index, stage.File)).ToList();
    var shots = await new ShotDetector(Options.Create(new DetectingOptions())).RunAsync(
        footage,
        workspace,
        null,
        CancellationToken.None
    );
    foreach (var truth in show.Truth.Stages)
    {
        var (error, missed, invented) = Compare(truth, aligned.Stages[truth.Number - 1]);
        var f1 = F1(
            truth.Cuts.Select(cut => (long)cut).ToList(),
            shots.Stages[truth.Number - 1].Cuts.Select(cut => cut.Frame).ToList()
        );
        Console.WriteLine(
            string.Create(
                CultureInfo.InvariantCulture,
                $"{seed, 4} {truth.Number, 5} {error, 16:0.000} {missed, 9:0.0} {invented, 11:0.0} {f1, 14:0.000}"
            )
        );
    }
}

// The song is looked at every 50 ms.
static (double ErrorMs, double Missed, double Invented) Compare(StageTruth truth, AlignedStage aligned)
{
    const double Step = 0.05;
    double worst = 0,
        missed = 0,
        invented = 0;
    var end = truth.Alignment.Max(range => range.SongEnd);
    for (var time = StageMix.Timeline.Timestamp.Zero; time < end; time += StageMix.Timeline.Timestamp.FromSeconds(Step))
    {
        var right = truth.Alignment.FirstOrDefault(range => range.SongStart <= time && time < range.SongEnd);
        var found = aligned.Segments.FirstOrDefault(segment => segment.Song.Contains(time));
        missed += right is not null && found is null ? Step : 0;
        invented += right is null && found is not null ? Step : 0;
        if (right is not null && found is not null)
        {
            var wanted = right.StageStart + (time - right.SongStart).Scale(right.Rate);
            worst = Math.Max(worst, Math.Abs((found.StageTimeAt(time) - wanted).Seconds) * 1000);
        }
    }

    return (worst, missed, invented);
}

static double F1(List<long> wanted, List<long> found)
{
    var hits = wanted.Count(cut => found.Exists(other => Math.Abs(other - cut) <= 1));
    return wanted.Count + found.Count == 0 ? 1 : 2.0 * hits / (wanted.Count + found.Count);
}
