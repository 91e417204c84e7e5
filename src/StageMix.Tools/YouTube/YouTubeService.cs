using Google.Apis.Http;
using Google.Apis.Services;

namespace StageMix.Tools.YouTube;

/// <summary>YouTube's Data API as the library's base knows it: signed requests, answers read, errors told.</summary>
internal sealed class YouTubeService : BaseClientService
{
    private readonly Uri _origin;

    public YouTubeService(YouTubeRules rules, IConfigurableHttpClientInitializer signing)
        : base(
            new Initializer
            {
                HttpClientInitializer = signing,
                ApplicationName = "StageMix",
                GZipEnabled = false,
                // who asks again, and when, is decided in one place: Patience
                DefaultExponentialBackOffPolicy = ExponentialBackOffPolicy.None,
            }
        )
    {
        _origin = rules.Origin;
        HttpClient.Timeout = rules.RequestLimit;
    }

    public override string Name => "youtube";

    public override string BaseUri => _origin.AbsoluteUri;

    public override string BasePath => "";

    public override IList<string> Features => [];

    /// <param name="path">with its query, under the origin</param>
    /// <exception cref="YouTubeException">the answer is an error</exception>
    public async Task<T> AskAsync<T>(
        HttpMethod method,
        string path,
        HttpContent? body,
        CancellationToken cancellationToken
    )
    {
        using var request = new HttpRequestMessage(method, new Uri(_origin, path)) { Content = body };
        using var answer = await HttpClient.SendAsync(request, cancellationToken);
        return answer.IsSuccessStatusCode
            ? await DeserializeResponse<T>(answer)
            : throw YouTubeErrors.Read(answer.StatusCode, await ReadErrorAsync(answer));
    }

    private async Task<Google.Apis.Requests.RequestError?> ReadErrorAsync(HttpResponseMessage answer)
    {
        try
        {
            return await DeserializeError(answer);
        }
        catch (Google.GoogleApiException)
        {
            // not in YouTube's form: a proxy's page, or nothing
            return null;
        }
    }
}
