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
        var name = NameOf(parsed.CommandResult);
        var help = $"./stagemix {name} --help".Replace("  ", " ", StringComparison.Ordinal);
        return parsed.UnmatchedTokens is [var unknown, ..] ? [Unknown(command, name, unknown, help)]
            : command is { Action: null, Subcommands.Count: > 0 } ? [$"A command is missing: see {help}."]
            : parsed.Errors.Select(error => error.Message);
    }

    private static string Unknown(Command command, string name, string unknown, string help)
    {
        if (unknown.StartsWith('-'))
        {
            var option = NearestName.Of(unknown, command.Options.Select(option => option.Name));
            return $"There is no option {unknown}: {Try(option)}see {help}.";
        }

        var near = NearestName.Of(unknown, command.Subcommands.Select(subcommand => subcommand.Name));
        return command.Subcommands.Count > 0
            ? $"There is no command {$"{name} {unknown}".Trim()}: {Try(near is null ? null : $"{name} {near}".Trim())}see {help}."
            : $"{name} has no use for {unknown}: see {help}.";
    }

    private static string Try(string? near) => near is null ? "" : $"try {near}, or ";

    /// <summary>Such as <c>login youtube</c>; empty for the program itself.</summary>
    private static string NameOf(CommandResult result) =>
        result.Parent is CommandResult parent ? $"{NameOf(parent)} {result.Command.Name}".Trim() : "";
}
