namespace StageMix.Pipeline.Planning;

/// <summary>A way of choosing which stage is seen when.</summary>
internal interface IPlanStyle
{
    /// <summary>Choices end to end over all frames of the scene, each of a stage that holds all of its frames.</summary>
    ChosenClips Choose(Scene scene, SeededRandom random);
}

/// <param name="Cost">by the style's own terms, the lower the better; none where it has no such</param>
internal sealed record ChosenClips(IReadOnlyList<Choice> Choices, double? Cost = null);

/// <param name="Frame">the first output frame</param>
/// <param name="End">exclusive</param>
/// <param name="Reason">why here, and why this stage</param>
internal sealed record Choice(StageView Stage, int Frame, int End, string Reason);
