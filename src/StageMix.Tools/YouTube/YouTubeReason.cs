namespace StageMix.Tools.YouTube;

/// <summary>Why YouTube did not do what was asked.</summary>
public enum YouTubeReason
{
    /// <summary>For a reason that has no name here; its words are in the message.</summary>
    Refused,

    /// <summary>Nobody is signed in.</summary>
    NotSignedIn,

    /// <summary>There was a sign-in, and it is no longer valid.</summary>
    SignInEnded,

    /// <summary>The settings name no OAuth client.</summary>
    NoProgram,

    /// <summary>Google does not know the OAuth client, or its secret is another.</summary>
    UnknownProgram,

    /// <summary>The person at the sign-in page said no.</summary>
    Declined,

    /// <summary>The sign-in does not cover this.</summary>
    NotCovered,

    /// <summary>The account has no channel.</summary>
    NoChannel,

    /// <summary>The project has asked all that it may ask in a day.</summary>
    QuotaSpent,

    /// <summary>The channel has uploaded all that it may upload for now.</summary>
    UploadLimit,

    /// <summary>Asked too often in a short time.</summary>
    RateLimited,

    /// <summary>The upload's session, or the video, is no longer there.</summary>
    Gone,

    /// <summary>It cannot be reached, or has trouble of its own.</summary>
    Unavailable,
}
