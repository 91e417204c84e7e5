namespace StageMix.Pipeline.Uploading;

/// <summary>How far the publishing of one mix has come, written down before and after each step.</summary>
/// <param name="Key">the order's</param>
public sealed record UploadRecord(string Key)
{
    /// <summary>The upload that has begun, and may have ended without our knowing.</summary>
    public UploadSession? Session { get; init; }

    /// <summary>The one video at YouTube, once it is known.</summary>
    public string? VideoId { get; init; }

    /// <summary>When <see cref="VideoId"/> was written down.</summary>
    public DateTimeOffset? UploadedAt { get; init; }

    public bool HasThumbnail { get; init; }

    /// <summary>The end: what is returned from now on.</summary>
    public UploadedMix? Published { get; init; }

    public bool IsTakenDown { get; init; }

    // a record's own words would tell the session's address
    public override string ToString() => Key;
}

/// <param name="Address">as good as a key to the upload</param>
/// <param name="Size">the file's, in bytes</param>
/// <param name="Content">the file's</param>
public sealed record UploadSession(Uri Address, long Size, Fingerprint Content)
{
    public override string ToString() => nameof(UploadSession);
}
