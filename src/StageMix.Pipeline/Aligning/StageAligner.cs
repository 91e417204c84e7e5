using Microsoft.Extensions.Options;
using StageMix.Pipeline.Acquiring;
using StageMix.Pipeline.Aligning.Structures;

namespace StageMix.Pipeline.Aligning;

/// <summary>The door of Aligning: finds how the song is built and where each stage holds it. Drift of a camera's clock is not followed yet.</summary>
public sealed class StageAligner(IOptions<AligningOptions> options)
{
    private const string Room = "aligning";
    private const int Version = 3;
    private const int StructureVersion = 2;

    /// <summary>Aligns one stage after another, so that memory does not grow with their number.</summary>
    public async Task<AlignedStages> RunAsync(
        AcquiredMedia input,
        Workspace workspace,
        IProgress<double>? progress,
        CancellationToken cancellationToken
    )
    {
        var song = new Lazy<Task<float[]>>(async () =>
            await Decimation.ToCoarseAsync(input.Song.Sound, cancellationToken)
        );
        var structure = await FindStructureAsync(input.Song, song, workspace, cancellationToken);
        var aligned = new List<AlignedStage>();
        foreach (var stage in input.Stages)
        {
            cancellationToken.ThrowIfCancellationRequested();
            aligned.Add(await AlignAsync(input.Song, song, stage, workspace, cancellationToken));
            progress?.Report((double)aligned.Count / input.Stages.Count);
        }

        return new AlignedStages(structure, aligned);
    }

    /// <summary>It depends on the song alone: other stages or settings do not change it.</summary>
    private static Task<SongStructure> FindStructureAsync(
        AcquiredSong song,
        Lazy<Task<float[]>> songSamples,
        Workspace workspace,
        CancellationToken cancellationToken
    ) =>
        workspace.KeepAsync(
            Room,
            Fingerprint.Of(Room, StructureVersion, "structure", song.File.Content),
            async () => StructureFinder.Find(await songSamples.Value, song.Duration, cancellationToken),
            cancellationToken
        );

    private async Task<AlignedStage> AlignAsync(
        AcquiredSong song,
        Lazy<Task<float[]>> songSamples,
        AcquiredStage stage,
        Workspace workspace,
        CancellationToken cancellationToken
    )
    {
        if (stage.Sound is not { } sound)
        {
            return new AlignedStage(stage.Index, Accepted: false, 0, stage.Problem, []);
        }

        var known = await workspace.KeepAsync(
            Room,
            Fingerprint.Of(Room, Version, song.File.Content, stage.File.Content, options.Value),
            async () =>
            {
                var stageSamples = await Decimation.ToCoarseAsync(sound, cancellationToken);
                var held = HeldRanges.Find(await songSamples.Value, stageSamples, options.Value, cancellationToken);
                return Verdict.Of(held, song, sound, options.Value);
            },
            cancellationToken
        );
        return known with { Index = stage.Index, Remark = known.Remark ?? stage.Problem };
    }
}
