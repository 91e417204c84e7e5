namespace StageMix.Discord.Gateway;

/// <summary>How a connection ended.</summary>
/// <param name="Why">for the log, or the sentence to give up with</param>
internal sealed record ConnectionEnd(NextStep Step, string Why)
{
    /// <summary>The connection had come so far that events flowed.</summary>
    public bool WasReady { get; init; }

    /// <summary>Discord said that the session is no longer valid: it wants a moment before a new one.</summary>
    public bool IsSessionInvalid { get; init; }
}

internal enum NextStep
{
    /// <summary>Connect again and go on with the session.</summary>
    Resume,

    /// <summary>Connect again and begin a new session.</summary>
    Identify,

    /// <summary>Trying again does not mend it.</summary>
    GiveUp,
}
