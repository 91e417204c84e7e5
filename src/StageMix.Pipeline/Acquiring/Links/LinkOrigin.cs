namespace StageMix.Pipeline.Acquiring.Links;

/// <summary>Where a link comes from, and so what it may name.</summary>
public enum LinkOrigin
{
    /// <summary>Typed by anybody: YouTube and the allowed hosts.</summary>
    Message,

    /// <summary>An attachment's address as Discord sent it in an interaction: Discord's own hosts too.</summary>
    Attachment,

    /// <summary>The command line or the web console: files of this machine too.</summary>
    Operator,
}
