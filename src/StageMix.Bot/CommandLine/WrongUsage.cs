using System.CommandLine;
using System.CommandLine.Parsing;
using StageMix.Pipeline.Configuring;

namespace StageMix.Bot.CommandLine;

/// <summary>Says what is wrong with the arguments, and what was likely meant.</summary>
internal static class WrongUsage
{
    /// <returns>a sentence for each mistake: what is not known comes alone, for other mistakes follow from it</returns>
    public static IEnumerable<string> Explain(ParseResult parsed)
    {
        var command = parsed.CommandResult.Command;
        var typed = Typed(parsed.CommandResult);
        // a misspelt option is taken for the file that is asked for, and that file for one too many
        var taken = parsed.CommandResult.Children.OfType<ArgumentResult>().SelectMany(argument => argument.Tokens);
        var strange = taken.FirstOrDefault(token => token.Value.StartsWith("--", StringComparison.Ordinal))?.Value;
        return parsed.UnmatchedTokens is [var first, ..] ? [Unknown(command, typed, strange ?? first)]
            : command is { Action: null, Subcommands.Count: > 0 } ? [$"A command is missing: see {typed} --help."]
            : parsed.Errors.Select(error => error.Message);
    }

    private static string Unknown(Command command, string typed, string unknown)
    {
        var option = NearestName.Of(unknown, command.Options.Select(option => option.Name));
        var near = NearestName.Of(unknown, command.Subcommands.Select(subcommand => subcommand.Name));
        return unknown.StartsWith('-') ? $"There is no option {unknown}: {Try(option)}see {typed} --help."
            : command.Subcommands.Count == 0 ? $"{typed} has no use for {unknown}: see {typed} --help."
            : $"There is no command {unknown}: {Try(near is null ? null : $"{typed} {near}")}see {typed} --help.";
    }

    private static string Try(string? near) => near is null ? "" : $"try {near}, or ";

    /// <summary>Such as <c>./stagemix login youtube</c>.</summary>
    private static string Typed(CommandResult result) =>
        result.Parent is CommandResult parent ? $"{Typed(parent)} {result.Command.Name}" : "./stagemix";
}
