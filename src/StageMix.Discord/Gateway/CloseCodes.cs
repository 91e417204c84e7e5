namespace StageMix.Discord.Gateway;

/// <summary>What the codes mean with which Discord closes a connection.</summary>
/// <remarks>https://docs.discord.com/developers/topics/opcodes-and-status-codes#gateway-gateway-close-event-codes</remarks>
internal static class CloseCodes
{
    /// <summary>Ends the session: the bot goes offline at once.</summary>
    public const int Normal = 1000;

    /// <summary>Any code but 1000 and 1001 keeps the session for resuming.</summary>
    public const int KeepSession = 4900;

    /// <param name="code">none when the connection was lost</param>
    public static ConnectionEnd Read(int? code) =>
        code switch
        {
            null => new(NextStep.Resume, "the connection was lost"),
            4000 => new(NextStep.Resume, "Discord had an unknown error (4000)"),
            4001 => new(NextStep.Resume, "Discord did not know an opcode (4001)"),
            4002 => new(NextStep.Resume, "Discord could not read a payload (4002)"),
            4003 => new(NextStep.Identify, "Discord did not know the bot yet (4003)"),
            4005 => new(NextStep.Identify, "the bot had introduced itself already (4005)"),
            4007 => new(NextStep.Identify, "Discord did not know the sequence (4007)"),
            4008 => new(NextStep.Resume, "the bot sent too much (4008)"),
            4009 => new(NextStep.Identify, "the session had timed out (4009)"),
            4004 => Stop("Discord does not know this token: make a new one and set DISCORD_TOKEN"),
            4010 => Stop("Discord takes this bot for a shard that does not exist (4010)"),
            4011 => Stop("Discord wants this bot to be split into shards, which StageMix cannot (4011)"),
            4012 => Stop(
                "Discord does not serve version 10 of its gateway any more (4012): a newer StageMix is needed"
            ),
            4013 => Stop("Discord does not know an intent that the bot asks for (4013)"),
            4014 => Stop(
                "Discord does not allow an intent that the bot asks for (4014): allow it on the bot's page at discord.com/developers"
            ),
            // 1000 and 1001 end the session on this side too
            1000 or 1001 => new(NextStep.Identify, $"Discord ended the session ({code})"),
            _ => new(NextStep.Resume, $"Discord closed the connection ({code})"),
        };

    private static ConnectionEnd Stop(string sentence) => new(NextStep.GiveUp, sentence);
}
