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
        var random = show.Fork($"stage{performance.Original}");

        var soundPath = workshop.PathOf(Path.ChangeExtension(file, ".wav"));
        var sound = StageSound.Make(performance, recordings, random.Fork("sound"));
        await WaveFile.WriteAsync(soundPath, sound, cancellationToken);
        progress.Add(SoundWork);
        if (!request.Pictures)
        {
            await StageEncoder.EncodeSoundAsync(
                soundPath,
                performance.Sound.Kilobits,
                workshop.PathOf(file),
                cancellationToken
            );
            return;
        }

        var look = StageLook.Of(performance.Original, show.Fork("look"), random.Fork("look"));
        using var painter = new StagePainter(
            filmed,
            request.Hardness == ShowHardness.Plain ? look.Calmed() : look,
            request.Strip
        );
        await StageEncoder.EncodeAsync(
            painter,
            filmed,
            soundPath,
            workshop.PathOf(file),
            () => progress.Add(1),
            cancellationToken
        );
    }
}
