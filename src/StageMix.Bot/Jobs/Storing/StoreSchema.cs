using System.Text.Json.Nodes;

namespace StageMix.Bot.Jobs.Storing;

/// <summary>The form in which jobs are written, and how older forms become it.</summary>
/// <param name="Upgrades">the first makes version 2 of version 1, and so on</param>
internal sealed record StoreSchema(IReadOnlyList<Action<JsonObject>> Upgrades)
{
    public static readonly StoreSchema Current = new([]);

    public int Version => Upgrades.Count + 1;

    /// <exception cref="StoreDamageException">a newer program wrote them</exception>
    public IEnumerable<Action<JsonObject>> UpgradesFrom(int version) =>
        version < 1 || version > Version
            ? throw new StoreDamageException(
                $"its form is version {version}, and this program knows {Version} at most: start the newer program again"
            )
            : Upgrades.Skip(version - 1);
}
