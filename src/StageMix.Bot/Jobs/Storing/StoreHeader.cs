using System.Globalization;
using LiteDB;

namespace StageMix.Bot.Jobs.Storing;

/// <summary>What the database says of itself, written in one transaction with each change: whether something is missing can be told by it.</summary>
/// <param name="Schema">the version of the jobs' form</param>
/// <param name="Sequence">how many changes were made so far</param>
/// <param name="Count">how many records there are</param>
/// <param name="Digest">all checksums of records, combined bit by bit without regard to order (XOR)</param>
internal sealed record StoreHeader(int Schema, long Sequence, int Count, UInt128 Digest)
{
    private const string Id = "header";

    public static StoreHeader Empty(int schema) => new(schema, 0, 0, 0);

    /// <param name="before">the record that is replaced or deleted</param>
    /// <param name="after">the record that takes its place</param>
    public StoreHeader Next(StoreRecord? before, StoreRecord? after) =>
        this with
        {
            Sequence = Sequence + 1,
            Count = Count + (after is null ? 0 : 1) - (before is null ? 0 : 1),
            Digest = Digest ^ BitsOf(before) ^ BitsOf(after),
        };

    /// <summary>Whether these are all the records that it speaks of.</summary>
    public bool Describes(IReadOnlyCollection<StoreRecord> records) =>
        Count == records.Count && Digest == records.Aggregate(UInt128.Zero, (bits, record) => bits ^ BitsOf(record));

    public BsonDocument ToDocument() =>
        new()
        {
            ["_id"] = Id,
            ["schema"] = Schema,
            ["sequence"] = Sequence,
            ["count"] = Count,
            ["digest"] = Digest.ToString("x32", CultureInfo.InvariantCulture),
        };

    /// <exception cref="StoreDamageException">it is no header</exception>
    public static StoreHeader Read(BsonDocument document) =>
        document["schema"].IsInt32
        && document["sequence"].IsInt64
        && document["count"].IsInt32
        && document["digest"].IsString
        && UInt128.TryParse(
            document["digest"].AsString,
            NumberStyles.AllowHexSpecifier,
            CultureInfo.InvariantCulture,
            out var digest
        )
            ? new StoreHeader(document["schema"], document["sequence"], document["count"], digest)
            : throw new StoreDamageException("its header is not what was written");

    private static UInt128 BitsOf(StoreRecord? record) =>
        record is null
            ? 0
            : UInt128.Parse(record.Sum.AsSpan(0, 32), NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture);
}
