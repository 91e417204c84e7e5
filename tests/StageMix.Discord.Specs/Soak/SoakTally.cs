using System.Globalization;
using StageMix.Discord.Specs.StandIn;

namespace StageMix.Discord.Specs.Soak;

/// <summary>What became of each interaction, and whether memory stays flat.</summary>
internal sealed class SoakTally(TestBot bot)
{
    private readonly Queue<StandInInteraction> _open = new();
    private readonly List<long> _memory = [];

    public int Asked { get; private set; }

    public int Answered { get; private set; }

    /// <summary>The log said so.</summary>
    public int SaidToBeLost { get; private set; }

    /// <summary>There was no session, or it ended before the bot could hear of it.</summary>
    public int LostByDiscord { get; private set; }

    public List<string> AnsweredTwice { get; } = [];

    /// <summary>Neither answered nor said to be lost: there must be none.</summary>
    public List<string> Unexplained { get; } = [];

    /// <summary>From the first third on, when all tables have filled.</summary>
    public double GrowthInMegabytes => (_memory[^1] - _memory[_memory.Count / 3]) / 1e6;

    public void Add(StandInInteraction interaction)
    {
        Asked++;
        _open.Enqueue(interaction);
        if (Asked % 100 == 1)
        {
            _memory.Add(GC.GetTotalMemory(forceFullCollection: true));
        }
    }

    public void SettleOlderThan(TimeSpan age)
    {
        while (_open.TryPeek(out var oldest) && TimeProvider.System.GetUtcNow() - oldest.Created > age)
        {
            Settle(_open.Dequeue());
        }
    }

    public async Task SettleAllAsync(TimeSpan patience, CancellationToken stop)
    {
        var end = TimeProvider.System.GetUtcNow() + patience;
        while (_open.Count > 0)
        {
            while (!IsOver(_open.Peek()) && TimeProvider.System.GetUtcNow() < end)
            {
                await Task.Delay(TimeSpan.FromMilliseconds(50), TimeProvider.System, stop);
            }

            Settle(_open.Dequeue());
        }

        _memory.Add(GC.GetTotalMemory(forceFullCollection: true));
    }

    public override string ToString() =>
        string.Create(
            CultureInfo.InvariantCulture,
            $"{Asked} interactions: {Answered} answered, {SaidToBeLost} said to be lost, {LostByDiscord} lost by Discord with a session, {AnsweredTwice.Count} answered twice, {Unexplained.Count} unexplained. "
                + $"{bot.Discord.Rest.Count} requests, {bot.Discord.Limits.Invalid} that count towards a ban, {bot.Discord.Limits.Broken} over a limit. "
                + $"{bot.Discord.Gateway.ConnectionCount} connections, {1000 - bot.Discord.Gateway.IdentifiesLeft} sessions. "
                + $"{_memory[_memory.Count / 3] / 1e6:0.0} MB after the first third, {_memory[^1] / 1e6:0.0} MB at the end."
        );

    private bool IsOver(StandInInteraction interaction) =>
        interaction.IsShown || IsSaidToBeLost(interaction) || IsLostByDiscord(interaction);

    private void Settle(StandInInteraction interaction)
    {
        bot.Discord.Interactions.Forget(interaction);
        if (interaction.TimesShown > 1)
        {
            AnsweredTwice.Add(interaction.Id);
        }

        if (interaction.IsShown)
        {
            Answered++;
        }
        else if (IsSaidToBeLost(interaction))
        {
            SaidToBeLost++;
        }
        else if (IsLostByDiscord(interaction))
        {
            LostByDiscord++;
        }
        else
        {
            Unexplained.Add(interaction.Id);
        }
    }

    private bool IsSaidToBeLost(StandInInteraction interaction) =>
        bot.Log.Lines.Any(line =>
            line.Contains(interaction.Id, StringComparison.Ordinal)
            && line.Contains("was lost", StringComparison.Ordinal)
        );

    private static bool IsLostByDiscord(StandInInteraction interaction) =>
        interaction.FirstAnswer is null && interaction.Session is null or { IsEnded: true };
}
