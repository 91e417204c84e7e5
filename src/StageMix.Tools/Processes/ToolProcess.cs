using System.ComponentModel;
using System.Text;
using CliWrap;
using CliWrap.Exceptions;

namespace StageMix.Tools.Processes;

/// <summary>The one doorway to outside programs.</summary>
public static class ToolProcess
{
    private const int ErrorLinesKept = 40;

    /// <summary>Runs a program to its end. When cancelled, the program and all its children are killed first.</summary>
    /// <exception cref="ToolException">it could not be started, failed, or took longer than its limit</exception>
    public static async Task RunAsync(ToolRun run, CancellationToken cancellationToken)
    {
        using var timeLimit = new CancellationTokenSource(run.TimeLimit);
        using var stop = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken, timeLimit.Token);
        var pipes = new GuardedPipes(stop);
        var lastLines = new Queue<string>();
        var command = new Command(run.Program)
            .WithArguments(run.Arguments)
            .WithWorkingDirectory(run.WorkingDirectory ?? Directory.GetCurrentDirectory())
            .WithEnvironmentVariables(Changes(run.Environment))
            .WithStandardInputPipe(run.WriteInput is { } write ? pipes.Source(write) : PipeSource.Null)
            .WithStandardOutputPipe(run.ReadOutput is { } read ? pipes.Target(read) : PipeTarget.Null)
            .WithStandardErrorPipe(
                PipeTarget.ToDelegate(line =>
                {
                    run.OnErrorLine?.Invoke(line);
                    lastLines.Enqueue(line);
                    if (lastLines.Count > ErrorLinesKept)
                    {
                        lastLines.Dequeue();
                    }
                })
            );

        try
        {
            await command.ExecuteAsync(stop.Token);
        }
        catch (Win32Exception missing)
        {
            throw new ToolException(run.Program, ToolFailure.Missing, "", missing);
        }
        catch (CommandExecutionException failed)
        {
            pipes.ThrowFailure();
            throw ToolException.Failed(run.Program, string.Join('\n', lastLines), failed);
        }
        catch (OperationCanceledException) when (!cancellationToken.IsCancellationRequested)
        {
            pipes.ThrowFailure();
            throw new ToolException(run.Program, ToolFailure.TimedOut, string.Join('\n', lastLines));
        }
        finally
        {
            await pipes.WritingEndsAsync();
        }

        pipes.ThrowFailure();
    }

    /// <summary>Runs a program and returns its standard output as text.</summary>
    /// <exception cref="ToolException">as for <see cref="RunAsync"/></exception>
    public static async Task<string> CaptureAsync(ToolRun run, CancellationToken cancellationToken)
    {
        var text = "";
        await RunAsync(
            run with
            {
                ReadOutput = async (output, stop) =>
                {
                    using var reader = new StreamReader(output, Encoding.UTF8);
                    text = await reader.ReadToEndAsync(stop);
                },
            },
            cancellationToken
        );
        return text;
    }

    /// <summary>What turns our environment into the one that is wanted; null takes a variable away.</summary>
    private static Dictionary<string, string?> Changes(IReadOnlyDictionary<string, string>? wanted)
    {
        var changes = new Dictionary<string, string?>(StringComparer.Ordinal);
        if (wanted is not null)
        {
            foreach (string inherited in Environment.GetEnvironmentVariables().Keys)
            {
                changes[inherited] = null;
            }

            foreach (var (name, value) in wanted)
            {
                changes[name] = value;
            }
        }

        return changes;
    }
}
