namespace StageMix.Pipeline.Planning;

/// <summary>Makes clips of what a style has chosen.</summary>
internal static class Choices
{
    /// <summary>A stage that follows itself without a break is one clip.</summary>
    public static List<Choice> Merged(IEnumerable<Choice> choices)
    {
        var merged = new List<Choice>();
        foreach (var choice in choices)
        {
            if (
                merged.LastOrDefault() is { } last
                && last.Stage == choice.Stage
                && last.Stage.HeldUntil(last.Frame) >= choice.End
            )
            {
                merged[^1] = last with { End = choice.End };
            }
            else
            {
                merged.Add(choice);
            }
        }

        return merged;
    }
}
