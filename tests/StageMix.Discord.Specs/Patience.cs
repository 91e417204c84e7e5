namespace StageMix.Discord.Specs;

/// <summary>What has not happened after two minutes of real time never does: the spec fails where it waits.</summary>
internal static class Patience
{
    private static readonly TimeSpan _limit = TimeSpan.FromMinutes(2);

    public static CancellationToken Token =>
        CancellationTokenSource
            .CreateLinkedTokenSource(
                TestContext.Current.CancellationToken,
                new CancellationTokenSource(_limit, TimeProvider.System).Token
            )
            .Token;
}
