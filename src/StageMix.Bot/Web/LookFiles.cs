using Microsoft.Extensions.FileProviders;

namespace StageMix.Bot.Web;

/// <summary>The style and the scripts; they lie inside the program.</summary>
internal static class LookFiles
{
    public const string Path = "/assets";

    public static void UseAssets(this IApplicationBuilder app) =>
        app.UseStaticFiles(
            new StaticFileOptions
            {
                FileProvider = new EmbeddedFileProvider(typeof(LookFiles).Assembly, "StageMix.Bot.Web.Look"),
                RequestPath = Path,
                OnPrepareResponse = file => file.Context.Response.Headers.CacheControl = "no-cache",
            }
        );
}
