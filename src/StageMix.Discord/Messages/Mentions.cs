namespace StageMix.Discord.Messages;

/// <summary>Whom a message notifies. Its text alone notifies nobody, whatever stands in it.</summary>
/// <param name="Users">users whose mention in the text counts</param>
public sealed record Mentions(IReadOnlyList<Snowflake> Users)
{
    public static Mentions Nobody { get; } = new([]);

    /// <summary>Who wrote the message that this one answers is notified too.</summary>
    public bool RepliedUser { get; init; }

    public static string Of(Snowflake user) => $"<@{user}>";
}
