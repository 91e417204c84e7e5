namespace StageMix.Discord;

public sealed record User(Snowflake Id, string Username)
{
    /// <summary>The name that people see, where it is not the user name.</summary>
    public string? GlobalName { get; init; }

    public bool Bot { get; init; }
}

/// <summary>A user in a guild.</summary>
public sealed record Member
{
    public User? User { get; init; }

    /// <summary>The name in this guild, where it is another one.</summary>
    public string? Nick { get; init; }

    public IReadOnlyList<Snowflake> Roles { get; init; } = [];

    /// <summary>In interactions: all that the member may do in that channel.</summary>
    public Permissions Permissions { get; init; }
}
