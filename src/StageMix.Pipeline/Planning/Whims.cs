namespace StageMix.Pipeline.Planning;

/// <summary>
/// Likes and dislikes for no reason: of switch points, of single switches, and of stages for a while. Where they weigh
/// little against what is earnest, the cheapest path under them is another good one.
/// </summary>
internal sealed class Whims
{
    /// <summary>So long a stage is in favour or out of it.</summary>
    private const double MoodSeconds = 8;

    /// <summary>Of a switch's: what is shown for seconds is changed for the most cost.</summary>
    private const double OfASecond = 0.3;

    public static readonly Whims None = new();

    private readonly int _stages;

    /// <summary>[point, stage, next stage]</summary>
    private readonly double[] _switches = [];

    /// <summary>[stage, stretch of the mix], by the second</summary>
    private readonly double[,] _moods = new double[0, 0];
    private readonly int _stretch = 1;

    private Whims() { }

    /// <param name="points">how many switch points there are</param>
    /// <param name="weight">of the most liked place against the least liked one</param>
    public Whims(Scene scene, int points, double weight, SeededRandom random)
    {
        _stages = scene.Stages.Count;
        _switches = new double[points * _stages * _stages];
        for (var point = 0; point < points; point++)
        {
            var place = Draw();
            for (var pair = 0; pair < _stages * _stages; pair++)
            {
                _switches[(point * _stages * _stages) + pair] = place + Draw();
            }
        }

        _stretch = scene.FramesOf(MoodSeconds);
        _moods = new double[_stages, (scene.Frames / _stretch) + 1];
        for (var i = 0; i < _moods.Length; i++)
        {
            _moods[i % _stages, i / _stages] = OfASecond * Draw();
        }

        double Draw() => weight * (random.NextUnit() - 0.5);
    }

    /// <summary>What they add to a switch's cost.</summary>
    public double Of(int point, int stage, int next) =>
        _switches.Length == 0 || stage == next ? 0 : _switches[(((point * _stages) + stage) * _stages) + next];

    /// <summary>Adds to what a second of the stage costs.</summary>
    public void AddTo(double[] aSecond, int stage)
    {
        for (var frame = 0; frame < aSecond.Length && _moods.Length > 0; frame++)
        {
            aSecond[frame] += _moods[stage, frame / _stretch];
        }
    }
}
