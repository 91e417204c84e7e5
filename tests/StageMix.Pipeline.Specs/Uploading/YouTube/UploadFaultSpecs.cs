using StageMix.Tools.Specs.YouTube.StandIn;

namespace StageMix.Pipeline.Specs.Uploading.YouTube;

/// <summary>Whatever goes wrong, there is one video with all of its bytes.</summary>
public sealed class UploadFaultSpecs : IAsyncLifetime
{
    private const int Chunk = 256 << 10;

    private UploadDesk _desk = null!;

    public async ValueTask InitializeAsync() => _desk = await UploadDesk.SetUpAsync();

    public ValueTask DisposeAsync() => _desk.DisposeAsync();

    public static TheoryData<string, StandInCall, StandInFault> Passing =>
        new()
        {
            { "500 for a session", StandInCall.Begin, new StandInFault(500) },
            { "503 for a session", StandInCall.Begin, new StandInFault(503, "backendError") },
            { "429 for a session", StandInCall.Begin, new StandInFault(429, "uploadRateLimitExceeded") },
            { "401 for a session", StandInCall.Begin, new StandInFault(401, "authError") },
            { "a session whose address is lost", StandInCall.Begin, StandInFault.LostAnswer },
            { "500 for a chunk", StandInCall.Send, new StandInFault(500) },
            { "502 for a chunk", StandInCall.Send, new StandInFault(502) },
            { "503 for a chunk", StandInCall.Send, new StandInFault(503) },
            { "504 for a chunk", StandInCall.Send, new StandInFault(504) },
            { "429 for a chunk", StandInCall.Send, new StandInFault(429, "rateLimitExceeded") },
            { "401 for a chunk", StandInCall.Send, new StandInFault(401, "authError") },
            { "a reset before the first byte", StandInCall.Send, StandInFault.Reset(0) },
            { "a reset in mid-chunk", StandInCall.Send, StandInFault.Reset(100_000) },
            { "a reset after a chunk", StandInCall.Send, StandInFault.Reset(Chunk) },
            { "a chunk of which nothing is taken", StandInCall.Send, StandInFault.Part(0) },
            { "a chunk of which a part is taken", StandInCall.Send, StandInFault.Part(Chunk / 3) },
            { "a chunk whose answer is lost", StandInCall.Send, StandInFault.LostAnswer },
            { "a session that is forgotten", StandInCall.Send, StandInFault.LostSession },
            { "500 when asked how far it is", StandInCall.Ask, new StandInFault(500) },
            { "a session that is forgotten before it is used", StandInCall.Ask, StandInFault.LostSession },
            { "503 for a token", StandInCall.Token, new StandInFault(503) },
            { "503 for the video's state", StandInCall.Read, new StandInFault(503) },
        };

    [Theory]
    [MemberData(nameof(Passing), DisableDiscoveryEnumeration = true)]
    public async Task What_passes_is_passed_over(string what, StandInCall call, StandInFault fault)
    {
        _desk.YouTube.Faults.Add(call, fault);

        await _desk.PublishAsync();

        _desk.ShouldHaveOneVideo();
        _desk.YouTube.Faults.Met.ShouldBe(1, what);
    }

    [Fact]
    public async Task Each_chunk_may_have_its_own_trouble()
    {
        _desk.YouTube.Faults.Add(
            StandInCall.Send,
            StandInFault.Reset(1),
            StandInFault.Part(70_000),
            new StandInFault(503),
            StandInFault.LostAnswer,
            new StandInFault(401, "authError"),
            StandInFault.Part(1),
            StandInFault.Reset(Chunk - 1),
            new StandInFault(429),
            StandInFault.LostAnswer
        );

        await _desk.PublishAsync();

        _desk.ShouldHaveOneVideo();
        _desk.YouTube.Faults.Met.ShouldBe(9);
    }

    [Fact]
    public async Task A_video_whose_session_was_forgotten_after_the_last_byte_is_found_again()
    {
        // the last chunk's answer is lost, and with the next question the session
        _desk.YouTube.Faults.OnMoment = (_, moment) =>
        {
            if (moment == "a video is made")
            {
                _desk.YouTube.Faults.Add(StandInCall.Ask, StandInFault.LostSession);
            }

            return Task.CompletedTask;
        };
        _desk.YouTube.Faults.Add(StandInCall.Send, Enumerable.Repeat(StandInFault.LostAnswer, 5));

        var mix = await _desk.PublishAsync();

        mix.Link.AbsoluteUri.ShouldEndWith(_desk.ShouldHaveOneVideo().Id);
    }

    [Fact]
    public async Task A_video_that_was_rendered_anew_is_not_sent_to_the_session_of_the_old()
    {
        _desk.YouTube.Faults.Add(StandInCall.Send, StandInFault.Part(Chunk), new StandInFault(400));
        (await _desk.ShouldFailAsync()).Reason.ShouldBe(MixFailure.UploadRefused);

        await _desk.ChangeVideoAsync(2);
        await _desk.PublishAsync();

        _desk.ShouldHaveOneVideo();
    }

    [Fact]
    public async Task A_video_that_was_rendered_anew_after_the_old_had_arrived_is_not_sent()
    {
        var first = _desk.Sha256;
        await StopAtAsync("a video is made");

        await _desk.ChangeVideoAsync(2);
        await _desk.PublishAsync();

        _desk.YouTube.Channel.Videos.ShouldHaveSingleItem().Sha256.ShouldBe(first);
    }

    [Theory]
    [InlineData("before Token")]
    [InlineData("before Begin")]
    [InlineData("a session is made")]
    [InlineData("before Send")]
    [InlineData("a video is made")]
    [InlineData("before Read")]
    public async Task Stopped_at_any_moment_it_goes_on(string moment)
    {
        await StopAtAsync(moment);

        var mix = await _desk.PublishAsync();
        var again = await _desk.PublishAsync();

        mix.Link.AbsoluteUri.ShouldEndWith(_desk.ShouldHaveOneVideo().Id);
        again.Link.ShouldBe(mix.Link);
    }

    [Fact]
    public async Task Two_who_publish_the_same_at_once_get_the_same()
    {
        var both = await Task.WhenAll(_desk.PublishAsync(), _desk.PublishAsync());

        both[0].Link.ShouldBe(both[1].Link);
        _desk.ShouldHaveOneVideo();
    }

    [Fact]
    public async Task Trouble_that_does_not_pass_is_for_later_and_nothing_is_sent_twice()
    {
        _desk.YouTube.Faults.Add(StandInCall.Send, StandInFault.Part(Chunk));
        _desk.YouTube.Faults.Add(StandInCall.Ask, Enumerable.Repeat(new StandInFault(503), 100));
        _desk.YouTube.Faults.Add(StandInCall.Send, Enumerable.Repeat(new StandInFault(503), 100));

        var failure = await _desk.ShouldFailAsync();

        failure.Reason.ShouldBe(MixFailure.TryLater);
        failure.UserMessage.ShouldBe(
            "YouTube cannot be reached, or has trouble of its own: try again later, and it goes on where it stopped."
        );
        _desk.YouTube.Channel.Videos.ShouldBeEmpty();
    }

    private async Task StopAtAsync(string wanted)
    {
        using var stop = CancellationTokenSource.CreateLinkedTokenSource(TestContext.Current.CancellationToken);
        _desk.YouTube.Faults.OnMoment = (_, moment) => moment == wanted ? stop.CancelAsync() : Task.CompletedTask;
        await Should.ThrowAsync<OperationCanceledException>(_desk.PublishAsync(_desk.Order, stop.Token));
        _desk.YouTube.Faults.OnMoment = null;
    }
}
