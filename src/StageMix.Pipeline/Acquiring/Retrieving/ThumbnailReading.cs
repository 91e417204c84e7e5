using StageMix.Tools.Network;
using StageMix.Tools.YtDlp;

namespace StageMix.Pipeline.Acquiring.Retrieving;

/// <summary>Reads the small picture that metadata names, once for all mixes of a workspace.</summary>
internal sealed class ThumbnailReading(WebAccess web, TimeProvider time)
{
    private readonly PictureReader _reader = new(web.Rules, web.Resolver, web.Connector, time);

    /// <exception cref="UnusableLinkException">there is none that can be shown</exception>
    /// <exception cref="MixException">it cannot be kept</exception>
    public async Task<Thumbnail> TakeAsync(RemoteMedia about, Workspace workspace, CancellationToken cancellationToken)
    {
        // the address is a stranger's word: the reader takes http and https alone, and the proxy checks where it leads
        if (!Uri.TryCreate(about.Thumbnail, UriKind.Absolute, out var address))
        {
            throw None();
        }

        var path = await workspace.KeepFileAsync(
            "acquiring",
            Fingerprint.Of("acquiring", 1, "thumbnail", address.AbsoluteUri),
            ".picture",
            async aside =>
            {
                var picture = await _reader.ReadAsync(address, cancellationToken) ?? throw None();
                await File.WriteAllBytesAsync(aside, picture, cancellationToken);
            }
        );
        var kind = await KindAsync(path, cancellationToken) ?? throw None();
        return new Thumbnail(path, kind.MediaType, kind.Extension);
    }

    private static async Task<PictureKind?> KindAsync(string path, CancellationToken cancellationToken)
    {
        await using var file = File.OpenRead(path);
        var start = new byte[PictureKind.BytesThatTell];
        var read = await file.ReadAtLeastAsync(start, start.Length, throwOnEndOfStream: false, cancellationToken);
        return PictureKind.Of(start.AsSpan(0, read));
    }

    private static UnusableLinkException None() => new(new StageRemark(StageRemarkKind.LinkWithoutPicture));
}
