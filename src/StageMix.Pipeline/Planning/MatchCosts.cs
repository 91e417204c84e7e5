using System.Globalization;

namespace StageMix.Pipeline.Planning;

/// <summary>What switches and clips cost. All costs are about 1 where something is plainly unwelcome.</summary>
internal sealed class MatchCosts
{
    private const double OffCut = 0.5;
    private const double DoubleCut = 0.6;
    private const double InFlash = 1.5;
    private const double SameStage = 3;
    private const double Whim = 0.15;
    private const double PleasantSeconds = 3;
    private const double DoubleCutSeconds = 0.5;

    private readonly PlanningOptions _options;
    private readonly double _secondsPerFrame;
    private readonly Terms[,,] _switches;

    /// <param name="random">a whim at each switch, so that another seed finds another good mix</param>
    public MatchCosts(Scene scene, IReadOnlyList<int> points, PlanningOptions options, SeededRandom random)
    {
        _options = options;
        _secondsPerFrame = scene.Rate.FrameDuration.Seconds;
        var stages = scene.Stages.Count;
        _switches = new Terms[points.Count, stages, stages];
        for (var i = 1; i < points.Count - 1; i++)
        {
            for (var s = 0; s < stages; s++)
            {
                for (var next = 0; next < stages; next++)
                {
                    _switches[i, s, next] = Weigh(points[i], scene.Stages[s], scene.Stages[next], random.NextUnit());
                }
            }
        }
    }

    /// <summary>Clips far beyond the longest are not thought of: a stage may follow itself instead.</summary>
    public bool MayLast(int frames) => frames * _secondsPerFrame <= 2 * _options.LongestClipSeconds;

    public double OfLength(int frames)
    {
        var seconds = frames * _secondsPerFrame;
        var tooShort = Math.Max(0, 1 - (seconds / _options.ShortestClipSeconds)) * 4;
        var tooLong = Math.Max(0, (seconds / _options.LongestClipSeconds) - 1) * 4;
        // by the second, so that many short clips are not dearer than few long ones
        var unpleasant = Math.Pow(Math.Log(seconds / PleasantSeconds), 2) * (seconds / PleasantSeconds);
        return tooShort + tooLong + unpleasant;
    }

    public double OfTime(int frames, double pricePerSecond) => frames * _secondsPerFrame * pricePerSecond;

    public double OfSwitch(int point, int stage, int next) => _switches[point, stage, next].Total;

    public string Explain(int point, int stage, int next)
    {
        if (stage == next)
        {
            return "goes on: no other stage holds this part of the song as well";
        }

        var terms = _switches[point, stage, next];
        var where = terms.OnCut ? "on a stage's own cut" : "between cuts";
        return string.Create(
            CultureInfo.InvariantCulture,
            $"{where}; the pictures before and after match by {terms.Match:0.00}"
        );
    }

    private Terms Weigh(int frame, StageView stage, StageView next, double whim)
    {
        if (stage == next)
        {
            return new Terms(SameStage, 1, OnCut: false);
        }

        var near = (int)(DoubleCutSeconds / _secondsPerFrame);
        var match = Composition.Match(stage.LayoutAt(frame - 1), next.LayoutAt(frame));
        var onCut = stage.HasCutNear(frame, 1) || next.HasCutNear(frame, 1);
        var doubled =
            stage.Cuts.Any(cut => cut < frame && cut >= frame - near)
            || next.Cuts.Any(cut => cut > frame && cut <= frame + near);
        var flash = stage.InFlash(frame - 1) || next.InFlash(frame);
        var total =
            1 - match + (onCut ? 0 : OffCut) + (doubled ? DoubleCut : 0) + (flash ? InFlash : 0) + (Whim * whim);
        return new Terms(total, match, onCut);
    }

    private readonly record struct Terms(double Total, double Match, bool OnCut);
}
