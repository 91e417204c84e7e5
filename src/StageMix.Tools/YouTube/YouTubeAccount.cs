using Google.Apis.Auth.OAuth2;
using Google.Apis.Auth.OAuth2.Responses;

namespace StageMix.Tools.YouTube;

/// <summary>The account that is signed in, if one is.</summary>
public sealed class YouTubeAccount(YouTubeRules rules, TimeProvider time)
{
    /// <summary>What is known of the sign-in without asking YouTube; null when nobody is signed in.</summary>
    public async Task<YouTubeSignInState?> FindAsync(CancellationToken cancellationToken)
    {
        var kept = await KeptSignIn.ReadAsync(rules, cancellationToken);
        return kept is null
            ? null
            : new YouTubeSignInState(kept.CanManage, rules.RefreshToken is { Length: > 0 } ? null : kept.Since);
    }

    /// <summary>The account's channel, as long as the caller keeps it. The sign-in is read anew each time.</summary>
    /// <exception cref="YouTubeException">nobody is signed in, or the program has no OAuth client</exception>
    public async Task<YouTubeChannel> OpenAsync(CancellationToken cancellationToken)
    {
        var kept =
            await KeptSignIn.ReadAsync(rules, cancellationToken)
            ?? throw new YouTubeException(YouTubeReason.NotSignedIn, "there is no sign-in");
        var token = new TokenResponse { RefreshToken = kept.RefreshToken };
        var flow = GoogleFlow.Create(rules, time);
        return new YouTubeChannel(rules, new UserCredential(flow, GoogleFlow.Person, token), time);
    }

    /// <summary>Asks the token service whether the sign-in is still valid.</summary>
    /// <exception cref="YouTubeException">it is not, or the service cannot be asked</exception>
    public async Task CheckAsync(CancellationToken cancellationToken)
    {
        using var channel = await OpenAsync(cancellationToken);
        await channel.CheckSignInAsync(cancellationToken);
    }

    /// <summary>Takes the sign-in back at the token service and deletes it here, which is done in any case.</summary>
    /// <returns>false when nobody was signed in</returns>
    /// <exception cref="YouTubeException">the service could not be told</exception>
    public async Task<bool> SignOutAsync(CancellationToken cancellationToken)
    {
        if (await KeptSignIn.ReadAsync(rules, cancellationToken) is not { } kept)
        {
            return false;
        }

        if (File.Exists(rules.SignInFile))
        {
            File.Delete(rules.SignInFile);
        }

        using var flow = GoogleFlow.Create(rules, time);
        try
        {
            await flow.RevokeTokenAsync(GoogleFlow.Person, kept.RefreshToken, cancellationToken);
        }
        catch (TokenResponseException failure) when (failure.Error?.Error == "invalid_token")
        {
            // it was taken back before
        }
        catch (Exception failure) when (!cancellationToken.IsCancellationRequested)
        {
            throw YouTubeErrors.Read(failure);
        }

        return true;
    }
}

/// <param name="CanManage">it covers more than uploading, as far as is known</param>
/// <param name="Since">null when it comes from the environment</param>
public sealed record YouTubeSignInState(bool CanManage, DateTimeOffset? Since);
