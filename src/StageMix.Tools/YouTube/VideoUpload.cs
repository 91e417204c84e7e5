using Google.Apis.Upload;
using Google.Apis.Util;

namespace StageMix.Tools.YouTube;

/// <summary>The resumable upload of one video.</summary>
internal sealed class VideoUpload(YouTubeService service, Stream content)
    : ResumableUpload<VideoResource, VideoResource>(service, "upload/youtube/v3/videos", "POST", content, "video/*")
{
    /// <summary>The parts of the resource that are set, and that come back.</summary>
    [RequestParameter("part", RequestParameterType.Query)]
    public static string Part => "snippet,status";

    /// <summary>Channels are told of what is public; a mix is not news for all subscribers.</summary>
    [RequestParameter("notifySubscribers", RequestParameterType.Query)]
    public static bool NotifySubscribers => false;
}
