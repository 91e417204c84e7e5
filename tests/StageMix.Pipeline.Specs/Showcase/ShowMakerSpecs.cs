using System.Text.Json;
using StageMix.Showcase;

namespace StageMix.Pipeline.Specs.Showcase;

public sealed class ShowMakerSpecs(OneShow one)
{
    private static readonly ShowRequest _tiny = new()
    {
        Hardness = ShowHardness.Plain,
        Seed = 8,
        Stages = 2,
        Seconds = 6,
        Width = 128,
        Height = 72,
        Stranger = true,
    };

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task The_same_seed_makes_the_same_show_and_another_seed_another()
    {
        var first = await ShowMaker.MakeAsync(_tiny, Place("first"), null, Stop);
        var again = await ShowMaker.MakeAsync(_tiny, Place("again"), null, Stop);
        var other = await ShowMaker.MakeAsync(_tiny with { Seed = 9 }, Place("other"), null, Stop);

        (await BytesAsync(again.SongPath)).ShouldBe(await BytesAsync(first.SongPath));
        (await BytesAsync(again.TruthPath)).ShouldBe(await BytesAsync(first.TruthPath));
        (await BytesAsync(other.SongPath)).ShouldNotBe(await BytesAsync(first.SongPath));
        (await BytesAsync(first.StrangerPath!)).ShouldNotBe(await BytesAsync(first.SongPath));
        other.Truth.Song.Tempo.ShouldNotBe(first.Truth.Song.Tempo);
        other.Truth.Stages[0].Cuts.ShouldNotBe(first.Truth.Stages[0].Cuts);
    }

    [Fact]
    public async Task What_one_stage_is_like_leaves_the_others_and_the_song_as_they_were()
    {
        var request = _tiny with { StageRequests = [new StageRequest { TalkSeconds = 4, Strobes = true }] };
        var plain = await ShowMaker.MakeAsync(_tiny, Place("plain"), null, Stop);
        var changed = await ShowMaker.MakeAsync(request, Place("changed"), null, Stop);

        (await BytesAsync(changed.SongPath)).ShouldBe(await BytesAsync(plain.SongPath));
        changed.Truth.Stages[1].ShouldBeEquivalentTo(plain.Truth.Stages[1]);
        changed.Truth.Stages[0].Frames.ShouldNotBe(plain.Truth.Stages[0].Frames);
    }

    [Fact]
    public async Task The_truth_reads_back_as_it_was_told()
    {
        var read = await ShowTruth.ReadAsync(one.Show.TruthPath, Stop);
        JsonSerializer.Serialize(read).ShouldBe(JsonSerializer.Serialize(one.Show.Truth));
    }

    [Fact]
    public void Song_time_is_null_before_the_song_and_after_it()
    {
        var truth = one.Show.Truth;
        var range = truth.Stages[0].Alignment.ShouldHaveSingleItem();
        var rate = truth.Stages[0].FrameRate;
        truth.SongTimeOf(1, 0).ShouldBeNull();
        truth.SongTimeOf(1, truth.Stages[0].Frames - 1).ShouldBeNull();
        truth.SongTimeOf(1, 300).ShouldBe(rate.TimeOf(300) - range.StageStart);
    }

    [Fact]
    public async Task A_stage_may_begin_within_the_song_or_perform_another()
    {
        var request = _tiny with
        {
            StageRequests = [new StageRequest { MissingSeconds = 2 }, new StageRequest { Played = Played.OtherSong }],
        };
        var show = await ShowMaker.MakeAsync(request, Place("odd"), null, Stop);
        show.Truth.SongTimeOf(1, 0)!.Value.Seconds.ShouldBe(2, 1e-9);
        show.Truth.Stages[1].Alignment.ShouldBeEmpty();
    }

    [Fact]
    public async Task Progress_never_falls_and_ends_at_one()
    {
        var told = new Told();
        await ShowMaker.MakeAsync(_tiny with { Stages = 3 }, Place("progress"), told, Stop);
        told.Shares.ShouldBeInOrder();
        told.Shares.Count.ShouldBeGreaterThan(10);
        told.Shares[^1].ShouldBe(1);
    }

    [Fact]
    public async Task Cancelling_leaves_nothing_behind()
    {
        using var stop = new CancellationTokenSource();
        var place = Place("cancelled");
        var told = new Told(share =>
        {
            if (share > 0.5)
            {
                stop.Cancel();
            }
        });
        await Should.ThrowAsync<OperationCanceledException>(() => ShowMaker.MakeAsync(_tiny, place, told, stop.Token));
        told.Shares[^1].ShouldBeLessThan(1);
        Directory.Exists(place).ShouldBeFalse();
    }

    [Fact]
    public async Task What_cannot_be_made_is_refused_before_anything_is_written()
    {
        var place = Place("refused");
        await Should.ThrowAsync<ArgumentException>(() =>
            ShowMaker.MakeAsync(_tiny with { Stages = 0 }, place, null, Stop)
        );
        Directory.Exists(place).ShouldBeFalse();
    }

    private string Place(string name) => Path.Combine(one.Directory, name);

    private static Task<byte[]> BytesAsync(string path) => File.ReadAllBytesAsync(path, Stop);

    private sealed class Told(Action<double>? also = null) : IProgress<double>
    {
        public List<double> Shares { get; } = [];

        public void Report(double value)
        {
            Shares.Add(value);
            also?.Invoke(value);
        }
    }
}
