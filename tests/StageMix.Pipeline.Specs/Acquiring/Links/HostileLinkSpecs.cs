using StageMix.Pipeline.Acquiring.Links;

namespace StageMix.Pipeline.Specs.Acquiring.Links;

public sealed class HostileLinkSpecs
{
    private static readonly AllowedHosts _allowed = new(["media.example", "k-media.example:8080", "무대.example"]);

    [Theory]
    // no link at all
    [InlineData(null)]
    [InlineData("")]
    [InlineData("   ")]
    [InlineData("dQw4w9WgXcQ")]
    [InlineData("https:")]
    [InlineData("https://")]
    [InlineData("https:///watch?v=dQw4w9WgXcQ")]
    [InlineData("https:/youtu.be/dQw4w9WgXcQ")]
    [InlineData("https:youtu.be/dQw4w9WgXcQ")]
    [InlineData("//youtu.be/dQw4w9WgXcQ")]
    [InlineData("/etc/passwd")]
    [InlineData("stage.mp4")]
    // other schemes
    [InlineData("file:///etc/passwd")]
    [InlineData("file://youtu.be/dQw4w9WgXcQ")]
    [InlineData("ftp://youtu.be/dQw4w9WgXcQ")]
    [InlineData("javascript://youtu.be/%0Aalert(1)")]
    [InlineData("data:text/html,youtu.be/dQw4w9WgXcQ")]
    [InlineData("ytsearch:dQw4w9WgXcQ")]
    [InlineData("concat:https://youtu.be/dQw4w9WgXcQ")]
    [InlineData("httpss://youtu.be/dQw4w9WgXcQ")]
    [InlineData("view-source:https://youtu.be/dQw4w9WgXcQ")]
    [InlineData("--exec=sh https://youtu.be/dQw4w9WgXcQ")]
    [InlineData("-https://youtu.be/dQw4w9WgXcQ")]
    // user info
    [InlineData("https://user@youtu.be/dQw4w9WgXcQ")]
    [InlineData("https://user:word@youtu.be/dQw4w9WgXcQ")]
    [InlineData("https://@youtu.be/dQw4w9WgXcQ")]
    [InlineData("https://youtu.be@evil.example/dQw4w9WgXcQ")]
    [InlineData("https://youtu.be%40evil.example/dQw4w9WgXcQ")]
    [InlineData("https://evil.example\\@youtu.be/dQw4w9WgXcQ")]
    [InlineData("https://evil.example#@youtu.be/dQw4w9WgXcQ")]
    [InlineData("https://evil.example?@youtu.be/dQw4w9WgXcQ")]
    [InlineData("https://evil.example/@youtu.be/dQw4w9WgXcQ")]
    // ports
    [InlineData("https://youtu.be:8443/dQw4w9WgXcQ")]
    [InlineData("https://youtu.be:80/dQw4w9WgXcQ")]
    [InlineData("http://youtu.be:443/dQw4w9WgXcQ")]
    [InlineData("https://youtu.be:/dQw4w9WgXcQ")]
    [InlineData("https://youtu.be:0443/dQw4w9WgXcQ")]
    [InlineData("https://youtu.be:+443/dQw4w9WgXcQ")]
    [InlineData("https://youtu.be:65979/dQw4w9WgXcQ")]
    [InlineData("https://youtu.be:443:443/dQw4w9WgXcQ")]
    [InlineData("https://youtu.be:４４３/dQw4w9WgXcQ")]
    [InlineData("http://media.example:22/a")]
    [InlineData("http://media.example:8080/a")]
    [InlineData("http://k-media.example/a")]
    [InlineData("http://k-media.example:80/a")]
    // hosts that only look right
    [InlineData("https://youtu.be./dQw4w9WgXcQ")]
    [InlineData("https://youtu.be../dQw4w9WgXcQ")]
    [InlineData("https://.youtu.be/dQw4w9WgXcQ")]
    [InlineData("https://youtube..com/watch?v=dQw4w9WgXcQ")]
    [InlineData("https://evil.youtube.com/watch?v=dQw4w9WgXcQ")]
    [InlineData("https://www.youtube.com.evil.example/watch?v=dQw4w9WgXcQ")]
    [InlineData("https://evilyoutube.com/watch?v=dQw4w9WgXcQ")]
    [InlineData("https://youtube.com-evil.example/watch?v=dQw4w9WgXcQ")]
    [InlineData("https://youtube.co/watch?v=dQw4w9WgXcQ")]
    [InlineData("https://www.media.example/a")]
    [InlineData("https://media.example./a")]
    [InlineData("https://media_example/a")]
    [InlineData("https://youtu%2Ebe/dQw4w9WgXcQ")]
    [InlineData("https://%79outu.be/dQw4w9WgXcQ")]
    [InlineData("https://youtu.be%2F@evil.example/dQw4w9WgXcQ")]
    [InlineData("https://youtu.be%00.evil.example/dQw4w9WgXcQ")]
    [InlineData("https://ｙｏｕｔｕ.ｂｅ/dQw4w9WgXcQ")]
    [InlineData("https://youtu。be/dQw4w9WgXcQ")]
    [InlineData("https://youtu．be/dQw4w9WgXcQ")]
    [InlineData("https://yоutu.be/dQw4w9WgXcQ")]
    [InlineData("https://xn--yutu-f3d.be/dQw4w9WgXcQ")]
    [InlineData("https://ⓨoutu.be/dQw4w9WgXcQ")]
    [InlineData("https://𝓎outu.be/dQw4w9WgXcQ")]
    [InlineData("https://youtu\u00ad.be/dQw4w9WgXcQ")]
    [InlineData("https://youtu\u200b.be/dQw4w9WgXcQ")]
    [InlineData("https://youtu\u2060.be/dQw4w9WgXcQ")]
    [InlineData("http://\u212a-media.example:8080/a")]
    [InlineData("https://무대.example\u3002/a")]
    [InlineData("https://\u1106\u116e\u1103\u1162.example/a")]
    [InlineData("https://evil.example\u2044youtu.be/dQw4w9WgXcQ")]
    [InlineData("https://evil.example℀youtu.be/dQw4w9WgXcQ")]
    // addresses, in any notation
    [InlineData("http://127.0.0.1/a")]
    [InlineData("http://127.1/a")]
    [InlineData("http://2130706433/a")]
    [InlineData("http://0x7f000001/a")]
    [InlineData("http://0x7f.0.0.1/a")]
    [InlineData("http://0177.0.0.1/a")]
    [InlineData("http://127.0.0.1.:80/a")]
    [InlineData("http://0/a")]
    [InlineData("http://0.0.0.0/a")]
    [InlineData("http://169.254.169.254/latest/meta-data/")]
    [InlineData("http://10.0.0.1/a")]
    [InlineData("http://93.184.215.14/a")]
    [InlineData("http://①②⑦.0.0.1/a")]
    [InlineData("http://[::1]/a")]
    [InlineData("http://[::]/a")]
    [InlineData("http://[::ffff:127.0.0.1]/a")]
    [InlineData("http://[::ffff:7f00:1]/a")]
    [InlineData("http://[64:ff9b::7f00:1]/a")]
    [InlineData("http://[fe80::1%25eth0]/a")]
    [InlineData("http://[::1/a")]
    [InlineData("http://::1/a")]
    [InlineData("http://[youtu.be]/dQw4w9WgXcQ")]
    [InlineData("http://[v1.youtu.be]/dQw4w9WgXcQ")]
    [InlineData("http://localhost/a")]
    // letters that no link holds
    [InlineData("https://youtu.be/dQw4w9WgXcQ https://evil.example")]
    [InlineData("https://youtu.be/dQw4w9WgXcQ\nhttps://evil.example")]
    [InlineData("https://youtu.be/dQw4w9WgXcQ\0")]
    [InlineData("https://youtu.be/dQw4\tw9WgXcQ")]
    [InlineData("https://youtu.be\r\n/dQw4w9WgXcQ")]
    [InlineData("https://\u2028youtu.be/dQw4w9WgXcQ")]
    [InlineData("https://youtu.be/dQw4w9WgXcQ?\u202e")]
    [InlineData("https://youtu.be/dQw4w9WgXcQ?\u00a0")]
    [InlineData("https://youtu.be/dQw4w9WgXcQ?\ud800")]
    [InlineData("https://youtu.be/dQw4w9WgXcQ?\ue000")]
    [InlineData("https:\\\\youtu.be\\dQw4w9WgXcQ")]
    [InlineData("https://youtu.be\\dQw4w9WgXcQ")]
    [InlineData("https://media.example/a\\..\\b")]
    [InlineData("<https://youtu.be/dQw4w9WgXcQ>")]
    [InlineData("https://youtu.be/dQw4w9WgXcQ\"")]
    [InlineData("https://youtu.be/dQw4w9WgXcQ|sh")]
    [InlineData("https://youtu.be/`id`")]
    // paths
    [InlineData("https://media.example/../etc/passwd")]
    [InlineData("https://media.example/a/./b")]
    [InlineData("https://media.example/a/..")]
    [InlineData("https://media.example/%2e%2E/a")]
    [InlineData("https://media.example/.%2e/a")]
    [InlineData("https://media.example/%252e%252e/a")]
    [InlineData("https://media.example/%2565")]
    [InlineData("https://media.example/a%0d%0aHost:b")]
    [InlineData("https://media.example/a%00.mp4")]
    [InlineData("https://media.example/a%7f")]
    [InlineData("https://media.example/a%5cb")]
    [InlineData("https://media.example/a%")]
    [InlineData("https://media.example/a%4")]
    [InlineData("https://media.example/a%zz")]
    [InlineData("https://media.example/a%４１")]
    // YouTube, and no video
    [InlineData("https://www.youtube.com/")]
    [InlineData("https://www.youtube.com/watch")]
    [InlineData("https://www.youtube.com/watch?v=")]
    [InlineData("https://www.youtube.com/watch?v=dQw4w9WgXc")]
    [InlineData("https://www.youtube.com/watch?v=dQw4w9WgXcQQ")]
    [InlineData("https://www.youtube.com/watch?v=dQw4w9WgXc%21")]
    [InlineData("https://www.youtube.com/watch?v=ｄQw4w9WgXcQ")]
    [InlineData("https://www.youtube.com/watch?V=dQw4w9WgXcQ")]
    [InlineData("https://www.youtube.com/watch?v=dQw4w9WgXcQ&v=aaaaaaaaaaa")]
    [InlineData("https://www.youtube.com/watch?v=videoseries")]
    [InlineData("https://www.youtube.com/embed/live_stream?channel=UCabcdefghijklmnopqrstuv")]
    [InlineData("https://www.youtube.com/embed/videoseries")]
    [InlineData("https://www.youtube.com/shorts/dQw4w9WgXcQ/more")]
    [InlineData("https://youtu.be/")]
    [InlineData("https://youtu.be/a/dQw4w9WgXcQ")]
    [InlineData("https://www.youtube.com/@channel")]
    [InlineData("https://www.youtube.com/channel/UCabcdefghijklmnopqrstuv")]
    [InlineData("https://www.youtube.com/clip/Ugkxabcdefghijklmnop")]
    [InlineData("https://www.youtube.com/results?search_query=dance")]
    [InlineData("https://www.youtube.com/redirect?q=https://evil.example/dQw4w9WgXcQ")]
    [InlineData("https://www.youtube.com/attribution_link?u=/watch?v=dQw4w9WgXcQ")]
    [InlineData("https://www.youtube.com/playlist")]
    [InlineData("https://www.youtube.com/playlist?list=PL")]
    [InlineData("https://www.youtube.com/playlist?list=PLabcdefghijklmnop&list=PLbbbbbbbbbbbbbbbb")]
    [InlineData("https://www.youtube.com/playlist?list=PLabcdefghijklmnop%26a=b")]
    // Discord's hosts, when pasted
    [InlineData("https://cdn.discordapp.com/attachments/11/22/stage.mp4?ex=1&is=2&hm=3")]
    [InlineData("https://media.discordapp.net/attachments/11/22/stage.mp4")]
    public void A_hostile_link_is_refused_with_a_sentence(string? text)
    {
        MediaLink
            .TryParse(text, LinkOrigin.Message, _allowed, out var link, out var refusal)
            .ShouldBeFalse(link?.Canonical);
        link.ShouldBeNull();
        IsOneSentence(refusal!.Sentence).ShouldBeTrue(refusal.Sentence);
    }

