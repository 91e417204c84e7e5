using System.Security.Cryptography;

namespace StageMix.Discord;

/// <summary>Chance that keeps many bots from doing the same thing at the same moment.</summary>
public static class SystemJitter
{
    /// <returns>at least 0, less than 1</returns>
    public static double Next() => RandomNumberGenerator.GetInt32(int.MaxValue) / (double)int.MaxValue;
}
