using Microsoft.Extensions.Options;
using StageMix.Bot.Replies;
using StageMix.Bot.Replies.Announcing;
using StageMix.Bot.Talking.Asking;
using StageMix.Discord;
using StageMix.Discord.Interactions;
using StageMix.Discord.Rest;

namespace StageMix.Bot.Talking;

/// <summary>Puts the bot on Discord together, where there is a token.</summary>
internal static class DiscordParts
{
    private const string TokenSetting = "DISCORD_TOKEN";

    /// <exception cref="OptionsValidationException">there is a token that cannot be one</exception>
    public static void AddDiscord(this IServiceCollection services, IConfiguration configuration)
    {
        if (configuration[TokenSetting] is not { Length: > 0 } secret)
        {
            return;
        }

        if (!BotToken.TryParse(secret, out var token))
        {
            throw new OptionsValidationException(
                TokenSetting,
                typeof(BotToken),
                [$"{TokenSetting} holds no bot's token: copy it again."]
            );
        }

        services.AddSingleton(provider => new DiscordApi(
            provider.GetRequiredService<IOptions<DiscordOptions>>().Value.ApiBaseUrl,
            token,
            provider.GetRequiredService<TimeProvider>(),
            SystemJitter.Next,
            provider.GetRequiredService<ILogger<DiscordApi>>()
        ));
        services.AddSingleton<Speakers>();
        services.AddSingleton<DraftReading>();
        services.AddSingleton<AttachmentCopies>();
        services.AddHostedService(provider => provider.GetRequiredService<AttachmentCopies>());
        services.AddSingleton<NewsDesk>();
        services.AddSingleton<Handlers>();
        services.AddSingleton(Route);
        services.AddSingleton<InteractionCreated>();
        services.AddSingleton(provider => new DiscordBot(
            provider.GetRequiredService<DiscordApi>(),
            provider.GetRequiredService<InteractionCreated>(),
            [],
            provider.GetRequiredService<TimeProvider>(),
            SystemJitter.Next,
            provider.GetRequiredService<ILogger<DiscordBot>>()
        ));
        services.AddAnnouncing();
        services.AddHostedService<DiscordHost>();
    }

    private static InteractionRouter Route(IServiceProvider provider)
    {
        var handlers = provider.GetRequiredService<Handlers>();
        return new InteractionRouter(
            provider.GetRequiredService<DiscordApi>(),
            handlers.Commands,
            handlers.Components,
            handlers.Modals,
            handlers.Suggestions,
            new InteractionWords(
                failed => Words.For(failed.Locale).Say(Phrase.Mistake, ("id", failed.Id)),
                unknown => Words.For(unknown.Locale).Say(Phrase.Outdated)
            ),
            provider.GetRequiredService<TimeProvider>(),
            provider.GetRequiredService<ILogger<InteractionRouter>>()
        );
    }
}
