using StageMix.Showcase.Dance;
using StageMix.Showcase.Music;
using StageMix.Showcase.Painting;
using StageMix.Showcase.Sound;
using StageMix.Showcase.Sound.Capturing;
using StageMix.Showcase.Staging;

namespace StageMix.Showcase;

/// <summary>Makes the file of one stage from its script.</summary>
internal static class StageStudio
{
    /// <summary>What a stage's sound costs, in frames.</summary>
    public const long SoundWork = 80;

    public static async Task MakeAsync(
        ShowRequest request,
        Filmed filmed,
        Func<SongScore, Stems> recordings,
        Workshop workshop,
        ShowProgress progress,
        CancellationToken cancellationToken
    )
    {
        var performance = filmed.Performance;
        var file = ShowScript.StageFile(request, performance.Number);
        var show = new SeededRandom(request.Seed);
        var random = show.Fork($"stage{performance.Number}");

        var soundPath = workshop.PathOf(Path.ChangeExtension(file, ".wav"));
        var broadcast = show.Fork($"stage{performance.Original}");
        var sound = StageSound.Make(performance, recordings, broadcast.Fork("sound"));
        await WaveFile.WriteAsync(soundPath, sound, cancellationToken);
        if (!request.Pictures)
        {
            await StageEncoder.EncodeSoundAsync(
                soundPath,
                performance.Sound.Kilobits,
                workshop.PathOf(file),
                cancellationToken
            );
            progress.Add(SoundWork);
            return;
        }

        progress.Add(SoundWork);
        var look = StageLook.Of(performance.Number, show.Fork("look"), random.Fork("look"));
        using var painter = new StagePainter(
            filmed,
            new Choreography(performance.Passages[0].Score),
            look,
            request.Strip
        );
        await StageEncoder.EncodeAsync(
            painter,
            performance,
            soundPath,
            workshop.PathOf(file),
            () => progress.Add(1),
            cancellationToken
        );
    }
}
