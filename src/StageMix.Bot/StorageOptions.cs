using System.ComponentModel.DataAnnotations;

namespace StageMix.Bot;

/// <summary>The section <c>Storage</c> of the settings.</summary>
public sealed class StorageOptions
{
    /// <summary>The folder of the database, the gallery and the workspace.</summary>
    [Required]
    public string DataDirectory { get; init; } = "./data";

    public string ToolsDirectory => Path.Combine(DataDirectory, "tools");

    /// <summary>What people are shown of each mix: a folder a job.</summary>
    public string MixesDirectory => Path.Combine(DataDirectory, "mixes");

    public string WorkspaceDirectory => Path.Combine(DataDirectory, "workspace");
}
