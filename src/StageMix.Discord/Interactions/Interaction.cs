namespace StageMix.Discord.Interactions;

/// <summary>Somebody used a command, a component or a modal of the bot.</summary>
public abstract record Interaction
{
    private protected Interaction(InteractionPayload payload)
    {
        Id = payload.Id;
        ApplicationId = payload.ApplicationId;
        Token = payload.Token;
        User = payload.Sender;
        Member = payload.Member;
        GuildId = payload.GuildId;
        ChannelId = payload.ChannelId;
        Locale = payload.Locale;
        GuildLocale = payload.GuildLocale;
        AppPermissions = payload.AppPermissions;
        AttachmentSizeLimit = payload.AttachmentSizeLimit;
    }

    public Snowflake Id { get; }

    public Snowflake ApplicationId { get; }

    public User User { get; }

    /// <summary>The user as a member; none in direct messages.</summary>
    public Member? Member { get; }

    public Snowflake? GuildId { get; }

    public Snowflake? ChannelId { get; }

    /// <summary>The language of the user's Discord, such as <c>en-US</c> or <c>ko</c>.</summary>
    public string Locale { get; }

    /// <summary>The guild's preferred language; none in direct messages.</summary>
    public string? GuildLocale { get; }

    /// <summary>What the bot may do in this channel.</summary>
    public Permissions AppPermissions { get; }

    /// <summary>In bytes, for each file of an answer.</summary>
    public long AttachmentSizeLimit { get; }

    /// <summary>Whoever has it can answer. Internal, so that no record's text ever shows it.</summary>
    internal string Token { get; }

    /// <summary>What was used, for the log.</summary>
    internal abstract string Subject { get; }

    /// <summary>Whether the user may do all of this here. In direct messages nobody may moderate.</summary>
    public bool MemberMay(Permissions wanted) => Member?.Permissions.Allow(wanted) ?? false;
}
