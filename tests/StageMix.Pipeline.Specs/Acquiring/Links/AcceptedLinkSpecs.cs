using StageMix.Pipeline.Acquiring.Links;

namespace StageMix.Pipeline.Specs.Acquiring.Links;

public sealed class AcceptedLinkSpecs
{
    private const string Video = "https://www.youtube.com/watch?v=dQw4w9WgXcQ";
    private const string Playlist = "https://www.youtube.com/playlist?list=PLabcdefghijklmnop";
    private const string Attachment = "https://cdn.discordapp.com/attachments/11/22/stage.mp4";

    private static readonly AllowedHosts _allowed = new([
        "media.example",
        "127.0.0.1:8080",
        "[::1]:8080",
        "무대.example",
        "cdn.example:8443",
    ]);

    [Theory]
    [InlineData("https://www.youtube.com/watch?v=dQw4w9WgXcQ")]
    [InlineData("http://www.youtube.com/watch?v=dQw4w9WgXcQ")]
    [InlineData("https://www.youtube.com:443/watch?v=dQw4w9WgXcQ")]
    [InlineData("http://youtube.com:80/watch?v=dQw4w9WgXcQ")]
    [InlineData("HTTPS://WWW.YouTube.COM/watch?v=dQw4w9WgXcQ")]
    [InlineData("  https://www.youtube.com/watch?v=dQw4w9WgXcQ\r\n")]
    [InlineData("https://youtube.com/watch?v=dQw4w9WgXcQ&t=43s")]
    [InlineData("https://m.youtube.com/watch?app=desktop&v=dQw4w9WgXcQ")]
    [InlineData("https://music.youtube.com/watch?v=dQw4w9WgXcQ&list=RDAMVMdQw4w9WgXcQ")]
    [InlineData("https://www.youtube.com/watch?v=dQw4w9WgXcQ&list=PLabcdefghijklmnop&index=3")]
    [InlineData("https://www.youtube.com/watch?list=WL&v=dQw4w9WgXcQ")]
    [InlineData("https://www.youtube.com/watch?v=dQw4w9WgXcQ#t=1m2s")]
    [InlineData("https://www.youtube.com/watch/?v=dQw4w9WgXcQ")]
    [InlineData("https://www.youtube.com/watch?v=dQw4w9WgXcQ&v=dQw4w9WgXcQ")]
    [InlineData("https://www.youtube.com/watch?v=%64Qw4w9WgXcQ")]
    [InlineData("https://www.youtube.com/watch?v=dQw4w9WgXcQ&ab_channel=방탄소년단")]
    [InlineData("https://www.youtube.com/watch?v=dQw4w9WgXcQ&pp=ygUE%3D%3D")]
    [InlineData("https://youtu.be/dQw4w9WgXcQ")]
    [InlineData("https://youtu.be/dQw4w9WgXcQ?t=3")]
    [InlineData("https://youtu.be/dQw4w9WgXcQ?si=AbCdEfGhIjKlMnOp&t=3")]
    [InlineData("https://youtu.be/dQw4w9WgXcQ?list=PLabcdefghijklmnop")]
    [InlineData("https://youtu.be/dQw4w9WgXcQ/")]
    [InlineData("https://www.youtube.com/shorts/dQw4w9WgXcQ")]
    [InlineData("https://youtube.com/shorts/dQw4w9WgXcQ?feature=share")]
    [InlineData("https://www.youtube.com/live/dQw4w9WgXcQ?si=x")]
    [InlineData("https://www.youtube.com/embed/dQw4w9WgXcQ?start=3")]
    [InlineData("https://www.youtube.com/v/dQw4w9WgXcQ")]
    [InlineData("https://www.youtube-nocookie.com/embed/dQw4w9WgXcQ")]
    [InlineData("youtu.be/dQw4w9WgXcQ")]
    [InlineData("www.youtube.com/watch?v=dQw4w9WgXcQ")]
    [InlineData("YouTube.com/watch?v=dQw4w9WgXcQ")]
    public void However_a_video_is_linked_it_is_one_source(string text)
    {
        Reads(text).ShouldBe(Reads(Video));
        Reads(text, LinkOrigin.Operator).ShouldBe(Reads(Video));
        Reads(text).ShouldBeOfType<YouTubeVideo>().Id.ShouldBe("dQw4w9WgXcQ");
        Reads(text).Canonical.ShouldBe(Video);
    }

    [Fact]
    public void An_id_keeps_its_letters_and_signs()
    {
        Reads("https://youtu.be/-_aB0-_zZ9_").ShouldBeOfType<YouTubeVideo>().Id.ShouldBe("-_aB0-_zZ9_");
        Reads("https://youtu.be/dqw4w9wgxcq").ShouldNotBe(Reads(Video));
    }

    [Theory]
    [InlineData("https://www.youtube.com/playlist?list=PLabcdefghijklmnop")]
    [InlineData("https://youtube.com/playlist?list=PLabcdefghijklmnop&si=x")]
    [InlineData("https://music.youtube.com/playlist?list=PLabcdefghijklmnop")]
    [InlineData("https://www.youtube.com/watch?list=PLabcdefghijklmnop")]
    [InlineData("https://www.youtube.com/embed/videoseries?list=PLabcdefghijklmnop")]
    public void A_playlist_without_a_video_is_the_playlist(string text)
    {
        Reads(text).ShouldBe(Reads(Playlist));
        Reads(text).Canonical.ShouldBe(Playlist);
    }

