using System.ComponentModel;
using System.Text;
using CliWrap;
using CliWrap.Exceptions;

namespace StageMix.Tools.Processes;

/// <summary>The one doorway to outside programs.</summary>
public static class ToolProcess
{
    /// <summary>Runs a program to its end. When cancelled, the program and all its children are killed first.</summary>
    /// <exception cref="ToolException">it could not be started, failed, took longer than its limit, or wanted more memory</exception>
    public static async Task RunAsync(ToolRun run, CancellationToken cancellationToken)
    {
        using var timeLimit = new CancellationTokenSource(run.TimeLimit);
        using var stop = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken, timeLimit.Token);
        var pipes = new GuardedPipes(stop);
        var said = new LastWords();
        var command = Restraint
            .Start(run)
            .WithWorkingDirectory(run.WorkingDirectory ?? Directory.GetCurrentDirectory())
            .WithEnvironmentVariables(Changes(run.Environment))
            .WithStandardInputPipe(run.WriteInput is { } write ? pipes.Source(write) : PipeSource.Null)
            .WithStandardOutputPipe(run.ReadOutput is { } read ? pipes.Target(read) : PipeTarget.Null)
            .WithStandardErrorPipe(
                PipeTarget.ToDelegate(line =>
                {
                    run.OnErrorLine?.Invoke(line);
                    said.Add(line);
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
        catch (CommandExecutionException missing) when (Restraint.CouldNotStart(run, missing.ExitCode))
        {
            throw new ToolException(run.Program, ToolFailure.Missing, said.Text, missing);
        }
        catch (CommandExecutionException failed)
        {
            pipes.ThrowFailure();
            throw said.TellOfNoMemory
                ? new ToolException(run.Program, ToolFailure.OutOfMemory, said.Text, failed)
                : ToolException.Failed(run.Program, said.Text, failed);
        }
        catch (OperationCanceledException) when (!cancellationToken.IsCancellationRequested)
        {
            pipes.ThrowFailure();
            throw new ToolException(run.Program, ToolFailure.TimedOut, said.Text);
        }
        finally
        {
            await pipes.WritingEndsAsync();
        }

        pipes.ThrowFailure();
        if (run.MemoryLimit is not null && said.TellOfNoMemory)
        {
            // ffmpeg leaves out the frames for which it finds no memory, and ends with exit code 0
            throw new ToolException(run.Program, ToolFailure.OutOfMemory, said.Text);
        }
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
