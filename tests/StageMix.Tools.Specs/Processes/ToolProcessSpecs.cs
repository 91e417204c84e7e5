using StageMix.Tools.Processes;

namespace StageMix.Tools.Specs.Processes;

public sealed class ToolProcessSpecs
{
    [Fact]
    public async Task A_program_that_is_not_there_is_said_to_be_missing()
    {
        var failure = await Should.ThrowAsync<ToolException>(() => RunAsync(new ToolRun("no-such-program", [])));

        failure.Failure.ShouldBe(ToolFailure.Missing);
    }

    [Fact]
    public async Task A_failure_carries_the_programs_last_words()
    {
        var failure = await Should.ThrowAsync<ToolException>(() => RunAsync(Shell("echo why >&2; exit 3")));

        failure.Failure.ShouldBe(ToolFailure.Failed);
        failure.StandardError.ShouldBe("why");
    }

    [Fact]
    public async Task A_program_that_takes_too_long_is_stopped()
    {
        var run = Shell("sleep 60") with { TimeLimit = TimeSpan.FromMilliseconds(200) };

        (await Should.ThrowAsync<ToolException>(() => RunAsync(run))).Failure.ShouldBe(ToolFailure.TimedOut);
    }

    [Fact]
    public async Task Cancelling_ends_the_program_and_its_children()
    {
        using var stop = new CancellationTokenSource();
        var child = new TaskCompletionSource<string>(TaskCreationOptions.RunContinuationsAsynchronously);
        var run = Shell("sleep 61 & echo $! >&2; wait") with { OnErrorLine = line => child.TrySetResult(line) };
        var running = ToolProcess.RunAsync(run, stop.Token);
        var pid = await child.Task;
        Directory.Exists($"/proc/{pid}").ShouldBeTrue();

        await stop.CancelAsync();

        await Should.ThrowAsync<OperationCanceledException>(() => running);
        IsRunning(pid).ShouldBeFalse();
    }

    [Fact]
    public async Task A_reader_that_fails_stops_the_program_and_is_heard()
    {
        var run = Shell("yes") with { ReadOutput = (_, _) => throw new InvalidDataException("not what was wanted") };

        await Should.ThrowAsync<InvalidDataException>(() => RunAsync(run));
    }

    // a killed process may stay as a zombie until its new parent looks
    private static bool IsRunning(string pid)
    {
        try
        {
            return !File.ReadAllText($"/proc/{pid}/stat").Contains(") Z", StringComparison.Ordinal);
        }
        catch (IOException)
        {
            return false;
        }
    }

    private static ToolRun Shell(string script) => new("sh", ["-c", script]);

    private static Task RunAsync(ToolRun run) => ToolProcess.RunAsync(run, TestContext.Current.CancellationToken);
}
