using StageMix.Discord.Commands;
using StageMix.Discord.Specs.Interactions;
using StageMix.Discord.Specs.StandIn;
using StageMix.Tools.Processes;

namespace StageMix.Discord.Specs.RealClients;

/// <summary>Clients that others wrote hold the stand-in to the truth: what they cannot work with is not Discord.</summary>
public sealed class RealClientSpecs
{
    private static readonly string _folder = Path.Combine(AppContext.BaseDirectory, "RealClients");
    private static readonly SemaphoreSlim _installing = new(1);

    [Theory]
    [InlineData("discordjs.mjs")]
    [InlineData("oceanic.mjs")]
    public async Task A_client_that_others_wrote_lives_through_an_evening_with_the_stand_in(string script)
    {
        await InstallAsync(TestContext.Current.CancellationToken);
        await using var discord = await StandInDiscord.StartAsync(TimeProvider.System);
        using var limit = CancellationTokenSource.CreateLinkedTokenSource(TestContext.Current.CancellationToken);
        limit.CancelAfter(TimeSpan.FromMinutes(1));
        using var end = CancellationTokenSource.CreateLinkedTokenSource(limit.Token);
        var said = new List<string>();
        var client = ToolProcess.RunAsync(
            // older versions warn of parts of themselves that a client uses
            new ToolRun("node", ["--no-warnings", script, discord.ApiAddress.AbsoluteUri, StandInDiscord.Token])
            {
                WorkingDirectory = _folder,
                OnErrorLine = said.Add,
            },
            end.Token
        );

        var evening = RehearsedEvening.PlayAsync(discord, limit.Token);
        var first = await Task.WhenAny(evening, client);
        await end.CancelAsync();

        first.ShouldBe(evening, $"the client ended: {string.Join('\n', said)}");
        await evening;
        await Should.ThrowAsync<OperationCanceledException>(client);
        said.ShouldBeEmpty();
    }

    [Fact]
    public async Task Our_client_lives_through_the_same_evening()
    {
        var stop = TestContext.Current.CancellationToken;
        await using var bot = await TestBot.StartAsync(TimeProvider.System, jitter: 0.1, EveningHandlers.All);
        using var limit = CancellationTokenSource.CreateLinkedTokenSource(stop);
        limit.CancelAfter(TimeSpan.FromMinutes(1));
        var evening = RehearsedEvening.PlayAsync(bot.Discord, limit.Token);
        await bot.Discord.Gateway.ReadyAsync(1, stop);
        var registered = await new CommandRegistrar(bot.Api.Commands).RegisterAsync(
            TestBot.Application,
            guild: null,
            EveningHandlers.Commands,
            stop
        );

        registered.Value!.WereChanged.ShouldBeTrue();
        await evening;
        bot.Log.Errors.ShouldBeEmpty();
    }

    private static async Task InstallAsync(CancellationToken stop)
    {
        await _installing.WaitAsync(stop);
        try
        {
            var install = new ToolRun(
                "npm",
                ["ci", "--omit=optional", "--ignore-scripts", "--no-audit", "--no-fund", "--prefer-offline"]
            )
            {
                WorkingDirectory = _folder,
                TimeLimit = TimeSpan.FromMinutes(5),
            };
            await ToolProcess.RunAsync(install, stop);
        }
        catch (ToolException missing) when (missing.Failure == ToolFailure.Missing)
        {
            Assert.Skip("npm is not installed: apt install npm");
        }
        finally
        {
            _installing.Release();
        }
    }
}
