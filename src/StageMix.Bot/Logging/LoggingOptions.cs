namespace StageMix.Bot.Logging;

/// <summary>The section <c>Logging</c> of the settings.</summary>
public sealed class LoggingOptions
{
    /// <summary>Each event as one JSON object, for a log collector.</summary>
    public bool Json { get; init; }

    /// <summary>From which level on a source is heard; <c>Default</c> stands for all that are not named.</summary>
    public IDictionary<string, LogLevel> LogLevel { get; init; } =
        new Dictionary<string, LogLevel>(StringComparer.Ordinal);
}
