using StageMix.Bot.Jobs;

namespace StageMix.Bot.Web;

/// <summary>Lets a route match only where a job's id can stand: everything else is no page.</summary>
internal sealed class JobIdConstraint : IRouteConstraint
{
    public const string Name = "job";

    public bool Match(
        HttpContext? httpContext,
        IRouter? route,
        string routeKey,
        RouteValueDictionary values,
        RouteDirection routeDirection
    ) => JobId.TryParse(values[routeKey]?.ToString(), out _);
}
