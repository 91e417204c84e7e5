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
    public static IEnumerable<PublishRemark> Remarks(VideoState state, MixPrivacy asked)
    {
        if (state.Stage == VideoStage.Processing)
        {
            yield return new PublishRemark(PublishRemarkKind.StillProcessing);
        }

        if (state.Privacy < (VideoPrivacy)asked)
        {
            yield return new PublishRemark(
                state.Privacy == VideoPrivacy.Private ? PublishRemarkKind.KeptPrivate : PublishRemarkKind.KeptUnlisted
            );
        }

        if (state.AllowedIn is { } allowed)
        {
            yield return allowed.Count == 0
                ? new PublishRemark(PublishRemarkKind.BlockedEverywhere)
                : Naming(PublishRemarkKind.AllowedIn, allowed);
        }
        else if (state.BlockedIn.Count > 0)
        {
            yield return Naming(PublishRemarkKind.BlockedIn, state.BlockedIn);
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

    private static PublishRemark Naming(PublishRemarkKind kind, IReadOnlyList<string> countries)
    {
        const int Named = 10;
        return new PublishRemark(
            kind,
            string.Join(", ", countries.Order(StringComparer.Ordinal).Take(Named)),
            Math.Max(0, countries.Count - Named)
        );
    }
}
