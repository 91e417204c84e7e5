using System.Globalization;

namespace StageMix.Bot.CommandLine;

/// <summary>One room's progress, with the time that remains by the pace so far.</summary>
internal sealed class ProgressLine(string name, TimeSpan pause, TimeProvider time, Lock turn)
    : IProgress<double>,
        IDisposable
{
    private readonly long _start = time.GetTimestamp();
    private readonly bool _terminal = !Console.IsErrorRedirected;
    private long _shown = time.GetTimestamp();
    private bool _open;

    public void Report(double value)
    {
        lock (turn)
        {
            if (time.GetElapsedTime(_shown) < (_terminal ? pause / 10 : pause) || value is < 0.01 or >= 1)
            {
                return;
            }

            _shown = time.GetTimestamp();
            var left = time.GetElapsedTime(_start) * ((1 - value) / value);
            var text = string.Create(
                CultureInfo.InvariantCulture,
                $"{name}: {value:P0}, about {left.TotalSeconds:0} s left"
            );
            Console.Error.Write(_terminal ? $"\r{Bar(value)} {text}    " : text + "\n");
            _open = _terminal;
        }
    }

    /// <summary>Clears the bar.</summary>
    public void Close()
    {
        lock (turn)
        {
            if (_open)
            {
                Console.Error.Write("\r" + new string(' ', 79) + "\r");
                _open = false;
            }
        }
    }

    public void Dispose() => Close();

    private static string Bar(double value)
    {
        const int Width = 24;
        var full = (int)(value * Width);
        return new string('█', full) + new string('░', Width - full);
    }
}
