using System.Text.Encodings.Web;
using System.Text.Json;
using Microsoft.Extensions.Options;
using StageMix.Pipeline;
using StageMix.Pipeline.Acquiring;
using StageMix.Pipeline.Acquiring.Links;
using StageMix.Timeline;
using StageMix.Tools;
using StageMix.Tools.Processes;

namespace StageMix.Bot.CommandLine;

/// <summary>What a command works with: the parts, the streams, and the rules for exit codes.</summary>
internal sealed class Session(IServiceProvider services)
{
    private static readonly JsonSerializerOptions _json = new(JsonSerializerDefaults.Web)
    {
        WriteIndented = true,
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    public T Get<T>()
        where T : notnull => services.GetRequiredService<T>();

    public MixPipeline Pipeline => Get<MixPipeline>();

    public StorageOptions Storage => Get<IOptions<StorageOptions>>().Value;

    /// <summary>Where analysis is kept between runs.</summary>
    /// <param name="folder">the person's own; none for the one in the data folder</param>
    /// <exception cref="MixException">the data folder cannot be made</exception>
    public Workspace OpenWorkspace(string? folder = null)
    {
        if (folder is not null)
        {
            return new Workspace(folder);
        }

        try
        {
            OwnerOnly.CreateFolder(Storage.DataDirectory);
            return new Workspace(Storage.WorkspaceDirectory);
        }
        catch (Exception failure) when (MixException.IsRefusedByDisk(failure))
        {
            throw MixException.CannotWrite(Path.GetFullPath(Storage.DataDirectory), failure);
        }
    }

    /// <summary>A file's name or a link, as its operator gives it.</summary>
    /// <exception cref="MixException">a link that is not taken</exception>
    public MediaSource Source(string given)
    {
        var allowed = new AllowedHosts(Get<IOptions<AcquiringOptions>>().Value.AllowedHosts);
        return MediaSource.Parse(given, LinkOrigin.Operator, allowed);
    }

    /// <summary>A message to the person; stdout is for results alone.</summary>
    public static void Say(string message) => Console.Error.WriteLine(message);

    public static void Print(object result) => Console.Out.WriteLine(JsonSerializer.Serialize(result, _json));

    /// <summary>Runs a command: 0 done, 1 could not be done, 130 stopped by the person.</summary>
    public static async Task<int> RunAsync(
        Func<Session, CancellationToken, Task> command,
        CancellationToken cancellationToken
    )
    {
        IConfiguration configuration = new ConfigurationBuilder().AddSettings().Build();
        await using var services = new ServiceCollection()
            .AddSingleton(configuration)
            .AddLogging()
            .AddStageMix(configuration)
            .BuildServiceProvider();
        try
        {
            await command(new Session(services), cancellationToken);
            return 0;
        }
        catch (OperationCanceledException) when (cancellationToken.IsCancellationRequested)
        {
            Say("Stopped.");
            return 130;
        }
        catch (Exception failure) when (Explain(failure) is { } sentence)
        {
            Say(sentence);
            return 1;
        }
        catch (Exception bug)
        {
            Say($"This is a mistake in StageMix: please report it with the lines below.{Environment.NewLine}{bug}");
            return 1;
        }
    }

    private static string? Explain(Exception failure) =>
        failure switch
        {
            MixException mix => mix.UserMessage,
            TimelineFormatException timeline =>
                $"{timeline.Message.TrimEnd('.')}; export it again as OpenTimelineIO (.otio).",
            ToolException tool => MixException.From(tool, "working").UserMessage,
            OptionsValidationException options => Settings.Explain(options),
            OutOfMemoryException => "There is not enough memory: give shorter files, or try on a larger machine.",
            _ when MixException.IsRefusedByDisk(failure) =>
                "A file could not be read or written: check that the disk has room and the folders are yours, and try again.",
            _ => null,
        };
}
