using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using LiteDB;
using JsonSerializer = System.Text.Json.JsonSerializer;

namespace StageMix.Bot.Jobs.Storing;

/// <summary>A job as the database keeps it: its JSON, with a checksum that tells whether it is still the same.</summary>
/// <param name="Id">the job's</param>
/// <param name="Sum">the SHA-256 of id and JSON, in hexadecimal</param>
internal sealed record JobRecord(string Id, string Json, string Sum)
{
    public static JobRecord Of(MixJob job) => Of(job.Id.ToString(), JsonSerializer.Serialize(job, JobJson.Options));

    /// <exception cref="StoreDamageException">it is not what was written</exception>
    public static JobRecord Of(BsonDocument document)
    {
        var (id, json, sum) = (document["_id"], document["json"], document["sum"]);
        var isWhole =
            id.IsString && json.IsString && sum.IsString && Of(id.AsString, json.AsString).Sum == sum.AsString;
        return isWhole
            ? new JobRecord(id.AsString, json.AsString, sum.AsString)
            : throw new StoreDamageException("a job in it is not what was written");
    }

    /// <summary>The record under the next version of the schema.</summary>
    public JobRecord Upgraded(Action<JsonObject> upgrade)
    {
        var job = JsonNode.Parse(Json)!.AsObject();
        upgrade(job);
        return Of(Id, job.ToJsonString());
    }

    /// <exception cref="StoreDamageException">it is whole, but no job that this program can read</exception>
    public MixJob Read()
    {
        try
        {
            return JsonSerializer.Deserialize<MixJob>(Json, JobJson.Options)!;
        }
        catch (Exception unreadable) when (unreadable is JsonException or UriFormatException or NotSupportedException)
        {
            throw new StoreDamageException($"job {Id} in it cannot be read", unreadable);
        }
    }

    public BsonDocument ToDocument() =>
        new()
        {
            ["_id"] = Id,
            ["json"] = Json,
            ["sum"] = Sum,
        };

    private static JobRecord Of(string id, string json) =>
        new(id, json, Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes($"{id} {json}"))));
}
