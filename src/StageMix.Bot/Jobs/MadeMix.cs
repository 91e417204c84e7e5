using StageMix.Pipeline;
using StageMix.Pipeline.Uploading;

namespace StageMix.Bot.Jobs;

/// <summary>A mix that was made; its files lie in its <see cref="MixFolder"/>.</summary>
/// <param name="SongStart">where it begins, in seconds of song time</param>
/// <param name="Seconds">how long it is</param>
/// <param name="Clips">what it shows, in order</param>
public sealed record MadeMix(double SongStart, double Seconds, PictureSize Size, IReadOnlyList<MadeClip> Clips);

/// <param name="Index">its number, from 1</param>
/// <param name="Stage">the number of the stage that it shows</param>
/// <param name="SongStart">in seconds of song time</param>
/// <param name="SongEnd">in seconds of song time, exclusive</param>
/// <param name="Reason">why here and why this stage, in words</param>
public sealed record MadeClip(int Index, int Stage, double SongStart, double SongEnd, string Reason)
{
    /// <summary>The numbers of the stages that it could show instead.</summary>
    public IReadOnlyList<int> Others { get; init; } = [];
}

/// <summary>Where a mix can be watched.</summary>
/// <param name="Link">the address; a file's when it lies in the gallery</param>
/// <param name="Publisher">who keeps it</param>
public sealed record PublishedMix(Uri Link, string Publisher, DateTimeOffset At)
{
    /// <summary>Who can watch it, as YouTube says; none in the gallery.</summary>
    public MixPrivacy? Privacy { get; init; }

    /// <summary>What whoever asked should know: what was cut, and what YouTube said.</summary>
    public IReadOnlyList<PublishRemark> Remarks { get; init; } = [];
}
