using System.Security.Cryptography;
using Microsoft.Extensions.Options;
using StageMix.Pipeline.Uploading;
using StageMix.Pipeline.Uploading.YouTube;
using StageMix.Tools.Specs.YouTube.StandIn;
using StageMix.Tools.YouTube;

namespace StageMix.Pipeline.Specs.Uploading;

/// <summary>A folder with a video, and the stand-in for YouTube to bring it to.</summary>
internal sealed class UploadDesk : IAsyncDisposable
{
    /// <summary>Five chunks, the last of them not whole.</summary>
    private const int VideoBytes = (4 * 256 << 10) + 12_345;

    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("stagemix-upload-");

    private UploadDesk(YouTubeStandIn youTube) => YouTube = youTube;

    public YouTubeStandIn YouTube { get; }

    public TimeProvider Time { get; set; } = TimeProvider.System;

    public MixPrivacy MaxPrivacy { get; init; } = MixPrivacy.Unlisted;

    public int DailyUploads { get; set; } = 100;

    public int DailyUnits { get; set; } = 10_000;

    /// <summary>None for nobody being signed in.</summary>
    public string? RefreshToken { get; set; }

    public string Sha256 { get; private set; } = "";

    public PublishOrder Order => new("job-1", At("mix.mp4"), "A mix") { MayUpload = true };

    public string RecordsDirectory => At("uploads");

    public static async Task<UploadDesk> SetUpAsync()
    {
        var youTube = await YouTubeStandIn.StartAsync();
        var desk = new UploadDesk(youTube) { RefreshToken = youTube.Tokens.Give(StandInTokens.BothScopes) };
        await desk.ChangeVideoAsync(1);
        return desk;
    }

    public string At(string name) => Path.Combine(_folder.FullName, name);

    /// <summary>Writes a video of other bytes in the place of the one before.</summary>
    public async Task ChangeVideoAsync(int seed)
    {
        var video = new byte[VideoBytes];
        for (var i = 0; i < video.Length; i += sizeof(int))
        {
            BitConverter.TryWriteBytes(video.AsSpan(i), (i + seed) * 2_654_435);
        }

        Sha256 = Convert.ToHexStringLower(SHA256.HashData(video));
        await File.WriteAllBytesAsync(At("mix.mp4"), video, TestContext.Current.CancellationToken);
    }

    /// <summary>As after a new start of the program: nothing but the files is remembered.</summary>
    public MixUploader Uploader()
    {
        var options = Options.Create(
            new YouTubeOptions
            {
                BaseUrl = YouTube.Address.AbsoluteUri,
                TokenUrl = YouTube.TokenService.AbsoluteUri,
                SignInUrl = YouTube.SignInPage.AbsoluteUri,
                ClientId = StandInTokens.ClientId,
                ClientSecret = StandInTokens.ClientSecret,
                RefreshToken = RefreshToken,
                SignInFile = At("youtube.json"),
                ChunkKilobytes = 256,
                PauseSeconds = 0.001,
                PollSeconds = 0.001,
                MaxPrivacy = MaxPrivacy,
                DailyUploads = DailyUploads,
                DailyUnits = DailyUnits,
                Description = ["{stages}", "A fan edit."],
                Tags = ["stage mix"],
            }
        );
        var folders = Options.Create(
            new UploadingOptions { GalleryDirectory = At("gallery"), RecordsDirectory = RecordsDirectory }
        );
        var ledger = new UploadLedger(folders, Time);
        var account = new YouTubeAccount(options.Value.ToRules(), Time);
        var youTube = new YouTubePublisher(account, new UploadQuota(ledger, options, Time), options, Time);
        return new MixUploader([youTube, new LocalGallery(folders, Time)], ledger);
    }

    public Task<UploadedMix> PublishAsync() => PublishAsync(Order);

    public Task<UploadedMix> PublishAsync(PublishOrder order, CancellationToken? stop = null) =>
        Uploader().RunAsync(order, null, stop ?? TestContext.Current.CancellationToken);

    public Task<MixException> ShouldFailAsync() => Should.ThrowAsync<MixException>(PublishAsync);

    /// <summary>One video, and all of it.</summary>
    public StandInVideo ShouldHaveOneVideo()
    {
        var video = YouTube.Channel.Videos.ShouldHaveSingleItem();
        video.Sha256.ShouldBe(Sha256);
        return video;
    }

    public async ValueTask DisposeAsync()
    {
        await YouTube.DisposeAsync();
        _folder.Delete(recursive: true);
    }
}
