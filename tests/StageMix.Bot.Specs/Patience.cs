namespace StageMix.Bot.Specs;

/// <summary>Machines are shared and may be slow, but what has not happened by then never does: the spec fails where it waits.</summary>
internal static class Patience
{
    public static readonly TimeSpan Limit = TimeSpan.FromMinutes(10);
}
