using System.Globalization;
using StageMix.Benchmarks.Detecting;
using StageMix.Pipeline;
using StageMix.Showcase;

namespace StageMix.Benchmarks.Shows;

/// <summary>Where made shows stand, each in a folder named by its seed and request, so that none is made twice.</summary>
/// <param name="keep">the folder; without it a temporary one, deleted at the end</param>
internal sealed class ShowShelf(string? keep) : IDisposable
{
    private readonly DirectoryInfo _folder = keep is null
        ? Directory.CreateTempSubdirectory("stagemix-shows-")
        : Directory.CreateDirectory(keep);

    /// <summary>Where what was found in the shows is kept as long as they are.</summary>
    public Workspace Workspace => new(Path.Combine(_folder.FullName, "analysis"));

    /// <summary>The show of that request: found, or made.</summary>
    public Task<Show> TakeAsync(ShowRequest request, CancellationToken cancellationToken) =>
        TakeAsync(
            Name($"{request.Seed}"),
            request,
            async folder =>
            {
                await Console.Error.WriteLineAsync($"seed {request.Seed}: making {request.Stages} stages");
                await ShowMaker.MakeAsync(request, folder, null, cancellationToken);
            },
            cancellationToken
        );

    /// <summary>The video of that seed, as a show of one stage: found, or made.</summary>
    public Task<Show> TakeSplicedAsync(long seed, CancellationToken cancellationToken) =>
        TakeAsync(
            Name($"splice-{seed}"),
            seed,
            async folder =>
            {
                await Console.Error.WriteLineAsync($"seed {seed}: splicing");
                await SplicedFootage.MakeAsync(seed, folder, cancellationToken);
            },
            cancellationToken
        );

    public void Dispose()
    {
        if (keep is null)
        {
            _folder.Delete(recursive: true);
        }
    }

    private async Task<Show> TakeAsync(
        string name,
        object request,
        Func<string, Task> makeAsync,
        CancellationToken cancellationToken
    )
    {
        // another build makes something else of the same request
        var content = Fingerprint.Of("show", 1, typeof(ShowMaker).Module.ModuleVersionId, request);
        var folder = Path.Combine(_folder.FullName, $"{name}-{content.Hex}");
        if (await FindAsync(folder, cancellationToken) is { } known)
        {
            return known;
        }

        await makeAsync(folder);
        return await FindAsync(folder, cancellationToken)
            ?? throw new InvalidOperationException($"nothing was made in {folder}");
    }

    private static string Name(FormattableString name) => name.ToString(CultureInfo.InvariantCulture);

    /// <summary>The truth is written last: where it stands, the show is whole.</summary>
    private static async Task<Show?> FindAsync(string folder, CancellationToken cancellationToken)
    {
        var truthPath = Path.Combine(folder, "truth.json");
        if (!File.Exists(truthPath))
        {
            return null;
        }

        var truth = await ShowTruth.ReadAsync(truthPath, cancellationToken);
        return new Show(
            Path.Combine(folder, truth.Song.File),
            [.. truth.Stages.Select(stage => Path.Combine(folder, stage.File))],
            truthPath,
            StrangerPath: null,
            truth
        );
    }
}
