namespace StageMix.Pipeline.Planning;

/// <summary>Shows other stages in single clips, as a person asked after having seen them.</summary>
internal static class Swapping
{
    /// <param name="choices">what the style has chosen, a choice a clip</param>
    /// <returns>as many choices with the same frames</returns>
    /// <exception cref="MixException">there is no such clip, or the stage does not hold all of it</exception>
    public static IReadOnlyList<Choice> Apply(IReadOnlyList<Choice> choices, IReadOnlyList<ClipSwap> swaps, Scene scene)
    {
        var swapped = choices.ToArray();
        foreach (var swap in swaps)
        {
            var stage = scene.Stages.FirstOrDefault(stage => stage.Index == swap.Stage);
            if (swap.Clip < 1 || swap.Clip > swapped.Length || stage is null || !Holds(stage, choices[swap.Clip - 1]))
            {
                throw new MixException(
                    MixFailure.NothingToMix,
                    $"Stage {swap.Stage} cannot be shown in clip {swap.Clip}: choose another stage or another clip."
                );
            }

            swapped[swap.Clip - 1] = choices[swap.Clip - 1] with
            {
                Stage = stage,
                Reason = "somebody chose this stage for it",
            };
        }

        return swapped;
    }

    /// <summary>The numbers of the other stages that could be shown in all of a clip.</summary>
    public static IReadOnlyList<int> OthersThan(Choice choice, Scene scene) =>
        [.. scene.Stages.Where(stage => stage != choice.Stage && Holds(stage, choice)).Select(stage => stage.Index)];

    private static bool Holds(StageView stage, Choice choice) =>
        stage.Holds(choice.Frame) && stage.HeldUntil(choice.Frame) >= choice.End;
}
