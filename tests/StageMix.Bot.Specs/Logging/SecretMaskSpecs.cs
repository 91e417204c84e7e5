using Microsoft.Extensions.Configuration;
using Serilog;
using Serilog.Formatting.Compact;
using StageMix.Bot.Logging;

namespace StageMix.Bot.Specs.Logging;

public sealed class SecretMaskSpecs
{
    [Fact]
    public void No_secret_reaches_the_log_wherever_it_got_into_an_event()
    {
        var configuration = new ConfigurationBuilder()
            .AddInMemoryCollection(
                new Dictionary<string, string?>(StringComparer.Ordinal)
                {
                    ["DISCORD_TOKEN"] = "discord-secret",
                    ["Web:Token"] = "web-secret",
                    ["Acquiring:Proxy"] = "http://user:proxy-secret@proxy.example:3128",
                }
            )
            .Build();
        using var output = new StringWriter();
        var sink = new TextSink(new SecretMask(new RenderedCompactJsonFormatter(), configuration), output);
        using (var log = new LoggerConfiguration().WriteTo.Sink(sink).CreateLogger())
        {
            log.Warning(
                new InvalidOperationException("asked http://user:proxy-secret@proxy.example"),
                "Token {Token} was refused, and web-secret too",
                "discord-secret"
            );
        }

        output.ToString().ShouldContain("was refused");
        output.ToString().ShouldNotContain("secret");
    }
}
