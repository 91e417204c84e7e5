using StageMix.Pipeline.Acquiring;
using StageMix.Pipeline.Drawing;
using StageMix.Pipeline.Specs.Drawing;

namespace StageMix.Pipeline.Specs.Acquiring;

public sealed class StageSheetSpecs
{
    /// <summary>Three times the width at which a phone shows it: a letter of 21 pixels stays one of 7.</summary>
    private const int WidestOnPhones = 1080;

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(12)]
    [InlineData(25)]
    public async Task A_phone_has_room_for_every_stage(int stages)
    {
        using var sheet = await PaintAsync(Titles(stages));

        sheet.Width.ShouldBeLessThanOrEqualTo(WidestOnPhones);
        Enumerable.Range(1, stages).ShouldAllBe(stage => sheet.Has(Theme.OfStage(stage)));
    }

    [Fact]
    public async Task Titles_stay_within_their_tiles_however_long_they_are()
    {
        using var sheet = await PaintAsync(Titles(12));

        // the gap between the first two columns
        sheet.ColoursAt(Theme.Margin + 320 + 9).ShouldBe([Theme.Background]);
    }

    private static IReadOnlyList<string> Titles(int stages) =>
        [
            .. Enumerable
                .Range(1, stages)
                .Select(n =>
                    $"[MPD직캠] 아이유 직캠 4K '블루밍 Blueming' (IU FanCam) @MCOUNTDOWN 2019.11.{n} 인기가요 무대"
                ),
        ];

    private static Task<PaintedPicture> PaintAsync(IReadOnlyList<string> titles)
    {
        var files = MadeMedia.Of(200, [.. titles]).Stages;
        StageTile[] tiles = [.. titles.Select((title, i) => new StageTile(i + 1, title, null, files[i].File))];
        return PaintedPicture.OfAsync(path =>
            StageSheet.PaintAsync(tiles, path, TestContext.Current.CancellationToken)
        );
    }
}
