using Microsoft.Extensions.Time.Testing;
using StageMix.Bot.Jobs.Storing;
using StageMix.Tools.Processes;

namespace StageMix.Bot.Specs.Jobs;

/// <summary>A folder with a database of jobs that is opened, left and opened again.</summary>
internal sealed class StoreDesk : IDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("stagemix-jobs-");

    public FakeTimeProvider Time { get; } = new(MadeJobs.Start);

    public string Path => System.IO.Path.Combine(_folder.FullName, "jobs", "jobs.db");

    public string Log => StoreDatabase.LogOf(Path);

    public JobStore Open() => JobStore.Open(Path, Time);

    /// <summary>A copy of the files as a killed process would leave them: the database is still open.</summary>
    public async Task<StoreDesk> CopyAsKilledAsync()
    {
        var copy = new StoreDesk();
        // a program of its own: within this process the locks would be in the way
        var run = new ToolRun("cp", ["-r", System.IO.Path.GetDirectoryName(Path)!, copy._folder.FullName]);
        await ToolProcess.RunAsync(run, TestContext.Current.CancellationToken);
        return copy;
    }

    public void Dispose() => _folder.Delete(recursive: true);
}
