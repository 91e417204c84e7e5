using System.Text.Json.Nodes;

namespace StageMix.Specs;

/// <summary>Puts raw JSON in place of some of a tree's values.</summary>
internal static class StrangeJson
{
    /// <param name="swaps">where among the tree's values, in millionths, and the raw JSON that takes its place</param>
    public static string Swap(string text, IReadOnlyList<(int Place, string Value)> swaps)
    {
        var root = JsonNode.Parse(text)!;
        foreach (var (index, (place, _)) in swaps.Index())
        {
            var nodes = Below(root).ToList();
            nodes[(int)((long)nodes.Count * place / 1_000_000)].ReplaceWith($"swap {index}");
        }

        return swaps
            .Index()
            .Aggregate(
                root.ToJsonString(),
                (json, swap) => json.Replace($"\"swap {swap.Index}\"", swap.Item.Value, StringComparison.Ordinal)
            );
    }

    private static IEnumerable<JsonNode> Below(JsonNode node)
    {
        var children = node switch
        {
            JsonObject item => item.Select(field => field.Value),
            JsonArray items => items,
            _ => [],
        };
        return children.OfType<JsonNode>().SelectMany(child => Below(child).Prepend(child));
    }
}
