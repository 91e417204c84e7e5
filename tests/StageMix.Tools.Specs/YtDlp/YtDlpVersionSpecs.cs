using StageMix.Tools.YtDlp;

namespace StageMix.Tools.Specs.YtDlp;

public sealed class YtDlpVersionSpecs
{
    private static readonly DateOnly _today = new(2026, 11, 23);

    [Theory]
    [InlineData("2026.11.01", null)]
    [InlineData("2026.08.25.232757", null)]
    [InlineData("2026.08.19", "is 96 days old")]
    [InlineData("2025.11.12", "is 376 days old")]
    [InlineData("2025.11.11", "is too old for YouTube")]
    [InlineData("2023.03.04", "is too old for YouTube")]
    public void An_old_version_is_a_concern_that_says_what_to_do(string text, string? words)
    {
        var concern = YtDlpVersion.Parse(text + "\n")!.Concern(_today);

        if (words is null)
        {
            concern.ShouldBeNull();
        }
        else
        {
            concern.ShouldNotBeNull().ShouldContain(words);
            concern.ShouldContain("./stagemix update yt-dlp");
        }
    }

    [Theory]
    [InlineData("")]
    [InlineData("version 1.2")]
    [InlineData("2026.13.01")]
    public void What_is_no_day_is_no_version(string text) => YtDlpVersion.Parse(text).ShouldBeNull();
}
