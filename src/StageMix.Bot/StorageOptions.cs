using System.ComponentModel.DataAnnotations;

namespace StageMix.Bot;

/// <summary>The section <c>Storage</c> of the settings.</summary>
public sealed class StorageOptions
{
    /// <summary>The folder of the database, the gallery and the workspace.</summary>
    [Required]
    public string DataDirectory { get; init; } = "./data";

    public string ToolsDirectory => Path.Combine(DataDirectory, "tools");

    /// <summary>What is known of uploads; with the sign-in, it belongs into no backup.</summary>
    public string UploadsDirectory => Path.Combine(DataDirectory, "uploads");

    public string YouTubeSignInFile => Path.Combine(DataDirectory, "youtube.json");

    public string WorkspaceDirectory => Path.Combine(DataDirectory, "workspace");
}
