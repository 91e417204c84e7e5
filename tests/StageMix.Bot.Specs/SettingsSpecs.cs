using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;
using StageMix.Bot.Logging;
using StageMix.Pipeline.Configuring;
using StageMix.Tools.Processes;

namespace StageMix.Bot.Specs;

/// <summary>A setting that is not right stops the start with a sentence that names its key; none is passed over.</summary>
public sealed class SettingsSpecs
{
    [Theory]
    [InlineData("Limits:PauseSeconds", "soon", "Limits:PauseSeconds is 'soon', which is no whole number")]
    [InlineData("Limits:MostStages", "99", "Limits:MostStages must be between 1 and 25")]
    [InlineData("Limits:FewestStages", "20", "Limits:FewestStages is more than Limits:MostStages")]
    [InlineData(
        "Limits:ActiveAPersn",
        "5",
        "Limits:ActiveAPersn is no setting, but Limits:ActiveAPerson is one; config/appsettings.json lists them all."
    )]
    [InlineData("Limits:Patience", "5", "Limits:Patience is no setting; config/appsettings.json lists them all.")]
    [InlineData(
        "Limits:PauseSeconds:0",
        "5",
        "Limits:PauseSeconds:0 is no setting; Limits:PauseSeconds holds one value."
    )]
    [InlineData("Approval:Required", "perhaps", "Approval:Required is 'perhaps', which is neither true nor false")]
    [InlineData("Discord:AllowedGuildIds:0", "mine", "Discord:AllowedGuildIds:0 is 'mine'")]
    [InlineData("Discord:AllowedGuildIds", "17", "name each, the first as Discord:AllowedGuildIds:0")]
    [InlineData(
        "YouTube:MaxPrivacy",
        "open",
        "YouTube:MaxPrivacy is 'open', which is none of Private, Unlisted, Public"
    )]
    [InlineData("YouTube:BaseUrl", "there", "YouTube:BaseUrl")]
    [InlineData("Work:RetryMinutes:1", "-3", "Work:RetryMinutes:1 must be between 0 and 1440")]
    [InlineData("Planning:ShortestClipSeconds", "9", "Planning:ShortestClipSeconds is more than")]
    [InlineData("Rendering:Presets:standard:Crf", "99", "Rendering:Presets:standard:Crf must be between 0 and 51")]
    [InlineData("Rendering:Presets:standard:Crf", "low", "Rendering:Presets:standard:Crf is 'low'")]
    [InlineData("Rendering:Presets:mine:X264Preset", "quick", "Rendering:Presets:mine:X264Preset is no preset")]
    [InlineData("Storage:WorkspaceGigabytes", "much", "Storage:WorkspaceGigabytes is 'much', which is no number")]
    [InlineData("Web:Url", "nonsense", "Web:Url is 'nonsense'")]
    public void Each_is_named_by_its_key(string key, string value, string sentence) =>
        Should
            .Throw<OptionsValidationException>(() => Check((key, value)))
            .Failures.ShouldHaveSingleItem()
            .ShouldContain(sentence, Case.Sensitive);

    [Fact]
    public void All_that_are_wrong_are_told_at_once() =>
        Should
            .Throw<OptionsValidationException>(() =>
                Check(("Limits:MostStages", "99"), ("Work:MixesAtOnce", "0"), ("Voting:Quorum", "many"))
            )
            .Failures.Count()
            .ShouldBe(3);

    [Fact]
    public void Those_that_the_program_comes_with_are_right() => Check();

    [Theory]
    [InlineData("Json", "perhaps")]
    [InlineData("LogLevel:Default", "Loud")]
    public void The_logs_are_too(string key, string value) =>
        Should
            .Throw<OptionsValidationException>(() =>
                Configuration(($"Logging:{key}", value)).Read<LoggingOptions>("Logging")
            )
            .Failures.ShouldHaveSingleItem()
            .ShouldStartWith($"Logging:{key} is '{value}'");

    [Fact]
    public async Task The_bot_says_so_in_one_line_and_does_not_start()
    {
        var failure = await Should.ThrowAsync<ToolException>(() =>
            ToolProcess.CaptureAsync(
                new ToolRun("env", ["Limits__MostStages=99", "dotnet", BotProcess.Path]),
                TestContext.Current.CancellationToken
            )
        );

        failure.Message.ShouldContain("The settings are not right: ");
        failure.Message.ShouldContain("Limits:MostStages must be between 1 and 25.");
        failure.Message.ShouldNotContain("   at ");
    }

    private static void Check(params (string Key, string Value)[] settings)
    {
        var configuration = Configuration(settings);
        using var services = new ServiceCollection().AddStageMix(configuration).BuildServiceProvider();
        services.CheckSections();
    }

    private static IConfiguration Configuration(params (string Key, string Value)[] settings) =>
        new ConfigurationBuilder()
            .AddSettings()
            .AddInMemoryCollection(
                settings.Select(setting => KeyValuePair.Create<string, string?>(setting.Key, setting.Value))
            )
            .Build();
}
