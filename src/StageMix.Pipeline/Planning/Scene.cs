using StageMix.Timeline;

namespace StageMix.Pipeline.Planning;

/// <summary>The mix's whole output frames, and what each stage could show in them: what a style chooses from.</summary>
/// <param name="Frames">how many output frames the mix has</param>
internal sealed record Scene(FrameRate Rate, int Frames, IReadOnlyList<StageView> Stages)
{
    /// <summary>The output frames of the song's beats, in order.</summary>
    public IReadOnlyList<int> Beats { get; init; } = [];

    /// <summary>Those that begin a bar.</summary>
    public IReadOnlySet<int> Downbeats { get; init; } = new HashSet<int>();

    /// <summary>The song's sections as far as they are mixed, in order.</summary>
    public IReadOnlyList<SongPart> Parts { get; init; } = [];

    /// <summary>The stages that may be shown in that frame; never empty.</summary>
    public IEnumerable<StageView> HoldersOf(int frame) => Stages.Where(stage => stage.Holds(frame));

    public int FramesOf(double seconds) => Math.Max(1, (int)Rate.FramesIn(Timestamp.FromSeconds(seconds)));

    /// <summary>The section that is heard in that frame; one of no kind where none was found.</summary>
    public SongPart PartAt(int frame) =>
        Parts.LastOrDefault(part => part.Frame <= frame) ?? new SongPart(0, Frames, "", 0.5, IsChorus: false);
}

/// <summary>A section of the song in output frames, half-open: see <see cref="Aligning.SongSection"/>.</summary>
internal sealed record SongPart(int Frame, int End, string Label, double Energy, bool IsChorus);
