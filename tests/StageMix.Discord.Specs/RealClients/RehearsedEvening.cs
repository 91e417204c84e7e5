using System.Text;
using System.Text.Json.Nodes;
using StageMix.Discord.Specs.StandIn;

namespace StageMix.Discord.Specs.RealClients;

/// <summary>
/// An evening in a fan server, the same for every client: ours, and those that others wrote. What the stand-in then holds
/// is compared, so that it demands nothing of ours that the others do not do, and the other way round.
/// </summary>
internal static class RehearsedEvening
{
    public static async Task PlayAsync(StandInDiscord discord, CancellationToken stop)
    {
        await CommandsAreThereAsync(discord, stop);
        await ACommandIsDeferredAndFilledAsync(discord, stop);
        await PrivateAnswersAsync(discord, stop);
        await SuggestionsAsync(discord, stop);
        await AButtonChangesItsMessageAsync(discord, stop);
        await AModalOpensAndIsReadAsync(discord, stop);
        await WhatIsMissedIsMadeUpForAsync(discord, stop);

        discord.Rest.Complaints.ShouldBeEmpty();
        discord.Limits.Broken.ShouldBe(0);
        discord.Limits.Invalid.ShouldBe(0);
    }

    private static async Task CommandsAreThereAsync(StandInDiscord discord, CancellationToken stop)
    {
        var first = await discord.Gateway.ReadyAsync(1, stop);
        first.Query.ShouldContain("v=10");
        first.Query.ShouldContain("encoding=json");
        first.Identify!["intents"]!.GetValue<int>().ShouldBe(0);
        while (discord.Commands.Writes == 0)
        {
            await Task.Delay(TimeSpan.FromMilliseconds(20), TimeProvider.System, stop);
        }

        discord
            .Commands.For()
            .Select(command => (string)command!["name"]!)
            .ShouldBe(["stagemix", "mixes", "Make a stage mix"], ignoreOrder: true);
    }

    private static async Task ACommandIsDeferredAndFilledAsync(StandInDiscord discord, CancellationToken stop)
    {
        var mix = discord.Interactions.Begin(Deed.Slash("stagemix", ("song", 3, "Signal")));
        await mix.ShownAsync(stop);

        mix.FirstAnswer.ShouldBe(5);
        ((string?)mix.Original!["content"]).ShouldBe("Signal for 1400000000000000001");
        var picture = mix.Original["attachments"]!.AsArray().ShouldHaveSingleItem()!;
        ((string?)picture["filename"]).ShouldBe("storyboard.png");
        ((string?)picture["description"]).ShouldBe("Who is seen when");
        discord
            .Rest.Requests.SelectMany(request => request.Files)
            .ShouldHaveSingleItem()
            .Content.ShouldBe(Encoding.UTF8.GetBytes("a picture"));
    }

    private static async Task PrivateAnswersAsync(StandInDiscord discord, CancellationToken stop)
    {
        var queue = discord.Interactions.Begin(Deed.Slash("mixes queue") with { IsDirect = true });
        await queue.ShownAsync(stop);
        ((string?)queue.FirstData!["content"]).ShouldBe("Nothing waits.");
        ((int?)queue.FirstData["flags"]).ShouldBe(64);

        var message = Message("https://youtu.be/abc");
        var fromMessage = discord.Interactions.Begin(Deed.OnMessage("Make a stage mix", message));
        await fromMessage.ShownAsync(stop);
        ((string?)fromMessage.FirstData!["content"]).ShouldBe("https://youtu.be/abc");
    }

    private static async Task SuggestionsAsync(StandInDiscord discord, CancellationToken stop)
    {
        var typing = discord.Interactions.Begin(Deed.Typing("stagemix", "song", "Sig"));
        await typing.ShownAsync(stop);
        typing.FirstAnswer.ShouldBe(8);
        var choice = typing.FirstData!["choices"]!.AsArray().ShouldHaveSingleItem()!;
        ((string?)choice["name"]).ShouldBe("Sig!");
        ((string?)choice["value"]).ShouldBe("Sig");
    }

    private static async Task AButtonChangesItsMessageAsync(StandInDiscord discord, CancellationToken stop)
    {
        var start = discord.Interactions.Begin(Deed.Press("start:7", Message("A card")));
        await start.ShownAsync(stop);
        start.FirstAnswer.ShouldBe(7);
        ((string?)start.Original!["content"]).ShouldBe("Started.");
        start.Original["components"]!.AsArray().ShouldBeEmpty();
    }

    private static async Task AModalOpensAndIsReadAsync(StandInDiscord discord, CancellationToken stop)
    {
        var edit = discord.Interactions.Begin(Deed.Press("edit:7", Message("A card")));
        await edit.ShownAsync(stop);
        edit.FirstAnswer.ShouldBe(9);
        ((string?)edit.FirstData!["custom_id"]).ShouldBe("links:7");
        ((string?)edit.FirstData["components"]![0]!["component"]!["value"]).ShouldBe("https://a.example");

        var sent = discord.Interactions.Begin(Deed.Submit("links:7", ("links", "https://b.example")));
        await sent.ShownAsync(stop);
        ((string?)sent.FirstData!["content"]).ShouldBe("https://b.example");
    }

    private static async Task WhatIsMissedIsMadeUpForAsync(StandInDiscord discord, CancellationToken stop)
    {
        var session = discord.Gateway.Current!;
        var first = await discord.Gateway.ReadyAsync(1, stop);
        first.Send(7);
        await first.Ended.WaitAsync(stop);
        var missed = discord.Interactions.Begin(Deed.Slash("mixes queue"));
        var second = await discord.Gateway.ReadyAsync(2, stop);
        await missed.ShownAsync(stop);

        first.ClosedWith.ShouldNotBe(1000);
        first.ClosedWith.ShouldNotBe(1001);
        ((string?)second.Resume!["session_id"]).ShouldBe(session.Id);
        second.Query.ShouldContain("v=10");
        missed.TimesShown.ShouldBe(1);
    }

    private static JsonObject Message(string content) =>
        new()
        {
            ["id"] = "1600000000000000001",
            ["channel_id"] = StandInDiscord.ChannelId,
            ["type"] = 0,
            ["content"] = content,
            ["author"] = StandInDiscord.BotUser(),
            ["timestamp"] = "2026-01-01T00:00:00+00:00",
            ["edited_timestamp"] = null,
            ["tts"] = false,
            ["mention_everyone"] = false,
            ["mentions"] = new JsonArray(),
            ["mention_roles"] = new JsonArray(),
            ["attachments"] = new JsonArray(),
            ["embeds"] = new JsonArray(),
            ["components"] = new JsonArray(),
            ["pinned"] = false,
            ["flags"] = 0,
        };
}
