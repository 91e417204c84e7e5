namespace StageMix.Pipeline.Rendering;

/// <summary>Adds up what the encoders report, each of its own segment.</summary>
internal sealed class RenderingProgress(IProgress<double>? progress, IReadOnlyList<SegmentRecipe> recipes)
{
    private readonly Lock _gate = new();
    private readonly long _frames = recipes.Sum(recipe => recipe.Frames);
    private readonly long[] _done = new long[recipes.Count];

    /// <summary>Segment <paramref name="index"/> has come to <paramref name="frames"/> frames; falling back is not heard.</summary>
    public void Reach(int index, long frames)
    {
        lock (_gate)
        {
            _done[index] = Math.Clamp(frames, _done[index], recipes[index].Frames);
            progress?.Report((double)_done.Sum() / _frames);
        }
    }
}
