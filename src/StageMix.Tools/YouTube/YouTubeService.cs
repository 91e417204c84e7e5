using Google.Apis.Http;
using Google.Apis.Services;

namespace StageMix.Tools.YouTube;

/// <summary>YouTube's Data API as the library's base knows it: signed requests, answers read, errors told.</summary>
internal sealed class YouTubeService : BaseClientService
{
    private readonly Uri _origin;
    private readonly Patience _patience;

    public YouTubeService(YouTubeRules rules, IConfigurableHttpClientInitializer signing, Patience patience)
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
        (_origin, _patience) = (rules.Origin, patience);
        HttpClient.Timeout = rules.RequestLimit;
    }

    public override string Name => "youtube";

    public override string BaseUri => _origin.AbsoluteUri;

    public override string BasePath => "";

    public override IList<string> Features => [];

    /// <param name="path">with its query, under <c>youtube/v3/</c></param>
    public Task<ResourceList<T>> ListAsync<T>(string path, CancellationToken cancellationToken) =>
        AskAsync<ResourceList<T>>(HttpMethod.Get, "youtube/v3/" + path, null, cancellationToken);

    /// <param name="path">with its query, under the origin</param>
    /// <param name="body">makes the body, anew for each time that it is sent</param>
    /// <exception cref="YouTubeException">the answer is an error that does not pass</exception>
    public Task<T> AskAsync<T>(
        HttpMethod method,
        string path,
        Func<HttpContent>? body,
        CancellationToken cancellationToken
    ) =>
        _patience.KeepAsync(
            async () =>
            {
                using var request = new HttpRequestMessage(method, new Uri(_origin, path)) { Content = body?.Invoke() };
                using var answer = await HttpClient.SendAsync(request, cancellationToken);
                return answer.IsSuccessStatusCode
                    ? await DeserializeResponse<T>(answer)
                    : throw YouTubeErrors.Read(answer.StatusCode, await ReadErrorAsync(answer));
            },
            cancellationToken
        );

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
