using System.Globalization;

namespace StageMix.Pipeline.Planning;

/// <summary>Says of each clip why here and why this stage, from the terms that decided.</summary>
internal sealed class Reasons(Scene scene, IReadOnlyList<int> points, MatchCosts costs)
{
    private const double AlikeJump = 0.12;
    private const double NearJump = 0.3;
    private const double OtherLook = 0.4;

    public IReadOnlyList<Choice> Explain(IReadOnlyList<Step> path) =>
        [
            .. path.Select(
                (step, i) =>
                    new Choice(
                        scene.Stages[step.Stage],
                        points[step.From],
                        points[step.To],
                        Explain(i == 0 ? null : path[i - 1], step, EndOfRun(path, i))
                    )
            ),
        ];

    private string Explain(Step? before, Step step, int end)
    {
        var stage = scene.Stages[step.Stage];
        string[] words =
            before is not { } last ? ["opens the mix"]
            : last.Stage == step.Stage ? ["goes on"]
            : OfSwitch(scene.Stages[last.Stage], stage, costs.Scores[step.From, last.Stage, step.Stage]);
        return string.Join("; ", [.. words, .. OfStage(stage, points[step.From], end)]);
    }

    /// <summary>The frame until which the stage of a step goes on.</summary>
    private int EndOfRun(IReadOnlyList<Step> path, int step) =>
        points[path.Skip(step).TakeWhile(next => next.Stage == path[step].Stage).Last().To];

    private static string[] OfSwitch(StageView gone, StageView coming, SwitchScore score) =>
        [WhereOf(gone, coming, score.Place), .. MatchOf(score), .. BreachesOf(score.Breaches)];

    private static string WhereOf(StageView gone, StageView coming, SwitchPlace place) =>
        place switch
        {
            SwitchPlace.CutOfIncoming => $"on a cut of stage {coming.Index}",
            SwitchPlace.CutOfOutgoing => $"where stage {gone.Index} cuts away",
            SwitchPlace.Downbeat => "on the first beat of a bar",
            SwitchPlace.Whip => "inside a whip of the camera",
            SwitchPlace.Beat => "on a beat",
            _ => "between beats, for there was no better place",
        };

    private static IEnumerable<string> MatchOf(SwitchScore score)
    {
        var words =
            score.Jump <= AlikeJump && score.IsByFaces ? "faces stay where they are"
            : score.Jump <= AlikeJump ? "people stay where they are"
            : score.Jump <= NearJump && score.IsByFaces ? "faces move little"
            : score.Jump <= NearJump ? "people move little"
            : "the pictures differ, but the clips around it gain by it";
        yield return string.Create(CultureInfo.InvariantCulture, $"{words} (likely jump {score.Jump:0.00})");
        if (score.Contrast >= OtherLook)
        {
            yield return "clothes and set look quite different";
        }
    }

    private static IEnumerable<string> BreachesOf(Breach breaches)
    {
        if (breaches.HasFlag(Breach.Unsettled))
        {
            yield return "inside a flash or a dissolve, which nothing could avoid";
        }

        if (breaches.HasFlag(Breach.Doubled))
        {
            yield return "near another cut, which nothing could avoid";
        }
    }

    private IEnumerable<string> OfStage(StageView stage, int frame, int end)
    {
        if (Enumerable.Range(frame, end - frame).Any(stage.IsBridge))
        {
            yield return "where no stage holds the song, its picture goes on";
        }

        if (!scene.HoldersOf(frame).Any(other => other != stage))
        {
            yield return "no other stage can be shown here";
        }
    }
}
