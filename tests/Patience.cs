namespace StageMix;

/// <summary>Machines are shared and may be slow, but what has not happened by then never does: the spec fails where it waits.</summary>
internal static class Patience
{
    public static readonly TimeSpan Limit = TimeSpan.FromMinutes(10);

    /// <summary>Ends with the spec, or when that time has passed from now.</summary>
    public static CancellationToken Token =>
        CancellationTokenSource
            .CreateLinkedTokenSource(
                TestContext.Current.CancellationToken,
                new CancellationTokenSource(Limit, TimeProvider.System).Token
            )
            .Token;
}
