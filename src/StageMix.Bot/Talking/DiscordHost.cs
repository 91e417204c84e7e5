using Microsoft.Extensions.Options;
using StageMix.Discord;
using StageMix.Discord.Commands;
using StageMix.Discord.Rest;

namespace StageMix.Bot.Talking;

/// <summary>The bot on Discord for as long as the process runs. When Discord refuses it, everything else goes on.</summary>
internal sealed partial class DiscordHost(
    DiscordApi api,
    DiscordBot bot,
    IOptions<DiscordOptions> options,
    TimeProvider time,
    ILogger<DiscordHost> logger
) : BackgroundService
{
    private static readonly TimeSpan _pause = TimeSpan.FromMinutes(1);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var over = CancellationTokenSource.CreateLinkedTokenSource(stoppingToken);
        var registering = RegisterAsync(over.Token);
        try
        {
            await bot.RunAsync(stoppingToken);
        }
        catch (DiscordException refused)
        {
            LogRefused(refused.Message);
        }
        finally
        {
            await over.CancelAsync();
            await Task.WhenAny(registering);
        }
    }

    /// <summary>Sees to it that the menus show the commands, however long Discord cannot be asked.</summary>
    private async Task RegisterAsync(CancellationToken stop)
    {
        var commands = CommandCatalogue.All();
        foreach (var guild in options.Value.TestGuildIds.Select(id => (Snowflake?)new Snowflake(id)).Prepend(null))
        {
            while (await RegisterAsync(guild, commands, stop) is { } error)
            {
                LogUnregistered(error.Message, _pause.TotalSeconds);
                await Task.Delay(_pause, time, stop);
            }
        }
    }

    private async Task<ApiError?> RegisterAsync(
        Snowflake? guild,
        IReadOnlyList<CommandDefinition> commands,
        CancellationToken stop
    )
    {
        var application = await api.GetApplicationAsync(stop);
        return application.IsDone
            ? (
                await new CommandRegistrar(api.Commands).RegisterAsync(application.Value.Id, guild, commands, stop)
            ).Error
            : application.Error;
    }

    [LoggerMessage(LogLevel.Error, "Discord refuses the bot, and everything else goes on without it: {Sentence}")]
    private partial void LogRefused(string sentence);

    [LoggerMessage(LogLevel.Warning, "The commands could not be registered; again in {Seconds} s: {Error}")]
    private partial void LogUnregistered(string error, double seconds);
}
