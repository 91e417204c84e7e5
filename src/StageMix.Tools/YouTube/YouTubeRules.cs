namespace StageMix.Tools.YouTube;

/// <summary>Where YouTube and its token service are, by which program they are asked, and how patiently.</summary>
/// <param name="Origin">of the API: <c>/youtube/v3/</c> and <c>/upload/youtube/v3/</c> lie there</param>
/// <param name="TokenService">gives tokens; its neighbour <c>revoke</c> takes them back</param>
/// <param name="SignInPage">where a person agrees</param>
/// <param name="SignInFile">keeps the sign-in</param>
public sealed record YouTubeRules(Uri Origin, Uri TokenService, Uri SignInPage, string SignInFile)
{
    /// <summary>The program as Google knows it; without it nobody can sign in.</summary>
    public YouTubeProgram? Program { get; init; }

    /// <summary>Signs in without the file.</summary>
    public string? RefreshToken { get; init; }

    /// <summary>How much is sent at once, in bytes: a multiple of 262,144.</summary>
    public int ChunkBytes { get; init; } = 8 << 20;

    /// <summary>How long one request may take.</summary>
    public TimeSpan RequestLimit { get; init; } = TimeSpan.FromMinutes(5);

    /// <summary>The pause after a failure that may pass; it doubles with each further one.</summary>
    public TimeSpan Pause { get; init; } = TimeSpan.FromSeconds(1);

    /// <summary>How often a request is made before a failure that may pass is believed.</summary>
    public int Attempts { get; init; } = 7;
}

/// <param name="Id">the OAuth client's id</param>
/// <param name="Secret">the OAuth client's secret</param>
public sealed record YouTubeProgram(string Id, string Secret)
{
    // a record's own words would tell the secret
    public override string ToString() => Id;
}
