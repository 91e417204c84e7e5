using Microsoft.AspNetCore.Http;

namespace StageMix.Tools.Specs.YouTube.StandIn;

/// <summary>What is asked of YouTube.</summary>
public enum StandInCall
{
    /// <summary>Anything of the token service.</summary>
    Token,

    /// <summary>A session is begun.</summary>
    Begin,

    /// <summary>Bytes are sent to a session.</summary>
    Send,

    /// <summary>A session is asked how far it is.</summary>
    Ask,

    /// <summary>A video's state, or the channel's list.</summary>
    Read,

    /// <summary>A video is changed or deleted, or gets a thumbnail.</summary>
    Change,
}

internal static class StandInCalls
{
    public static StandInCall Of(HttpRequest request) =>
        request.Path.Value switch
        {
            "/token" or "/revoke" or "/auth" => StandInCall.Token,
            "/upload/youtube/v3/videos" when HttpMethods.IsPost(request.Method) => StandInCall.Begin,
            "/upload/youtube/v3/videos" => request
                .Headers.ContentRange.ToString()
                .StartsWith("bytes */", StringComparison.Ordinal)
                ? StandInCall.Ask
                : StandInCall.Send,
            _ => HttpMethods.IsGet(request.Method) ? StandInCall.Read : StandInCall.Change,
        };

    /// <summary>Whether permission to upload is not enough.</summary>
    public static bool NeedsManaging(StandInCall call) => call is StandInCall.Read or StandInCall.Change;
}
