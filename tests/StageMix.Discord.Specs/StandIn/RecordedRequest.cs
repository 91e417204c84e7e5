using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace StageMix.Discord.Specs.StandIn;

/// <summary>What a client asked.</summary>
/// <param name="Route">the template that it matched, such as <c>channels/{channel}/messages</c>; the path where it matched none</param>
/// <param name="Path">below the API's address, with the query</param>
/// <param name="Body">the JSON, also where it came as a part of a form</param>
public sealed record RecordedRequest(
    string Method,
    string Route,
    string Path,
    string? Authorization,
    string? UserAgent,
    JsonNode? Body,
    IReadOnlyList<ReceivedFile> Files
)
{
    public const string Prefix = "/api/v10/";

    public IReadOnlyDictionary<string, string> Values { get; init; } =
        new Dictionary<string, string>(StringComparer.Ordinal);

    public string this[string name] => Values[name];

    public static async Task<RecordedRequest> ReadAsync(HttpRequest request)
    {
        var template = (request.HttpContext.GetEndpoint() as RouteEndpoint)?.RoutePattern.RawText;
        var path = request.Path.Value![Prefix.Length..];
        var (body, files) = await ReadBodyAsync(request);
        return new RecordedRequest(
            request.Method,
            template?[Prefix.Length..] ?? path,
            path + request.QueryString,
            request.Headers.Authorization.FirstOrDefault(),
            request.Headers.UserAgent.FirstOrDefault(),
            body,
            files
        )
        {
            Values = request.RouteValues.ToDictionary(
                value => value.Key,
                value => (string)value.Value!,
                StringComparer.Ordinal
            ),
        };
    }

    private static async Task<(JsonNode?, IReadOnlyList<ReceivedFile>)> ReadBodyAsync(HttpRequest request)
    {
        if (!request.HasFormContentType)
        {
            return request.ContentType is null
                ? (null, [])
                : (await JsonNode.ParseAsync(request.Body, cancellationToken: request.HttpContext.RequestAborted), []);
        }

        var form = await request.ReadFormAsync(request.HttpContext.RequestAborted);
        var files = new List<ReceivedFile>();
        foreach (var file in form.Files)
        {
            using var content = new MemoryStream();
            await file.CopyToAsync(content, request.HttpContext.RequestAborted);
            files.Add(new ReceivedFile(file.Name, file.FileName, content.ToArray()));
        }

        return (form["payload_json"].FirstOrDefault() is { } json ? JsonNode.Parse(json) : null, files);
    }
}

/// <param name="Field"><c>files[0]</c></param>
public sealed record ReceivedFile(string Field, string Name, byte[] Content);
