namespace StageMix.Tools.Network;

/// <summary>A kind of picture that browsers and Discord show.</summary>
/// <param name="MediaType">as <c>Content-Type</c> names it</param>
/// <param name="Extension">with its dot</param>
public sealed record PictureKind(string MediaType, string Extension)
{
    /// <summary>How many bytes tell the kind.</summary>
    public const int BytesThatTell = 12;

    private static readonly PictureKind _jpeg = new("image/jpeg", ".jpg");
    private static readonly PictureKind _png = new("image/png", ".png");
    private static readonly PictureKind _webP = new("image/webp", ".webp");

    /// <summary>The kind by a file's first bytes, whatever its host calls it; null when it is none of these.</summary>
    public static PictureKind? Of(ReadOnlySpan<byte> start) =>
        start switch
        {
            [0xFF, 0xD8, 0xFF, ..] => _jpeg,
            [0x89, (byte)'P', (byte)'N', (byte)'G', (byte)'\r', (byte)'\n', 0x1A, (byte)'\n', ..] => _png,
            [(byte)'R', (byte)'I', (byte)'F', (byte)'F', _, _, _, _, (byte)'W', (byte)'E', (byte)'B', (byte)'P', ..] =>
                _webP,
            _ => null,
        };
}
