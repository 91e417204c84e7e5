namespace StageMix.Bot.Guilds;

/// <summary>The section <c>Approval</c> of the settings: what holds until a guild sets its own.</summary>
public sealed class ApprovalOptions
{
    /// <summary>Whether somebody must approve of a mix before it is uploaded.</summary>
    public bool Required { get; init; } = true;
}
