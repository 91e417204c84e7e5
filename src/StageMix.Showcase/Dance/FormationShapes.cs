using System.Numerics;

namespace StageMix.Showcase.Dance;

/// <summary>Shapes that a group stands in: metres across and away from the audience, the centre's place first.</summary>
internal static class FormationShapes
{
    /// <summary>One dancer alone before the others.</summary>
    public const int Solo = 0;

    private static readonly Func<int, float, Vector2>[] _shapes =
    [
        // an arc behind one: the centre's own place is set apart below
        (_, x) => new(x * 0.95f, 0.9f - (0.12f * x * x)),
        // V
        (_, x) => new(x * 0.85f, -0.8f + (0.55f * MathF.Abs(x))),
        // line
        (_, x) => new(x * 0.9f, 0.1f),
        // circle
        (count, x) =>
            Vector2.Transform(new(0, -1), Matrix3x2.CreateRotation(x / count * MathF.Tau)) * new Vector2(1.6f, 1),
        // V open to the audience
        (_, x) => new(x * 0.85f, 0.9f - (0.5f * MathF.Abs(x))),
        // two rows
        (_, x) => new(x * 0.75f, ((int)MathF.Floor(x + 50) & 1) == 0 ? -0.55f : 0.75f),
        // diagonal
        (_, x) => new(x * 0.75f, x * -0.36f),
        // one behind the other, each looking past the one before
        (_, x) => new(((int)MathF.Floor(x + 50) & 1) == 0 ? -0.28f : 0.28f, x * 0.42f),
        // two groups
        (_, x) => new((1.45f * MathF.Sign(x)) + (0.35f * MathF.Sin(5 * x)), (MathF.Abs(x) * 0.5f) - 0.5f),
    ];

    public static int Count => _shapes.Length;

    public static Vector2[] Places(int shape, int dancers)
    {
        var places = Enumerable
            .Range(0, dancers)
            .Select(i => _shapes[shape](dancers, i - ((dancers - 1) / 2f)))
            .OrderBy(place => place.Y + (0.6f * MathF.Abs(place.X)))
            .ToArray();
        if (shape == Solo)
        {
            places[0] = new(0, -1.2f);
        }

        return places;
    }
}
