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
    /// <summary>Whether seeking leads to a picture that can be decoded by itself. Streams as they are broadcast have no index that knows.</summary>
    public bool HasIndex { get; init; } = true;

    /// <summary>What it is called in pictures and timelines.</summary>
    [JsonIgnore]
    public string Name => System.IO.Path.GetFileName(Given) is { Length: > 0 } name ? name : Given;
}

/// <param name="Size">as shown: turned upright, with square pixels</param>
/// <param name="Rate">the average frame rate</param>
/// <param name="Extent">from the first frame's time to the end of the last, on the file's clock, as the container says</param>
public sealed record PictureInfo(PictureSize Size, FrameRate Rate, TimeRange Extent)
{
    public PictureCoding Coding { get; init; } = PictureCoding.Usual;

    /// <summary>How many moments a second it shows: two a frame where it is interlaced.</summary>
    [JsonIgnore]
    public FrameRate ShownRate => Coding.IsInterlaced ? new FrameRate(2 * Rate.Numerator, Rate.Denominator) : Rate;
}

/// <param name="SampleRate">in Hz</param>
/// <param name="Start">the first sample's time on the file's clock</param>
public sealed record SoundInfo(int SampleRate, int Channels, Timestamp Start)
{
    /// <summary>The file that holds it; none when it is the picture's.</summary>
    public SoundFile? Apart { get; init; }
}

/// <summary>A file of sound beside one of pictures, as services keep them.</summary>
/// <param name="Start">the container's start time on the file's own clock</param>
public sealed record SoundFile(string Path, Fingerprint Content, Timestamp Start);
