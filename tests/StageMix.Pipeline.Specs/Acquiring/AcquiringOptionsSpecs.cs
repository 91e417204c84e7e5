using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.Options;
using StageMix.Pipeline.Acquiring;
using StageMix.Pipeline.Configuring;

namespace StageMix.Pipeline.Specs.Acquiring;

public sealed class AcquiringOptionsSpecs
{
    [Fact]
    public void The_operators_settings_are_read()
    {
        var options = Read(
            ("AllowedHosts:0", "media.example"),
            ("AllowedHosts:1", "127.0.0.1:8080"),
            ("AllowPrivateAddresses", "true"),
            ("YtDlpPath", "/opt/yt-dlp")
        );

        options.AllowedHosts.ShouldBe(["media.example", "127.0.0.1:8080"]);
        options.AllowPrivateAddresses.ShouldBeTrue();
        options.YtDlpPath.ShouldBe("/opt/yt-dlp");
    }

    [Fact]
    public void Nothing_is_allowed_unless_said()
    {
        Read().AllowedHosts.ShouldBeEmpty();
        Read(("AllowedHosts", "")).AllowedHosts.ShouldBeEmpty();
        Read().AllowPrivateAddresses.ShouldBeFalse();
    }

    [Theory]
    [InlineData("https://media.example")]
    [InlineData("media.example/a")]
    [InlineData("media.example:")]
    [InlineData("media.example:0")]
    [InlineData("*.media.example")]
    [InlineData("127.1")]
    [InlineData("me@media.example")]
    [InlineData("")]
    public void A_host_that_is_none_is_named_by_its_key(string host) =>
        Should
            .Throw<OptionsValidationException>(() =>
                Read(("AllowedHosts:0", "media.example"), ("AllowedHosts:1", host))
            )
            .Message.ShouldContain($"Acquiring:AllowedHosts:1 is '{host}': name a host alone", Case.Sensitive);

    [Fact]
    public void A_blank_path_is_named_by_its_key() =>
        Should
            .Throw<OptionsValidationException>(() => Read(("YtDlpPath", " ")))
            .Message.ShouldContain("Acquiring:YtDlpPath", Case.Sensitive);

    private static AcquiringOptions Read(params (string Key, string Value)[] settings)
    {
        var configuration = new ConfigurationBuilder()
            .AddInMemoryCollection(
                settings.Select(setting =>
                    KeyValuePair.Create<string, string?>($"Acquiring:{setting.Key}", setting.Value)
                )
            )
            .Build();
        return configuration.Read<AcquiringOptions>("Acquiring");
    }
}
