using Microsoft.Extensions.Time.Testing;
using StageMix.Pipeline.Uploading;
using StageMix.Tools.Specs.YouTube.StandIn;

namespace StageMix.Pipeline.Specs.Uploading.YouTube;

/// <summary>A link is given when the video can be watched, with what YouTube said of it.</summary>
public sealed class VideoStateSpecs : IAsyncLifetime
{
    private UploadDesk _desk = null!;

    public async ValueTask InitializeAsync() => _desk = await UploadDesk.SetUpAsync();

    public ValueTask DisposeAsync() => _desk.DisposeAsync();

    [Fact]
    public async Task The_link_is_given_when_YouTube_has_processed_the_video()
    {
        var reads = 0;
        _desk.YouTube.Channel.ProcessingAsks = 4;
        _desk.YouTube.Faults.OnMoment = (_, moment) =>
        {
            reads += moment == "before Read" ? 1 : 0;
            return Task.CompletedTask;
        };

        var mix = await _desk.PublishAsync();

        reads.ShouldBe(5);
        mix.Link.ShouldBe(new Uri("https://youtu.be/" + _desk.ShouldHaveOneVideo().Id));
        (mix.Publisher, mix.Privacy).ShouldBe(("youtube", MixPrivacy.Unlisted));
        mix.Remarks.ShouldBeEmpty();
    }

    [Theory]
    [InlineData(
        "rejected",
        "copyright",
        "YouTube rejected the video for copyright: mix another song, or other stages."
    )]
    [InlineData("rejected", "termsOfUse", "YouTube rejected the video (termsOfUse): see the video in YouTube Studio.")]
    [InlineData("failed", "codec", "YouTube could not process the video (codec): render it again with another preset.")]
    public async Task A_video_that_YouTube_does_not_want_is_not_announced_and_not_sent_again(
        string status,
        string reason,
        string sentence
    )
    {
        _desk.YouTube.Channel.Outcome = (status, reason);

        var failure = await _desk.ShouldFailAsync();
        var again = await _desk.ShouldFailAsync();

        failure.Reason.ShouldBe(MixFailure.UploadRefused);
        failure.UserMessage.ShouldBe(sentence);
        again.UserMessage.ShouldBe(sentence);
        _desk.ShouldHaveOneVideo();
    }

    [Fact]
    public async Task What_YouTube_keeps_from_people_is_told()
    {
        _desk.YouTube.Channel.LocksToPrivate = true;
        _desk.YouTube.Channel.BlockedIn = ["KR", "DE"];

        var mix = await _desk.PublishAsync();

        mix.Privacy.ShouldBe(MixPrivacy.Private);
        mix.Remarks.Select(remark => remark.Sentence)
            .ShouldBe([
                "YouTube keeps the video private, so that the channel's owner alone can watch it: it does so with the uploads of a project that Google has not audited.",
                "YouTube blocks it in DE, KR.",
            ]);
    }

    [Fact]
    public async Task No_upload_is_more_open_than_the_settings_allow()
    {
        var mix = await _desk.PublishAsync(_desk.Order with { Privacy = MixPrivacy.Public });

        _desk.ShouldHaveOneVideo().Status.ShouldBe(new StandInStatus("unlisted", SelfDeclaredMadeForKids: false));
        mix.Remarks.Select(remark => remark.Sentence)
            .ShouldBe(["It is unlisted: the setting YouTube:MaxPrivacy allows no more."]);
    }

    [Fact]
    public async Task The_wait_for_processing_has_an_end_that_a_new_start_does_not_move()
    {
        var time = new FakeTimeProvider();
        _desk.Time = time;
        _desk.YouTube.Channel.ProcessingAsks = int.MaxValue;
        using var stop = CancellationTokenSource.CreateLinkedTokenSource(TestContext.Current.CancellationToken);
        _desk.YouTube.Faults.OnMoment = (_, moment) =>
            moment == "before Read" ? stop.CancelAsync() : Task.CompletedTask;
        await Should.ThrowAsync<OperationCanceledException>(_desk.PublishAsync(_desk.Order, stop.Token));
        _desk.YouTube.Faults.OnMoment = null;

        time.Advance(TimeSpan.FromMinutes(120));
        var mix = await _desk.PublishAsync();

        mix.Remarks.Select(remark => remark.Sentence)
            .ShouldBe(["YouTube is still processing the video: it may take a while until it can be watched."]);
        _desk.ShouldHaveOneVideo();
    }

    [Fact]
    public async Task A_sign_in_that_covers_uploading_alone_says_what_it_cannot_see()
    {
        _desk.RefreshToken = _desk.YouTube.Tokens.Give(StandInTokens.UploadScope);

        (await _desk.PublishAsync())
            .Remarks.Select(remark => remark.Sentence)
            .ShouldBe([
                "Whether YouTube has processed it cannot be seen with this sign-in: ./stagemix login youtube makes one that can.",
            ]);
    }

    [Fact]
    public async Task A_video_that_somebody_deleted_is_not_uploaded_again()
    {
        await Should.ThrowAsync<OperationCanceledException>(StopWhenUploadedAsync);
        _desk.YouTube.Channel.Clear();

        (await _desk.ShouldFailAsync()).UserMessage.ShouldBe(
            "The video was uploaded, and somebody has deleted it at YouTube: make another mix."
        );
        _desk.YouTube.Channel.Videos.ShouldBeEmpty();
    }

    [Fact]
    public async Task A_video_gets_its_picture_and_is_published_without_it_where_that_is_refused()
    {
        var picture = _desk.At("picture.png");
        await File.WriteAllBytesAsync(picture, [1, 2, 3], TestContext.Current.CancellationToken);

        await _desk.PublishAsync(_desk.Order with { ThumbnailPath = picture });
        _desk.ShouldHaveOneVideo().Thumbnail.ShouldBe([1, 2, 3]);

        _desk.YouTube.Faults.Add(StandInCall.Change, new StandInFault(403, "forbidden"));
        var without = await _desk.PublishAsync(_desk.Order with { Key = "job-2", ThumbnailPath = picture });
        without
            .Remarks.Select(remark => remark.Sentence)
            .ShouldBe([
                "YouTube took a picture out of the video: for another one, verify the channel at https://www.youtube.com/verify.",
            ]);
    }

    private async Task StopWhenUploadedAsync()
    {
        using var stop = CancellationTokenSource.CreateLinkedTokenSource(TestContext.Current.CancellationToken);
        _desk.YouTube.Faults.OnMoment = (_, moment) =>
            moment == "before Read" ? stop.CancelAsync() : Task.CompletedTask;
        try
        {
            await _desk.PublishAsync(_desk.Order, stop.Token);
        }
        finally
        {
            _desk.YouTube.Faults.OnMoment = null;
        }
    }
}
