using System.Collections.Concurrent;
using System.Security.Cryptography;
using System.Text;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;

namespace StageMix.Tools.Specs.YouTube.StandIn;

/// <summary>The sign-in page and the token service. Codes serve once, and only who asked for one can use it (PKCE).</summary>
public sealed class StandInTokens
{
    public const string ClientId = "spec-client";
    public const string ClientSecret = "spec-secret-4711";
    public const string UploadScope = "https://www.googleapis.com/auth/youtube.upload";
    public const string BothScopes = UploadScope + " https://www.googleapis.com/auth/youtube.force-ssl";

    private readonly ConcurrentDictionary<string, Request> _codes = new(StringComparer.Ordinal);
    private readonly ConcurrentDictionary<string, string> _refresh = new(StringComparer.Ordinal);
    private readonly ConcurrentDictionary<string, string> _access = new(StringComparer.Ordinal);

    private sealed record Request(string Challenge, string RedirectUri);

    /// <summary>The scopes that the person leaves ticked.</summary>
    public string Granted { get; set; } = BothScopes;

    public bool Declines { get; set; }

    /// <summary>The states of the sign-ins that were asked for.</summary>
    public ConcurrentQueue<string> States { get; } = [];

    /// <summary>A refresh token that was given some time ago.</summary>
    public string Give(string scopes)
    {
        var token = "refresh-" + Guid.NewGuid().ToString("N");
        _refresh[token] = scopes;
        return token;
    }

    public bool Knows(string refreshToken) => _refresh.ContainsKey(refreshToken);

    /// <summary>Access tokens that were given so far are refused from now on.</summary>
    public void ForgetAccess() => _access.Clear();

    /// <summary>As when the person takes the permission back in the account's settings.</summary>
    public void RevokeAll()
    {
        _refresh.Clear();
        _access.Clear();
    }

    internal bool IsValid(string authorization) => _access.ContainsKey(authorization);

    internal bool CanManage(string authorization) =>
        _access.TryGetValue(authorization, out var scopes) && scopes.Contains("force-ssl", StringComparison.Ordinal);

    internal void Map(WebApplication app)
    {
        app.MapGet("/auth", Agree);
        app.MapPost("/token", TokenAsync);
        app.MapPost(
            "/revoke",
            (string token) => _refresh.TryRemove(token, out _) ? Results.Ok() : Error("invalid_token")
        );
    }

    /// <summary>The page on which a person agrees at once, or declines.</summary>
    private IResult Agree(HttpRequest request)
    {
        var query = request.Query;
        var redirect = query["redirect_uri"].ToString();
        var (state, method) = (query["state"].ToString(), query["code_challenge_method"].ToString());
        if (
            query["client_id"] != ClientId
            || query["response_type"] != "code"
            || query["access_type"] != "offline"
            || query["scope"] != BothScopes
            || method != "S256"
            || !redirect.StartsWith("http://127.0.0.1:", StringComparison.Ordinal)
        )
        {
            return Results.BadRequest("this is no request of ours");
        }

        States.Enqueue(state);
        if (Declines)
        {
            return Results.Redirect($"{redirect}?error=access_denied&state={state}");
        }

        var code = "4/" + Guid.NewGuid().ToString("N");
        _codes[code] = new Request(query["code_challenge"].ToString(), redirect);
        return Results.Redirect(
            $"{redirect}?state={state}&code={Uri.EscapeDataString(code)}&scope={Uri.EscapeDataString(Granted)}"
        );
    }

    private async Task<IResult> TokenAsync(HttpRequest request)
    {
        var form = await request.ReadFormAsync();
        if (form["client_id"] != ClientId || form["client_secret"] != ClientSecret)
        {
            return Error("invalid_client", 401);
        }

        return form["grant_type"].ToString() switch
        {
            "authorization_code" => Exchange(form),
            "refresh_token" when _refresh.TryGetValue(form["refresh_token"].ToString(), out var scopes) => Token(
                scopes,
                null
            ),
            _ => Error("invalid_grant"),
        };
    }

    private IResult Exchange(IFormCollection form) =>
        _codes.TryRemove(form["code"].ToString(), out var asked)
        && asked.RedirectUri == form["redirect_uri"]
        && asked.Challenge == Challenge(form["code_verifier"].ToString())
            ? Token(Granted, Give(Granted))
            : Error("invalid_grant");

    private IResult Token(string scopes, string? refreshToken)
    {
        var access = "access-" + Guid.NewGuid().ToString("N");
        _access["Bearer " + access] = scopes;
        return Results.Json(
            new
            {
                access_token = access,
                expires_in = 3599,
                refresh_token = refreshToken,
                scope = scopes,
                token_type = "Bearer",
            }
        );
    }

    private static string Challenge(string verifier) =>
        Convert
            .ToBase64String(SHA256.HashData(Encoding.ASCII.GetBytes(verifier)))
            .TrimEnd('=')
            .Replace('+', '-')
            .Replace('/', '_');

    private static IResult Error(string error, int status = 400) =>
        Results.Json(new { error, error_description = "On demand: " + error }, statusCode: status);
}
