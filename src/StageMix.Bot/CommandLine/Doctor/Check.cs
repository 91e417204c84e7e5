namespace StageMix.Bot.CommandLine.Doctor;

/// <summary>One thing that was looked at.</summary>
/// <param name="Detail">what was found, or what to do</param>
/// <param name="Advice">what would be better, although it works</param>
internal sealed record Check(string Name, bool Ok, string Detail, string? Advice = null);
