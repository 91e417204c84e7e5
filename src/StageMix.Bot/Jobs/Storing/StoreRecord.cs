using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using LiteDB;
using JsonSerializer = System.Text.Json.JsonSerializer;

namespace StageMix.Bot.Jobs.Storing;

/// <summary>A record as the database keeps it: its JSON, with a checksum that tells whether it is still the same.</summary>
/// <param name="Key">where it stands</param>
/// <param name="Sum">the SHA-256 of id and JSON, in hexadecimal</param>
internal sealed record StoreRecord(StoreKey Key, string Json, string Sum)
{
    public static StoreRecord Of<T>(StoreKey key, T value) =>
        Of(key, JsonSerializer.Serialize(value, StoreJson.Options));

    /// <exception cref="StoreDamageException">it is not what was written</exception>
    public static StoreRecord Of(string collection, BsonDocument document)
    {
        var (id, json, sum) = (document["_id"], document["json"], document["sum"]);
        if (!id.IsString || !json.IsString || !sum.IsString)
        {
            throw Changed();
        }

        var record = Of(new StoreKey(collection, id.AsString), json.AsString);
        return record.Sum == sum.AsString ? record : throw Changed();

        static StoreDamageException Changed() => new("a record in it is not what was written");
    }

    /// <summary>The record under the next version of the schema.</summary>
    public StoreRecord Upgraded(Action<JsonObject> upgrade)
    {
        var value = JsonNode.Parse(Json)!.AsObject();
        upgrade(value);
        return Of(Key, value.ToJsonString());
    }

    /// <exception cref="StoreDamageException">it is whole, but nothing that this program can read</exception>
    public T Read<T>()
    {
        try
        {
            return JsonSerializer.Deserialize<T>(Json, StoreJson.Options)!;
        }
        catch (Exception unreadable) when (unreadable is JsonException or UriFormatException or NotSupportedException)
        {
            throw new StoreDamageException($"{Key.Id} of the {Key.Collection} in it cannot be read", unreadable);
        }
    }

    public BsonDocument ToDocument() =>
        new()
        {
            ["_id"] = Key.Id,
            ["json"] = Json,
            ["sum"] = Sum,
        };

    private static StoreRecord Of(StoreKey key, string json) =>
        new(key, json, Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes($"{key.Id} {json}"))));
}

/// <summary>Where a record stands. Ids of different collections differ.</summary>
internal sealed record StoreKey(string Collection, string Id)
{
    public const string Jobs = "jobs";
    public const string Guilds = "guilds";

    public static readonly IReadOnlyList<string> Collections = [Jobs, Guilds];
}
