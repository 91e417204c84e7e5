using System.Collections.Concurrent;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;

namespace StageMix.Tools.Specs.YouTube.StandIn;

/// <summary>The channel's videos, and what becomes of new ones.</summary>
public sealed class StandInChannel
{
    private readonly ConcurrentDictionary<string, StandInVideo> _videos = new(StringComparer.Ordinal);
    private int _made;

    public IReadOnlyCollection<StandInVideo> Videos => [.. _videos.Values];

    /// <summary>How often a new video is still being processed when it is asked for.</summary>
    public int ProcessingAsks { get; set; } = 1;

    /// <summary>What becomes of it then: <c>processed</c>, <c>rejected</c> or <c>failed</c>, with a reason.</summary>
    public (string Status, string? Reason) Outcome { get; set; } = ("processed", null);

    /// <summary>As for a project that Google has not audited.</summary>
    public bool LocksToPrivate { get; set; }

    public IReadOnlyList<string>? BlockedIn { get; set; }

    public void Clear() => _videos.Clear();

    internal StandInVideo Add(StandInDraft draft, long size, string sha256)
    {
        var id = $"video{Interlocked.Increment(ref _made):000000}";
        var status = LocksToPrivate ? draft.Status with { PrivacyStatus = "private" } : draft.Status;
        return _videos[id] = new StandInVideo(id, draft.Snippet, size, sha256, this) { Status = status };
    }

    internal void Map(WebApplication app)
    {
        app.MapGet("/youtube/v3/videos", (string id) => Items(Of(id).Select(video => video.Ask())));
        app.MapGet(
            "/youtube/v3/channels",
            () => Items([new { contentDetails = new { relatedPlaylists = new { uploads = "UU-spec" } } }])
        );
        app.MapGet(
            "/youtube/v3/playlistItems",
            () => Items(_videos.Keys.Select(id => new { contentDetails = new { videoId = id } }))
        );
        app.MapDelete(
            "/youtube/v3/videos",
            async (string id, HttpContext context) =>
            {
                if (_videos.TryRemove(id, out _))
                {
                    context.Response.StatusCode = 204;
                }
                else
                {
                    await StandInAnswers.ErrorAsync(context, 404, "videoNotFound", "Not Found");
                }
            }
        );
        app.MapPut(
            "/youtube/v3/videos",
            async (Change change, HttpContext context) =>
            {
                if (_videos.TryGetValue(change.Id, out var video))
                {
                    video.Status = change.Status;
                    await context.Response.WriteAsJsonAsync(video.Describe());
                }
                else
                {
                    await StandInAnswers.ErrorAsync(context, 404, "videoNotFound", "Not Found");
                }
            }
        );
        app.MapPost(
            "/upload/youtube/v3/thumbnails/set",
            async (string videoId, HttpRequest request) =>
            {
                using var picture = new MemoryStream();
                await request.Body.CopyToAsync(picture);
                _videos[videoId].Thumbnail = picture.ToArray();
                return Results.Json(new { kind = "youtube#thumbnailSetResponse" });
            }
        );
    }

    private sealed record Change(string Id, StandInStatus Status);

    private IEnumerable<StandInVideo> Of(string ids) =>
        ids.Split(',').Select(id => _videos.GetValueOrDefault(id)).OfType<StandInVideo>();

    private static IResult Items(IEnumerable<object> items) => Results.Json(new { items });
}

/// <param name="Sha256">of the bytes that came</param>
public sealed record StandInVideo(string Id, StandInSnippet Snippet, long Size, string Sha256, StandInChannel Channel)
{
    private int _asked;

    public required StandInStatus Status { get; set; }

    public byte[]? Thumbnail { get; set; }

    internal object Ask()
    {
        var isDone = ++_asked > Channel.ProcessingAsks;
        return Describe(isDone ? Channel.Outcome : ("uploaded", null), isDone ? "succeeded" : "processing");
    }

    internal object Describe() => Describe(("uploaded", null), "processing");

    private object Describe((string Status, string? Reason) outcome, string processing) =>
        new
        {
            id = Id,
            snippet = Snippet,
            status = new
            {
                privacyStatus = Status.PrivacyStatus,
                selfDeclaredMadeForKids = Status.SelfDeclaredMadeForKids,
                uploadStatus = outcome.Status,
                rejectionReason = outcome.Status == "rejected" ? outcome.Reason : null,
                failureReason = outcome.Status == "failed" ? outcome.Reason : null,
            },
            processingDetails = new { processingStatus = processing },
            contentDetails = new { regionRestriction = Channel.BlockedIn is { } blocked ? new { blocked } : null },
        };
}
