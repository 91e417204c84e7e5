using StageMix.Pipeline;

namespace StageMix.Bot.Jobs;

/// <summary>The files of one job's mix, below the data folder.</summary>
public sealed class MixFolder
{
    private const string UsesName = "uses.txt";

    private static readonly SemaphoreSlim _noting = new(1, 1);

    public MixFolder(StorageOptions storage, JobId id) =>
        Path = System.IO.Path.GetFullPath(System.IO.Path.Combine(storage.MixesDirectory, id.ToString()));

    public string Path { get; }

    public string Video => At("mix.mp4");

    /// <summary>The edit as an OpenTimelineIO file.</summary>
    public string Timeline => At("mix.otio");

    /// <summary>The edit as a CMX 3600 list.</summary>
    public string Edl => At("mix.edl");

    /// <summary>The edit for Final Cut Pro.</summary>
    public string Fcpxml => At("mix.fcpxml");

    /// <summary>One thumbnail a clip.</summary>
    public string Storyboard => At("mix.png");

    /// <summary>One picture that stands for the mix.</summary>
    public string Thumbnail => At("mix.jpg");

    /// <summary>What each stage holds, and what was taken of it.</summary>
    public string Lanes => At("mix.lanes.png");

    /// <summary>The stages as pictures, each with its number; there when the leg Listen is done.</summary>
    public string ContactSheet => At("stages.png");

    /// <summary>The mix, small enough to go with a message; there when it was asked for in a guild.</summary>
    public string ChatVideo => At("chat.mp4");

    /// <summary>Where a stage holds the song; there when the leg Listen is done.</summary>
    /// <param name="stage">its number, from 1</param>
    public string Alignment(int stage) => At(FormattableString.Invariant($"alignment-{stage}.png"));

    /// <summary>Notes which of the workspace's outputs the job has used besides those noted before: they stay until it is finished.</summary>
    /// <exception cref="MixException">it cannot be noted</exception>
    public async Task AddUsesAsync(IEnumerable<string> names, CancellationToken cancellationToken)
    {
        // the song and the stages of a mix are fetched side by side
        await _noting.WaitAsync(cancellationToken);
        try
        {
            var all = (await ReadUsesAsync(cancellationToken)).Union(names, StringComparer.Ordinal);
            await WholeFile.WriteAsync(Uses, aside => File.WriteAllLinesAsync(aside, all, cancellationToken));
        }
        finally
        {
            _noting.Release();
        }
    }

    public async Task<IReadOnlyList<string>> ReadUsesAsync(CancellationToken cancellationToken) =>
        File.Exists(Uses) ? await File.ReadAllLinesAsync(Uses, cancellationToken) : [];

    /// <summary>Whether that file notes what a job has used: small, and what forgetting goes by.</summary>
    public static bool IsUses(string name) => System.IO.Path.GetFileName(name) == UsesName;

    public void Delete()
    {
        if (Directory.Exists(Path))
        {
            Directory.Delete(Path, recursive: true);
        }
    }

    private string Uses => At(UsesName);

    private string At(string name) => System.IO.Path.Combine(Path, name);
}
