namespace StageMix.Pipeline.Configuring;

/// <summary>Finds the name that somebody meant and misspelt.</summary>
public static class NearestName
{
    private const int MostSteps = 3;

    /// <returns>none when no name is near</returns>
    public static string? Of(string given, IEnumerable<string> names) =>
        names
            .Select(name => (Name: name, Steps: Steps(given.ToLowerInvariant(), name.ToLowerInvariant())))
            .Where(near => near.Steps <= Math.Min(MostSteps, 1 + (given.Length / 3)))
            .OrderBy(near => near.Steps)
            .Select(near => near.Name)
            .FirstOrDefault();

    /// <summary>How many letters must be put in, taken out or changed: Levenshtein's distance.</summary>
    private static int Steps(string from, string to)
    {
        var row = Enumerable.Range(0, to.Length + 1).ToArray();
        for (var i = 0; i < from.Length; i++)
        {
            var corner = row[0];
            row[0] = i + 1;
            for (var j = 0; j < to.Length; j++)
            {
                var changed = corner + (from[i] == to[j] ? 0 : 1);
                corner = row[j + 1];
                row[j + 1] = Math.Min(changed, 1 + Math.Min(row[j], corner));
            }
        }

        return row[^1];
    }
}
