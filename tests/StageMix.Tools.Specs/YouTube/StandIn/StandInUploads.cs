using System.Collections.Concurrent;
using System.Globalization;
using System.Security.Cryptography;
using System.Text.Json.Serialization;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;

namespace StageMix.Tools.Specs.YouTube.StandIn;

/// <summary>The resumable protocol: sessions, and the bytes that they have received.</summary>
/// <remarks>https://developers.google.com/youtube/v3/guides/using_resumable_upload_protocol</remarks>
internal sealed class StandInUploads(YouTubeStandIn standIn)
{
    private const int Unit = 256 << 10;
    private const int Sip = 32 << 10;

    private readonly ConcurrentDictionary<string, Session> _sessions = new(StringComparer.Ordinal);

    /// <param name="Size">what was announced</param>
    private sealed record Session(string Id, long Size, StandInDraft Draft) : IDisposable
    {
        public IncrementalHash Hash { get; } = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);

        /// <summary>One request at a time: those of a killed program may still be read.</summary>
        public SemaphoreSlim Turn { get; } = new(1);

        public long Received { get; set; }

        public StandInVideo? Video { get; set; }

        public void Dispose()
        {
            Hash.Dispose();
            Turn.Dispose();
        }
    }

    public void Map(WebApplication app)
    {
        app.MapPost("/upload/youtube/v3/videos", BeginAsync);
        app.MapPut("/upload/youtube/v3/videos", SendAsync);
    }

    private async Task BeginAsync(HttpContext context)
    {
        var request = context.Request;
        var draft = await request.ReadFromJsonAsync<StandInDraft>();
        if (
            request.Query["uploadType"] != "resumable"
            || !long.TryParse(request.Headers["X-Upload-Content-Length"], CultureInfo.InvariantCulture, out var size)
            || draft?.Problem is { }
        )
        {
            await StandInAnswers.ErrorAsync(context, 400, draft?.Problem ?? "badRequest", "Bad Request");
            return;
        }

        var session = new Session(Guid.NewGuid().ToString("N"), size, draft!);
        _sessions[session.Id] = session;
        await standIn.Faults.PassAsync("a session is made", context.RequestAborted);
        if (StandInFault.Of(context) is { LosesAnswer: true })
        {
            context.Abort();
            return;
        }

        context.Response.Headers.Location = new Uri(
            standIn.Address,
            $"upload/youtube/v3/videos?uploadType=resumable&upload_id={session.Id}"
        ).AbsoluteUri;
    }

    private async Task SendAsync(HttpContext context)
    {
        var id = context.Request.Query["upload_id"].ToString();
        if (StandInFault.Of(context) is { ForgetsSession: true })
        {
            _sessions.TryRemove(id, out _);
        }

        if (!_sessions.TryGetValue(id, out var session))
        {
            await StandInAnswers.ErrorAsync(context, 404, "notFound", "Not Found");
            return;
        }

        await session.Turn.WaitAsync(context.RequestAborted);
        try
        {
            if (await TakeAsync(session, context))
            {
                await AnswerAsync(session, context);
            }
        }
        finally
        {
            session.Turn.Release();
        }
    }

    /// <returns>false when the request has been answered, or never will be</returns>
    private async Task<bool> TakeAsync(Session session, HttpContext context)
    {
        var range = context.Request.Headers.ContentRange.ToString();
        if (range == $"bytes */{session.Size}" || session.Video is not null)
        {
            return true;
        }

        if (
            !TryRead(range, out var first, out var last, out var size)
            || size != session.Size
            || !IsWholeChunk(first, last, size)
        )
        {
            await StandInAnswers.ErrorAsync(context, 400, "badRequest", $"{range} is not what the protocol asks for");
            return false;
        }

        if (first != session.Received)
        {
            return true;
        }

        var fault = StandInFault.Of(context);
        var limit = fault?.TakeOnly ?? fault?.ResetAfter ?? last - first + 1;
        await ReadAsync(session, context.Request.Body, limit, context.RequestAborted);
        if (fault?.ResetAfter is not null)
        {
            context.Abort();
            return false;
        }

        return true;
    }

    private async Task ReadAsync(Session session, Stream body, long limit, CancellationToken stop)
    {
        var buffer = new byte[Sip];
        int got;
        // whole sips, so that every run has the same moments
        while (limit > 0 && (got = await SipAsync()) > 0)
        {
            session.Hash.AppendData(buffer, 0, got);
            session.Received += got;
            limit -= got;
            await standIn.Faults.PassAsync($"{session.Received} bytes", stop);
        }

        ValueTask<int> SipAsync()
        {
            var sip = buffer.AsMemory(0, (int)Math.Min(Sip, limit));
            return body.ReadAtLeastAsync(sip, sip.Length, throwOnEndOfStream: false, stop);
        }
    }

    private async Task AnswerAsync(Session session, HttpContext context)
    {
        if (session.Received == session.Size && session.Video is null)
        {
            session.Video = standIn.Channel.Add(
                session.Draft,
                session.Size,
                Convert.ToHexStringLower(session.Hash.GetHashAndReset())
            );
            await standIn.Faults.PassAsync("a video is made", context.RequestAborted);
        }

        if (StandInFault.Of(context) is { LosesAnswer: true })
        {
            context.Abort();
        }
        else if (session.Video is { } video)
        {
            await context.Response.WriteAsJsonAsync(video.Describe());
        }
        else
        {
            context.Response.StatusCode = 308;
            if (session.Received > 0)
            {
                context.Response.Headers.Range = $"bytes=0-{session.Received - 1}";
            }
        }
    }

    private static bool IsWholeChunk(long first, long last, long size) =>
        first <= last && last < size && (last == size - 1 || (last - first + 1) % Unit == 0);

    /// <summary>Reads <c>bytes 0-262143/1000000</c>.</summary>
    private static bool TryRead(string range, out long first, out long last, out long size)
    {
        (first, last, size) = (0, 0, 0);
        var parts = range.Replace("bytes ", "", StringComparison.Ordinal).Split('-', '/');
        return parts.Length == 3
            && long.TryParse(parts[0], CultureInfo.InvariantCulture, out first)
            && long.TryParse(parts[1], CultureInfo.InvariantCulture, out last)
            && long.TryParse(parts[2], CultureInfo.InvariantCulture, out size);
    }
}

/// <summary>What a video is to be.</summary>
public sealed record StandInDraft(StandInSnippet Snippet, StandInStatus Status)
{
    /// <summary>YouTube's word for what it does not take.</summary>
    [JsonIgnore]
    public string? Problem =>
        Snippet.Title is not { Length: > 0 and <= 100 } || Snippet.Title.IndexOfAny(['<', '>']) >= 0 ? "invalidTitle"
        : System.Text.Encoding.UTF8.GetByteCount(Snippet.Description ?? "") > 5000
        || Snippet.Description?.IndexOfAny(['<', '>']) >= 0
            ? "invalidDescription"
        : (Snippet.Tags ?? []).Sum(tag => tag.Length + (tag.Contains(' ') ? 2 : 0) + 1) > 501 ? "invalidTags"
        : Status.SelfDeclaredMadeForKids is null ? "invalidVideoMetadata"
        : null;
}

public sealed record StandInSnippet(
    string? Title,
    string? Description,
    IReadOnlyList<string>? Tags,
    string? CategoryId
);

public sealed record StandInStatus(string? PrivacyStatus, bool? SelfDeclaredMadeForKids);