    [Theory]
    [InlineData("UUabcdefghijklmnopqrstuv")]
    [InlineData("FLabcdefghijklmnopqrstuv")]
    [InlineData("OLAK5uy_abcdefghijklmnopqrstuvwxyz0123456")]
    [InlineData("RDCLAK5uy_abcdefghijklmnopqrstuvwxyz0123456")]
    public void Albums_and_channels_uploads_are_playlists(string id) =>
        Reads("https://www.youtube.com/playlist?list=" + id).ShouldBeOfType<YouTubePlaylist>().Id.ShouldBe(id);

    [Theory]
    [InlineData("https://media.example/a/b.mp4", "https://media.example/a/b.mp4")]
    [InlineData("http://media.example", "http://media.example/")]
    [InlineData("http://MEDIA.example:80/A?b=C#d", "http://media.example/A?b=C")]
    [InlineData("http://media.example:443/a", "http://media.example:443/a")]
    [InlineData("https://media.example/a#__youtubedl_smuggle=%7B%7D", "https://media.example/a")]
    [InlineData("https://media.example?a=b", "https://media.example/?a=b")]
    [InlineData("https://media.example/%61%2f%c3%a9é", "https://media.example/a%2F%C3%A9%C3%A9")]
    [InlineData("https://media.example/100%25.mp4", "https://media.example/100%25.mp4")]
    [InlineData("https://media.example/무대.mp4", "https://media.example/%EB%AC%B4%EB%8C%80.mp4")]
    [InlineData("https://무대.example/a", "https://xn--vk1bo9m.example/a")]
    [InlineData("https://xn--vk1bo9m.example/a", "https://xn--vk1bo9m.example/a")]
    [InlineData("http://127.0.0.1:8080/a.mp4", "http://127.0.0.1:8080/a.mp4")]
    [InlineData("http://[0:0:0:0:0:0:0:1]:8080/a.mp4", "http://[::1]:8080/a.mp4")]
    [InlineData("https://cdn.example:8443/a.mp4", "https://cdn.example:8443/a.mp4")]
    public void A_link_from_an_allowed_host_is_taken_in_its_normal_form(string text, string canonical)
    {
        Reads(text).ShouldBeOfType<WebLink>().Canonical.ShouldBe(canonical);
        Reads(canonical).ShouldBe(Reads(text));
    }

    [Theory]
    [InlineData("https://cdn.discordapp.com/attachments/11/22/stage.mp4")]
    [InlineData("https://cdn.discordapp.com/attachments/11/22/stage.mp4?ex=1&is=2&hm=3")]
    [InlineData("https://media.discordapp.net/attachments/11/22/stage.mp4?ex=4&is=5&hm=6&format=webp&width=100")]
    public void An_attachment_is_one_source_whatever_its_signature(string text)
    {
        Reads(text, LinkOrigin.Attachment).ShouldBe(Reads(Attachment, LinkOrigin.Attachment));
        Reads(text, LinkOrigin.Attachment)
            .GetHashCode()
            .ShouldBe(Reads(Attachment, LinkOrigin.Attachment).GetHashCode());
        Reads(text, LinkOrigin.Attachment).Canonical.ShouldBe(Attachment);
    }

    [Fact]
    public void An_attachment_is_fetched_with_its_signature_and_as_it_was_attached()
    {
        const string Given =
            "https://media.discordapp.net/ephemeral-attachments/11/22/a.mp4?format=webp&ex=4&is=5&hm=6&";

        Reads(Given, LinkOrigin.Attachment)
            .Address.ShouldBe("https://media.discordapp.net/ephemeral-attachments/11/22/a.mp4?ex=4&is=5&hm=6");
    }

    [Fact]
    public void Attachments_are_told_apart() =>
        Reads(Attachment, LinkOrigin.Attachment)
            .ShouldNotBe(Reads(Attachment.Replace("22", "23", StringComparison.Ordinal), LinkOrigin.Attachment));

    [Theory]
    [InlineData("stage 1.mp4")]
    [InlineData("./youtu.be/dQw4w9WgXcQ")]
    [InlineData("/media/무대.mp4")]
    [InlineData("a:b?.mp4")]
    [InlineData("-rf")]
    public void An_operator_may_name_a_file(string text)
    {
        var file = Reads(text, LinkOrigin.Operator);

        file.ShouldBeOfType<LocalFile>().Path.ShouldBe(Path.GetFullPath(text));
        Reads(file.Canonical, LinkOrigin.Operator).ShouldBe(file);
        MediaLink.TryParse(text, LinkOrigin.Message, _allowed, out _, out _).ShouldBeFalse();
    }

    private static MediaLink Reads(string text, LinkOrigin origin = LinkOrigin.Message)
    {
        MediaLink.TryParse(text, origin, _allowed, out var link, out var refusal).ShouldBeTrue(refusal?.Sentence);
        return link!;
    }
}
