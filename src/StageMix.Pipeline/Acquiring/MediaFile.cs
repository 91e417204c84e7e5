using System.Text.Json.Serialization;
using StageMix.Timeline;

namespace StageMix.Pipeline.Acquiring;

/// <summary>What a file holds, asked once.</summary>
/// <param name="Given">the file as the person named it</param>
/// <param name="Path">its full path</param>
/// <param name="Content">the name of its bytes: the same file under two names is the same</param>
/// <param name="Start">the container's start time on the file's own clock</param>
/// <param name="Picture">its first video stream, when it has one</param>
/// <param name="Sound">its first audio stream, when it has one</param>
public sealed record MediaFile(
    string Given,
    string Path,
    Fingerprint Content,
    Timestamp Start,
    PictureInfo? Picture,
    SoundInfo? Sound
)
{
    /// <summary>What it is called in pictures and timelines.</summary>
    [JsonIgnore]
    public string Name => System.IO.Path.GetFileName(Given) is { Length: > 0 } name ? name : Given;
}

/// <param name="Size">as shown: turned upright, with square pixels</param>
/// <param name="Rate">the average frame rate</param>
/// <param name="Extent">from the first frame's time to the end of the last, on the file's clock, as the container says</param>
public sealed record PictureInfo(PictureSize Size, FrameRate Rate, TimeRange Extent);

/// <param name="SampleRate">in Hz</param>
/// <param name="Start">the first sample's time on the file's clock</param>
public sealed record SoundInfo(int SampleRate, int Channels, Timestamp Start);
