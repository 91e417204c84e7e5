using System.Globalization;
using System.Text;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace StageMix.Showcase;

/// <summary>Heads as numbers, a frame a line: there are very many.</summary>
internal sealed class HeadsJson : JsonConverter<IReadOnlyList<IReadOnlyList<Head?>>>
{
    public override IReadOnlyList<IReadOnlyList<Head?>> Read(
        ref Utf8JsonReader reader,
        Type typeToConvert,
        JsonSerializerOptions options
    )
    {
        var frames = JsonSerializer.Deserialize<double[]?[][]>(ref reader, options) ?? [];
        return [.. frames.Select(frame => (IReadOnlyList<Head?>)[.. frame.Select(HeadOf)])];
    }

    public override void Write(
        Utf8JsonWriter writer,
        IReadOnlyList<IReadOnlyList<Head?>> value,
        JsonSerializerOptions options
    )
    {
        writer.WriteStartArray();
        var line = new StringBuilder();
        foreach (var frame in value)
        {
            line.Clear().Append('[').AppendJoin(',', frame.Select(TextOf)).Append(']');
            writer.WriteRawValue(line.ToString());
        }

        writer.WriteEndArray();
    }

    private static Head? HeadOf(double[]? numbers) =>
        numbers switch
        {
            null => null,
            [var x, var y, var radius] => new Head(x, y, radius),
            _ => throw new JsonException("A head is three numbers"),
        };

    private static string TextOf(Head? head) =>
        head is var (x, y, radius) ? string.Create(CultureInfo.InvariantCulture, $"[{x},{y},{radius}]") : "null";
}
