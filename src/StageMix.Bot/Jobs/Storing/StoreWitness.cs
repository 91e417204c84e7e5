using System.Buffers.Binary;
using System.Security.Cryptography;

namespace StageMix.Bot.Jobs.Storing;

/// <summary>
/// A small file beside the database that holds how many changes were acknowledged. A database that was set back to an
/// earlier, sound state shows itself by it; the database alone could not tell. Whoever has it open has the database,
/// since LiteDB lets two processes open one file.
/// </summary>
internal sealed class StoreWitness(string path) : IDisposable
{
    private const int Bytes = sizeof(long) * 2;

    private readonly FileStream _file = new(
        path,
        FileMode.OpenOrCreate,
        FileAccess.ReadWrite,
        FileShare.None,
        bufferSize: 0
    );

    /// <summary>The last number that was written; none in a new or unreadable file.</summary>
    public long? Read()
    {
        Span<byte> bytes = stackalloc byte[Bytes];
        _file.Position = 0;
        return
            _file.ReadAtLeast(bytes, Bytes, throwOnEndOfStream: false) == Bytes
            && Check(bytes[..sizeof(long)]).SequenceEqual(bytes[sizeof(long)..])
            ? BinaryPrimitives.ReadInt64LittleEndian(bytes)
            : null;
    }

    public void Write(long sequence)
    {
        Span<byte> bytes = stackalloc byte[Bytes];
        BinaryPrimitives.WriteInt64LittleEndian(bytes, sequence);
        Check(bytes[..sizeof(long)]).CopyTo(bytes[sizeof(long)..]);
        // one small write at the beginning: it is there whole or not at all
        _file.Position = 0;
        _file.Write(bytes);
    }

    public void Dispose() => _file.Dispose();

    private static ReadOnlySpan<byte> Check(ReadOnlySpan<byte> number) =>
        SHA256.HashData(number).AsSpan(0, sizeof(long));
}
