using Google.Apis.Auth.OAuth2;
using Google.Apis.Auth.OAuth2.Flows;
using Google.Apis.Util;

namespace StageMix.Tools.YouTube;

/// <summary>Google's token service as the library speaks with it. It keeps nothing: a failed request must not cost the sign-in.</summary>
internal static class GoogleFlow
{
    /// <summary>The library asks for a name of the person; there is one.</summary>
    public const string Person = "operator";

    /// <exception cref="YouTubeException">the program has no OAuth client</exception>
    public static PkceGoogleAuthorizationCodeFlow Create(YouTubeRules rules, TimeProvider time)
    {
        var program =
            rules.Program
            ?? throw new YouTubeException(YouTubeReason.NoProgram, "there is no OAuth client in the settings");
        return new PkceGoogleAuthorizationCodeFlow(
            new Places(rules)
            {
                ClientSecrets = new ClientSecrets { ClientId = program.Id, ClientSecret = program.Secret },
                Scopes = YouTubeScopes.All,
                // without it a second sign-in of the same person gets no refresh token
                Prompt = "consent",
                DefaultExponentialBackOffPolicy = Google.Apis.Http.ExponentialBackOffPolicy.None,
                Clock = new Clock(time),
            }
        );
    }

    private sealed class Places(YouTubeRules rules)
        : GoogleAuthorizationCodeFlow.Initializer(
            rules.SignInPage.AbsoluteUri,
            rules.TokenService.AbsoluteUri,
            new Uri(rules.TokenService, "revoke").AbsoluteUri
        );

    private sealed class Clock(TimeProvider time) : IClock
    {
        public DateTime Now => time.GetLocalNow().DateTime;

        public DateTime UtcNow => time.GetUtcNow().UtcDateTime;
    }
}
