using System.Net;
using System.Net.Sockets;
using System.Text;

namespace StageMix.Tools.YouTube;

/// <summary>Waits on a free port of this machine for the browser that comes back from the sign-in page.</summary>
/// <remarks>RFC 8252, section 7.3. The library's own receiver checks no state, and ends with the first request of anybody.</remarks>
internal sealed class LoopbackListener : IDisposable
{
    private readonly HttpListener _http = new();
    private readonly string _state;

    public LoopbackListener(string state)
    {
        _state = state;
        Address = new Uri($"http://127.0.0.1:{FreePort()}/");
        _http.Prefixes.Add(Address.AbsoluteUri);
        _http.Start();
    }

    public Uri Address { get; }

    public async Task<SignInAnswer> WaitAsync(CancellationToken cancellationToken)
    {
        while (true)
        {
            var visit = await _http.GetContextAsync().WaitAsync(cancellationToken);
            var answer = SignInAnswer.Read(visit.Request.Url!, _state);
            await SayAsync(visit.Response, answer, cancellationToken);
            if (answer is not null)
            {
                return answer;
            }
        }
    }

    public void Dispose() => ((IDisposable)_http).Dispose();

    private static async Task SayAsync(HttpListenerResponse response, SignInAnswer? answer, CancellationToken stop)
    {
        var words =
            answer is null ? "This page belongs to a sign-in that has not been asked for."
            : answer.Code is null ? "StageMix was not signed in."
            : "StageMix has been signed in. You can close this page.";
        response.StatusCode = (int)(answer is null ? HttpStatusCode.BadRequest : HttpStatusCode.OK);
        response.ContentType = "text/plain; charset=utf-8";
        try
        {
            await response.OutputStream.WriteAsync(Encoding.UTF8.GetBytes(words), stop);
            response.Close();
        }
        catch (HttpListenerException)
        {
            // the browser has gone; its answer counts all the same
        }
    }

    private static int FreePort()
    {
        using var probe = new TcpListener(IPAddress.Loopback, 0);
        probe.Start();
        return ((IPEndPoint)probe.LocalEndpoint).Port;
    }
}
