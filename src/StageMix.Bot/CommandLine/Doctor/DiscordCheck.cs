using System.Globalization;
using Microsoft.Extensions.Logging.Abstractions;
using StageMix.Bot.Replies;
using StageMix.Discord;
using StageMix.Discord.Rest;

namespace StageMix.Bot.CommandLine.Doctor;

/// <summary>Whether Discord knows the token, and the link that invites the bot.</summary>
internal static class DiscordCheck
{
    private const string Name = "Discord";

    private static readonly TimeSpan _patience = TimeSpan.FromSeconds(10);

    public static async Task<Check> RunAsync(Session session, CancellationToken stop)
    {
        var settings = session.Get<IConfiguration>();
        if (settings["DISCORD_TOKEN"] is not { Length: > 0 } secret)
        {
            return new Check(Name, Ok: true, "no DISCORD_TOKEN: the bot runs without Discord");
        }

        var address = settings["Discord:ApiBaseUrl"] ?? "https://discord.com/api/v10";
        if (!Uri.TryCreate(address, UriKind.Absolute, out var api) || api.Scheme is not ("http" or "https"))
        {
            return new Check(Name, Ok: false, $"{address} is no address: set Discord__ApiBaseUrl");
        }

        if (!BotToken.TryParse(secret, out var token))
        {
            return new Check(Name, Ok: false, "DISCORD_TOKEN holds no bot's token: copy it again");
        }

        using var discord = new DiscordApi(
            api,
            token,
            session.Get<TimeProvider>(),
            SystemJitter.Next,
            NullLogger<DiscordApi>.Instance
        );
        using var patience = CancellationTokenSource.CreateLinkedTokenSource(stop);
        patience.CancelAfter(_patience);
        try
        {
            var application = await discord.GetApplicationAsync(patience.Token);
            return application switch
            {
                { IsDone: true } => new Check(
                    Name,
                    Ok: true,
                    $"signed in as {application.Value.Name}; invite it with {InviteTo(application.Value.Id)}"
                ),
                { Error.Failure: ApiFailure.UnknownToken } => new Check(
                    Name,
                    Ok: false,
                    "Discord does not know this token: make a new one and set DISCORD_TOKEN"
                ),
                _ => new Check(Name, Ok: false, $"{address} cannot be asked: {application.Error?.Message}"),
            };
        }
        catch (OperationCanceledException) when (!stop.IsCancellationRequested)
        {
            return new Check(Name, Ok: false, $"{address} does not answer: try again later");
        }
    }

    /// <remarks>https://docs.discord.com/developers/topics/oauth2#bot-authorization-flow</remarks>
    private static string InviteTo(Snowflake application) =>
        string.Create(
            CultureInfo.InvariantCulture,
            $"https://discord.com/oauth2/authorize?client_id={application}&scope=bot+applications.commands&permissions={(ulong)PlaceText.Needed}"
        );
}
