using StageMix.Pipeline.Acquiring.Links;

namespace StageMix.Pipeline.Specs.Acquiring.Links;

public sealed class LinkFinderSpecs
{
    private const string A = "https://youtu.be/aaaaaaaaaaa";
    private const string B = "https://www.youtube.com/watch?v=bbbbbbbbbbb&t=3";

    [Theory]
    [InlineData("{0} {1}")]
    [InlineData("{0}\n{1}\n")]
    [InlineData("{0},{1}")]
    [InlineData("{0}, {1}.")]
    [InlineData("{0};{1};")]
    [InlineData("{0}|{1}")]
    [InlineData("{0}{1}")]
    [InlineData("{0}、{1}。")]
    [InlineData("{0}이랑 {1}는 어때?")]
    [InlineData("{0}\u200b{1}\u3000")]
    [InlineData("<{0}> <{1}>")]
    [InlineData("[this]({0}) and [that](<{1}>)")]
    [InlineData("({0}) [{1}]")]
    [InlineData("**{0}** ~~{1}~~")]
    [InlineData("_{0}_ __{1}__")]
    [InlineData("||{0}|| `{1}`")]
    [InlineData("**_{0}_**, *__{1}__*!")]
    [InlineData("> 1. {0}\n> 2. {1}")]
    [InlineData("\"{0}\" '{1}'")]
    [InlineData("mix these!! {0} + {1} pls :)")]
    [InlineData("a.b/c {0}?! {1}...")]
    public void Links_are_found_whatever_stands_between_and_around_them(string text) =>
        LinkFinder.Find(string.Format(null, text, A, B)).ShouldBe([A, B]);

    [Theory]
    [InlineData("https://youtu.be/aaaaaaaaaa_", "https://youtu.be/aaaaaaaaaa_")]
    [InlineData("_https://youtu.be/aaaaaaaaaa__", "https://youtu.be/aaaaaaaaaa_")]
    [InlineData("https://youtu.be/aaaaaaaaaa-.", "https://youtu.be/aaaaaaaaaa-")]
    [InlineData("https://media.example/a_(b).mp4", "https://media.example/a_(b).mp4")]
    [InlineData("(https://media.example/a_(b))", "https://media.example/a_(b)")]
    [InlineData("http://[::1]:8080/a", "http://[::1]:8080/a")]
    [InlineData("HTTPS://YOUTU.BE/aaaaaaaaaaa", "HTTPS://YOUTU.BE/aaaaaaaaaaa")]
    [InlineData("see youtu.be/aaaaaaaaaaa.", "youtu.be/aaaaaaaaaaa")]
    [InlineData("(music.youtube.com/watch?v=aaaaaaaaaaa)", "music.youtube.com/watch?v=aaaaaaaaaaa")]
    [InlineData("https://evil.example/youtu.be/aaaaaaaaaaa", "https://evil.example/youtu.be/aaaaaaaaaaa")]
    [InlineData("https://evil.example/?u=youtu.be/aaaaaaaaaaa", "https://evil.example/?u=youtu.be/aaaaaaaaaaa")]
    public void A_link_is_cut_out_whole(string text, string link) => LinkFinder.Find(text).ShouldBe([link]);

    [Theory]
    [InlineData("")]
    [InlineData("no link here: youtube, youtu.be, a.b/c")]
    [InlineData("evilyoutube.com/watch?v=aaaaaaaaaaa")]
    [InlineData("me@youtube.com/x")]
    [InlineData("ftp:// http:/ https")]
    public void Where_there_is_no_link_none_is_found(string text) => LinkFinder.Find(text).ShouldBeEmpty();
}
