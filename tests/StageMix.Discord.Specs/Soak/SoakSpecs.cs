using System.Globalization;
using StageMix.Discord.Interactions;
using StageMix.Discord.Messages;
using StageMix.Discord.Specs.Interactions;
using StageMix.Discord.Specs.StandIn;

namespace StageMix.Discord.Specs.Soak;

/// <summary>Everything at once, for as long as one likes: see the README of StageMix.Discord.</summary>
public sealed class SoakSpecs
{
    private const int PerSecond = 20;
    private const int OnePercentOfDiscordsLimit = 100;

    private static readonly TimeSpan _length = TimeSpan.FromSeconds(
        int.TryParse(
            Environment.GetEnvironmentVariable("DISCORD_SOAK_SECONDS"),
            CultureInfo.InvariantCulture,
            out var seconds
        )
            ? seconds
            : 15
    );

    /// <summary>By then an interaction is answered or said to be lost, whatever happened.</summary>
    private static readonly TimeSpan _settled = TimeSpan.FromSeconds(25);

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Among_faults_at_random_each_interaction_is_answered_once_or_said_to_be_lost()
    {
        await using var bot = await TestBot.WithoutGatewayAsync(
            TimeProvider.System,
            jitter: SystemJitter.Next,
            new Counting("quick"),
            new Counting("slow", SlowlyAsync) { Deferral = Deferral.Public }
        );
        var discord = bot.Discord;
        discord.Gateway.HeartbeatInterval = TimeSpan.FromSeconds(1);
        bot.Connect();
        await discord.Gateway.ReadyAsync(1, Stop);
        (discord.Rest.KeepsRequests, discord.Gateway.KeepsConnections) = (false, false);
        var weather = new BadWeather(discord);
        var tally = new SoakTally(bot);

        discord.Faults.Chance = _ => BadWeather.Strike();
        var storm = weather.BlowAsync(_length, Stop);
        using (var beat = new PeriodicTimer(TimeSpan.FromSeconds(1.0 / PerSecond), TimeProvider.System))
        {
            for (var asked = 0; asked < _length.TotalSeconds * PerSecond; asked++)
            {
                await beat.WaitForNextTickAsync(Stop);
                var deed = Deed.Slash(SystemJitter.Next() < 0.7 ? "quick" : "slow");
                tally.Add(discord.Interactions.Begin(deed, times: SystemJitter.Next() < 0.05 ? 2 : 1));
                tally.SettleOlderThan(_settled);
            }
        }

        await storm;
        discord.Faults.Chance = _ => null;
        await tally.SettleAllAsync(_settled, Stop);
        TestContext.Current.TestOutputHelper!.WriteLine(tally.ToString());

        tally.Unexplained.ShouldBeEmpty();
        tally.AnsweredTwice.ShouldBeEmpty();
        tally.Answered.ShouldBeGreaterThan(
            (tally.Asked - tally.LostByDiscord) * 95 / 100,
            "most of what the bot was told"
        );
        tally.LostByDiscord.ShouldBeLessThan(tally.Asked / 2, "or the soak shows little");
        discord.Limits.Invalid.ShouldBeLessThan(OnePercentOfDiscordsLimit);
        bot.Api.Limits.BucketCount.ShouldBeLessThan(1000);
        tally.GrowthInMegabytes.ShouldBeLessThan(16);
        bot.Log.Errors.ShouldBeEmpty();
    }

    private static async Task<InteractionAnswer> SlowlyAsync(CommandInteraction interaction)
    {
        await Task.Delay(TimeSpan.FromSeconds(3 * SystemJitter.Next()), TimeProvider.System, CancellationToken.None);
        return SystemJitter.Next() < 0.5
            ? InteractionAnswer.Private("Between us.")
            : InteractionAnswer.Public(new OutgoingMessage("Here."));
    }
}
