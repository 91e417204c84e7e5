using Microsoft.AspNetCore.Antiforgery;

namespace StageMix.Bot.Web.Door;

/// <summary>Only forms that this console handed out are taken.</summary>
internal static class OwnForms
{
    private static readonly Sentence _old = new(
        StatusCodes.Status400BadRequest,
        "An old form",
        "This form is no longer current, so nothing was done: load the page again and try once more."
    );

    /// <summary>A group of forms. The framework's own check would let forms without fields pass, so this one stands instead.</summary>
    public static RouteGroupBuilder MapForms(this IEndpointRouteBuilder console)
    {
        var forms = console.MapGroup("").DisableAntiforgery();
        forms.AddEndpointFilter(CheckAsync);
        return forms;
    }

    private static async ValueTask<object?> CheckAsync(
        EndpointFilterInvocationContext invocation,
        EndpointFilterDelegate next
    )
    {
        var context = invocation.HttpContext;
        var antiforgery = context.RequestServices.GetRequiredService<IAntiforgery>();
        return await antiforgery.IsRequestValidAsync(context) ? await next(invocation) : _old;
    }
}