    [Theory]
    [InlineData("http://cdn.discordapp.com/attachments/11/22/stage.mp4")]
    [InlineData("https://cdn.discordapp.com:8443/attachments/11/22/stage.mp4")]
    [InlineData("https://cdn.discordapp.com/attachments/11/22/")]
    [InlineData("https://cdn.discordapp.com/attachments/11/x/stage.mp4")]
    [InlineData("https://cdn.discordapp.com/attachments/11/22/33/stage.mp4")]
    [InlineData("https://cdn.discordapp.com/attachments/11/22/../stage.mp4")]
    [InlineData("https://cdn.discordapp.com/avatars/11/22/stage.mp4")]
    [InlineData("https://cdn.discordapp.com/attachments/１１/22/stage.mp4")]
    [InlineData("https://cdn.discordapp.com.evil.example/attachments/11/22/stage.mp4")]
    [InlineData("https://discord.com/channels/11/22/33")]
    [InlineData("stage.mp4")]
    public void What_is_no_attachment_is_refused_as_one(string text) =>
        MediaLink.TryParse(text, LinkOrigin.Attachment, _allowed, out _, out _).ShouldBeFalse();

    [Theory]
    [InlineData("")]
    [InlineData("a\0b")]
    [InlineData("file:///etc/passwd")]
    [InlineData("https://evil.example/stage.mp4")]
    [InlineData("ftp://media.example/stage.mp4")]
    public void An_operator_too_is_refused_what_is_neither_a_file_nor_a_link(string text) =>
        MediaLink.TryParse(text, LinkOrigin.Operator, _allowed, out _, out _).ShouldBeFalse();

