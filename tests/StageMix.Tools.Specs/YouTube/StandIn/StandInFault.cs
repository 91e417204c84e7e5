using Microsoft.AspNetCore.Http;

namespace StageMix.Tools.Specs.YouTube.StandIn;

/// <summary>One thing that goes wrong.</summary>
/// <param name="Status">the answer instead of the right one; 0 where there is another fault</param>
/// <param name="Reason">the word in the error's body</param>
public sealed record StandInFault(int Status, string Reason = "")
{
    /// <summary>The connection is reset when this much of the request's body has been taken; null for an answer.</summary>
    public long? ResetAfter { get; init; }

    /// <summary>So much of the body is taken, and the answer says 308.</summary>
    public long? TakeOnly { get; init; }

    /// <summary>All is done as asked, and the connection is reset instead of the answer.</summary>
    public bool LosesAnswer { get; init; }

    /// <summary>The session is forgotten; with it goes what it has received.</summary>
    public bool ForgetsSession { get; init; }

    public static StandInFault Reset(long afterBytes) => new(0) { ResetAfter = afterBytes };

    public static StandInFault Part(long bytes) => new(0) { TakeOnly = bytes };

    public static StandInFault LostAnswer { get; } = new(0) { LosesAnswer = true };

    public static StandInFault LostSession { get; } = new(0) { ForgetsSession = true };

    /// <returns>false when the request is answered by this</returns>
    internal async Task<bool> LetThroughAsync(HttpContext context)
    {
        if (Status != 0)
        {
            await StandInAnswers.ErrorAsync(context, Status, Reason, "On demand");
            return false;
        }

        context.Items[typeof(StandInFault)] = this;
        return true;
    }

    internal static StandInFault? Of(HttpContext context) => context.Items[typeof(StandInFault)] as StandInFault;
}
