using SkiaSharp;
using StageMix.Showcase.Music;

namespace StageMix.Showcase.Painting;

/// <summary>Draws a broadcaster's logo, the song's title at its start, and lines of its words in verses.</summary>
internal sealed class CaptionPainter : IDisposable
{
    private const double TitleFrom = 4;
    private const double TitleTo = 18;

    private readonly Broadcaster _station;
    private readonly Palette _palette;
    private readonly float _width;
    private readonly float _height;
    private readonly SKPath _logo;
    private readonly SKPath _title;
    private readonly SKPath _latin;
    private readonly SKPath[] _lines;
    private readonly SKPaint _fill = new() { IsAntialias = true };
    private readonly SKPaint _stroke = new()
    {
        IsAntialias = true,
        Style = SKPaintStyle.Stroke,
        StrokeCap = SKStrokeCap.Round,
        StrokeJoin = SKStrokeJoin.Round,
    };

    public CaptionPainter(StageLook look, int width, int height)
    {
        (_station, _palette, _width, _height) = (look.Broadcaster, look.Palette, width, height);
        _logo = Lettering.Line(_station.Show, height * 0.03f);
        _title = Lettering.Line(_station.Title, height * 0.085f);
        _latin = Lettering.Line($"{_station.Group}   {_station.Latin}", height * 0.026f);
        _lines = [.. _station.Lines.Select(line => Lettering.Line(line, height * 0.05f))];
    }

    private SKColor Accent => _palette.Lights[1];

    private bool IsLeft => _station.Style % 2 == 1;

    public void Paint(SKCanvas canvas, Moment moment)
    {
        PaintLogo(canvas);
        var title = Shown(moment.Beat, TitleFrom, TitleTo);
        if (title > 0)
        {
            PaintTitle(canvas, title);
        }

        var eight = (int)Math.Floor(moment.Beat / 8);
        var line = Shown(moment.Beat - (8 * eight), 0.5, 7.5);
        if (moment.IsSong && moment.Section == SectionKind.Verse && moment.Beat > TitleTo && eight % 3 != 2 && line > 0)
        {
            PaintLine(canvas, _lines[eight % _lines.Length], line);
        }
    }

    private void PaintLogo(SKCanvas canvas)
    {
        var (pad, size) = (_height * 0.016f, _logo.Bounds);
        var left = IsLeft ? _width * 0.035f : (_width * 0.965f) - size.Width - (2 * pad);
        var top = _height * 0.055f;
        var box = new SKRect(left, top, left + size.Width + (2 * pad), top + (_height * 0.03f) + (2 * pad));
        _fill.Color = (_station.Style < 2 ? Accent : SKColors.White).Fade(0.82f);
        if (_station.Style % 4 is 0 or 3)
        {
            canvas.DrawRoundRect(box, pad, pad, _fill);
        }
        else
        {
            canvas.DrawRect(new SKRect(box.Left, box.Bottom, box.Right, box.Bottom + (pad / 3)), _fill);
        }

        var isDark = _station.Style % 4 == 3;
        Write(
            canvas,
            _logo,
            left + pad,
            top + pad,
            (isDark ? new SKColor(30, 30, 40) : SKColors.White).Fade(0.9f),
            0.006f
        );
    }

    private void PaintTitle(SKCanvas canvas, float shown)
    {
        var slide = (1 - shown) * _width * 0.08f;
        var (left, top) = ((_width * 0.06f) - slide, _height * 0.7f);
        if (_station.Style % 4 is 1 or 2)
        {
            _fill.Color = Accent.Fade(0.85f * shown);
            canvas.DrawRect(left - (_width * 0.015f), top, _width * 0.006f, _height * 0.15f, _fill);
        }
        else
        {
            _fill.Color = _palette.Night.Times(1.4f).Fade(0.6f * shown);
            var box = new SKRect(
                left - (_width * 0.02f),
                top - (_height * 0.025f),
                left + Math.Max(_title.Bounds.Width, _latin.Bounds.Width) + (_width * 0.03f),
                top + (_height * 0.165f)
            );
            canvas.DrawRoundRect(box, _height * 0.02f, _height * 0.02f, _fill);
        }

        Write(canvas, _title, left, top, Tint.Mix(SKColors.White, Accent, 0.12f).Fade(shown), 0.013f);
        Write(canvas, _latin, left, top + (_height * 0.115f), SKColors.White.Fade(0.9f * shown), 0.0045f);
    }

    private void PaintLine(SKCanvas canvas, SKPath line, float shown)
    {
        var left = (_width - line.Bounds.Width) / 2;
        var top = _height * 0.84f;
        Write(canvas, line, left, top, SKColors.Black.Fade(0.55f * shown), 0.017f);
        Write(canvas, line, left, top, Tint.Mix(SKColors.White, Accent, 0.25f * _station.Style).Fade(shown), 0.0075f);
    }

    /// <param name="pen">its width, in picture heights</param>
    private void Write(SKCanvas canvas, SKPath words, float left, float top, SKColor colour, float pen)
    {
        _stroke.Color = colour;
        _stroke.StrokeWidth = pen * _height;
        _ = canvas.Save();
        canvas.Translate(left, top);
        canvas.DrawPath(words, _stroke);
        canvas.Restore();
    }

    /// <summary>1 from one beat to the other, with a beat of fading at either end.</summary>
    private static float Shown(double beat, double from, double to) =>
        (float)Math.Clamp(Math.Min(beat - from, to - beat), 0, 1);

    public void Dispose()
    {
        _logo.Dispose();
        _title.Dispose();
        _latin.Dispose();
        foreach (var line in _lines)
        {
            line.Dispose();
        }

        _fill.Dispose();
        _stroke.Dispose();
    }
}