    [Theory]
    [InlineData("https://open.spotify.com/track/1", "Spotify")]
    [InlineData("https://spotify.link/1", "Spotify")]
    [InlineData("https://music.apple.com/kr/album/1", "Apple Music")]
    [InlineData("https://www.melon.com/song/detail.htm?songId=1", "Melon")]
    [InlineData("https://m2.melon.com/song/1", "Melon")]
    [InlineData("https://www.genie.co.kr/detail/songInfo?xgnm=1", "Genie")]
    [InlineData("https://music.bugs.co.kr/track/1", "Bugs")]
    [InlineData("https://tidal.com/browse/track/1", "TIDAL")]
    [InlineData("https://www.deezer.com/track/1", "Deezer")]
    public void A_service_that_lets_nothing_be_taken_is_named_with_what_to_give_instead(string text, string service)
    {
        Refusal(text).ShouldStartWith(service + " ", Case.Sensitive);
        Refusal(text).ShouldContain("YouTube", Case.Sensitive);
    }

    [Theory]
    [InlineData("https://soundcloud.com/a/b", "soundcloud.com")]
    [InlineData("https://notspotify.com/track/1", "notspotify.com")]
    [InlineData("https://яндекс.example/1", "xn--d1acpjx3f.example")]
    [InlineData("http://media.example:8080/a", "media.example:8080")]
    public void A_host_that_is_not_allowed_is_named(string text, string host) =>
        Refusal(text).ShouldContain($" {host} ", Case.Sensitive);

