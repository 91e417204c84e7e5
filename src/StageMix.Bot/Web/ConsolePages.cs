using Microsoft.AspNetCore.Http.HttpResults;
using StageMix.Bot.Jobs;
using StageMix.Bot.Web.Asking;
using StageMix.Bot.Web.Pages;

namespace StageMix.Bot.Web;

/// <summary>What can be looked at.</summary>
internal static class ConsolePages
{
    public static void MapPages(this IEndpointRouteBuilder console)
    {
        console.MapGet("/", ShowAllAsync);
        console.MapGet("/new", () => NewMix(new MixForm(), FormProblems.None));
        console.MapGet("/mixes/{id:job}", ShowAsync);
    }

    public static RazorComponentResult NewMix(MixForm form, FormProblems problems) =>
        new RazorComponentResult<NewMixPage>(new { Form = form, Problems = problems })
        {
            StatusCode = problems.Any ? StatusCodes.Status422UnprocessableEntity : StatusCodes.Status200OK,
        };

    /// <param name="jobs">all jobs</param>
    /// <param name="problem">why the form was not taken</param>
    public static RazorComponentResult Mix(
        MixJob job,
        IReadOnlyList<MixJob> jobs,
        RemixForm form,
        string? problem = null,
        bool isKnown = false
    ) =>
        new RazorComponentResult<MixPage>(
            new
            {
                Job = job,
                Jobs = jobs,
                Form = form,
                Problem = problem,
                IsKnown = isKnown,
            }
        )
        {
            StatusCode = problem is null ? StatusCodes.Status200OK : StatusCodes.Status422UnprocessableEntity,
        };

    private static async Task<IResult> ShowAllAsync(IJobQueue queue, CancellationToken cancellationToken) =>
        new RazorComponentResult<HomePage>(new { Jobs = await queue.ListAsync(cancellationToken) });

    /// <param name="asked">there when the same song and stages were just asked for: in which style, and with which seed</param>
    private static async Task<IResult> ShowAsync(
        JobId id,
        IJobQueue queue,
        string? asked,
        string? style,
        string? seed,
        CancellationToken cancellationToken
    )
    {
        var jobs = await queue.ListAsync(cancellationToken);
        if (jobs.FirstOrDefault(job => job.Id == id) is not { } job)
        {
            return Sentence.NotFound;
        }

        var form = RemixForm.Of(job);
        form = form with { Title = asked ?? form.Title, Style = style ?? form.Style, Seed = seed ?? form.Seed };
        return Mix(job, jobs, form, isKnown: asked is not null);
    }
}
