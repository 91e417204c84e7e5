using System.Globalization;
using Serilog.Events;
using Serilog.Formatting;
using Serilog.Formatting.Display;

namespace StageMix.Bot.Logging;

/// <summary>A line for people: when, how grave, which job where there is one, and what.</summary>
internal sealed class LogLine : ITextFormatter
{
    private static readonly MessageTemplateTextFormatter _ofJob = Of("{Job} ");
    private static readonly MessageTemplateTextFormatter _ofNone = Of("");

    public void Format(LogEvent logEvent, TextWriter output) =>
        (logEvent.Properties.ContainsKey("Job") ? _ofJob : _ofNone).Format(logEvent, output);

    // :l leaves texts and states without quotes
    private static MessageTemplateTextFormatter Of(string job) =>
        new(
            $"{{Timestamp:yyyy-MM-dd HH:mm:ss.fff}} {{Level:u3}} {job}{{Message:l}}{{NewLine}}{{Exception}}",
            CultureInfo.InvariantCulture
        );
}
