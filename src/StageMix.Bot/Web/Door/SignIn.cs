using System.Security.Claims;
using System.Security.Cryptography;
using System.Text;
using System.Threading.RateLimiting;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.Extensions.Options;
using StageMix.Bot.Web.Pages;

namespace StageMix.Bot.Web.Door;

/// <summary>The password, asked for once a browser.</summary>
internal static class SignIn
{
    public const string Path = "/sign-in";

    private const string Slowly = "sign-in";
    private const string Then = "then";
    private static readonly TimeSpan _stay = TimeSpan.FromDays(30);

    public static void AddSignIn(this IServiceCollection services, WebOptions options)
    {
        services
            .AddAuthentication(CookieAuthenticationDefaults.AuthenticationScheme)
            .AddCookie(cookie =>
            {
                cookie.Cookie.Name = "stagemix";
                cookie.Cookie.HttpOnly = true;
                cookie.Cookie.SameSite = SameSiteMode.Strict;
                cookie.LoginPath = Path;
                cookie.ReturnUrlParameter = Then;
                cookie.ExpireTimeSpan = _stay;
                cookie.Events.OnValidatePrincipal = CheckTokenStands;
            });
        var authorization = services.AddAuthorizationBuilder();
        if (options.HasToken)
        {
            authorization.SetFallbackPolicy(new AuthorizationPolicyBuilder().RequireAuthenticatedUser().Build());
        }

        services.AddRateLimiter(limiter =>
        {
            limiter.RejectionStatusCode = StatusCodes.Status429TooManyRequests;
            limiter.AddPolicy(
                Slowly,
                context =>
                    RateLimitPartition.GetFixedWindowLimiter(
                        context.Connection.RemoteIpAddress?.ToString() ?? "",
                        _ => new FixedWindowRateLimiterOptions { PermitLimit = 6, Window = TimeSpan.FromMinutes(1) }
                    )
            );
        });
    }

    public static void MapSignIn(this IEndpointRouteBuilder console)
    {
        console
            .MapGet(Path, (string? then) => new RazorComponentResult<SignInPage>(new { Then = Local(then) }))
            .AllowAnonymous();
        var forms = console.MapForms();
        forms.MapPost(Path, EnterAsync).AllowAnonymous().RequireRateLimiting(Slowly);
        forms.MapPost("/sign-out", (Delegate)LeaveAsync);
    }

    private static async Task<IResult> EnterAsync(
        IFormCollection form,
        HttpContext context,
        IOptions<WebOptions> options
    )
    {
        var then = Local(form[Then]);
        if (!options.Value.HasToken || !IsSame(form["token"].ToString(), options.Value.Token!))
        {
            return new RazorComponentResult<SignInPage>(new { Then = then, IsWrong = true })
            {
                StatusCode = StatusCodes.Status401Unauthorized,
            };
        }

        var identity = new ClaimsIdentity(
            [new Claim(ClaimTypes.Hash, Print(options.Value.Token!))],
            CookieAuthenticationDefaults.AuthenticationScheme
        );
        await context.SignInAsync(new ClaimsPrincipal(identity), new AuthenticationProperties { IsPersistent = true });
        return Results.LocalRedirect(then);
    }

    private static async Task<IResult> LeaveAsync(HttpContext context)
    {
        await context.SignOutAsync();
        return Results.LocalRedirect("/");
    }

    /// <summary>Another token signs everybody out.</summary>
    private static Task CheckTokenStands(CookieValidatePrincipalContext context)
    {
        var token = context.HttpContext.RequestServices.GetRequiredService<IOptions<WebOptions>>().Value.Token ?? "";
        if (context.Principal?.FindFirstValue(ClaimTypes.Hash) != Print(token))
        {
            context.RejectPrincipal();
        }

        return Task.CompletedTask;
    }

    /// <summary>Compares in the same time wherever they differ.</summary>
    private static bool IsSame(string given, string token) =>
        CryptographicOperations.FixedTimeEquals(
            SHA256.HashData(Encoding.UTF8.GetBytes(given)),
            SHA256.HashData(Encoding.UTF8.GetBytes(token))
        );

    private static string Print(string token) =>
        Convert.ToHexString(SHA256.HashData(Encoding.UTF8.GetBytes($"stagemix sign-in {token}")));

    /// <summary>Where to go on to: a page of the console, whatever was given.</summary>
    private static string Local(string? then) =>
        then is ['/', ..]
        && !then.StartsWith("//", StringComparison.Ordinal)
        && !then.Contains('\\', StringComparison.Ordinal)
            ? then
            : "/";
}
