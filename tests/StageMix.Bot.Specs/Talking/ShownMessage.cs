using System.Text.Json.Nodes;

namespace StageMix.Bot.Specs.Talking;

/// <summary>A message as somebody in front of it sees it.</summary>
internal sealed record ShownMessage(JsonObject Json)
{
    public string Id => (string)Json["id"]!;

    /// <summary>All its words, from the top; buttons and selects aside.</summary>
    public string Text => string.Join('\n', Words());

    /// <summary>The same without the signs that keep strangers' words plain.</summary>
    public string PlainText =>
        Text.Replace("\\", "", StringComparison.Ordinal).Replace("\u200B", "", StringComparison.Ordinal);

    /// <summary>The names of the files that go with it.</summary>
    public IReadOnlyList<string> Files =>
        [.. Json["attachments"]!.AsArray().Select(file => (string)file!["filename"]!)];

    /// <summary>How large each of them is (bytes).</summary>
    public IReadOnlyList<int> FileSizes => [.. Json["attachments"]!.AsArray().Select(file => (int)file!["size"]!)];

    /// <summary>What can be pressed.</summary>
    public IReadOnlyList<string> Buttons =>
        [.. Components.Where(component => (int)component["type"]! == 2).Select(button => (string)button["label"]!)];

    public IReadOnlyList<JsonObject> Selects =>
        [.. Components.Where(component => (int)component["type"]! is 3 or 5 or 6 or 7 or 8)];

    /// <summary>What somebody is notified of who is mentioned there.</summary>
    public IReadOnlyList<string> Mentioned =>
        [.. Json["allowed_mentions"]?["users"]?.AsArray().Select(user => (string)user!) ?? []];

    /// <summary>The message that it replies to.</summary>
    public string? RepliesTo => (string?)Json["message_reference"]?["message_id"];

    private IEnumerable<JsonObject> Components =>
        Json["components"]!.AsArray().SelectMany(row => row!["components"]!.AsArray()).Select(one => one!.AsObject());

    public string Button(string label) =>
        (string)
            Components
                .FirstOrDefault(component => (string?)component["label"] == label)
                .ShouldNotBeNull($"there is no “{label}” on: {Text} [{string.Join("] [", Buttons)}]")["custom_id"]!;

    /// <summary>The value of the one option that shows these words.</summary>
    public static string Option(JsonObject select, string words) =>
        (string)
            select["options"]!
                .AsArray()
                .Single(option => ((string)option!["label"]!).StartsWith(words, StringComparison.Ordinal))!["value"]!;

    private IEnumerable<string> Words()
    {
        yield return (string?)Json["content"] ?? "";
        foreach (var embed in Json["embeds"]!.AsArray())
        {
            yield return (string?)embed!["title"] ?? "";
            yield return (string?)embed["description"] ?? "";
            foreach (var field in embed["fields"]?.AsArray() ?? [])
            {
                yield return $"{field!["name"]}: {field["value"]}";
            }

            yield return (string?)embed["footer"]?["text"] ?? "";
        }
    }
}
