namespace StageMix.Bot.Jobs;

/// <summary>What was heard in a stage.</summary>
/// <param name="Index">the stage's number in the order given, from 1</param>
/// <param name="Title">what people know it by</param>
/// <param name="Seconds">the length of its sound; none without</param>
/// <param name="HeldSeconds">how much of the song it holds</param>
/// <param name="Confidence">0 to 1</param>
/// <param name="Reason">why it was not accepted, or what to know of it, as a clause; none when all is well</param>
public sealed record StageVerdict(
    int Index,
    string Title,
    double? Seconds,
    double HeldSeconds,
    bool Accepted,
    double Confidence,
    string? Reason
)
{
    /// <summary>Who put it on the web; none for a file.</summary>
    public string? Uploader { get; init; }

    /// <summary>Its address on the web; none for a file.</summary>
    public string? Link { get; init; }
}
