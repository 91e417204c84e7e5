using System.Security.Cryptography;

namespace StageMix.Bot.Jobs;

/// <summary>Under which address everybody may watch a finished mix, and for how long.</summary>
/// <param name="Secret">128 random bits as letters and digits; whoever knows it may watch</param>
/// <param name="Until">when it ends</param>
public sealed record WatchAddress(string Secret, DateTimeOffset Until)
{
    private const int Letters = 26;

    public static WatchAddress New(DateTimeOffset until) =>
        new(RandomNumberGenerator.GetString(JobId.Alphabet, Letters), until);
}
