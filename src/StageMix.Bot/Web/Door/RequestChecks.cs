namespace StageMix.Bot.Web.Door;

/// <summary>Which requests are turned away before anything else looks at them.</summary>
internal static class RequestChecks
{
    /// <summary>What proxies add to a request that they pass on.</summary>
    private static readonly string[] _forwarding =
    [
        "Forwarded",
        "Via",
        "X-Forwarded-For",
        "X-Forwarded-Host",
        "X-Forwarded-Proto",
        "X-Forwarded-Server",
        "X-Real-IP",
        "CF-Connecting-IP",
        "True-Client-IP",
    ];

    /// <summary>Why a request is not answered; none when it is.</summary>
    public static Sentence? Refuse(HttpRequest request, KnownHosts hosts, WebOptions options) =>
        !hosts.Contain(request.Host)
            ? new(
                StatusCodes.Status421MisdirectedRequest,
                "Not under this name",
                "The console does not answer under this name: use the address in Web__Url, or add the name to Web__Hosts."
            )
        : !options.HasToken && _forwarding.Any(request.Headers.ContainsKey)
            ? new(
                StatusCodes.Status403Forbidden,
                "Not through a proxy",
                "This request came through a proxy, and the console has no password: set Web__Token first."
            )
        : IsFromElsewhere(request)
            ? new(
                StatusCodes.Status403Forbidden,
                "Not from another site",
                "This request came from another site's page: open the console itself and do it there."
            )
        : null;

    /// <summary>
    /// Whether another site's page makes the browser ask. Following a link to here is fine; all else is not. Where a
    /// browser does not say (Sec-Fetch-Site is left out over plain http to other machines), Origin tells.
    /// </summary>
    private static bool IsFromElsewhere(HttpRequest request)
    {
        var headers = request.Headers;
        if (headers["Sec-Fetch-Site"] is [{ } site])
        {
            var isFollowedLink =
                HttpMethods.IsGet(request.Method)
                && headers["Sec-Fetch-Mode"] == "navigate"
                && headers["Sec-Fetch-Dest"] == "document";
            return site is not ("same-origin" or "none") && !isFollowedLink;
        }

        return headers.Origin is [{ } origin]
            && !(Uri.TryCreate(origin, UriKind.Absolute, out var from) && from.Authority == request.Host.Value);
    }
}
