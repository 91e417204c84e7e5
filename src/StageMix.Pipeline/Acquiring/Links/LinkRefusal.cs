namespace StageMix.Pipeline.Acquiring.Links;

/// <summary>Why a link is not taken.</summary>
/// <param name="Sentence">one plain sentence for fans that says what to give instead; nothing of the link but its host is in it</param>
public sealed record LinkRefusal(string Sentence)
{
    internal static readonly LinkRefusal NotALink = new(
        "This is not a link: copy the whole address of the video, beginning with https://, or give the file itself."
    );

    internal static readonly LinkRefusal TooLong = new(
        "This link is too long: open it, press Share, and copy the short link."
    );

    internal static readonly LinkRefusal Unusual = new(
        "This link is written in an unusual way: open it in a browser and copy the address from there."
    );

    internal static readonly LinkRefusal NoVideo = new(
        "This YouTube link is neither a video nor a playlist: open the video, press Share, and copy the link."
    );

    internal static readonly LinkRefusal PersonalPlaylist = new(
        "This playlist is private or made by YouTube for one viewer: give the links of its videos instead."
    );

    internal static readonly LinkRefusal PastedAttachment = new(
        "Links to Discord attachments are not taken: attach the file to the command itself."
    );

    internal static readonly LinkRefusal NoFileName = new("This is not a file's name: give a file or a link.");

    internal static LinkRefusal ClosedService(string name) =>
        new($"{name} does not let its songs be taken: give a YouTube link of the song, or the file itself.");

    internal static LinkRefusal HostNotTaken(string authority) =>
        new($"Links from {authority} are not taken here: give a YouTube link, or the file itself.");
}
