using System.ComponentModel.DataAnnotations;

namespace StageMix.Bot.Guilds;

/// <summary>The section <c>Voting</c> of the settings: what holds until a guild sets its own.</summary>
public sealed class VotingOptions
{
    /// <summary>How many ballots close a vote.</summary>
    [Range(1, 1000)]
    public int Quorum { get; init; } = 1;

    /// <summary>How long a vote stays open (minutes).</summary>
    [Range(1, 43_200)]
    public int Minutes { get; init; } = 60;
}
