using System.Security.Cryptography;
using System.Text;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.Extensions.Options;
using StageMix.Bot.Jobs;
using StageMix.Bot.Web.Door;
using StageMix.Bot.Web.Pages;

namespace StageMix.Bot.Web.Watching;

/// <summary>A page a mix, for whoever knows its address. Everything else, however it is wrong, gets the same answer.</summary>
internal static class WatchPages
{
    public static void MapWatchPages(this WebApplication app)
    {
        app.UseExceptionHandler(problem => problem.Run(RefuseAsync));
        app.Use(
            (context, next) =>
            {
                SecurityHeaders.Set(context.Response.Headers);
                context.Response.Headers["X-Robots-Tag"] = "noindex, nofollow";
                return next(context);
            }
        );
        app.UseAssets();
        app.UseRouting();
        app.MapGet("/robots.txt", () => "User-agent: *\nDisallow: /\n");
        app.MapGet(
            "/watch/{secret}",
            (string secret, Watchable mixes, CancellationToken stop) =>
                mixes.GiveAsync(secret, (job, _) => new RazorComponentResult<WatchPage>(new { Job = job }), stop)
        );
        app.MapGet(
            $"/watch/{{secret}}/{MixDownloads.Video}",
            (string secret, Watchable mixes, CancellationToken stop) =>
                mixes.GiveAsync(secret, (_, folder) => MixDownloads.Give(folder.Video), stop)
        );
        app.MapGet(
            $"/watch/{{secret}}/{MixDownloads.Storyboard}",
            (string secret, Watchable mixes, CancellationToken stop) =>
                mixes.GiveAsync(secret, (_, folder) => MixDownloads.Give(folder.Storyboard), stop)
        );
        app.MapFallback(RefuseAsync);
    }

    private static Task RefuseAsync(HttpContext context) => Watchable.Nothing.ExecuteAsync(context);
}

/// <summary>The mixes that may be watched now.</summary>
internal sealed class Watchable(IJobQueue queue, IOptions<StorageOptions> storage, TimeProvider time)
{
    public static readonly Sentence Nothing = new(
        StatusCodes.Status404NotFound,
        "Nothing to watch here",
        "There is no mix at this address, or no longer: ask whoever gave it to you for a new one."
    );

    public async Task<IResult> GiveAsync(
        string secret,
        Func<MixJob, MixFolder, IResult> give,
        CancellationToken cancellationToken
    )
    {
        // every job is compared, in the same time wherever they differ
        var jobs = await queue.ListAsync(cancellationToken);
        var found = jobs.Where(job => IsSame(job.Watch?.Secret ?? "", secret)).ToList();
        return found is [{ Watch: { } watch, Made: not null } job] && watch.Until > time.GetUtcNow()
            ? give(job, new MixFolder(storage.Value, job.Id))
            : Nothing;
    }

    private static bool IsSame(string one, string other) =>
        one.Length > 0
        && CryptographicOperations.FixedTimeEquals(Encoding.UTF8.GetBytes(one), Encoding.UTF8.GetBytes(other));
}
