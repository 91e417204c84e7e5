using Microsoft.Extensions.Time.Testing;
using StageMix.Tools.Specs.YouTube.StandIn;

namespace StageMix.Pipeline.Specs.Uploading.YouTube;

/// <summary>What does not pass within minutes: each has its reaction, its sentence and its remedy.</summary>
public sealed class UploadRefusalSpecs : IAsyncLifetime
{
    private UploadDesk _desk = null!;

    public async ValueTask InitializeAsync()
    {
        _desk = await UploadDesk.SetUpAsync();
        // nobody moves the clocks of these specs while a video is waited for
        _desk.YouTube.Channel.ProcessingAsks = 0;
    }

    public ValueTask DisposeAsync() => _desk.DisposeAsync();

    [Theory]
    // California's day ends at 08:00 UTC in winter, at 07:00 in summer
    [InlineData("2026-01-15T20:00:00Z", "2026-01-16 08:00")]
    [InlineData("2026-07-15T06:59:00Z", "2026-07-15 07:00")]
    [InlineData("2026-07-15T07:00:00Z", "2026-07-16 07:00")]
    // the days on which the clocks change
    [InlineData("2026-03-08T08:30:00Z", "2026-03-09 07:00")]
    [InlineData("2026-11-01T07:30:00Z", "2026-11-02 08:00")]
    public async Task A_spent_quota_is_over_at_midnight_in_California(string now, string until)
    {
        var time = new FakeTimeProvider(At(now));
        (_desk.Time, _desk.DailyUploads) = (time, 1);
        await _desk.PublishAsync();
        var second = _desk.Order with { Key = "job-2" };

        var failure = await Should.ThrowAsync<MixException>(_desk.PublishAsync(second));

        failure.Reason.ShouldBe(MixFailure.TryLater);
        failure.RetryAt.ShouldBe(At(until + "Z"));
        failure.UserMessage.ShouldBe(
            $"This project's quota at YouTube is spent for today: it can go on at {until} UTC."
        );
        _desk.ShouldHaveOneVideo();

        time.SetUtcNow(failure.RetryAt!.Value);
        await _desk.PublishAsync(second);
        _desk.YouTube.Channel.Videos.Count.ShouldBe(2);
    }

    [Theory]
    [InlineData(403, "quotaExceeded")]
    [InlineData(403, "dailyLimitExceeded")]
    public async Task A_quota_that_others_spent_is_not_asked_for_again_on_that_day(int status, string reason)
    {
        _desk.Time = new FakeTimeProvider(At("2026-01-15T20:00:00Z"));
        _desk.YouTube.Faults.Add(StandInCall.Begin, new StandInFault(status, reason));

        (await _desk.ShouldFailAsync()).RetryAt.ShouldBe(At("2026-01-16T08:00:00Z"));
        (await _desk.ShouldFailAsync()).RetryAt.ShouldBe(At("2026-01-16T08:00:00Z"));

        _desk.YouTube.Channel.Videos.ShouldBeEmpty();
        _desk.YouTube.Faults.Met.ShouldBe(1);
    }

    [Fact]
    public async Task A_video_that_arrived_before_the_units_were_spent_is_not_sent_again_after()
    {
        var time = new FakeTimeProvider(At("2026-01-15T20:00:00Z"));
        (_desk.Time, _desk.DailyUnits) = (time, 2);
        await _desk.PublishAsync(_desk.Order with { Key = "job-0" });
        await _desk.PublishAsync(_desk.Order with { Key = "job-1" });
        var third = _desk.Order with { Key = "job-2" };
        (await Should.ThrowAsync<MixException>(_desk.PublishAsync(third))).RetryAt.ShouldNotBeNull();

        time.SetUtcNow(At("2026-01-16T08:00:00Z"));
        await _desk.PublishAsync(third);

        _desk.YouTube.Channel.Videos.Count.ShouldBe(3);
    }

    [Theory]
    [InlineData(
        400,
        "uploadLimitExceeded",
        MixFailure.TryLater,
        "YouTube takes no more uploads of this channel for now: try again in 24 hours, or verify the channel at https://www.youtube.com/verify."
    )]
    [InlineData(
        401,
        "youtubeSignupRequired",
        MixFailure.SignInNeeded,
        "The account that is signed in has no YouTube channel: make one at https://www.youtube.com/create_channel."
    )]
    [InlineData(
        400,
        "invalidCategoryId",
        MixFailure.UploadRefused,
        "YouTube refuses this (On demand (invalidCategoryId)): check the title and the section YouTube of the settings."
    )]
    [InlineData(
        403,
        "forbidden",
        MixFailure.UploadRefused,
        "YouTube refuses this (On demand (forbidden)): check the title and the section YouTube of the settings."
    )]
    public async Task A_refusal_has_its_own_sentence(int status, string reason, MixFailure wanted, string sentence)
    {
        // a 401 is asked once more with a new token
        _desk.YouTube.Faults.Add(StandInCall.Begin, Enumerable.Repeat(new StandInFault(status, reason), 3));

        var failure = await _desk.ShouldFailAsync();

        failure.Reason.ShouldBe(wanted);
        failure.UserMessage.ShouldBe(sentence);
        _desk.YouTube.Channel.Videos.ShouldBeEmpty();
    }

    [Fact]
    public async Task A_permission_that_was_taken_back_needs_a_new_sign_in()
    {
        _desk.YouTube.Tokens.RevokeAll();

        var failure = await _desk.ShouldFailAsync();

        failure.Reason.ShouldBe(MixFailure.SignInNeeded);
        failure.UserMessage.ShouldBe(
            "The sign-in to YouTube is no longer valid (it was taken back, or its project is in testing, where Google ends it after 7 days): sign in again with ./stagemix login youtube."
        );
    }

    [Fact]
    public async Task An_upload_whose_permission_was_taken_back_goes_on_after_a_new_sign_in()
    {
        _desk.YouTube.Faults.OnMoment = (_, moment) =>
        {
            if (moment == "262144 bytes")
            {
                _desk.YouTube.Tokens.RevokeAll();
            }

            return Task.CompletedTask;
        };
        (await _desk.ShouldFailAsync()).Reason.ShouldBe(MixFailure.SignInNeeded);
        _desk.YouTube.Faults.OnMoment = null;

        _desk.RefreshToken = _desk.YouTube.Tokens.Give(StandInTokens.BothScopes);
        await _desk.PublishAsync();

        _desk.ShouldHaveOneVideo();
    }

    [Fact]
    public async Task With_a_sign_in_that_covers_uploading_alone_a_lost_session_is_not_begun_again_blindly()
    {
        _desk.RefreshToken = _desk.YouTube.Tokens.Give(StandInTokens.UploadScope);
        _desk.YouTube.Faults.Add(StandInCall.Send, StandInFault.LostSession);

        var failure = await _desk.ShouldFailAsync();

        failure.Reason.ShouldBe(MixFailure.SignInNeeded);
        failure.UserMessage.ShouldBe(
            "The sign-in to YouTube does not cover this: sign in again with ./stagemix login youtube, and leave every box ticked."
        );
        _desk.YouTube.Channel.Videos.ShouldBeEmpty();
    }

    private static DateTimeOffset At(string time) =>
        DateTimeOffset.Parse(time, System.Globalization.CultureInfo.InvariantCulture);
}
