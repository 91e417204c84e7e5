using System.Globalization;

namespace StageMix.Timeline.Exporting;

/// <summary>Counts frames as hours, minutes, seconds and frames, none dropped: 29.97 frames a second count as 30.</summary>
internal sealed class Timecode(FrameRate rate)
{
    private const int HoursADay = 24;

    private readonly long _framesASecond = (long)Math.Ceiling(rate.FramesPerSecond);

    public long FramesAnHour => 3600 * _framesASecond;

    /// <summary>It begins anew after a day, as clocks do.</summary>
    public string Of(long frame)
    {
        var (seconds, frames) = Math.DivRem(frame % (HoursADay * FramesAnHour), _framesASecond);
        return string.Create(
            CultureInfo.InvariantCulture,
            $"{seconds / 3600:00}:{seconds / 60 % 60:00}:{seconds % 60:00}:{frames:00}"
        );
    }
}
