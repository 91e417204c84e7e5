using System.Globalization;
using Microsoft.Extensions.Options;
using StageMix.Bot.Jobs;
using StageMix.Bot.Requests;
using StageMix.Bot.Web.Asking;
using StageMix.Bot.Web.Door;
using StageMix.Pipeline;

namespace StageMix.Bot.Web;

/// <summary>What can be done: each form is answered with the page that shows what came of it.</summary>
internal static class ConsoleActions
{
    private const int LongestReason = 500;

    public static void MapActions(this IEndpointRouteBuilder console)
    {
        // checks its form's token itself, while the form still comes in
        console.MapPost("/mixes", AskAsync);

        var mix = console.MapForms().MapGroup("/mixes/{id:job}");
        mix.MapPost("/start", StartAsync);
        mix.MapPost(
            "/retry",
            (JobId id, MixDesk desk, CancellationToken stop) => SeenAsync(desk.TryAgainAsync(id, stop))
        );
        mix.MapPost(
            "/cancel",
            (JobId id, MixDesk desk, CancellationToken stop) => SeenAsync(desk.CancelAsync(id, stop))
        );
        mix.MapPost(
            "/approve",
            (JobId id, MixDesk desk, CancellationToken stop) => SeenAsync(desk.ApproveAsync(id, stop))
        );
        mix.MapPost("/decline", DeclineAsync);
        mix.MapPost("/remix", RemixAsync);
        mix.MapPost("/delete", DeleteAsync);
        mix.MapPost("/watch", OpenWatchAsync);
        mix.MapPost(
            "/unwatch",
            (JobId id, MixDesk desk, CancellationToken stop) => SeenAsync(desk.CloseWatchAsync(id, stop))
        );
    }

    private static async Task<IResult> AskAsync(
        HttpContext context,
        MixFormStream stream,
        MixFormReading reading,
        MixDesk desk
    )
    {
        try
        {
            var form = await stream.ReadAsync(context);
            var (asked, problems) = reading.Read(form);
            return asked is null
                ? ConsolePages.NewMix(form, problems)
                : await desk.SubmitAsync(asked, context.RequestAborted) switch
                {
                    MemberAnswer.Refused refused => ConsolePages.NewMix(
                        form,
                        problems with
                        {
                            Rest = RefusalWords.Of(refused.Why),
                        }
                    ),
                    MemberAnswer.Known known => Results.LocalRedirect(
                        PageOf(known.Job.Id)
                            + QueryString
                                .Create("asked", asked.Request.Title)
                                .Add("style", form.Style)
                                .Add("seed", form.Seed)
                    ),
                    MemberAnswer.Done taken => Results.LocalRedirect(PageOf(taken.Job.Id)),
                    _ => throw new System.Diagnostics.UnreachableException(),
                };
        }
        catch (MixException refused)
        {
            return new Sentence(StatusCodes.Status507InsufficientStorage, "Nothing was taken", refused.UserMessage);
        }
    }

    private static async Task<IResult> StartAsync(
        JobId id,
        IFormCollection form,
        MixDesk desk,
        CancellationToken cancellationToken
    )
    {
        await desk.ChooseAsync(id, RemixForm.Read(form).Out, cancellationToken);
        return await SeenAsync(desk.StartAsync(id, cancellationToken));
    }

    private static Task<IResult> DeclineAsync(
        JobId id,
        IFormCollection form,
        MixDesk desk,
        CancellationToken cancellationToken
    )
    {
        var reason = form["reason"].ToString().Trim();
        return SeenAsync(
            desk.DeclineAsync(
                id,
                reason.Length == 0 ? "Declined in the console."
                    : reason.Length > LongestReason ? reason[..LongestReason]
                    : reason,
                cancellationToken
            )
        );
    }

    private static async Task<IResult> RemixAsync(
        JobId id,
        IFormCollection form,
        IJobQueue queue,
        MixDesk desk,
        CancellationToken cancellationToken
    )
    {
        var jobs = await queue.ListAsync(cancellationToken);
        if (jobs.FirstOrDefault(job => job.Id == id) is not { } earlier)
        {
            return Sentence.NotFound;
        }

        var filled = RemixForm.Read(form);
        var (asked, problem) = RemixReading.Read(earlier, filled);
        return asked is null
            ? ConsolePages.Mix(earlier, jobs, filled, problem)
            : await desk.SubmitAsync(asked, cancellationToken) switch
            {
                MemberAnswer.Done taken => Results.LocalRedirect(PageOf(taken.Job.Id)),
                MemberAnswer.Refused refused => ConsolePages.Mix(earlier, jobs, filled, RefusalWords.Of(refused.Why)),
                _ => throw new System.Diagnostics.UnreachableException(),
            };
    }

    private static async Task<IResult> DeleteAsync(JobId id, MixDesk desk, CancellationToken cancellationToken) =>
        await desk.DeleteAsync(id, cancellationToken) ? Results.LocalRedirect("/") : Sentence.NotFound;

    private static Task<IResult> OpenWatchAsync(
        JobId id,
        MixDesk desk,
        IOptions<WebOptions> options,
        CancellationToken cancellationToken
    ) => SeenAsync(desk.OpenWatchAsync(id, TimeSpan.FromDays(options.Value.WatchDays), cancellationToken));

    private static async Task<IResult> SeenAsync(Task<MixJob?> change) =>
        await change is { } job ? Results.LocalRedirect(PageOf(job.Id)) : Sentence.NotFound;

    private static string PageOf(JobId id) => string.Create(CultureInfo.InvariantCulture, $"/mixes/{id}");
}
