using System.Net;
using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Text.Json.Serialization;

namespace StageMix.Discord.Rest;

/// <summary>Discord's HTTP API, as far as it is used today: asking who the token belongs to.</summary>
/// <param name="http">a client whose base address is the API's, ending in a slash</param>
public sealed class DiscordApi(HttpClient http, string botToken)
{
    /// <summary>The application behind the token; none when Discord does not know the token.</summary>
    /// <exception cref="HttpRequestException">Discord cannot be reached, or answers with another error</exception>
    /// <remarks>https://discord.com/developers/docs/resources/application#get-current-application</remarks>
    public async Task<DiscordApplication?> GetCurrentApplicationAsync(CancellationToken cancellationToken)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, "applications/@me");
        request.Headers.Authorization = new AuthenticationHeaderValue("Bot", botToken);
        // Discord asks every bot for this form: topics "User Agent" of its reference
        request.Headers.TryAddWithoutValidation("User-Agent", "DiscordBot (https://github.com/stagemix, 0.1.0)");
        using var response = await http.SendAsync(request, cancellationToken);
        if (response.StatusCode == HttpStatusCode.Unauthorized)
        {
            return null;
        }

        response.EnsureSuccessStatusCode();
        return await response.Content.ReadFromJsonAsync<DiscordApplication>(cancellationToken);
    }
}

/// <param name="Id">the application's snowflake</param>
public sealed record DiscordApplication(
    [property: JsonPropertyName("id")] string Id,
    [property: JsonPropertyName("name")] string Name
);
