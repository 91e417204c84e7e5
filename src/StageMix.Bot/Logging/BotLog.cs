using Serilog;
using Serilog.Events;
using Serilog.Formatting;
using Serilog.Formatting.Compact;
using StageMix.Pipeline.Configuring;

namespace StageMix.Bot.Logging;

/// <summary>The bot's log on standard output: one line an event, with the job's id, and without secrets.</summary>
internal static class BotLog
{
    /// <summary>Reads <c>Logging:Json</c> (events as JSON, for a log collector) and the levels in <c>Logging:LogLevel</c>.</summary>
    public static IServiceCollection AddBotLog(this IServiceCollection services, IConfiguration configuration)
    {
        var options = configuration.Read<LoggingOptions>("Logging");
        ITextFormatter formatter = options.Json ? new RenderedCompactJsonFormatter() : new LogLine();
        return services.AddSerilog(log =>
        {
            log.Enrich.FromLogContext().WriteTo.Console(new SecretMask(formatter, configuration));
            foreach (var (source, level) in options.LogLevel.Select(named => (named.Key, LevelOf(named.Value))))
            {
                _ = source == "Default" ? log.MinimumLevel.Is(level) : log.MinimumLevel.Override(source, level);
            }
        });
    }

    private static LogEventLevel LevelOf(LogLevel level) =>
        level switch
        {
            LogLevel.Trace => LogEventLevel.Verbose,
            LogLevel.Critical or LogLevel.None => LogEventLevel.Fatal,
            _ => Enum.Parse<LogEventLevel>(level.ToString()),
        };
}
