using SkiaSharp;
using StageMix.Pipeline.Drawing;

namespace StageMix.Pipeline.Specs.Drawing;

public sealed class LetteringSpecs
{
    private static readonly Lettering _letters = new(24, SKColors.White);

    [Theory]
    [InlineData("Stage 무대 ステージ 星の夜 Ünïcode")]
    [InlineData("[4K] 아이브 'LOVE DIVE' 人気歌謡 ステージ.mp4")]
    public void Every_letter_of_a_line_in_several_scripts_is_drawn(string line)
    {
        // what a font shows for a letter that nobody has
        var missing = Drawn("\U000F1234");
        missing.ShouldContain(pixel => pixel != 0, "a box at least");
        foreach (var letter in FontRun.LettersOf(line).Where(letter => letter != " "))
        {
            var drawn = Drawn(letter);
            drawn.ShouldContain(pixel => pixel != 0, letter);
            drawn.SequenceEqual(missing).ShouldBeFalse(letter);
        }
    }

    [Fact]
    public void Runs_keep_the_whole_line_and_its_order()
    {
        const string Line = "Stage 무대 Ա ステージ ☆ 星 \U0001F600 end";
        string.Concat(FontRun.Of(Line, isBold: true).Select(run => run.Text)).ShouldBe(Line);
    }

    [Fact]
    public void Hangul_in_pieces_looks_as_whole_syllables_do() =>
        Drawn("무대".Normalize(System.Text.NormalizationForm.FormD)).ShouldBe(Drawn("무대"));

    [Fact]
    public void A_long_name_is_shortened_to_its_room_and_keeps_both_ends()
    {
        const string Name = "[4K] 별빛 무대 ステージ a very long title that nobody needs @인기가요 2024.mp4";
        var shown = _letters.Fit(Name, 300);
        _letters.WidthOf(shown).ShouldBeInRange(200, 300);
        shown.ShouldStartWith("[4K]", Case.Sensitive);
        shown.ShouldEndWith(".mp4", Case.Sensitive);
        shown.ShouldContain("…", Case.Sensitive);
        _letters.Fit("short.mp4", 300).ShouldBe("short.mp4");
    }

    private static byte[] Drawn(string text)
    {
        using var bitmap = new SKBitmap(new SKImageInfo(64, 48, SKColorType.Gray8));
        using (var canvas = new SKCanvas(bitmap))
        {
            canvas.Clear(SKColors.Black);
            _letters.Draw(canvas, text, 4, 34);
        }

        return bitmap.GetPixelSpan().ToArray();
    }
}
