using SkiaSharp;
using StageMix.Showcase.Music;

namespace StageMix.Showcase.Painting;

/// <summary>What a broadcaster and the lens put over the finished picture: logo, captions, paper near the lens, flares.</summary>
internal sealed class OverlayPainter : IDisposable
{
    private const int Scraps = 14;

    private readonly Palette _palette;
    private readonly int _width;
    private readonly int _height;
    private readonly CaptionPainter _captions;
    private readonly SKPaint _fill = new() { IsAntialias = true };

    public OverlayPainter(StageLook look, int width, int height)
    {
        (_palette, _width, _height) = (look.Palette, width, height);
        _captions = new CaptionPainter(look, width, height);
    }

    public void Paint(SKCanvas canvas, Moment moment)
    {
        if (moment.IsFinale)
        {
            PaintScraps(canvas, (float)moment.StageSeconds);
        }

        PaintFlare(canvas, moment);
        _captions.Paint(canvas, moment);
    }

    /// <summary>Paper so near that it is out of focus.</summary>
    private void PaintScraps(SKCanvas canvas, float time)
    {
        for (var i = 0; i < Scraps; i++)
        {
            var fall = ((i * 0.618034f) + (time * (0.22f + (0.06f * (i % 4))))) % 1;
            var x = (((i * 0.414214f) + (0.06f * MathF.Sin(time + i))) % 1) * _width;
            var y = ((fall * 1.4f) - 0.2f) * _height;
            var size = _height * (0.018f + (0.012f * (i % 3)));
            var turn = MathF.Abs(MathF.Sin((time * 3) + i));
            var colour = Tint.Mix(_palette.Lights[i % _palette.Lights.Count], SKColors.White, 0.35f);
            foreach (var (share, opacity) in (ReadOnlySpan<(float, float)>)[(1, 0.3f), (0.75f, 0.4f)])
            {
                _fill.Color = colour.Fade(opacity);
                canvas.DrawOval(x, y, size * share, size * share * (0.3f + (0.7f * turn)), _fill);
            }
        }
    }

    /// <summary>A lamp that looks into the lens for two beats of every third bar: a streak, and ghosts through the middle.</summary>
    private void PaintFlare(SKCanvas canvas, Moment moment)
    {
        var inThree = moment.Beat % (3 * BeatGrid.BeatsPerBar);
        if (!moment.IsSong || inThree > 2 || moment.Section is SectionKind.Verse or SectionKind.Intro)
        {
            return;
        }

        var way = (float)(inThree / 2);
        var strong = MathF.Sin(way * MathF.PI);
        var lamp = new SKPoint(_width * (0.15f + (0.25f * way)), _height * 0.16f);
        var colour = _palette.Lights[(int)(moment.Beat / 12) % _palette.Lights.Count];
        for (var i = 1; i <= 4; i++)
        {
            _fill.Color = Tint.Mix(SKColors.White, colour, i / 4f).Fade(0.16f * strong);
            canvas.DrawOval(lamp.X, lamp.Y, _width * 0.13f * i, _height * 0.005f * i, _fill);
            canvas.DrawCircle(lamp, _height * 0.022f * i * i * 0.6f, _fill);
        }

        for (var ghost = 1; ghost <= 4; ghost++)
        {
            var far = 0.35f + (0.4f * ghost);
            _fill.Color = _palette.Lights[ghost].Fade(0.13f * strong);
            var at = new SKPoint(lamp.X + (((_width / 2f) - lamp.X) * far), lamp.Y + (((_height / 2f) - lamp.Y) * far));
            canvas.DrawCircle(at, _height * (0.02f + (0.014f * (ghost % 3))), _fill);
        }
    }

    public void Dispose()
    {
        _captions.Dispose();
        _fill.Dispose();
    }
}
