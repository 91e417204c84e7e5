using System.Text.Json;

namespace StageMix.Bot.Specs.Working;

/// <summary>Reads in the bot's log which rooms were finished for which job, and which of them made anything again.</summary>
internal sealed class RoomLog
{
    private readonly HashSet<(string Job, string Room)> _finished = [];
    private readonly List<string> _repeated = [];

    public int Finished => _finished.Count;

    public IReadOnlyList<string> Repeated => _repeated;

    public void Read(IEnumerable<string> lines)
    {
        foreach (var line in lines.Where(line => line.Contains("\"Room\"", StringComparison.Ordinal)))
        {
            using var json = JsonDocument.Parse(line);
            var room = (
                json.RootElement.GetProperty("Job").ToString(),
                json.RootElement.GetProperty("Room").ToString()
            );
            if (!_finished.Add(room) && json.RootElement.GetProperty("Made").GetInt32() > 0)
            {
                _repeated.Add(line);
            }
        }
    }
}
