using StageMix.Pipeline;

namespace StageMix.Bot.CommandLine;

/// <summary>A workspace that goes when the command ends: <c>align</c> and <c>shots</c> neither read nor write the kept one.</summary>
internal sealed class TemporaryWorkspace : IDisposable
{
    private static readonly string _place = Path.TrimEndingDirectorySeparator(Path.GetTempPath());

    private readonly DirectoryInfo _folder = Make();

    public Workspace Workspace => new(_folder.FullName, shownAs: _place);

    public void Dispose() => _folder.Delete(recursive: true);

    private static DirectoryInfo Make()
    {
        try
        {
            return Directory.CreateTempSubdirectory("stagemix-");
        }
        catch (Exception failure) when (MixException.IsRefusedByDisk(failure))
        {
            throw MixException.CannotWrite(_place, failure);
        }
    }
}
