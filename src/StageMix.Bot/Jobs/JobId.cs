using System.Diagnostics.CodeAnalysis;
using System.Security.Cryptography;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace StageMix.Bot.Jobs;

/// <summary>A job's name: eight letters and digits that can be read out and typed; 40 random bits.</summary>
[JsonConverter(typeof(Json))]
public readonly record struct JobId
{
    // Crockford's alphabet: no letter that looks like a digit, https://www.crockford.com/base32.html
    internal const string Alphabet = "0123456789abcdefghjkmnpqrstvwxyz";
    private const int Letters = 8;

    private readonly string? _text;

    private JobId(string text) => _text = text;

    public static JobId New() => new(RandomNumberGenerator.GetString(Alphabet, Letters));

    public static bool TryParse([NotNullWhen(true)] string? text, out JobId id)
    {
        var isOne = text?.Length == Letters && text.All(letter => Alphabet.Contains(letter, StringComparison.Ordinal));
        id = isOne ? new JobId(text!) : default;
        return isOne;
    }

    public override string ToString() => _text ?? "";

    private sealed class Json : JsonConverter<JobId>
    {
        public override JobId Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
            TryParse(reader.GetString(), out var id) ? id : throw new JsonException("This is no job's id.");

        public override void Write(Utf8JsonWriter writer, JobId value, JsonSerializerOptions options) =>
            writer.WriteStringValue(value.ToString());
    }
}
