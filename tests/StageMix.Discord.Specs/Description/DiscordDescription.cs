using System.Text.Json.Nodes;
using StageMix.Discord.Specs.StandIn;

namespace StageMix.Discord.Specs.Description;

/// <summary>Discord's own description of its HTTP API. It is not part of this project, and used where it is at hand.</summary>
internal sealed class DiscordDescription
{
    private const string Variable = "DISCORD_OPENAPI";

    private readonly JsonObject _paths;
    private readonly SchemaCheck _check;

    private DiscordDescription(JsonObject description)
    {
        _paths = description["paths"]!.AsObject();
        _check = new SchemaCheck(description);
    }

    public const string Missing =
        $"Discord's description is not at hand: set {Variable} to openapi.json of discord/discord-api-spec";

    /// <summary>None where it is not at hand.</summary>
    public static DiscordDescription? Known { get; } = Load();

    /// <returns>what Discord would not understand of a request, one sentence each</returns>
    public IEnumerable<string> Check(RecordedRequest request)
    {
        var about = $"{request.Method} {request.Route}";
        if (FindOperation(request) is not { } operation)
        {
            return [$"{about} is not in Discord's description"];
        }

        return request.Body is null
            ? []
            : _check
                .Check(
                    operation["requestBody"]!["content"]!["application/json"]!["schema"]!.AsObject(),
                    request.Body,
                    "$"
                )
                .Select(problem => $"{about}: {problem} in {request.Body.ToJsonString()}");
    }

    private JsonNode? FindOperation(RecordedRequest request)
    {
        var asked = Uri.UnescapeDataString(request.Path.Split('?')[0]).Split('/');
        return _paths
            .Where(path => Matches(path.Key[1..].Split('/'), asked))
            // @original is a path of its own, and a message's id too
            .OrderBy(path => path.Key.Count(letter => letter == '{'))
            .FirstOrDefault()
            .Value?[request.Method.ToLowerInvariant()];
    }

    private static bool Matches(string[] template, string[] asked) =>
        template.Length == asked.Length
        && template.Zip(asked).All(pair => pair.First.StartsWith('{') || pair.First == pair.Second);

    private static DiscordDescription? Load()
    {
        var path = Environment.GetEnvironmentVariable(Variable) ?? BesideRepository();
        return path is not null && File.Exists(path)
            ? new DiscordDescription(JsonNode.Parse(File.ReadAllBytes(path))!.AsObject())
            : null;
    }

    private static string? BesideRepository()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (folder is not null && !File.Exists(Path.Combine(folder.FullName, "StageMix.Bot.sln")))
        {
            folder = folder.Parent;
        }

        return folder is null ? null : Path.Combine(folder.FullName, "..", "shared", "discord", "openapi.json");
    }
}
