namespace StageMix.Pipeline.Rendering;

/// <summary>Adds up what the encoders report, each of its own clip.</summary>
internal sealed class RenderingProgress(IProgress<double>? progress, IReadOnlyList<ClipRecipe> recipes)
{
    private readonly Lock _gate = new();
    private readonly long _frames = recipes.Sum(recipe => recipe.Frames);
    private readonly double[] _done = new double[recipes.Count];

    /// <summary>Clip <paramref name="index"/> has come to <paramref name="frames"/> frames; falling back is not heard.</summary>
    public void Reach(int index, double frames)
    {
        lock (_gate)
        {
            _done[index] = Math.Clamp(frames, _done[index], recipes[index].Frames);
            progress?.Report(_done.Sum() / _frames);
        }
    }
}
