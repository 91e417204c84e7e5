using System.ComponentModel.DataAnnotations;

namespace StageMix.Bot;

/// <summary>The section <c>Storage</c> of the settings.</summary>
public sealed class StorageOptions
{
    /// <summary>The folder of the database, the gallery and the workspace.</summary>
    [Required]
    public string DataDirectory { get; init; } = "./data";

    public string ToolsDirectory => Path.Combine(DataDirectory, "tools");

    public string WorkspaceDirectory => Path.Combine(DataDirectory, "workspace");
}
