using System.Collections.Concurrent;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;

namespace StageMix.Discord.Specs.StandIn;

/// <summary>The way of a request through the HTTP API: recorded, perhaps struck by a fault, checked, counted, answered.</summary>
public sealed class StandInRest(StandInLimits limits, StandInFaults faults, TimeProvider time)
{
    private readonly ConcurrentQueue<RecordedRequest> _requests = new();

    /// <summary>All requests in the order in which they came. A long soak turns this off.</summary>
    public IReadOnlyList<RecordedRequest> Requests => [.. _requests];

    public bool KeepsRequests { get; set; } = true;

    /// <summary>Something is amiss that must not be: a route that is not there, or a bug of ours.</summary>
    public ConcurrentQueue<string> Complaints { get; } = new();

    public int Count => _count;

    private int _count;

    public static void Map(WebApplication app, string method, string route, Func<RecordedRequest, Answer> answer) =>
        app.MapMethods(
            RecordedRequest.Prefix + route,
            [method],
            context =>
            {
                context.Items[nameof(Answer)] = answer((RecordedRequest)context.Items[nameof(RecordedRequest)]!);
                return Task.CompletedTask;
            }
        );

    /// <summary>A middleware around the routes.</summary>
    public async Task HandleAsync(HttpContext context, RequestDelegate next)
    {
        if (!context.Request.Path.StartsWithSegments("/api", StringComparison.Ordinal))
        {
            await next(context);
            return;
        }

        var request = await RecordedRequest.ReadAsync(context.Request);
        Interlocked.Increment(ref _count);
        if (KeepsRequests)
        {
            _requests.Enqueue(request);
        }

        var fault = faults.Strike(request);
        if (fault?.Delay is { } delay)
        {
            await Task.Delay(delay, time, context.RequestAborted);
        }

        if (fault is { IsDone: false })
        {
            limits.CountInvalid(fault.Status, fault.Scope);
            await ReplyAsync(context, fault);
            return;
        }

        var answer = await AnswerAsync(context, request, next);
        if (fault is not null)
        {
            await ReplyAsync(context, fault);
            return;
        }

        await WriteAsync(context, answer);
    }

    private async Task<Answer> AnswerAsync(HttpContext context, RecordedRequest request, RequestDelegate next)
    {
        var isByBot =
            !request.Route.StartsWith("webhooks/", StringComparison.Ordinal)
            && !request.Route.StartsWith("interactions/", StringComparison.Ordinal);
        if (isByBot && request.Authorization != $"Bot {StandInDiscord.Token}")
        {
            limits.CountInvalid(401, scope: null);
            return new Answer(401, Answer.Error(401, 0, "401: Unauthorized").Body);
        }

        if (limits.Take(request, isByBot, context.Response.Headers) is { } tooMany)
        {
            return tooMany;
        }

        context.Items[nameof(RecordedRequest)] = request;
        try
        {
            await next(context);
        }
        catch (Exception bug)
        {
            Complaints.Enqueue($"{request.Method} {request.Route}: {bug}");
            return Answer.Error(500, 0, "500: Internal Server Error");
        }

        if (context.Items[nameof(Answer)] is Answer answer)
        {
            limits.CountInvalid(answer.Status, scope: null);
            return answer;
        }

        Complaints.Enqueue($"{request.Method} {request.Path} is not a route of the stand-in");
        return Answer.Error(404, 0, "404: Not Found");
    }

    private static async Task ReplyAsync(HttpContext context, Fault fault)
    {
        if (fault.Status == 0)
        {
            context.Abort();
            return;
        }

        if (fault.RetryAfter is { } retry)
        {
            StandInLimits.Describe(context.Response.Headers, fault.Scope, retry);
        }

        foreach (var (name, value) in fault.Headers)
        {
            context.Response.Headers[name] = value;
        }

        if (fault.Text is { } text)
        {
            context.Response.StatusCode = fault.Status;
            await context.Response.WriteAsync(text);
            return;
        }

        await WriteAsync(
            context,
            fault.RetryAfter is { } after
                ? StandInLimits.TooMany(after, fault.Scope == "global")
                : Answer.Error(fault.Status, 0, $"{fault.Status}: a fault")
        );
    }

    private static async Task WriteAsync(HttpContext context, Answer answer)
    {
        context.Response.StatusCode = answer.Status;
        // an empty answer carries no content type: clients would try to read it
        if (answer.Body is { } body)
        {
            context.Response.ContentType = "application/json";
            await context.Response.WriteAsync(body.ToJsonString());
        }
    }
}
