using StageMix.Tools.Processes;

namespace StageMix.Bot.Specs.CommandLine;

/// <summary>A folder of a spec's own, from which the real program works on the small media.</summary>
internal sealed class Desk : IDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("stagemix-desk-");
    private readonly string _media;

    public Desk(SmallMedia media)
    {
        _media = media.Folder;
        Directory.CreateDirectory(At("temporary"));
        Directory.CreateDirectory(At("out"));
    }

    public string At(string name) => Path.Combine(_folder.FullName, name);

    public void Dispose() => _folder.Delete(recursive: true);

    /// <summary>The arguments that mix these into <c>out/mix.mp4</c>.</summary>
    public string[] Mix(string song, params string[] stages) =>
        [
            "mix",
            "--song",
            song,
            .. stages.SelectMany(stage => new[] { "--stage", stage }),
            .. (string[])["--out", At("out/mix.mp4"), "--work", At("work"), "--json"],
        ];

    /// <summary>Runs the program in the media's folder.</summary>
    public Task<Ending> RunAsync(params string[] arguments) => ShellAsync("\"$@\"", arguments);

    /// <summary>Runs a script in the media's folder, in which <c>"$@"</c> is the program and <c>$DESK</c> this folder.</summary>
    /// <param name="launcher">what starts the shell: a program and its arguments</param>
    public async Task<Ending> ShellAsync(string script, string[] arguments, params string[] launcher)
    {
        var (said, output) = (new List<string>(), "");
        var setUp = $"cd '{_media}'; export DESK='{_folder.FullName}' TMPDIR='{At("temporary")}'";
        string[] command =
        [
            .. launcher,
            .. (string[])["sh", "-c", $"{setUp}\n{script}\necho \"exit $?\"", "sh", "dotnet", BotProcess.Path],
            .. arguments,
        ];
        output = await ToolProcess.CaptureAsync(
            new ToolRun(command[0], command[1..]) { OnErrorLine = said.Add, TimeLimit = Patience.Limit },
            TestContext.Current.CancellationToken
        );
        return Ending.Read(output, said);
    }

    /// <summary>No result, and nothing half-made: neither beside the result nor in the workspace nor for the time being.</summary>
    public void ShouldHoldNothingHalfMade()
    {
        Directory.EnumerateFileSystemEntries(At("out")).ShouldBeEmpty();
        Directory.EnumerateFileSystemEntries(At("temporary")).ShouldBeEmpty();
        _folder.EnumerateFiles(".*", SearchOption.AllDirectories).ShouldBeEmpty();
    }
}
