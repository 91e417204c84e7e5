using System.Text.Json;
using StageMix.Bot.Specs.CommandLine;

namespace StageMix.Bot.Specs;

/// <summary>A yt-dlp that is too old is told by <c>doctor</c>, by the log at the start, and where a link fails because of it.</summary>
public sealed class YtDlpAgeSpecs(SmallMedia media) : IDisposable
{
    private const string HowToUpdate =
        "get a current one with ./stagemix update yt-dlp, or with pipx and name it in Acquiring__YtDlpPath";

    private const string Old = """
        printf '#!/bin/sh\necho 2023.03.04\n' > "$DESK/yt-dlp" && chmod +x "$DESK/yt-dlp"
        export Acquiring__YtDlpPath="$DESK/yt-dlp" Storage__DataDirectory="$DESK/data"
        """;

    private readonly Desk _desk = new(media);

    public void Dispose() => _desk.Dispose();

    [Fact]
    public async Task Doctor_says_it_and_how_to_get_a_current_one()
    {
        var ending = await _desk.ShellAsync($"{Old}\n\"$@\"", ["doctor", "--json"]);

        using var answer = JsonDocument.Parse(ending.Output);
        var check = answer
            .RootElement.GetProperty("checks")
            .EnumerateArray()
            .Single(check => check.GetProperty("name").GetString() == "yt-dlp");
        check.GetProperty("ok").GetBoolean().ShouldBeTrue();
        check.GetProperty("detail").GetString()!.ShouldStartWith("2023.03.04 at ");
        check.GetProperty("advice").GetString().ShouldBe($"yt-dlp 2023.03.04 is too old for YouTube: {HowToUpdate}");
    }

    [Fact]
    public async Task The_log_says_it_once_at_the_start()
    {
        // ended when it has been said, or when it has not been said for long
        const string Start = """
            Web__Url=http://127.0.0.1:0 "$@" > "$DESK/log" 2>&1 & bot=$!
            for i in $(seq 200); do grep -q 'Links: ' "$DESK/log" && break; sleep 0.1; done
            kill -TERM $bot; wait $bot; cat "$DESK/log"
            """;

        var ending = await _desk.ShellAsync($"{Old}\n{Start}", []);

        ending
            .Output.Split('\n')
            .Where(line => line.Contains("Links: ", StringComparison.Ordinal))
            .ShouldHaveSingleItem()
            .ShouldContain($"yt-dlp 2023.03.04 is too old for YouTube: {HowToUpdate}");
    }

    [Fact]
    public async Task A_link_that_it_cannot_take_says_it()
    {
        const string Link = "https://youtu.be/dQw4w9WgXcQ";

        (await _desk.ShellAsync($"{Old}\n\"$@\"", _desk.Mix(Link, "a.mp4"))).ShouldRefuseWith(
            $"{Link} cannot be fetched: yt-dlp 2023.03.04 is too old for YouTube: {HowToUpdate}."
        );
    }
}
