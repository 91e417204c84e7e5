using System.Text.Json;
using StageMix.Pipeline.Uploading;
using StageMix.Tools.Specs.YouTube.StandIn;

namespace StageMix.Pipeline.Specs.Uploading;

public sealed class MixUploaderSpecs : IAsyncLifetime
{
    private UploadDesk _desk = null!;

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync() => _desk = await UploadDesk.SetUpAsync();

    public ValueTask DisposeAsync() => _desk.DisposeAsync();

    [Theory]
    [InlineData(true, true, "youtube")]
    [InlineData(true, false, "gallery")]
    [InlineData(false, true, "gallery")]
    public async Task YouTube_gets_what_may_go_there_while_somebody_is_signed_in(
        bool isSignedIn,
        bool mayUpload,
        string publisher
    )
    {
        _desk.RefreshToken = isSignedIn ? _desk.RefreshToken : null;

        var mix = await _desk.PublishAsync(_desk.Order with { MayUpload = mayUpload });

        mix.Publisher.ShouldBe(publisher);
        _desk.YouTube.Channel.Videos.Count.ShouldBe(publisher == "youtube" ? 1 : 0);
        Directory.Exists(_desk.At("gallery")).ShouldBe(publisher == "gallery");
    }

    [Fact]
    public async Task What_is_in_the_gallery_stays_there_when_somebody_signs_in()
    {
        var token = _desk.RefreshToken;
        _desk.RefreshToken = null;
        var first = await _desk.PublishAsync();

        _desk.RefreshToken = token;
        var again = await _desk.PublishAsync();

        again.Link.ShouldBe(first.Link);
        _desk.YouTube.Channel.Videos.ShouldBeEmpty();
    }

    [Fact]
    public async Task What_is_returned_can_be_kept_as_JSON()
    {
        _desk.YouTube.Channel.BlockedIn = ["DE"];
        var mix = await _desk.PublishAsync();

        var again = JsonSerializer.Deserialize<UploadedMix>(JsonSerializer.Serialize(mix)).ShouldNotBeNull();

        (again with { Remarks = mix.Remarks }).ShouldBe(mix);
        again.Remarks.ShouldBe(mix.Remarks);
    }

    [Theory]
    [InlineData(TakedownWay.Delete)]
    [InlineData(TakedownWay.MakePrivate)]
    public async Task A_mix_that_is_taken_down_cannot_be_watched_and_never_comes_back(TakedownWay way)
    {
        await _desk.PublishAsync();

        (await _desk.Uploader().TakeDownAsync(_desk.Order.Key, way, Stop)).ShouldBeTrue();

        _desk
            .YouTube.Channel.Videos.Select(video => video.Status.PrivacyStatus)
            .ShouldBe(way == TakedownWay.Delete ? [] : ["private"]);
        var failure = await _desk.ShouldFailAsync();
        failure.Reason.ShouldBe(MixFailure.TakenDown);
        failure.UserMessage.ShouldBe("“A mix” was taken down, and is not published again: make another mix.");
    }

    [Theory]
    [InlineData(TakedownWay.Delete)]
    [InlineData(TakedownWay.MakePrivate)]
    public async Task What_somebody_has_deleted_is_down_already(TakedownWay way)
    {
        await _desk.PublishAsync();
        _desk.YouTube.Channel.Clear();

        (await _desk.Uploader().TakeDownAsync(_desk.Order.Key, way, Stop)).ShouldBeTrue();
    }

    [Fact]
    public async Task A_takedown_clears_the_gallery_too()
    {
        await _desk.PublishAsync(_desk.Order with { MayUpload = false });

        (await _desk.Uploader().TakeDownAsync(_desk.Order.Key, TakedownWay.MakePrivate, Stop)).ShouldBeTrue();

        Directory.EnumerateFiles(_desk.At("gallery")).ShouldBeEmpty();
        (await _desk.Uploader().TakeDownAsync("never heard of", TakedownWay.Delete, Stop)).ShouldBeFalse();
    }

    [Fact]
    public async Task A_video_that_arrived_without_our_knowing_is_taken_down_too()
    {
        using var stop = CancellationTokenSource.CreateLinkedTokenSource(Stop);
        _desk.YouTube.Faults.OnMoment = (_, moment) =>
            moment == "a video is made" ? stop.CancelAsync() : Task.CompletedTask;
        await Should.ThrowAsync<OperationCanceledException>(_desk.PublishAsync(_desk.Order, stop.Token));
        _desk.YouTube.Channel.Videos.Count.ShouldBe(1);

        (await _desk.Uploader().TakeDownAsync(_desk.Order.Key, TakedownWay.Delete, Stop)).ShouldBeTrue();

        _desk.YouTube.Channel.Videos.ShouldBeEmpty();
    }

    [Fact]
    public async Task A_takedown_that_the_sign_in_does_not_cover_says_so_and_can_be_repeated()
    {
        await _desk.PublishAsync();
        var whole = _desk.RefreshToken;
        _desk.RefreshToken = _desk.YouTube.Tokens.Give(StandInTokens.UploadScope);

        (await Should.ThrowAsync<MixException>(TakeDownAsync)).Reason.ShouldBe(MixFailure.SignInNeeded);

        _desk.RefreshToken = whole;
        (await TakeDownAsync()).ShouldBeTrue();
        _desk.YouTube.Channel.Videos.ShouldBeEmpty();

        Task<bool> TakeDownAsync() => _desk.Uploader().TakeDownAsync(_desk.Order.Key, TakedownWay.Delete, Stop);
    }

    [Fact]
    public async Task What_is_written_down_can_be_read_by_its_owner_alone()
    {
        _desk.YouTube.Faults.Add(StandInCall.Send, new StandInFault(400));
        await _desk.ShouldFailAsync();

        var records = new DirectoryInfo(_desk.RecordsDirectory);
        var files = records.GetFiles("*", SearchOption.AllDirectories);
        files.Length.ShouldBeGreaterThan(2);
        files.ShouldAllBe(file => file.UnixFileMode == (UnixFileMode.UserRead | UnixFileMode.UserWrite));
        records
            .EnumerateDirectories("*", SearchOption.AllDirectories)
            .Append(records)
            .ShouldAllBe(folder =>
                folder.UnixFileMode == (UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute)
            );
    }

    [Fact]
    public async Task A_damaged_record_is_not_taken_for_none()
    {
        await _desk.PublishAsync();
        var record = Directory
            .EnumerateFiles(_desk.RecordsDirectory, "record.json", SearchOption.AllDirectories)
            .Single();
        await File.WriteAllTextAsync(record, "{", Stop);

        (await _desk.ShouldFailAsync()).UserMessage.ShouldBe(
            $"What was written down of this upload cannot be read: see whether YouTube has the video, and delete {record} if it has not."
        );
        _desk.ShouldHaveOneVideo();
    }
}
