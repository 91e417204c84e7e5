namespace StageMix.Pipeline;

/// <summary>Sees a mix walk through the rooms: times them, and shows how far they are.</summary>
public interface IMixWatcher
{
    /// <summary>Lets <paramref name="work"/> be done in a room; it reports from 0 to 1.</summary>
    Task<T> WatchAsync<T>(Room room, Func<IProgress<double>, Task<T>> work);
}

public enum Room
{
    Acquiring,
    Aligning,
    Detecting,
    Planning,
    Rendering,
    Uploading,
}