    [Theory]
    [InlineData("https://www.youtube.com/playlist?list=WL0123456789")]
    [InlineData("https://www.youtube.com/playlist?list=RDdQw4w9WgXcQ")]
    [InlineData("https://www.youtube.com/watch?list=RDMMdQw4w9WgXcQ")]
    public void A_playlist_that_only_its_viewer_sees_is_refused_as_such(string text) =>
        Refusal(text).ShouldStartWith("This playlist is private", Case.Sensitive);

    [Fact]
    public void A_link_of_more_than_2048_letters_is_refused_as_too_long()
    {
        var longest = "https://media.example/".PadRight(2048, 'a');

        MediaLink.TryParse(longest, LinkOrigin.Message, _allowed, out _, out _).ShouldBeTrue();
        Refusal(longest + "a").ShouldContain("too long", Case.Sensitive);
        Refusal(longest[..^1] + "무").ShouldContain("too long", Case.Sensitive);
    }

    [Fact]
    public void Links_may_lead_to_the_webs_ports_and_to_those_that_are_named()
    {
        _allowed.Ports.ShouldBe([80, 443, 8080], ignoreOrder: true);
        Should.Throw<FormatException>(() => new AllowedHosts(["http://media.example"]));
    }

    private static bool IsOneSentence(string text) =>
        text.EndsWith('.') && !text[..^1].Contains(". ", StringComparison.Ordinal) && !text.Any(char.IsControl);

    private static string Refusal(string text)
    {
        MediaLink.TryParse(text, LinkOrigin.Message, _allowed, out _, out var refusal).ShouldBeFalse();
        return refusal!.Sentence;
    }
}
