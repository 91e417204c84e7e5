using System.Security.Cryptography;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace StageMix.Pipeline;

/// <summary>A name for content: the first 128 bits of its SHA-256, in hexadecimal. The same input, the same name.</summary>
public readonly record struct Fingerprint(string Hex)
{
    private static readonly JsonSerializerOptions _json = new() { Converters = { new JsonStringEnumConverter() } };

    /// <summary>The name of what a room makes of its input.</summary>
    /// <param name="algorithmVersion">to be raised when the room would make something else of the same input</param>
    public static Fingerprint Of(string room, int algorithmVersion, params object?[] input)
    {
        var text = JsonSerializer.SerializeToUtf8Bytes<object?[]>([room, algorithmVersion, .. input], _json);
        return FromHash(SHA256.HashData(text));
    }

    /// <summary>The name of a file's bytes.</summary>
    public static async Task<Fingerprint> OfFileAsync(string path, CancellationToken cancellationToken)
    {
        await using var file = File.OpenRead(path);
        return FromHash(await SHA256.HashDataAsync(file, cancellationToken));
    }

    public override string ToString() => Hex;

    private static Fingerprint FromHash(ReadOnlySpan<byte> hash) => new(Convert.ToHexStringLower(hash[..16]));
}
