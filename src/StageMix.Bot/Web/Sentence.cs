using Microsoft.AspNetCore.Http.HttpResults;
using StageMix.Bot.Web.Pages;

namespace StageMix.Bot.Web;

/// <summary>A page that says one thing.</summary>
/// <param name="Status">the answer's HTTP status</param>
public sealed record Sentence(int Status, string Heading, string Text) : IResult
{
    public static readonly Sentence NotFound = new(
        StatusCodes.Status404NotFound,
        "Nothing here",
        "There is no such page, or the mix was deleted."
    );

    /// <summary>What a bare status means to a person.</summary>
    public static Sentence Of(int status) =>
        status switch
        {
            StatusCodes.Status404NotFound => NotFound,
            StatusCodes.Status405MethodNotAllowed => NotFound with { Status = status },
            StatusCodes.Status408RequestTimeout => new(
                status,
                "Too slow",
                "The connection was too slow, so nothing was taken: try again."
            ),
            StatusCodes.Status413PayloadTooLarge => new(
                status,
                "Too large",
                "This is larger than the console takes at once, so nothing was taken: give a link, or smaller files."
            ),
            StatusCodes.Status429TooManyRequests => new(
                status,
                "Too many tries",
                "There were too many tries: wait a minute, then try again."
            ),
            >= 500 => new(status, "A mistake of ours", "Something went wrong here; the log says what. Try it again."),
            _ => new(status, "Not understood", "The console did not understand this request: go back and try again."),
        };

    public Task ExecuteAsync(HttpContext httpContext) =>
        new RazorComponentResult<SentencePage>(new { Sentence = this }) { StatusCode = Status }.ExecuteAsync(
            httpContext
        );
}
