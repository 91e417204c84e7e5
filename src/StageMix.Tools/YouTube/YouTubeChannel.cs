using System.Net.Http.Headers;
using System.Text;
using Google.Apis.Auth.OAuth2;
using Google.Apis.Upload;

namespace StageMix.Tools.YouTube;

/// <summary>
/// The signed-in account's channel. An upload has two steps, so that its session can be written down between them:
/// a session that is never sent to makes no video, and one that is sent to again makes no second.
/// </summary>
/// <remarks>https://developers.google.com/youtube/v3/guides/using_resumable_upload_protocol</remarks>
public sealed class YouTubeChannel : IDisposable
{
    private readonly YouTubeRules _rules;
    private readonly UserCredential _credential;
    private readonly YouTubeService _service;
    private readonly Patience _patience;

    internal YouTubeChannel(YouTubeRules rules, UserCredential credential, TimeProvider time)
    {
        (_rules, _credential, _patience) = (rules, credential, new Patience(rules, time));
        _service = new YouTubeService(rules, credential, _patience);
    }

    /// <summary>Opens a session for a video of that content's length.</summary>
    /// <returns>the session's address, which is as good as a key</returns>
    public Task<Uri> BeginAsync(VideoDraft draft, Stream content, CancellationToken cancellationToken)
    {
        var upload = new VideoUpload(_service, content)
        {
            Body = new VideoResource
            {
                Snippet = new VideoSnippet
                {
                    Title = draft.Title,
                    Description = draft.Description,
                    Tags = draft.Tags,
                    CategoryId = draft.CategoryId,
                },
                Status = StatusOf(draft.Privacy, draft.MadeForKids),
            },
        };
        return _patience.KeepAsync(() => upload.InitiateSessionAsync(cancellationToken), cancellationToken);
    }

    /// <summary>Sends what the session does not have yet. For a session that is complete already, nothing is sent.</summary>
    /// <param name="sent">bytes that YouTube has</param>
    /// <returns>the video's id</returns>
    public Task<string> SendAsync(
        Uri session,
        Stream content,
        IProgress<long>? sent,
        CancellationToken cancellationToken
    )
    {
        var reached = 0L;
        return _patience.KeepAsync(SendRestAsync, () => reached, cancellationToken);

        async Task<string> SendRestAsync()
        {
            var upload = new VideoUpload(_service, content) { ChunkSize = _rules.ChunkBytes };
            upload.ProgressChanged += progress =>
            {
                reached = Math.Max(reached, progress.BytesSent);
                sent?.Report(reached);
            };
            var end = await upload.ResumeAsync(session, cancellationToken);
            return end.Status == UploadStatus.Completed && upload.ResponseBody?.Id is { Length: > 0 } id
                ? id
                : throw end.Exception
                    ?? new YouTubeException(YouTubeReason.Unavailable, "the upload was not confirmed");
        }
    }

    /// <summary>How a video stands; null when there is none.</summary>
    public async Task<VideoState?> ReadAsync(string id, CancellationToken cancellationToken)
    {
        var found = await _service.ListAsync<VideoResource>(
            $"videos?part=status,processingDetails,contentDetails&id={Uri.EscapeDataString(id)}",
            cancellationToken
        );
        return found.Items is [var video, ..] ? VideoState.Read(video) : null;
    }

    /// <summary>Looks among the channel's latest uploads for the one with that tag.</summary>
    /// <returns>its id; null when there is none</returns>
    public Task<string?> FindAsync(string tag, int pages, CancellationToken cancellationToken) =>
        UploadSearch.FindAsync(_service, tag, pages, cancellationToken);

    public Task DeleteAsync(string id, CancellationToken cancellationToken) =>
        _service.AskAsync<string>(
            HttpMethod.Delete,
            $"youtube/v3/videos?id={Uri.EscapeDataString(id)}",
            null,
            cancellationToken
        );

    /// <summary>Makes a video private.</summary>
    public Task HideAsync(string id, bool madeForKids, CancellationToken cancellationToken) =>
        _service.AskAsync<VideoResource>(
            HttpMethod.Put,
            "youtube/v3/videos?part=status",
            () => Json(new VideoResource { Id = id, Status = StatusOf(VideoPrivacy.Private, madeForKids) }),
            cancellationToken
        );

    /// <param name="picture">a JPEG or PNG of at most 2 MB</param>
    public Task SetThumbnailAsync(string id, byte[] picture, CancellationToken cancellationToken) =>
        _service.AskAsync<string>(
            HttpMethod.Post,
            $"upload/youtube/v3/thumbnails/set?uploadType=media&videoId={Uri.EscapeDataString(id)}",
            () =>
                new ByteArrayContent(picture)
                {
                    Headers = { ContentType = new MediaTypeHeaderValue("application/octet-stream") },
                },
            cancellationToken
        );

    /// <exception cref="YouTubeException">the sign-in is no longer valid</exception>
    public Task CheckSignInAsync(CancellationToken cancellationToken) =>
        _patience.KeepAsync(() => _credential.RefreshTokenAsync(cancellationToken), cancellationToken);

    public void Dispose()
    {
        _service.Dispose();
        _credential.Flow.Dispose();
    }

    private static VideoStatus StatusOf(VideoPrivacy privacy, bool madeForKids) =>
        new() { PrivacyStatus = privacy.ToString().ToLowerInvariant(), SelfDeclaredMadeForKids = madeForKids };

    private StringContent Json(VideoResource video) =>
        new(_service.SerializeObject(video), Encoding.UTF8, "application/json");
}
