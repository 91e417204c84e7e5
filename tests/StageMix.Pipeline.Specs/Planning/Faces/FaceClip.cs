using StageMix.Pipeline.Acquiring;
using StageMix.Timeline;
using StageMix.Tools.Ffmpeg;

namespace StageMix.Pipeline.Specs.Planning.Faces;

/// <summary>Four seconds of 640 × 360 in which a face stands still, first on the left and from the third second on on the right.</summary>
public sealed class FaceClip : IAsyncLifetime
{
    public const int LeftX = 60;
    public const int RightX = 400;
    public const int Top = 100;

    /// <summary>The picture's side, in pixels; the face fills half of it.</summary>
    public const int Side = 128;

    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("stagemix-faces-");

    internal MediaFile File { get; private set; } = null!;

    internal string PathOf(string name) => Path.Combine(_folder.FullName, name);

    internal static Timestamp Left { get; } = Timestamp.FromSeconds(0.5);

    internal static Timestamp Right { get; } = Timestamp.FromSeconds(3.5);

    public async ValueTask InitializeAsync()
    {
        var (picture, clip) = (PathOf("face.jpg"), PathOf("face.mp4"));
        await using (var file = System.IO.File.Create(picture))
        {
            await typeof(FaceClip)
                .Assembly.GetManifestResourceStream(typeof(FaceClip), "astronaut.jpg")!
                .CopyToAsync(file);
        }

        await FfmpegProgram.RunAsync(
            [
                "-i",
                FfmpegArguments.FileUrl(picture),
                "-filter_complex",
                $"color=0x506070:s=640x360:r=25:d=4[wall];[wall][0]overlay=x='if(lt(t,2),{LeftX},{RightX})':y={Top},format=yuv420p",
                FfmpegArguments.FileUrl(clip),
            ],
            TestContext.Current.CancellationToken
        );
        File = await MediaAcquirer.InspectAsync(new MediaSource(clip), TestContext.Current.CancellationToken);
    }

    public ValueTask DisposeAsync()
    {
        _folder.Delete(recursive: true);
        return ValueTask.CompletedTask;
    }
}
