using System.Text.Json.Nodes;
using StageMix.Discord.Specs.StandIn;

namespace StageMix.Bot.Specs.Talking;

/// <summary>What a member was shown in answer to what they did.</summary>
/// <param name="Answer">the interaction</param>
/// <param name="Before">the message with the component that was used</param>
internal sealed record Shown(StandInInteraction Answer, ShownMessage? Before)
{
    private const int Modal = 9;
    private const int Ephemeral = 1 << 6;

    /// <summary>The message: a new one, or what the one with the component became.</summary>
    public ShownMessage Message =>
        Answer.FollowUps is [.., var last]
            ? new ShownMessage(last)
            : new ShownMessage(Answer.Original.ShouldNotBeNull($"no message: {Answer.FirstData?.ToJsonString()}"));

    public string Text => Message.Text;

    public ShownForm Form
    {
        get
        {
            Answer.FirstAnswer.ShouldBe(Modal, Answer.FirstData?.ToJsonString());
            return new ShownForm(Answer.FirstData!.AsObject(), Before);
        }
    }

    /// <summary>Nobody else sees it.</summary>
    public bool IsPrivate => ((int?)Answer.FirstData?["flags"] & Ephemeral) == Ephemeral;
}

/// <summary>A form that opened.</summary>
/// <param name="OpenedFrom">the message with the component that opened it, where one did</param>
internal sealed record ShownForm(JsonObject Json, ShownMessage? OpenedFrom)
{
    public string Id => (string)Json["custom_id"]!;

    public string Title => (string)Json["title"]!;

    /// <summary>From the top.</summary>
    public IReadOnlyList<(string Label, string Id, string Text)> Fields =>
        [
            .. Json["components"]!
                .AsArray()
                .Select(label =>
                    (
                        (string)label!["label"]!,
                        (string)label["component"]!["custom_id"]!,
                        (string?)label["component"]!["value"] ?? ""
                    )
                ),
        ];
}
