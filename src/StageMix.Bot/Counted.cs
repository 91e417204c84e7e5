using System.Globalization;

namespace StageMix.Bot;

/// <summary>How many there are of something: <c>1 file</c>, <c>2 files</c>.</summary>
internal static class Counted
{
    /// <param name="several">the word for several, where an s does not make it</param>
    public static string Of(long count, string one, string? several = null) =>
        string.Create(CultureInfo.InvariantCulture, $"{count} {(count == 1 ? one : several ?? one + "s")}");
}
