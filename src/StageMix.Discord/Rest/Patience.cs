using StageMix.Discord.Messages;

namespace StageMix.Discord.Rest;

/// <summary>How long one attempt to send a message may take.</summary>
internal static class Patience
{
    private static readonly TimeSpan _words = TimeSpan.FromSeconds(20);
    private static readonly TimeSpan _files = TimeSpan.FromMinutes(3);

    public static TimeSpan For(OutgoingMessage message) => message.Files.Count == 0 ? _words : _files;
}
