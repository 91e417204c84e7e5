using System.Text.RegularExpressions;

namespace StageMix.Discord.Commands;

/// <summary>What Discord would refuse in a command, found before it is asked.</summary>
/// <remarks>https://docs.discord.com/developers/interactions/application-commands#application-command-object-application-command-naming</remarks>
public static partial class CommandRules
{
    private const int MostOptions = 25;
    private const int MostCharacters = 8000;

    /// <returns>one sentence a problem</returns>
    public static IEnumerable<string> Check(CommandDefinition command)
    {
        var path = $"/{command.Name}";
        if (command.Type != CommandType.Slash)
        {
            return command.Name.Length is 0 or > 32 ? [$"{path}: a name has 1 to 32 characters"] : [];
        }

        return CheckNames(
                path,
                command.Name,
                command.Description,
                command.NameLocalizations,
                command.DescriptionLocalizations
            )
            .Concat(CheckOptions(path, command.Options ?? []))
            .Concat(
                CountCharacters(command) > MostCharacters
                    ? [$"{path}: names, descriptions and values have more than {MostCharacters} characters"]
                    : []
            );
    }

    private static IEnumerable<string> CheckOptions(string path, IReadOnlyList<CommandOption> options)
    {
        if (options.Count > MostOptions)
        {
            yield return $"{path}: more than {MostOptions} options";
        }

        if (options.Select(option => option.Name).Distinct(StringComparer.Ordinal).Count() < options.Count)
        {
            yield return $"{path}: two options have one name";
        }

        if (options.SkipWhile(option => option.Required == true).Any(option => option.Required == true))
        {
            yield return $"{path}: a required option stands behind one that is not";
        }

        foreach (var problem in options.SelectMany(option => CheckOption($"{path} {option.Name}", option)))
        {
            yield return problem;
        }
    }

    private static IEnumerable<string> CheckOption(string path, CommandOption option)
    {
        foreach (
            var problem in CheckNames(
                path,
                option.Name,
                option.Description,
                option.NameLocalizations,
                option.DescriptionLocalizations
            )
        )
        {
            yield return problem;
        }

        if (option.Choices is { Count: > MostOptions })
        {
            yield return $"{path}: more than {MostOptions} choices";
        }

        if (option is { Choices.Count: > 0, Autocomplete: true })
        {
            yield return $"{path}: choices and autocomplete exclude each other";
        }

        foreach (var problem in CheckOptions(path, option.Options ?? []))
        {
            yield return problem;
        }
    }

    private static IEnumerable<string> CheckNames(
        string path,
        string name,
        string description,
        IReadOnlyDictionary<string, string>? names,
        IReadOnlyDictionary<string, string>? descriptions
    )
    {
        foreach (var given in (names?.Values ?? []).Prepend(name).Where(given => !IsName(given)))
        {
            yield return $"{path}: {given} is no name: 1 to 32 letters or digits, lower case, with - _ or '";
        }

        foreach (
            var given in (descriptions?.Values ?? []).Prepend(description).Where(given => given.Length is 0 or > 100)
        )
        {
            yield return $"{path}: a description has 1 to 100 characters, not {given.Length}";
        }
    }

    private static bool IsName(string name) =>
        NamePattern().IsMatch(name) && string.Equals(name, name.ToLowerInvariant(), StringComparison.Ordinal);

    /// <summary>Each text counts as long as its longest localisation.</summary>
    private static int CountCharacters(CommandDefinition command) =>
        Longest(command.Name, command.NameLocalizations)
        + Longest(command.Description, command.DescriptionLocalizations)
        + (command.Options ?? []).Sum(CountCharacters);

    private static int CountCharacters(CommandOption option) =>
        Longest(option.Name, option.NameLocalizations)
        + Longest(option.Description, option.DescriptionLocalizations)
        + (option.Choices ?? []).Sum(choice =>
            Longest(choice.Name, choice.NameLocalizations) + (choice.Value as string ?? "").Length
        )
        + (option.Options ?? []).Sum(CountCharacters);

    private static int Longest(string text, IReadOnlyDictionary<string, string>? others) =>
        (others?.Values ?? []).Prepend(text).Max(given => given.Length);

    // Discord's pattern with the scripts Devanagari and Thai as their blocks, which .NET knows
    [GeneratedRegex(
        @"^[-_'\p{L}\p{N}\p{IsDevanagari}\p{IsThai}]{1,32}\z",
        RegexOptions.None,
        matchTimeoutMilliseconds: 1000
    )]
    private static partial Regex NamePattern();
}
