using System.Globalization;
using Microsoft.Extensions.Time.Testing;
using StageMix.Discord.Commands;
using StageMix.Discord.Rest;
using StageMix.Discord.Specs.StandIn;

namespace StageMix.Discord.Specs.Commands;

public sealed class CommandRegistrarSpecs
{
    private static readonly Dictionary<string, string> _korean = new(StringComparer.Ordinal) { ["ko"] = "교차편집" };

    private static readonly CommandDefinition[] _commands =
    [
        CommandDefinition.Slash("stagemix", "Makes a stage mix") with
        {
            DescriptionLocalizations = new Dictionary<string, string>(StringComparer.Ordinal)
            {
                ["ko"] = "교차편집을 만듭니다",
                ["ja"] = "ステージミックスを作る",
            },
            Contexts = [CommandContext.Guild],
            Options =
            [
                new CommandOption(OptionType.Text, "song", "The song") { Required = true, MaxLength = 6000 },
                new CommandOption(OptionType.Text, "title", "Its title") { Required = false, Autocomplete = true },
                new CommandOption(OptionType.Attachment, "file", "A stage"),
                new CommandOption(OptionType.Text, "style", "How it is cut")
                {
                    NameLocalizations = _korean,
                    Choices = [new CommandChoice("Match", "match") { NameLocalizations = _korean }],
                },
            ],
        },
        CommandDefinition.Slash("mixes", "Mixes") with
        {
            DefaultMemberPermissions = Permissions.ManageGuild,
            Contexts = [CommandContext.Guild],
            Options =
            [
                new CommandOption(OptionType.SubCommandGroup, "settings", "Settings")
                {
                    Options =
                    [
                        new CommandOption(OptionType.SubCommand, "voting", "Voting")
                        {
                            Options =
                            [
                                new CommandOption(OptionType.Whole, "quorum", "Ballots")
                                {
                                    MinValue = 1,
                                    MaxValue = 20,
                                },
                                new CommandOption(OptionType.Channel, "channel", "Where") { ChannelTypes = [5, 0] },
                            ],
                        },
                    ],
                },
            ],
        },
        CommandDefinition.OnMessage("Make a stage mix") with
        {
            Contexts = [CommandContext.Guild],
        },
    ];

    private readonly FakeTimeProvider _time = new();

    private static CancellationToken Stop => Patience.Token;

    [Theory]
    [InlineData(null)]
    [InlineData(1200000000000000001UL)]
    public async Task Commands_are_written_when_they_changed_and_not_otherwise(ulong? guild)
    {
        await using var bot = await TestBot.WithoutGatewayAsync(_time);

        (await RegisterAsync(_commands)).WereChanged.ShouldBeTrue();
        (await RegisterAsync(_commands)).WereChanged.ShouldBeFalse();
        (await RegisterAsync([.. _commands.Reverse()])).WereChanged.ShouldBeFalse();
        (await RegisterAsync([.. _commands[..2], _commands[2] with { Name = "Mix this" }])).WereChanged.ShouldBeTrue();

        bot.Discord.Commands.Writes.ShouldBe(2);
        bot.Discord.Commands.For(guild?.ToString(CultureInfo.InvariantCulture)).Count.ShouldBe(3);

        async Task<RegisteredCommands> RegisterAsync(CommandDefinition[] commands)
        {
            var registering = new CommandRegistrar(bot.Api.Commands).RegisterAsync(
                TestBot.Application,
                guild is { } id ? new Snowflake(id) : null,
                commands,
                Stop
            );
            return (await bot.UntilAsync(registering, TimeSpan.FromSeconds(1))).Value!;
        }
    }

    [Fact]
    public async Task A_changed_word_in_another_language_is_a_change()
    {
        await using var bot = await TestBot.WithoutGatewayAsync(_time);
        var registrar = new CommandRegistrar(bot.Api.Commands);
        await registrar.RegisterAsync(TestBot.Application, guild: null, _commands, Stop);

        var changed = _commands[0] with
        {
            DescriptionLocalizations = new Dictionary<string, string>(StringComparer.Ordinal) { ["ko"] = "다른 말" },
        };
        var registered = await registrar.RegisterAsync(
            TestBot.Application,
            guild: null,
            [changed, .. _commands[1..]],
            Stop
        );

        registered.Value!.WereChanged.ShouldBeTrue();
    }

    [Fact]
    public async Task A_refusal_is_a_code_to_react_to()
    {
        await using var bot = await TestBot.WithoutGatewayAsync(_time);
        bot.Discord.Faults.Plan(
            "PUT applications/{application}/commands",
            new Fault(400)
            {
                Text = """{"message": "Max number of daily application command creates", "code": 30034}""",
            }
        );

        var registered = await new CommandRegistrar(bot.Api.Commands).RegisterAsync(
            TestBot.Application,
            guild: null,
            _commands,
            Stop
        );

        registered.Error!.Code.ShouldBe(DiscordErrorCode.TooManyCommandsToday);
    }

    [Fact]
    public async Task What_Discord_would_refuse_is_not_sent()
    {
        await using var bot = await TestBot.WithoutGatewayAsync(_time);

        var refused = await Should.ThrowAsync<ArgumentException>(
            new CommandRegistrar(bot.Api.Commands).RegisterAsync(
                TestBot.Application,
                guild: null,
                [CommandDefinition.Slash("Stage Mix", "")],
                Stop
            )
        );

        refused.Message.ShouldContain("Stage Mix is no name");
        refused.Message.ShouldContain("1 to 100 characters");
        bot.Discord.Rest.Count.ShouldBe(0);
    }
}
