namespace StageMix.Bot.Jobs.Storing;

/// <summary>A database as a file. LiteDB makes a new database of a file that is none or was cut off, in silence.</summary>
/// <remarks>https://github.com/litedb-org/LiteDB/blob/v5.0.20/LiteDB/Engine/Pages/HeaderPage.cs</remarks>
internal static class StoreFile
{
    private const int PageBytes = 8192;
    private const int MarkAt = 32;

    /// <exception cref="StoreDamageException">it is none, or not whole</exception>
    public static void Check(string path)
    {
        using var file = File.OpenRead(path);
        Span<byte> head = stackalloc byte[MarkAt + Mark.Length];
        var isOne = file.ReadAtLeast(head, head.Length, throwOnEndOfStream: false) == head.Length;
        if (!isOne || !head[MarkAt..].SequenceEqual(Mark))
        {
            throw new StoreDamageException("it is no backup of StageMix");
        }

        if (file.Length % PageBytes != 0)
        {
            throw new StoreDamageException("a part of it is missing");
        }
    }

    private static ReadOnlySpan<byte> Mark => "** This is a LiteDB file **"u8;
}
