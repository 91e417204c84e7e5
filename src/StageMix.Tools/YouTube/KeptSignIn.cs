using System.Text.Json;

namespace StageMix.Tools.YouTube;

/// <summary>A sign-in as it is kept, in a file that its owner alone can read.</summary>
/// <param name="Scopes">what it covers; empty when that is not known</param>
internal sealed record KeptSignIn(string RefreshToken, IReadOnlyList<string> Scopes, DateTimeOffset Since)
{
    /// <summary>Whether it covers more than uploading.</summary>
    public bool CanManage => Scopes.Count == 0 || Scopes.Contains(YouTubeScopes.Manage, StringComparer.Ordinal);

    public static async Task<KeptSignIn?> ReadAsync(YouTubeRules rules, CancellationToken cancellationToken)
    {
        if (rules.RefreshToken is { Length: > 0 } token)
        {
            return new KeptSignIn(token, [], DateTimeOffset.MinValue);
        }

        try
        {
            await using var file = File.OpenRead(rules.SignInFile);
            return await JsonSerializer.DeserializeAsync<KeptSignIn>(file, cancellationToken: cancellationToken);
        }
        catch (Exception absent) when (absent is FileNotFoundException or DirectoryNotFoundException or JsonException)
        {
            return null;
        }
    }

    /// <summary>Takes the place of the one before.</summary>
    public async Task WriteAsync(string path, CancellationToken cancellationToken)
    {
        var whole = Path.GetFullPath(path);
        var folder = Path.GetDirectoryName(whole)!;
        OwnerOnly.CreateFolder(folder);
        var aside = Path.Combine(folder, $".{Guid.NewGuid():N}");
        try
        {
            await OwnerOnly.WriteAsync(aside, JsonSerializer.SerializeToUtf8Bytes(this), cancellationToken);
            File.Move(aside, whole, overwrite: true);
        }
        finally
        {
            File.Delete(aside);
        }
    }

    // a record's own words would tell the token
    public override string ToString() => nameof(KeptSignIn);
}
