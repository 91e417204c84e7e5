using System.Text;
using Microsoft.AspNetCore.Antiforgery;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.AspNetCore.WebUtilities;
using Microsoft.Extensions.Options;
using Microsoft.Extensions.Primitives;
using Microsoft.Net.Http.Headers;

namespace StageMix.Bot.Web.Asking;

/// <summary>Reads the form for a new mix as it comes in: its files go to disk while they arrive, and nothing is taken before the form has shown that it is ours.</summary>
internal sealed class MixFormStream(Uploads uploads, IAntiforgery antiforgery, IOptions<WebOptions> options)
{
    private const int MostFields = 1000;
    private const int LongestField = 1 << 16;

    /// <summary>A field's name and value stand in a line of their own, and so do the bounds between them.</summary>
    private const long Surroundings = 1 << 20;

    /// <exception cref="BadHttpRequestException">it is no form of ours, or too large</exception>
    /// <exception cref="Pipeline.MixException">the disk is too full for its files</exception>
    public async Task<MixForm> ReadAsync(HttpContext context)
    {
        var request = context.Request;
        context.Features.GetRequiredFeature<IHttpMaxRequestBodySizeFeature>().MaxRequestBodySize =
            options.Value.UploadBytes + Surroundings;
        var reader = new MultipartReader(BoundaryOf(request), request.Body);
        var fields = new Dictionary<string, StringValues>(StringComparer.Ordinal);
        var files = new List<(string Field, Upload Upload)>();
        var isOurs = false;
        var count = 0;
        while (await reader.NextAsync(context.RequestAborted) is { } section)
        {
            if (++count > MostFields || section.GetContentDispositionHeader() is not { } disposition)
            {
                throw NotAForm();
            }

            var name = HeaderUtilities.RemoveQuotes(disposition.Name).ToString();
            if (!disposition.IsFileDisposition())
            {
                fields[name] = StringValues.Concat(
                    fields.GetValueOrDefault(name),
                    await ReadTextAsync(section, context)
                );
                continue;
            }

            isOurs = isOurs || await IsOursAsync(context, fields);
            if (!isOurs)
            {
                throw NotOurs();
            }

            uploads.CheckRoomFor(request.ContentLength ?? 0);
            var given = disposition.FileNameStar.HasValue ? disposition.FileNameStar : disposition.FileName;
            var givenName = HeaderUtilities.RemoveQuotes(given).ToString();
            if (await uploads.KeepAsync(section.Body, givenName, context.RequestAborted) is { } upload)
            {
                files.Add((name, upload));
            }
        }

        return isOurs || await IsOursAsync(context, fields)
            ? MixForm.Read(fields, Of(files, "song-file"), Of(files, "stage-file"))
            : throw NotOurs();
    }

    private static List<Upload> Of(List<(string Field, Upload Upload)> files, string field) =>
        [.. files.Where(file => file.Field == field).Select(file => file.Upload)];

    private static string BoundaryOf(HttpRequest request) =>
        MediaTypeHeaderValue.TryParse(request.ContentType, out var type)
        && type.MediaType == "multipart/form-data"
        && HeaderUtilities.RemoveQuotes(type.Boundary) is { Length: > 0 and <= 100 } boundary
            ? boundary.ToString()
            : throw NotAForm();

    private static async Task<string> ReadTextAsync(MultipartSection section, HttpContext context)
    {
        var bytes = new byte[LongestField];
        var read = await section.Body.FillAsync(bytes, context.RequestAborted);
        return read < bytes.Length
            ? Encoding.UTF8.GetString(bytes, 0, read)
            : throw new BadHttpRequestException("A field is too long.", StatusCodes.Status413PayloadTooLarge);
    }

    /// <summary>The token is handed on in the header, where it is looked for first: the form is read only once, here.</summary>
    private async Task<bool> IsOursAsync(HttpContext context, Dictionary<string, StringValues> fields)
    {
        var tokens = antiforgery.GetTokens(context);
        context.Request.Headers[tokens.HeaderName!] = fields.GetValueOrDefault(tokens.FormFieldName).ToString();
        return await antiforgery.IsRequestValidAsync(context);
    }

    private static BadHttpRequestException NotAForm() => new("This is no form of the console's.");

    private static BadHttpRequestException NotOurs() => new("The form's token is missing or old.");
}
