using Serilog.Core;
using Serilog.Events;
using Serilog.Formatting;

namespace StageMix.Bot.Specs.Logging;

/// <summary>A log that is written where a spec can read it.</summary>
internal sealed class TextSink(ITextFormatter formatter, TextWriter output) : ILogEventSink
{
    public void Emit(LogEvent logEvent) => formatter.Format(logEvent, output);
}
