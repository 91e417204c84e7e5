using System.Text.Json;
using FsCheck;
using FsCheck.Fluent;
using FsCheck.Xunit;
using StageMix.Discord.Interactions;

namespace StageMix.Discord.Specs.Interactions;

/// <summary>Whatever stands in an interaction, it is read, passed over, or refused as bad JSON; nothing else comes out.</summary>
[Properties(MaxTest = 5000, Arbitrary = [typeof(Strange)])]
public class InteractionFuzzSpecs
{
    [Property]
    public void An_interaction_with_strange_values_is_read_or_refused(StrangeInteraction strange)
    {
        (Interaction Interaction, bool IsTyping)? read;
        try
        {
            using var json = JsonDocument.Parse(strange.Text);
            read = InteractionReader.Read(json.RootElement);
        }
        catch (JsonException)
        {
            return;
        }

        if (read is not var (interaction, _))
        {
            return;
        }

        interaction.User.Username.ShouldNotBeNull();
        interaction.Subject.ShouldNotBeNull();
        interaction.MemberMay(Permissions.ManageMessages);
        Look(interaction);
    }

    /// <summary>Asks for everything that a handler may ask for.</summary>
    private static void Look(Interaction interaction)
    {
        switch (interaction)
        {
            case CommandInteraction command:
                var options = command.Options;
                foreach (var name in (string[])["song", "stage-file-1", "number", options.Focused ?? ""])
                {
                    _ = (options.Text(name), options.Whole(name), options.Number(name), options.Flag(name));
                    _ = (options.Id(name), options.User(name), options.File(name));
                }

                _ = command.Target?.Attachments.Select(file => file.Filename.Length).ToList();
                break;
            case ComponentInteraction component:
                component.Values.ShouldAllBe(value => value.Length >= 0);
                component.Message.Attachments.ShouldAllBe(file => file.Filename.Length >= 0);
                break;
            case ModalInteraction modal:
                modal.Fields.ShouldAllBe(field => field.Value.All(value => value.Length >= 0));
                _ = modal.Text("song");
                break;
            default:
                throw new InvalidOperationException("another kind of interaction");
        }
    }
}

public sealed record StrangeInteraction(string Text);

public static class Strange
{
    private const string Person =
        """{"user":{"id":"11","username":"fan","global_name":"Fan"},"nick":null,"roles":["21","22"],"permissions":"2048"}""";

    private const string Message = """
        {"id":"31","channel_id":"32","content":"look","author":{"id":"11","username":"fan"},"embeds":[{"url":"https://a.example/"}],
        "attachments":[{"id":"33","filename":"a.mp4","size":5,"url":"https://cdn.example/a.mp4","content_type":"video/mp4"}],
        "message_snapshots":[{"message":{"content":"forwarded","attachments":[],"embeds":[]}}]}
        """;

    private static readonly string[] _interactions =
    [
        Interaction(
            2,
            """
            {"id":"41","name":"mixes","type":1,"options":[{"name":"remix","type":1,"options":[
            {"name":"song","type":3,"value":"https://youtu.be/a"},{"name":"number","type":4,"value":7},{"name":"stage-file-1","type":11,"value":"33"}]}],
            "resolved":{"attachments":{"33":{"id":"33","filename":"a.mp4","size":5,"url":"https://cdn.example/a.mp4"}},"users":{"11":{"id":"11","username":"fan"}}}}
            """
        ),
        Interaction(
            2,
            $$$"""{"id":"42","name":"Make a stage mix","type":3,"target_id":"31","resolved":{"messages":{"31":{{{Message}}} } } }"""
        ),
        Interaction(
            4,
            """{"id":"41","name":"mixes","type":1,"options":[{"name":"song","type":3,"value":"a","focused":true}]}"""
        ),
        Interaction(3, """{"custom_id":"vote:17","component_type":3,"values":["1","2"]}"""),
        Interaction(
            5,
            """
            {"custom_id":"ask:17","components":[{"type":18,"component":{"type":4,"custom_id":"song","value":"a"}},
            {"type":18,"component":{"type":3,"custom_id":"stages","values":["1"]}}]}
            """
        ),
    ];

    private static readonly string[] _values =
    [
        "null",
        "true",
        "0",
        "-1",
        "3",
        "0.5",
        "1e999",
        "99999999999999999999999999",
        "\"\"",
        "\"x\"",
        "\"-1\"",
        "\"18446744073709551616\"",
        "\":\"",
        "\"\\ud800\"",
        "\"http:\"",
        "[]",
        "[null]",
        "{}",
        "{\"a\":null}",
        "{\"33\":null}",
    ];

    public static Arbitrary<StrangeInteraction> Interactions() =>
        (
            from text in Gen.Elements(_interactions)
            from swaps in Gen.Choose(0, 999_999).Zip(Gen.Elements(_values)).NonEmptyListOf()
            select new StrangeInteraction(StrangeJson.Swap(text, [.. swaps.Take(3)]))
        ).ToArbitrary();

    private static string Interaction(int type, string data) =>
        $$$"""
            {"id":"1","application_id":"2","type":{{{type}}},"token":"t","guild_id":"3","channel_id":"4","member":{{{Person}}},"locale":"ko",
            "guild_locale":"ko","app_permissions":"2048","attachment_size_limit":10485760,"message":{{{Message}}},"data":{{{data}}}}
            """;
}
