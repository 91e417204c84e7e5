using StageMix.Tools.YouTube;

namespace StageMix.Pipeline.Uploading.YouTube;

/// <summary>Says what it means that YouTube did not do what was asked, and what to do.</summary>
public static class YouTubeFailures
{
    private static readonly TimeSpan _uploadLimit = TimeSpan.FromHours(24);

    private static readonly TimeSpan _rateLimit = TimeSpan.FromMinutes(10);

    internal static MixException Explain(YouTubeException failure, UploadQuota quota, DateTimeOffset now) =>
        failure.Reason switch
        {
            YouTubeReason.QuotaSpent => quota.Spent(failure),
            YouTubeReason.UploadLimit => Later(
                failure,
                "YouTube takes no more uploads of this channel for now: try again in 24 hours, or verify the channel at https://www.youtube.com/verify.",
                now + _uploadLimit
            ),
            YouTubeReason.RateLimited => Later(
                failure,
                "YouTube was asked too often in a short time: try again in ten minutes, and it goes on where it stopped.",
                now + _rateLimit
            ),
            _ => Explain(failure),
        };

    /// <summary>What does not pass by itself, and what passes at a time that nobody knows.</summary>
    public static MixException Explain(YouTubeException failure) =>
        failure.Reason switch
        {
            YouTubeReason.NotSignedIn => NotSignedIn(failure),
            YouTubeReason.SignInEnded => SignIn(
                failure,
                "The sign-in to YouTube is no longer valid (it was taken back, or its project is in testing, where Google ends it after 7 days): sign in again with ./stagemix login youtube."
            ),
            YouTubeReason.NoProgram => SignIn(
                failure,
                "There is no OAuth client to reach YouTube with: make one of the type Desktop app at https://console.cloud.google.com/apis/credentials, and set YOUTUBE_CLIENT_ID and YOUTUBE_CLIENT_SECRET to what is shown there."
            ),
            YouTubeReason.UnknownProgram => SignIn(
                failure,
                "Google does not know this OAuth client: set YOUTUBE_CLIENT_ID and YOUTUBE_CLIENT_SECRET as Google's console shows them."
            ),
            YouTubeReason.NotCovered => SignIn(
                failure,
                "The sign-in to YouTube does not cover this: sign in again with ./stagemix login youtube, and leave every box ticked."
            ),
            YouTubeReason.Declined => SignIn(failure, "The sign-in was declined, so nobody is signed in to YouTube."),
            YouTubeReason.NoChannel => SignIn(
                failure,
                "The account that is signed in has no YouTube channel: make one at https://www.youtube.com/create_channel."
            ),
            YouTubeReason.Unavailable or YouTubeReason.Gone => Later(
                failure,
                "YouTube cannot be reached, or has trouble of its own: try again later, and it goes on where it stopped.",
                null
            ),
            _ => new MixException(
                MixFailure.UploadRefused,
                $"YouTube refuses this ({failure.Said.TrimEnd('.')}): check the title and the section YouTube of the settings.",
                failure
            ),
        };

    public static MixException NotSignedIn(YouTubeException? failure = null) =>
        SignIn(failure, "Nobody is signed in to YouTube: sign in with ./stagemix login youtube.");

    private static MixException SignIn(YouTubeException? failure, string sentence) =>
        new(MixFailure.SignInNeeded, sentence, failure);

    private static MixException Later(YouTubeException failure, string sentence, DateTimeOffset? retryAt) =>
        new(MixFailure.TryLater, sentence, failure) { RetryAt = retryAt };
}
