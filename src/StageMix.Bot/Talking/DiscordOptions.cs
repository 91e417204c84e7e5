using System.ComponentModel.DataAnnotations;

namespace StageMix.Bot.Talking;

/// <summary>The section <c>Discord</c> of the settings. The token comes from the environment alone.</summary>
public sealed class DiscordOptions : IValidatableObject
{
    /// <summary>The HTTP API; the gateway's address comes from there.</summary>
    public Uri ApiBaseUrl { get; init; } = new("https://discord.com/api/v10");

    /// <summary>Guilds where the commands are also registered by themselves: there a change shows at once.</summary>
    public IReadOnlyList<ulong> TestGuildIds { get; init; } = [];

    /// <summary>The guilds that the bot serves; all, where none is named.</summary>
    public IReadOnlyList<ulong> AllowedGuildIds { get; init; } = [];

    public bool Serves(ulong guild) => AllowedGuildIds.Count == 0 || AllowedGuildIds.Contains(guild);

    public IEnumerable<ValidationResult> Validate(ValidationContext validationContext)
    {
        if (ApiBaseUrl is not { IsAbsoluteUri: true, Scheme: "http" or "https" })
        {
            yield return new($"Discord:ApiBaseUrl is '{ApiBaseUrl}': write it as https://discord.com/api/v10.");
        }
    }
}
