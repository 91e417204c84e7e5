using StageMix.Bot.Replies;
using StageMix.Bot.Talking;
using StageMix.Discord.Commands;
using StageMix.Discord.Specs.StandIn;

namespace StageMix.Bot.Specs.Talking;

public sealed class CommandCatalogueSpecs
{
    private static IEnumerable<CommandOption> Options =>
        CommandCatalogue.All().SelectMany(command => command.Options ?? []).SelectMany(WithInner);

    [Fact]
    public void Discord_takes_every_command() => CommandCatalogue.All().SelectMany(CommandRules.Check).ShouldBeEmpty();

    [Fact]
    public void Every_description_is_there_in_every_language_and_every_name_is_English()
    {
        var others = Words.All.Skip(1).Select(words => words.Locale).ToList();
        Options.ShouldAllBe(option => others.All(option.DescriptionLocalizations!.ContainsKey));
        Options.ShouldAllBe(option => option.NameLocalizations == null);
        CommandCatalogue.All().ShouldAllBe(command => command.NameLocalizations == null);
    }

    [Fact]
    public void Commands_are_for_servers_alone() =>
        CommandCatalogue.All().ShouldAllBe(command => command.Contexts!.Single() == CommandContext.Guild);

    [Fact]
    public async Task The_bot_registers_them_once_and_in_test_guilds_too()
    {
        await using var server = await FanServer.OpenAsync([("Discord__TestGuildIds__0", StandInDiscord.GuildId)]);
        string[] names = ["stagemix", "Make a stage mix", "mixes"];

        await server.SeeAsync(
            () => server.Discord.Commands.For(StandInDiscord.GuildId) is { Count: 3 } there ? there : null,
            "the test guild's commands"
        );
        server.Discord.Commands.For().Select(command => (string)command!["name"]!).ShouldBe(names, ignoreOrder: true);

        await server.RestartBotAsync();
        await server.Join().UseAsync("mixes help");
        server.Discord.Commands.Writes.ShouldBe(2);
    }

    private static IEnumerable<CommandOption> WithInner(CommandOption option) => [option, .. option.Options ?? []];
}
