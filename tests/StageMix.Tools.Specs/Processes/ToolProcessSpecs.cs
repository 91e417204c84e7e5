using System.Globalization;
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

    [Theory]
    [InlineData(null)]
    [InlineData(1L << 30)]
    public async Task Cancelling_ends_the_program_and_its_children(long? memoryLimit)
    {
        using var stop = new CancellationTokenSource();
        var child = new TaskCompletionSource<string>(TaskCreationOptions.RunContinuationsAsynchronously);
        // longer than the spec waits below
        var run = Shell("sleep 61 & echo $! >&2; wait") with
        {
            MemoryLimit = memoryLimit,
            OnErrorLine = line => child.TrySetResult(line),
        };
        var running = ToolProcess.RunAsync(run, stop.Token);
        var pid = await child.Task;
        Directory.Exists($"/proc/{pid}").ShouldBeTrue();

        await stop.CancelAsync();

        await Should.ThrowAsync<OperationCanceledException>(() => running);
        await EndsAsync(pid);
    }

    [Fact]
    public async Task A_program_that_wants_more_memory_than_it_may_have_is_refused_it_and_said_to_have_wanted_it()
    {
        const long Limit = 256 << 20;
        const string Hungry = "import os; print(os.getpid(), flush=True); x = b'1' * (512 << 20); print('ate')";
        var run = new ToolRun("python3", ["-c", Hungry]) { MemoryLimit = Limit };
        var ate = "";

        var failure = await Should.ThrowAsync<ToolException>(() =>
            RunAsync(run with { ReadOutput = async (output, stop) => ate = await ReadAsync(output, stop) })
        );

        failure.Failure.ShouldBe(ToolFailure.OutOfMemory);
        failure.Message.ShouldStartWith("python3 wanted more memory than it may have");
        ate.ShouldNotContain("ate");
        (await ToolProcess.CaptureAsync(run with { MemoryLimit = 1L << 30 }, TestContext.Current.CancellationToken))
            .Trim()
            .ShouldEndWith("ate");
    }

    [Fact]
    public async Task Its_children_are_held_to_the_limit_too()
    {
        var run = Shell("python3 -c \"x = b'1' * (512 << 20)\"") with { MemoryLimit = 256 << 20 };

        (await Should.ThrowAsync<ToolException>(() => RunAsync(run))).Failure.ShouldBe(ToolFailure.OutOfMemory);
    }

    [Fact]
    public async Task A_title_that_speaks_of_memory_is_not_believed()
    {
        var run = Shell("echo '    title           : Cannot allocate memory' >&2") with { MemoryLimit = 1 << 30 };

        await RunAsync(run);
    }

    [Fact]
    public async Task A_limited_program_gets_its_arguments_as_they_are_and_lets_others_go_first()
    {
        string[] arguments = ["", "a b", "$(id)", "`id`", "\"'\\", "-d", "--", "*", "한 글\n"];
        var run = new ToolRun("sh", ["-c", "nice; printf '%s|' \"$@\"", "sh", .. arguments]) { MemoryLimit = 1 << 30 };

        var said = await ToolProcess.CaptureAsync(run, TestContext.Current.CancellationToken);

        var ours = await ToolProcess.CaptureAsync(new ToolRun("nice", []), TestContext.Current.CancellationToken);
        var (nice, rest) = (said.Split('\n', 2)[0], said.Split('\n', 2)[1]);
        int.Parse(nice, CultureInfo.InvariantCulture)
            .ShouldBe(Math.Min(19, int.Parse(ours, CultureInfo.InvariantCulture) + 10));
        rest.ShouldBe(string.Concat(arguments.Select(argument => argument + "|")));
    }

    [Fact]
    public async Task A_limited_program_that_is_not_there_is_said_to_be_missing()
    {
        var run = new ToolRun("no-such-program", []) { MemoryLimit = 1 << 30 };

        (await Should.ThrowAsync<ToolException>(() => RunAsync(run))).Failure.ShouldBe(ToolFailure.Missing);
    }

    [Fact]
    public async Task A_reader_that_fails_stops_the_program_and_is_heard()
    {
        var run = Shell("yes") with { ReadOutput = (_, _) => throw new InvalidDataException("not what was wanted") };

        await Should.ThrowAsync<InvalidDataException>(() => RunAsync(run));
    }

    /// <summary>A killed process has to get the processor once more to be gone: on a busy machine that takes a while.</summary>
    private static async Task EndsAsync(string pid)
    {
        using var late = CancellationTokenSource.CreateLinkedTokenSource(TestContext.Current.CancellationToken);
        late.CancelAfter(TimeSpan.FromSeconds(30));
        while (IsRunning(pid))
        {
            await Task.Delay(TimeSpan.FromMilliseconds(20), TimeProvider.System, late.Token);
        }
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

    private static async Task<string> ReadAsync(Stream output, CancellationToken stop)
    {
        using var reader = new StreamReader(output);
        return await reader.ReadToEndAsync(stop);
    }

    private static ToolRun Shell(string script) => new("sh", ["-c", script]);

    private static Task RunAsync(ToolRun run) => ToolProcess.RunAsync(run, TestContext.Current.CancellationToken);
}
