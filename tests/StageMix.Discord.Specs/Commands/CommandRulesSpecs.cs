using StageMix.Discord.Commands;

namespace StageMix.Discord.Specs.Commands;

public sealed class CommandRulesSpecs
{
    [Theory]
    [InlineData("stagemix", true)]
    [InlineData("교차편집", true)]
    [InlineData("रूप", true)]
    [InlineData("สเตจ", true)]
    [InlineData("a_b-c'd", true)]
    [InlineData("StageMix", false)]
    [InlineData("stage mix", false)]
    [InlineData("stage.mix", false)]
    [InlineData("", false)]
    [InlineData("stagemix\n", false)]
    [InlineData("abcdefghijklmnopqrstuvwxyzabcdefg", false)]
    public void A_name_is_as_Discord_wants_it(string name, bool isRight) =>
        CommandRules.Check(CommandDefinition.Slash(name, "Words")).Any().ShouldBe(!isRight);

    [Fact]
    public void A_required_option_stands_before_those_that_are_not() =>
        Problem(
                new CommandOption(OptionType.Text, "a", "Words"),
                new CommandOption(OptionType.Text, "b", "Words") { Required = true }
            )
            .ShouldContain("behind");

    [Fact]
    public void Two_options_of_one_name_are_found() =>
        Problem(new CommandOption(OptionType.Text, "a", "Words"), new CommandOption(OptionType.Text, "a", "Words"))
            .ShouldContain("one name");

    [Fact]
    public void Choices_and_autocomplete_exclude_each_other() =>
        Problem(new CommandOption(OptionType.Text, "a", "Words") { Autocomplete = true, Choices = [new("A", "a")] })
            .ShouldContain("exclude");

    [Fact]
    public void Problems_of_a_subcommands_options_are_found() =>
        Problem(
                new CommandOption(OptionType.SubCommand, "sub", "Words")
                {
                    Options = [new CommandOption(OptionType.Text, "inner", "")],
                }
            )
            .ShouldStartWith("/stagemix sub inner");

    [Fact]
    public void The_longest_language_counts() =>
        Problem([
                .. Enumerable
                    .Range(0, 25)
                    .Select(number => new CommandOption(OptionType.Text, $"option{number}", "Words")
                    {
                        Choices =
                        [
                            .. Enumerable
                                .Range(0, 4)
                                .Select(choice => new CommandChoice($"{choice}", $"{choice}")
                                {
                                    NameLocalizations = new Dictionary<string, string>(StringComparer.Ordinal)
                                    {
                                        ["de"] = new string('x', 90),
                                    },
                                }),
                        ],
                    }),
            ])
            .ShouldContain("8000");

    [Fact]
    public void A_message_commands_name_may_have_spaces_and_capitals() =>
        CommandRules.Check(CommandDefinition.OnMessage("Make a stage mix")).ShouldBeEmpty();

    private static string Problem(params IReadOnlyList<CommandOption> options) =>
        CommandRules
            .Check(CommandDefinition.Slash("stagemix", "Words") with { Options = options })
            .ShouldHaveSingleItem();
}
