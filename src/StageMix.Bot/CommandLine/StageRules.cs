using System.CommandLine.Parsing;
using System.Globalization;
using StageMix.Pipeline;

namespace StageMix.Bot.CommandLine;

/// <summary>Reads <c>--pin</c>, <c>--ban</c> and <c>--weight</c>. A stage is its number (<c>2</c>, <c>stage2</c>) or its file name.</summary>
internal static class StageRules
{
    /// <summary>Errors are added to <paramref name="result"/>.</summary>
    public static IReadOnlyList<StageRule> Read(MixFlags flags, CommandResult result)
    {
        var found = new List<StageRule>();
        var stages = result.GetValue(flags.Stage) ?? [];
        foreach (var (text, make) in Ranged(flags, result))
        {
            var at = text.LastIndexOf('@');
            if (
                at > 0
                && SongRange.TryParse(text[(at + 1)..], out var song)
                && TryStage(text[..at], stages, out var stage)
            )
            {
                found.Add(make(stage, song));
            }
            else
            {
                result.AddError($"'{text}' is not STAGE@A-B with one of the stages, such as stage2@0:31-0:38.");
            }
        }

        foreach (var text in result.GetValue(flags.Weight) ?? [])
        {
            var at = text.LastIndexOf('=');
            if (
                at > 0
                && double.TryParse(
                    text.AsSpan(at + 1),
                    NumberStyles.AllowDecimalPoint,
                    CultureInfo.InvariantCulture,
                    out var weight
                )
                && weight is > 0 and <= 100
                && TryStage(text[..at], stages, out var stage)
            )
            {
                found.Add(new StageWeight(stage, weight));
            }
            else
            {
                result.AddError(
                    $"'{text}' is not STAGE=N with one of the stages and a number up to 100, such as stage1=2."
                );
            }
        }

        return found;
    }

    private static IEnumerable<(string Text, Func<int, Timeline.TimeRange, StageRule> Make)> Ranged(
        MixFlags flags,
        CommandResult result
    )
    {
        // the later rule holds: a moment that is asked for is seen in the midst of what is not
        foreach (var ban in result.GetValue(flags.Ban) ?? [])
        {
            yield return (ban, (stage, song) => new StageBan(stage, song));
        }

        foreach (var pin in result.GetValue(flags.Pin) ?? [])
        {
            yield return (pin, (stage, song) => new StagePin(stage, song));
        }
    }

    private static bool TryStage(string text, string[] stages, out int number)
    {
        var named = Enumerable
            .Range(1, stages.Length)
            .Where(n => Names(stages[n - 1]).Contains(text, StringComparer.Ordinal))
            .ToList();
        var digits = text.StartsWith("stage", StringComparison.Ordinal) ? text[5..] : text;
        if (
            int.TryParse(digits, NumberStyles.None, CultureInfo.InvariantCulture, out number)
            && number >= 1
            && number <= stages.Length
        )
        {
            return true;
        }

        number = named.Count == 1 ? named[0] : 0;
        return named.Count == 1;
    }

    private static string[] Names(string stage) => [stage, Path.GetFileName(stage)];
}
