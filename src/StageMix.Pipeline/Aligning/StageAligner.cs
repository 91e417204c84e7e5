using Microsoft.Extensions.Options;
using StageMix.Pipeline.Acquiring;
using StageMix.Pipeline.Aligning.Structures;

namespace StageMix.Pipeline.Aligning;

/// <summary>The door of Aligning: finds how the song is built and where each stage holds it.</summary>
public sealed class StageAligner(IOptions<AligningOptions> options)
{
    private const string Room = "aligning";
    private const int Version = 6;
    private const int StructureVersion = 2;

    /// <summary>Aligns one stage after another, so that memory does not grow with their number.</summary>
    public async Task<AlignedStages> RunAsync(
        AcquiredMedia input,
        Workspace workspace,
        IProgress<double>? progress,
        CancellationToken cancellationToken
    )
    {
        var song = new HeardSong(input.Song, cancellationToken);
        var structure = await FindStructureAsync(song, workspace, cancellationToken);
        var aligned = new List<AlignedStage>();
        foreach (var stage in input.Stages)
        {
            cancellationToken.ThrowIfCancellationRequested();
            aligned.Add(await AlignAsync(song, stage, workspace, cancellationToken));
            progress?.Report((double)aligned.Count / input.Stages.Count);
        }

        return new AlignedStages(structure, SamePerformance.Mark(input, aligned, cancellationToken));
    }

    /// <summary>It depends on the song alone: other stages or settings do not change it.</summary>
    private static Task<SongStructure> FindStructureAsync(
        HeardSong heard,
        Workspace workspace,
        CancellationToken cancellationToken
    ) =>
        workspace.KeepAsync(
            Room,
            Fingerprint.Of(Room, StructureVersion, "structure", heard.Song.File.Content),
            () => Task.FromResult(StructureFinder.Find(heard.Coarse, heard.Song.Duration, cancellationToken)),
            cancellationToken
        );

    private async Task<AlignedStage> AlignAsync(
        HeardSong heard,
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
            Fingerprint.Of(Room, Version, heard.Song.File.Content, stage.File.Content, options.Value),
            () =>
            {
                var aligned = Listen(heard, sound, cancellationToken);
                // the samples took tens of megabytes for a second: uncollected, as much would be added for each stage
                GC.Collect();
                return Task.FromResult(aligned);
            },
            cancellationToken
        );
        return known with { Index = stage.Index, Remark = known.Remark ?? stage.Problem };
    }

    private AlignedStage Listen(HeardSong heard, SoundTrack sound, CancellationToken cancellationToken)
    {
        var coarse = Decimation.ToCoarse(sound, cancellationToken);
        var held = HeldRanges.Find(heard.White, WhiteSound.Of(coarse, cancellationToken), cancellationToken);
        return Verdict.Of(held, heard.Song, sound, options.Value);
    }
}
