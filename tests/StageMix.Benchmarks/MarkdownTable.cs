using System.Text;

namespace StageMix.Benchmarks;

/// <summary>A table in Markdown: the first column to the left, numbers to the right.</summary>
internal sealed class MarkdownTable(params string[] headings)
{
    private readonly List<string[]> _rows = [];

    public void Add(params string[] cells) => _rows.Add(cells);

    public override string ToString()
    {
        var widths = headings.Select((heading, i) => _rows.Select(row => row[i].Length).Append(heading.Length).Max());
        var columns = widths.ToArray();
        var text = new StringBuilder();
        Write(text, headings, columns);
        Write(text, [.. columns.Select((width, i) => new string('-', width - 1) + (i == 0 ? "-" : ":"))], columns);
        foreach (var row in _rows)
        {
            Write(text, row, columns);
        }

        return text.ToString();
    }

    private static void Write(StringBuilder text, string[] cells, int[] columns)
    {
        var padded = cells.Select((cell, i) => i == 0 ? cell.PadRight(columns[i]) : cell.PadLeft(columns[i]));
        text.AppendLine("| " + string.Join(" | ", padded) + " |");
    }
}
