using Microsoft.Extensions.Options;
using StageMix.Benchmarks.Shows;
using StageMix.Pipeline;
using StageMix.Pipeline.Acquiring;
using StageMix.Pipeline.Aligning;
using StageMix.Showcase;

namespace StageMix.Benchmarks.Aligning;

/// <summary>The room Aligning, as it is set up by default.</summary>
internal static class OurAligner
{
    public const string Name = "ours";

    public static async Task<IReadOnlyList<FoundAlignment>> AlignAsync(Show show, CancellationToken cancellationToken)
    {
        using var temporary = new TemporaryWorkspace();
        var song = await ListenAsync(show.SongPath, temporary.Workspace, cancellationToken);
        var stages = new List<AcquiredStage>();
        foreach (var path in show.StagePaths)
        {
            var heard = await ListenAsync(path, temporary.Workspace, cancellationToken);
            stages.Add(new AcquiredStage(stages.Count + 1, heard.File, heard.Sound, Problem: null));
        }

        var aligned = await new StageAligner(Options.Create(new AligningOptions())).RunAsync(
            new AcquiredMedia(song, stages),
            temporary.Workspace,
            null,
            cancellationToken
        );
        return [.. aligned.Stages.Select(stage => new FoundAlignment(Name, stage.Accepted, stage.Segments))];
    }

    /// <summary>A stage without a picture would be left out, so its sound is taken in as a song's is: both begin at 0.</summary>
    private static async Task<AcquiredSong> ListenAsync(string path, Workspace workspace, CancellationToken stop)
    {
        var acquirer = new MediaAcquirer(Options.Create(new AcquiringOptions()));
        var acquired = await acquirer.RunAsync(new MixRequest(new MediaSource(path), []), workspace, null, stop);
        return acquired.Song;
    }
}
