namespace StageMix.Bot.Specs.CommandLine;

public sealed class HelpSpecs
{
    [Fact]
    public async Task Values_stand_in_help_as_they_are_typed()
    {
        var mix = (await BotProcess.RunAsync("mix", "--help")).Output;
        var upload = (await BotProcess.RunAsync("upload", "--help")).Output;

        mix.ShouldContain("match (the default");
        mix.ShouldContain("(default: 0)");
        (mix + upload).ShouldNotMatch("Classic|Song]|Unlisted|0:00");
    }

    [Theory]
    [InlineData("mix", "The video; the timeline")]
    [InlineData("plan", "the timeline mix.otio")]
    [InlineData("matches", "mix.matches.png")]
    public async Task What_out_names_is_said_for_each_command(string command, string words) =>
        (await BotProcess.RunAsync(command, "--help")).Output.ShouldContain(words);
}
