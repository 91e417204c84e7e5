using StageMix.Pipeline;

namespace StageMix.Bot.CommandLine;

/// <summary>A workspace that goes when the command ends: <c>align</c> and <c>shots</c> neither read nor write the kept one.</summary>
internal sealed class TemporaryWorkspace : IDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("stagemix-");

    public Workspace Workspace => new(_folder.FullName);

    public void Dispose() => _folder.Delete(recursive: true);
}
