using StageMix.Bot.Replies;
using StageMix.Bot.Voting;
using StageMix.Discord.Interactions;
using StageMix.Pipeline;
using Pressed = StageMix.Bot.Talking.Deciding.MixWord<StageMix.Discord.Interactions.ComponentInteraction>;
using Sent = StageMix.Bot.Talking.Deciding.MixWord<StageMix.Discord.Interactions.ModalInteraction>;
using Used = StageMix.Bot.Talking.Deciding.MixWord<StageMix.Discord.Interactions.CommandInteraction>;

namespace StageMix.Bot.Talking.Deciding;

/// <summary>The buttons, commands and forms that say one thing of a mix.</summary>
internal static class MixWords
{
    public static IEnumerable<Pressed> Buttons(MemberDesk desk) =>
        [
            new(Actions.Start, Phrase.DoneStarted, (_, by, mix, stop) => desk.StartNowAsync(by.Member, mix, stop)),
            new(Actions.Cancel, Phrase.DoneCancelled, (_, by, mix, stop) => desk.CancelAsync(by.Member, mix, stop)),
            new(Actions.TryAgain, Phrase.DoneTryAgain, (_, by, mix, stop) => desk.TryAgainAsync(by.Member, mix, stop)),
            new(Actions.Approve, Phrase.DoneApproved, (_, by, mix, stop) => desk.ApproveAsync(by.Member, mix, stop)),
            new(
                Actions.Discard,
                Phrase.DoneDiscarded,
                (_, by, mix, stop) => desk.DiscardAsync(by.Member, mix, "", stop)
            ),
            new(
                Actions.NotifyDirectly,
                Phrase.DoneSubscribedDirectly,
                (_, by, mix, stop) => desk.SubscribeAsync(by.Member, mix, directMessage: true, stop)
            ),
            new(
                Actions.Remix,
                Phrase.DoneRemixed,
                (pressed, by, mix, stop) => desk.RemixAsync(by.Member, mix, new RemixWish(), by.PlaceOf(pressed), stop)
            )
            {
                NeedsPlace = true,
            },
        ];

    public static IEnumerable<Used> Commands(MemberDesk desk) =>
        [
            new(
                CommandNames.Path(CommandNames.Cancel),
                Phrase.DoneCancelled,
                (_, by, mix, stop) => desk.CancelAsync(by.Member, mix, stop)
            ),
            new(
                CommandNames.Path(CommandNames.TakeDown),
                Phrase.DoneTakenDown,
                (_, by, mix, stop) => desk.TakeDownAsync(by.Member, mix, stop)
            ),
            new(
                CommandNames.Path(CommandNames.Remix),
                Phrase.DoneRemixed,
                (used, by, mix, stop) => desk.RemixAsync(by.Member, mix, WishIn(used.Options), by.PlaceOf(used), stop)
            )
            {
                NeedsPlace = true,
            },
        ];

    public static IEnumerable<Sent> Forms(MemberDesk desk) =>
        [
            new(
                Actions.Decline,
                Phrase.DoneDeclined,
                (sent, by, mix, stop) => desk.DeclineAsync(by.Member, mix, sent.Text(Fields.Reason).Trim(), stop)
            ),
        ];

    private static RemixWish WishIn(CommandOptions options) =>
        new(
            (int?)options.Whole(CommandNames.Seed),
            Enum.TryParse<MixStyle>(options.Text(CommandNames.Style), out var style) ? style : null
        )
        {
            Out = options.Whole(CommandNames.Without) is { } stage ? [(int)stage] : [],
        };
}
