using System.Globalization;
using StageMix.Tools.YouTube;

namespace StageMix.Pipeline.Uploading.YouTube;

/// <summary>What YouTube made of a video, in words.</summary>
internal static class VideoVerdict
{
    /// <param name="state">null when there is no such video</param>
    /// <exception cref="MixException">it cannot be watched</exception>
    public static void ThrowUnlessWatchable(VideoState? state)
    {
        var sentence = state?.Stage switch
        {
            VideoStage.Rejected => $"YouTube rejected the video {Because(state.Reason)}.",
            VideoStage.Failed =>
                $"YouTube could not process the video ({(state.Reason.Length > 0 ? state.Reason : "it does not say why")}): render it again with another preset.",
            null or VideoStage.Gone =>
                "The video was uploaded, and somebody has deleted it at YouTube: make another mix.",
            _ => null,
        };
        if (sentence is not null)
        {
            throw new MixException(MixFailure.UploadRefused, sentence);
        }
    }

    /// <summary>What whoever gets the link should know.</summary>
    /// <param name="asked">the privacy that was asked for</param>
    public static IEnumerable<string> Notes(VideoState state, MixPrivacy asked)
    {
        if (state.Stage == VideoStage.Processing)
        {
            yield return "YouTube is still processing the video: it may take a while until it can be watched.";
        }

        if (state.Privacy < (VideoPrivacy)asked)
        {
            yield return state.Privacy == VideoPrivacy.Private
                ? "YouTube keeps the video private, so that the channel's owner alone can watch it: it does so with the uploads of a project that Google has not audited."
                : "YouTube keeps the video unlisted.";
        }

        if (state.AllowedIn is { } allowed)
        {
            yield return allowed.Count == 0
                ? "YouTube lets nobody watch it: it is blocked in every country."
                : $"YouTube lets it be watched in {Countries(allowed)} alone.";
        }
        else if (state.BlockedIn.Count > 0)
        {
            yield return $"YouTube blocks it in {Countries(state.BlockedIn)}.";
        }
    }

    private static string Because(string reason) =>
        reason switch
        {
            "claim" or "copyright" => "for copyright: mix another song, or other stages",
            "duplicate" => "as a copy of one that it has: look for that one in the channel",
            "length" => "as too long: verify the channel at https://www.youtube.com/verify, or mix a shorter part",
            "uploaderAccountClosed" or "uploaderAccountSuspended" =>
                "because the account is closed or suspended: sign in to another with ./stagemix login youtube",
            "" => "and does not say why: see the video in YouTube Studio",
            _ => $"({reason}): see the video in YouTube Studio",
        };

    private static string Countries(IReadOnlyList<string> codes)
    {
        const int Named = 10;
        var names = string.Join(", ", codes.Order(StringComparer.Ordinal).Take(Named));
        return codes.Count <= Named
            ? names
            : string.Create(CultureInfo.InvariantCulture, $"{names} and {codes.Count - Named} more countries");
    }
}
