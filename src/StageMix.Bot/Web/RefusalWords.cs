using StageMix.Bot.Requests;

namespace StageMix.Bot.Web;

/// <summary>Says why a mix is not taken, with the limit and what to do.</summary>
internal static class RefusalWords
{
    public static string Of(Refusal refusal) =>
        refusal.Reason switch
        {
            RefusalReason.TooFewStages =>
                $"A mix needs at least {refusal.Limit} stages, and you gave {refusal.Given}: add another link.",
            RefusalReason.TooManyStages =>
                $"A mix has at most {refusal.Limit} stages, and you gave {refusal.Given}: leave some out.",
            RefusalReason.TooManyOfTheMember =>
                $"Whoever asked has {refusal.Given} mixes under way, and {refusal.Limit} at once is the limit: wait for one to finish, or cancel one.",
            RefusalReason.TooManyOfTheGuild =>
                $"This server has {refusal.Given} mixes under way, and {refusal.Limit} is the limit: try again when one is finished.",
            RefusalReason.TooSoon =>
                $"There must be {refusal.Given} seconds between two requests: try again in {refusal.Limit} seconds.",
            _ => throw new System.Diagnostics.UnreachableException(),
        };
}
