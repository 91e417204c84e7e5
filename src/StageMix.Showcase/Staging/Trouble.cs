namespace StageMix.Showcase.Staging;

/// <summary>What is hard about a plain show's stage.</summary>
internal enum Trouble
{
    None,
    Talk,
    CutVerse,
    Noise,
}

internal static class Troubles
{
    /// <summary>Four stages have all four between them, in an order of the seed's; so do each four after them.</summary>
    public static IReadOnlyList<Trouble> Of(int stages, SeededRandom random)
    {
        var troubles = new List<Trouble>();
        while (troubles.Count < stages)
        {
            var left = Enum.GetValues<Trouble>().ToList();
            while (left.Count > 0)
            {
                var next = random.Pick(left);
                left.Remove(next);
                troubles.Add(next);
            }
        }

        return troubles;
    }
}
