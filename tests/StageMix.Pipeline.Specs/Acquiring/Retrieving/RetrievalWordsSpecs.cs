using StageMix.Pipeline.Acquiring.Retrieving;
using StageMix.Tools.YtDlp;

namespace StageMix.Pipeline.Specs.Acquiring.Retrieving;

public sealed class RetrievalWordsSpecs
{
    [Theory]
    [InlineData("Private", "it is private: give a public video")]
    [InlineData("Removed", "it has been removed: give another upload of it")]
    [InlineData("NoSuchVideo", "there is no video at this link: copy the link again")]
    [InlineData("BlockedInCountry", "it is blocked in the country where this bot runs: give another upload of it")]
    [InlineData("AgeRestricted", "it is only for signed-in adults: give another upload of it")]
    [InlineData("MembersOnly", "it is for paying members alone: give a public video")]
    [InlineData("Live", "it is live or has not begun: give it when it is over")]
    [InlineData("TooLarge", "it is larger than what is taken here: give a shorter or smaller video")]
    [InlineData("NothingWanted", "it has no sound: give a video with sound")]
    [InlineData("BlockedAddress", "it leads to an address that may not be contacted: give another link")]
    public void What_is_wrong_with_a_link_is_said_with_what_to_give_instead(string reason, string words) =>
        Explain(reason).ShouldBeOfType<UnusableLinkException>().Remark.Clause.ShouldBe(words);

    [Theory]
    [InlineData("BotCheck", "YouTube wants proof that this is not a bot: try again in an hour")]
    [InlineData("RateLimited", "its host has been asked too often: try again in an hour")]
    [InlineData("Network", "the connection broke off: try again, and it goes on where it stopped")]
    [InlineData("TooSlow", "its host is too slow: try again later, and it goes on where it stopped")]
    public void What_passes_is_not_the_links_fault(string reason, string words)
    {
        var later = Explain(reason).ShouldBeOfType<MixException>();

        later.Reason.ShouldBe(MixFailure.TryLater);
        later.UserMessage.ShouldStartWith($"https://youtu.be/x cannot be fetched: {words}");
    }

    [Fact]
    public void Every_reason_is_said_in_words_of_its_own()
    {
        var reasons = Enum.GetValues<YtDlpReason>();

        reasons.Select(reason => Explain(reason.ToString()).Message).ShouldBeUnique(StringComparer.Ordinal);
    }

    [Fact]
    public void What_nobody_knows_may_be_the_programs_age()
    {
        var failure = new YtDlpException(YtDlpReason.Unknown, "Unable to extract something");

        RetrievalWords
            .Explain(failure, "https://youtu.be/x", null, "yt-dlp 2026.01.01 is 300 days old")
            .ShouldBeOfType<MixException>()
            .UserMessage.ShouldBe("https://youtu.be/x cannot be fetched: yt-dlp 2026.01.01 is 300 days old.");
    }

    private static Exception Explain(string reason) =>
        RetrievalWords.Explain(
            new YtDlpException(Enum.Parse<YtDlpReason>(reason), "its own words"),
            "https://youtu.be/x",
            YtDlpKind.Sound,
            null
        );
}
