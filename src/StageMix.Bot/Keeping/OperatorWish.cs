namespace StageMix.Bot.Keeping;

/// <summary>What the operator wants done with the stored data: a copy of the jobs, or a guild or a member forgotten.</summary>
/// <param name="Guild">the guild to forget</param>
/// <param name="User">the member to forget</param>
internal sealed record OperatorWish(string? Guild = null, string? User = null)
{
    public static readonly OperatorWish Copy = new();
}

/// <param name="JobsCopy">the path of the copy that was made</param>
/// <param name="Deleted">how many mixes were deleted</param>
/// <param name="Busy">how many are still being worked on, and were not</param>
internal sealed record WishAnswer(string? JobsCopy = null, int Deleted = 0, int Busy = 0)
{
    /// <summary>Why it could not be done; none when it was.</summary>
    public string? Problem { get; init; }
}
