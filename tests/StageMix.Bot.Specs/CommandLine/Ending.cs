using System.Globalization;
using System.Text.RegularExpressions;

namespace StageMix.Bot.Specs.CommandLine;

/// <summary>How a run of the program ended.</summary>
/// <param name="Said">its standard error, line by line</param>
internal sealed partial record Ending(int ExitCode, string Output, IReadOnlyList<string> Said)
{
    /// <summary>What it said besides its progress.</summary>
    public IReadOnlyList<string> Sentences => [.. Said.Where(line => !Progress().IsMatch(line))];

    /// <summary>Exit 1 and nothing but one sentence, which a person can read.</summary>
    public void ShouldRefuseWith(string sentence)
    {
        Sentences.ShouldBe([sentence]);
        ExitCode.ShouldBe(1);
        Output.ShouldBeEmpty();
    }

    /// <summary>Reads what a shell printed: the program's output, then <c>exit N</c>.</summary>
    public static Ending Read(string printed, IReadOnlyList<string> said)
    {
        var at = printed.LastIndexOf("exit ", StringComparison.Ordinal);
        return new Ending(int.Parse(printed[(at + 5)..], CultureInfo.InvariantCulture), printed[..at], said);
    }

    [GeneratedRegex(
        "^(acquiring|aligning|detecting|planning|rendering|uploading|showcase): ",
        RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture,
        matchTimeoutMilliseconds: 1000
    )]
    private static partial Regex Progress();
}
