namespace StageMix.Discord;

/// <summary>Discord refuses in a way that trying again does not mend.</summary>
/// <param name="message">one plain sentence that says what to do</param>
public sealed class DiscordException(string message) : Exception(message);
