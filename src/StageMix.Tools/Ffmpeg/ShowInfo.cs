using System.Globalization;
using System.Text.RegularExpressions;
using System.Threading.Channels;

namespace StageMix.Tools.Ffmpeg;

/// <summary>Reads the lines of ffmpeg's showinfo filter: the time base once, then a timestamp for each frame.</summary>
internal sealed partial class ShowInfo(ChannelWriter<FrameTime> times)
{
    private int _numerator = 1;
    private int _denominator = 1;
    private long _expected;

    public void Read(string line)
    {
        if (!line.Contains("showinfo", StringComparison.Ordinal))
        {
            return;
        }

        if (TimeBase().Match(line) is { Success: true } timeBase)
        {
            (_numerator, _denominator) = (Number(timeBase, "num"), Number(timeBase, "den"));
        }
        else if (Frame().Match(line) is { Success: true } frame)
        {
            var units = long.TryParse(frame.Groups["pts"].ValueSpan, CultureInfo.InvariantCulture, out var pts)
                ? pts
                : _expected;
            _expected = units + 1;
            times.TryWrite(new FrameTime(units, _numerator, _denominator));
        }
    }

    private static int Number(Match match, string group) =>
        int.Parse(match.Groups[group].ValueSpan, CultureInfo.InvariantCulture);

    [GeneratedRegex(
        @"config in time_base: (?<num>\d+)/(?<den>\d+)",
        RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture,
        1000
    )]
    private static partial Regex TimeBase();

    [GeneratedRegex(
        @"\] n: *\d+ pts: *(?<pts>-?\d+|NOPTS) ",
        RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture,
        1000
    )]
    private static partial Regex Frame();
}
