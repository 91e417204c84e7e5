using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;

namespace StageMix.Discord.Specs.Description;

/// <summary>Checks JSON against the part of JSON Schema that Discord's description uses.</summary>
internal sealed class SchemaCheck(JsonObject description)
{
    // here Discord's documentation says otherwise, and is right: a text of bits
    private static readonly HashSet<string> _wrongInDescription = ["default_member_permissions"];

    public IEnumerable<string> Check(JsonObject schema, JsonNode? value, string at)
    {
        if (_wrongInDescription.Contains(at.Split('.')[^1]))
        {
            return [];
        }

        if ((string?)schema["$ref"] is { } reference)
        {
            return Check(Find(reference), value, at);
        }

        return CheckType(schema, value, at)
            .Concat(CheckValue(schema, value, at))
            .Concat(CheckUnions(schema, value, at))
            .Concat(
                value switch
                {
                    JsonObject fields => CheckFields(schema, fields, at),
                    JsonArray items => CheckItems(schema, items, at),
                    _ => [],
                }
            );
    }

    private JsonObject Find(string reference) =>
        reference.Split('/').Skip(1).Aggregate((JsonNode)description, (node, name) => node[name]!).AsObject();

    private static IEnumerable<string> CheckType(JsonObject schema, JsonNode? value, string at)
    {
        var types = schema["type"] switch
        {
            null => [],
            JsonArray several => several.Select(type => (string)type!).ToList(),
            var one => [(string)one!],
        };
        return types.Count == 0 || types.Any(type => Is(type, value))
            ? []
            : [$"{at} is no {string.Join(" or ", types)}"];
    }

    private static bool Is(string type, JsonNode? value) =>
        (type, value?.GetValueKind() ?? JsonValueKind.Null) switch
        {
            ("null", JsonValueKind.Null) => true,
            ("string", JsonValueKind.String) => true,
            ("boolean", JsonValueKind.True or JsonValueKind.False) => true,
            ("object", JsonValueKind.Object) => true,
            ("array", JsonValueKind.Array) => true,
            ("number", JsonValueKind.Number) => true,
            ("integer", JsonValueKind.Number) => decimal.IsInteger((decimal)value!),
            _ => false,
        };

    private static IEnumerable<string> CheckValue(JsonObject schema, JsonNode? value, string at)
    {
        if (schema["const"] is { } constant && !JsonNode.DeepEquals(constant, value))
        {
            yield return $"{at} is not {constant}";
        }

        if (schema["enum"] is JsonArray values && !values.Any(allowed => JsonNode.DeepEquals(allowed, value)))
        {
            yield return $"{at} is none of {values.ToJsonString()}";
        }

        if (value is JsonValue && value.GetValueKind() == JsonValueKind.String)
        {
            var text = (string)value!;
            if (
                text.Length < ((int?)schema["minLength"] ?? 0)
                || text.Length > ((int?)schema["maxLength"] ?? int.MaxValue)
            )
            {
                yield return $"{at} has {text.Length} characters";
            }

            if (
                (string?)schema["pattern"] is { } pattern
                && !Regex.IsMatch(text, pattern, RegexOptions.None, TimeSpan.FromSeconds(1))
            )
            {
                yield return $"{at} does not match {pattern}";
            }
        }

        if (value is JsonValue && value.GetValueKind() == JsonValueKind.Number)
        {
            var number = (double)value!;
            if (number < ((double?)schema["minimum"] ?? number) || number > ((double?)schema["maximum"] ?? number))
            {
                yield return $"{at} is out of range: {number}";
            }
        }
    }

    private IEnumerable<string> CheckUnions(JsonObject schema, JsonNode? value, string at)
    {
        foreach (var all in Schemas(schema, "allOf").SelectMany(part => Check(part, value, at)))
        {
            yield return all;
        }

        foreach (var union in (string[])["oneOf", "anyOf"])
        {
            var problems = Schemas(schema, union).Select(part => Check(part, value, at).ToList()).ToList();
            if (problems.Count > 0 && problems.TrueForAll(found => found.Count > 0))
            {
                yield return $"{at} fits none of {problems.Count}: {problems.MinBy(found => found.Count)![0]}";
            }
        }
    }

    private static IEnumerable<JsonObject> Schemas(JsonObject schema, string keyword) =>
        (schema[keyword] as JsonArray ?? []).Select(part => part!.AsObject());

    private IEnumerable<string> CheckFields(JsonObject schema, JsonObject fields, string at)
    {
        foreach (var name in (schema["required"] as JsonArray ?? []).Select(name => (string)name!))
        {
            if (!fields.ContainsKey(name))
            {
                yield return $"{at} lacks {name}";
            }
        }

        foreach (var (name, value) in fields)
        {
            var field = schema["properties"]?[name] ?? schema["additionalProperties"];
            if (field is JsonObject inner)
            {
                foreach (var problem in Check(inner, value, $"{at}.{name}"))
                {
                    yield return problem;
                }
            }
            else if (field is JsonValue && !(bool)field)
            {
                yield return $"{at} has {name}, which is not known";
            }
        }
    }

    private IEnumerable<string> CheckItems(JsonObject schema, JsonArray items, string at)
    {
        if (items.Count < ((int?)schema["minItems"] ?? 0) || items.Count > ((int?)schema["maxItems"] ?? int.MaxValue))
        {
            yield return $"{at} has {items.Count} items";
        }

        if (schema["items"] is JsonObject each)
        {
            foreach (var problem in items.SelectMany((item, index) => Check(each, item, $"{at}[{index}]")))
            {
                yield return problem;
            }
        }
    }
}
