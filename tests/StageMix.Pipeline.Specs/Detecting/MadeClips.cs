using Microsoft.Extensions.Options;
using StageMix.Pipeline.Acquiring;
using StageMix.Pipeline.Detecting;
using StageMix.Tools.Ffmpeg;

namespace StageMix.Pipeline.Specs.Detecting;

/// <summary>A folder for short clips that ffmpeg makes, and what is detected in them.</summary>
public sealed class MadeClips : IDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("stagemix-clips-");

    public string PathOf(string name) => Path.Combine(_folder.FullName, name);

    /// <summary>Makes a clip of 25 frames a second.</summary>
    /// <param name="graph">ffmpeg's filters, down to one open end</param>
    public async Task<StageShots> DetectAsync(string graph)
    {
        var path = PathOf(Path.GetRandomFileName() + ".mp4");
        await FfmpegProgram.RunAsync(
            [
                "-filter_complex",
                graph + ",format=yuv420p",
                "-r",
                "25",
                "-preset",
                "veryfast",
                FfmpegArguments.FileUrl(path),
            ],
            TestContext.Current.CancellationToken
        );
        return await DetectFileAsync(path);
    }

    public async Task<StageShots> DetectFileAsync(string path)
    {
        var stop = TestContext.Current.CancellationToken;
        var file = await MediaAcquirer.InspectAsync(new MediaSource(path), stop);
        var found = await new ShotDetector(Options.Create(new DetectingOptions())).RunAsync(
            [new Footage(1, file)],
            new Workspace(PathOf("workspace")),
            null,
            stop
        );
        return found.Stages[0];
    }

    public void Dispose() => _folder.Delete(recursive: true);
}
