namespace StageMix.Bot.Jobs.Storing;

/// <summary>The database of jobs is not as it was left.</summary>
/// <param name="finding">what is wrong, as a clause about "it"</param>
public sealed class StoreDamageException(string finding, Exception? inner = null)
    : Exception($"The database of jobs is damaged: {finding}.", inner)
{
    public string Finding { get; } = finding;
}
