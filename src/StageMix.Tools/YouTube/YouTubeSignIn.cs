using System.Security.Cryptography;
using Google.Apis.Auth.OAuth2.Flows;
using Google.Apis.Auth.OAuth2.Responses;

namespace StageMix.Tools.YouTube;

/// <summary>
/// Signing in: a person agrees on a page, whose answer comes to this machine by itself, or is pasted by hand when the
/// browser runs on another.
/// </summary>
public sealed class YouTubeSignIn : IDisposable
{
    private readonly YouTubeRules _rules;
    private readonly TimeProvider _time;
    private readonly PkceGoogleAuthorizationCodeFlow _flow;
    private readonly LoopbackListener _listener;
    private readonly string _state = Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(16));
    private readonly string _verifier;

    /// <exception cref="YouTubeException">the program has no OAuth client</exception>
    public YouTubeSignIn(YouTubeRules rules, TimeProvider time)
    {
        (_rules, _time, _flow) = (rules, time, GoogleFlow.Create(rules, time));
        _listener = new LoopbackListener(_state);
        var request = _flow.CreateAuthorizationCodeRequest(_listener.Address.AbsoluteUri, out _verifier);
        request.State = _state;
        Page = request.Build();
    }

    /// <summary>The page on which the person agrees.</summary>
    public Uri Page { get; }

    /// <summary>Waits for the page's answer at this machine.</summary>
    public Task<SignInAnswer> ListenAsync(CancellationToken cancellationToken) =>
        _listener.WaitAsync(cancellationToken);

    /// <summary>Reads the address that the person's browser ended at; null when it is not the answer to this page.</summary>
    public SignInAnswer? ReadPasted(string address) =>
        Uri.TryCreate(address.Trim(), UriKind.Absolute, out var given) ? SignInAnswer.Read(given, _state) : null;

    /// <summary>Turns the answer into a sign-in, and keeps it.</summary>
    /// <exception cref="YouTubeException">the person declined, or the token service refused</exception>
    public async Task<YouTubeSignInState> CompleteAsync(SignInAnswer answer, CancellationToken cancellationToken)
    {
        if (answer.Code is not { } code)
        {
            throw new YouTubeException(YouTubeReason.Declined, answer.Error ?? "");
        }

        var token = await ExchangeAsync(code, cancellationToken);
        var scopes = (token.Scope ?? "").Split(' ', StringSplitOptions.RemoveEmptyEntries);
        if (token.RefreshToken is not { Length: > 0 } || !scopes.Contains(YouTubeScopes.Upload, StringComparer.Ordinal))
        {
            throw new YouTubeException(YouTubeReason.NotCovered, "the permission to upload was not given");
        }

        var kept = new KeptSignIn(token.RefreshToken, scopes, _time.GetUtcNow());
        await kept.WriteAsync(_rules.SignInFile, cancellationToken);
        return new YouTubeSignInState(kept.CanManage, kept.Since);
    }

    public void Dispose()
    {
        _listener.Dispose();
        _flow.Dispose();
    }

    private async Task<TokenResponse> ExchangeAsync(string code, CancellationToken cancellationToken)
    {
        try
        {
            return await _flow.ExchangeCodeForTokenAsync(
                GoogleFlow.Person,
                code,
                _verifier,
                _listener.Address.AbsoluteUri,
                cancellationToken
            );
        }
        catch (Exception failure) when (!cancellationToken.IsCancellationRequested)
        {
            throw YouTubeErrors.Read(failure);
        }
    }
}
