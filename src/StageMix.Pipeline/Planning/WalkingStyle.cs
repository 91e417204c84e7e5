namespace StageMix.Pipeline.Planning;

/// <summary>
/// Walks through the song and picks a random other stage at each step; a stage follows itself only where no other
/// holds the time. How far a step goes is what <c>fixed</c> and <c>classic</c> differ in.
/// </summary>
internal sealed class WalkingStyle(Func<StageView, int, int> endOfStep, string reason) : IPlanStyle
{
    public static WalkingStyle Fixed(int frames) =>
        new((_, frame) => ((frame / frames) + 1) * frames, "every so many seconds, a random other stage");

    public static WalkingStyle Classic() =>
        new((stage, frame) => stage.NextCutAfter(frame), "a random other stage, to its own next cut");

    public ChosenClips Choose(Scene scene, SeededRandom random)
    {
        var choices = new List<Choice>();
        for (var frame = 0; frame < scene.Frames; frame = choices[^1].End)
        {
            var holders = scene.HoldersOf(frame).ToList();
            var previous = choices.LastOrDefault()?.Stage;
            var others = holders.Where(stage => stage != previous).ToList();
            var stage = others.Count > 0 ? others[random.Below(others.Count)] : holders[0];
            var end = Math.Min(scene.Frames, Math.Min(endOfStep(stage, frame), stage.HeldUntil(frame)));
            choices.Add(
                new Choice(stage, frame, end, others.Count > 0 ? reason : "no other stage holds this part of the song")
            );
        }

        return new ChosenClips(choices);
    }
}
