using StageMix.Bot.Replies;
using StageMix.Bot.Requests;
using StageMix.Bot.Talking.Asking;
using StageMix.Discord.Commands;
using StageMix.Pipeline;
using Names = StageMix.Bot.Talking.CommandNames;

namespace StageMix.Bot.Talking;

/// <summary>All commands as Discord's menus show them: their names English, their descriptions in every language.</summary>
internal static class CommandCatalogue
{
    private static readonly CommandContext[] _inGuilds = [CommandContext.Guild];

    public static IReadOnlyList<CommandDefinition> All() =>
        [
            Slash(Names.StageMix, CommandText.StageMix) with
            {
                Options =
                [
                    Text(Names.Song, CommandText.Song, MixDraft.LongestSong),
                    Text(Names.Stages, CommandText.Stages, MixDraft.LongestStages),
                    Text(Names.Title, CommandText.Title, MixDraft.LongestTitle),
                    Option(OptionType.Attachment, Names.SongFile, CommandText.SongFile),
                    .. Enumerable
                        .Range(1, MixDraft.MostStageFiles)
                        .Select(n => Option(OptionType.Attachment, Names.StageFile(n), CommandText.StageFile)),
                ],
            },
            CommandDefinition.OnMessage(Names.FromMessage) with
            {
                Contexts = _inGuilds,
            },
            Slash(Names.Mixes, CommandText.Mixes) with
            {
                Options =
                [
                    Sub(Names.Queue, CommandText.Queue),
                    Sub(Names.Status, CommandText.Status, Mix()),
                    Sub(Names.Cancel, CommandText.Cancel, Mix()),
                    Sub(
                        Names.Remix,
                        CommandText.Remix,
                        Mix(),
                        Choice(
                            Names.Style,
                            CommandText.Style,
                            (CommandText.StyleMatch, nameof(MixStyle.Match)),
                            (CommandText.StyleClassic, nameof(MixStyle.Classic)),
                            (CommandText.StyleFixed, nameof(MixStyle.Fixed))
                        ),
                        Whole(Names.Seed, CommandText.Seed, 0, int.MaxValue),
                        Whole(Names.Without, CommandText.Without, 1, LimitOptions.HardMostStages)
                    ),
                    Sub(Names.Files, CommandText.Files, Mix()),
                    Sub(Names.TakeDown, CommandText.TakeDown, Mix()),
                    Sub(Names.Help, CommandText.Help),
                    Sub(Names.Settings, CommandText.Settings),
                ],
            },
        ];

    private static CommandDefinition Slash(string name, CommandText description) =>
        CommandDefinition.Slash(name, Words.All[0].Say(description)) with
        {
            DescriptionLocalizations = InOthers(description),
            Contexts = _inGuilds,
        };

    private static CommandOption Option(OptionType type, string name, CommandText description) =>
        new(type, name, Words.All[0].Say(description)) { DescriptionLocalizations = InOthers(description) };

    private static CommandOption Sub(string name, CommandText description, params CommandOption[] options) =>
        Option(OptionType.SubCommand, name, description) with
        {
            Options = options,
        };

    private static CommandOption Text(string name, CommandText description, int longest) =>
        Option(OptionType.Text, name, description) with
        {
            MaxLength = longest,
        };

    private static CommandOption Whole(string name, CommandText description, int least, int most) =>
        Option(OptionType.Whole, name, description) with
        {
            MinValue = least,
            MaxValue = most,
        };

    private static CommandOption Choice(
        string name,
        CommandText description,
        params (CommandText Name, string Value)[] choices
    ) =>
        Option(OptionType.Text, name, description) with
        {
            Choices =
            [
                .. choices.Select(choice => new CommandChoice(Words.All[0].Say(choice.Name), choice.Value)
                {
                    NameLocalizations = InOthers(choice.Name),
                }),
            ],
        };

    private static CommandOption Mix() =>
        Option(OptionType.Text, Names.Mix, CommandText.Mix) with
        {
            Required = true,
            Autocomplete = true,
        };

    private static Dictionary<string, string> InOthers(CommandText text) =>
        Words.All.Skip(1).ToDictionary(words => words.Locale, words => words.Say(text), StringComparer.Ordinal);
}
