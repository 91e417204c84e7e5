using System.Globalization;

namespace StageMix.Pipeline;

/// <summary>A picture's size in square pixels, as it is shown.</summary>
public readonly record struct PictureSize(int Width, int Height)
{
    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{Width}x{Height}");

    /// <summary>Reads <c>1280x720</c>: even, from 16 to 8192 a side, as H.264 wants it.</summary>
    public static bool TryParse(string? text, out PictureSize size)
    {
        size = default;
        var parts = (text ?? "").Split('x');
        if (parts.Length != 2 || !TrySide(parts[0], out var width) || !TrySide(parts[1], out var height))
        {
            return false;
        }

        size = new(width, height);
        return true;
    }

    private static bool TrySide(string text, out int side) =>
        int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out side)
        && side is >= 16 and <= 8192
        && side % 2 == 0;
}
