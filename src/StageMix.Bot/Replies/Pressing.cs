using StageMix.Bot.Jobs;
using StageMix.Discord.Interactions;
using StageMix.Discord.Messages;

namespace StageMix.Bot.Replies;

/// <summary>Buttons that belong to a mix.</summary>
internal static class Pressing
{
    private const int ButtonsARow = 5;

    public static Button Button(
        this Words words,
        string action,
        Phrase label,
        JobId job,
        ButtonStyle style = ButtonStyle.Secondary
    ) => new(style, words.Say(label), new CustomId(action, job.ToString()).ToString());

    /// <summary>Lays buttons out in rows.</summary>
    public static IReadOnlyList<ActionRow> InRows(this IEnumerable<Button> buttons) =>
        [.. buttons.Chunk(ButtonsARow).Select(row => new ActionRow([.. row]))];
}
