using System.Text.Json.Nodes;
using StageMix.Discord.Specs.StandIn;

namespace StageMix.Discord.Specs.Description;

/// <summary>That the check of our requests finds something.</summary>
public sealed class DiscordDescriptionSpecs
{
    [Theory]
    [InlineData("POST", "channels/1/messages", """{"content": "hello", "allowed_mentions": {"parse": []}}""", null)]
    [InlineData("POST", "channels/1/message", "{}", "not in Discord's description")]
    [InlineData("POST", "channels/1/messages", """{"content": 7}""", "$.content")]
    [InlineData("POST", "channels/1/messages", """{"embeds": [{"title": true}]}""", "$.embeds")]
    [InlineData("PUT", "applications/1/commands", """[{"name": "a", "description": "b", "type": 77}]""", "type")]
    [InlineData("PUT", "applications/1/commands", """[{"description": "without a name"}]""", "name")]
    [InlineData("POST", "interactions/1/token/callback", """{"type": 5, "data": {"flags": 64}}""", null)]
    [InlineData("POST", "interactions/1/token/callback", """{"type": 44}""", "type")]
    public void A_request_that_Discord_would_not_understand_is_found(
        string method,
        string path,
        string body,
        string? about
    )
    {
        var description = DiscordDescription.Known;
        Assert.SkipWhen(description is null, DiscordDescription.Missing);

        var problems = description!
            .Check(new RecordedRequest(method, path, path, null, null, JsonNode.Parse(body), []))
            .ToList();

        if (about is null)
        {
            problems.ShouldBeEmpty();
        }
        else
        {
            problems.ShouldHaveSingleItem().ShouldContain(about);
        }
    }
}
