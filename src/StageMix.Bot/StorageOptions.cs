using System.ComponentModel.DataAnnotations;

namespace StageMix.Bot;

/// <summary>The section <c>Storage</c> of the settings.</summary>
public sealed class StorageOptions
{
    /// <summary>The folder of the database, the gallery and the workspace.</summary>
    [Required]
    public string DataDirectory { get; init; } = "./data";

    /// <summary>What the workspace may hold (gigabytes) before what was not used for longest goes.</summary>
    [Range(1, 100_000)]
    public double WorkspaceGigabytes { get; init; } = 50;

    /// <summary>What the finished mixes may hold (gigabytes) before the files of the oldest go.</summary>
    [Range(1, 100_000)]
    public double MixesGigabytes { get; init; } = 20;

    /// <summary>How much of the disk the bot leaves free (gigabytes).</summary>
    [Range(0, 100_000)]
    public double FreeGigabytesKept { get; init; } = 2;

    public long WorkspaceBytes => (long)(WorkspaceGigabytes * (1L << 30));

    public long MixesBytes => (long)(MixesGigabytes * (1L << 30));

    public long FreeBytesKept => (long)(FreeGigabytesKept * (1L << 30));

    /// <summary>The database of jobs, in a folder that its owner alone can enter.</summary>
    public string JobsPath => Path.Combine(DataDirectory, "jobs", "jobs.db");

    public string ToolsDirectory => Path.Combine(DataDirectory, "tools");

    /// <summary>What people are shown of each mix: a folder a job.</summary>
    public string MixesDirectory => Path.Combine(DataDirectory, "mixes");

    /// <summary>Finished mixes that are not uploaded.</summary>
    public string GalleryDirectory => Path.Combine(DataDirectory, "gallery");

    /// <summary>Files that came through the console.</summary>
    public string ReceivedDirectory => Path.Combine(DataDirectory, "received");

    /// <summary>What is known of uploads to YouTube; with the sign-in, it belongs into no backup.</summary>
    public string UploadsDirectory => Path.Combine(DataDirectory, "uploads");

    public string YouTubeSignInFile => Path.Combine(DataDirectory, "youtube.json");

    public string WorkspaceDirectory => Path.Combine(DataDirectory, "workspace");
}
