namespace StageMix.Bot.Replies.Announcing;

/// <summary>Puts the parts together that speak in channels by themselves; they need a <see cref="Discord.Rest.DiscordApi"/>.</summary>
internal static class AnnouncingParts
{
    public static void AddAnnouncing(this IServiceCollection services)
    {
        services.AddSingleton<SaidBook>();
        services.AddSingleton<Posting>();
        services.AddSingleton<CardTelling>();
        services.AddSingleton<MixTelling>();
        services.AddHostedService<MixAnnouncer>();
    }
}
