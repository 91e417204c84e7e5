using StageMix.Pipeline;

namespace StageMix.Benchmarks.Shows;

/// <summary>A workspace that goes with its user: what is measured was never found from an earlier run.</summary>
internal sealed class TemporaryWorkspace : IDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("stagemix-benchmark-");

    public Workspace Workspace => new(_folder.FullName);

    public void Dispose() => _folder.Delete(recursive: true);
}
