namespace StageMix.Pipeline.Acquiring.Links;

/// <summary>Why a link is not taken, so that it can be said in any language.</summary>
/// <param name="Kind">picks the sentence</param>
/// <param name="Name">the host or service that it names; nothing else of the link is in it</param>
public sealed record LinkRefusal(LinkRefusalKind Kind, string? Name = null)
{
    /// <summary>It in English: one plain sentence for fans that says what to give instead.</summary>
    public string Sentence =>
        Kind switch
        {
            LinkRefusalKind.NotALink =>
                "This is not a link: copy the whole address of the video, beginning with https://, or give the file itself.",
            LinkRefusalKind.TooLong => "This link is too long: open it, press Share, and copy the short link.",
            LinkRefusalKind.Unusual =>
                "This link is written in an unusual way: open it in a browser and copy the address from there.",
            LinkRefusalKind.NoVideo =>
                "This YouTube link is neither a video nor a playlist: open the video, press Share, and copy the link.",
            LinkRefusalKind.PersonalPlaylist =>
                "This playlist is private or made by YouTube for one viewer: give the links of its videos instead.",
            LinkRefusalKind.PastedAttachment =>
                "Links to Discord attachments are not taken: attach the file to the command itself.",
            LinkRefusalKind.NoFileName => "This is not a file's name: give a file or a link.",
            LinkRefusalKind.ClosedService =>
                $"{Name} does not let its songs be taken: give a YouTube link of the song, or the file itself.",
            _ => $"Links from {Name} are not taken here: give a YouTube link, or the file itself.",
        };
}

public enum LinkRefusalKind
{
    NotALink,
    TooLong,

    /// <summary>It is written as nobody's browser writes it, so that it could be read in two ways.</summary>
    Unusual,

    /// <summary>An address of YouTube's that is neither a video nor a playlist.</summary>
    NoVideo,

    /// <summary>A playlist that is private or made for one viewer.</summary>
    PersonalPlaylist,

    /// <summary>A link to a Discord attachment that did not come as one.</summary>
    PastedAttachment,

    NoFileName,

    /// <summary>A service that sells what it plays; the name is the service's.</summary>
    ClosedService,

    /// <summary>The name is the host's, with its port where it has one.</summary>
    HostNotTaken,
}
