using System.Runtime.InteropServices;
using SkiaSharp;
using StageMix.Showcase.Dance;
using StageMix.Showcase.Filming;
using StageMix.Showcase.Staging;

namespace StageMix.Showcase.Painting;

/// <summary>Draws the frames of one stage, one after the other, into one picture.</summary>
internal sealed class StagePainter : IDisposable
{
    /// <summary>Frames are drawn with no more pixels than this, because drawing costs more than scaling up.</summary>
    private const int MostPixels = 960 * 540;

    /// <summary>Moments that a frame is drawn at while the camera whips, spread over three quarters of its time.</summary>
    private const int BlurredMoments = 5;
    private const double Shutter = 0.75;

    private readonly Filmed _filmed;
    private readonly bool _hasStrip;
    private readonly CameraWork _cameras;
    private readonly ScenePainter _scene;
    private readonly SKRect _window;
    private readonly OverlayPainter? _overlay;
    private readonly byte[] _pixels;
    private readonly SKSurface _surface;
    private readonly SKPaint _layer = new();

    public StagePainter(Filmed filmed, StageLook look, bool hasStrip)
    {
        _filmed = filmed;
        _hasStrip = hasStrip;
        var picture = filmed.Performance.Picture;
        var scale = Math.Min(1, Math.Sqrt((double)MostPixels / (picture.Width * picture.Height)));
        Width = (int)Math.Round(picture.Width * scale);
        Height = (int)Math.Round(picture.Height * scale);
        var layout = Layout.Of(picture);
        var (top, height) = ((int)Math.Round(layout.Top * Height), (int)Math.Round(layout.Height * Height));
        _window = SKRect.Create(0, top, Width, height);
        _cameras = new CameraWork(filmed.Floor.FramesPerSecond, Width, height);
        _scene = new ScenePainter(look, Width, height);
        _overlay = picture.Effects ? new OverlayPainter(look, Width, height) : null;
        // pinned, so that Skia draws into what is handed out
        _pixels = GC.AllocateArray<byte>(Width * Height * 4, pinned: true);
        var info = new SKImageInfo(Width, Height, SKColorType.Bgra8888, SKAlphaType.Opaque);
        _surface = SKSurface.Create(info, Marshal.UnsafeAddrOfPinnedArrayElement(_pixels, 0), info.RowBytes);
        _surface.Canvas.Clear(SKColors.Black);
    }

    public int Width { get; }

    public int Height { get; }

    /// <summary>Draws a frame of the file, or what is seen of it later in its time.</summary>
    /// <param name="frame">from 0</param>
    /// <param name="within">how much of the frame's time is over</param>
    /// <returns>height × width × 4 bytes, BGRA, rows top down; the next frame overwrites them</returns>
    public ReadOnlyMemory<byte> Paint(long frame, double within)
    {
        var canvas = _surface.Canvas;
        canvas.Save();
        canvas.ClipRect(_window);
        canvas.Translate(_window.Left, _window.Top);
        PaintWindow(canvas, frame + _filmed.Performance.TrimmedFrames, within);
        canvas.Restore();
        if (_hasStrip)
        {
            FrameStrip.Draw(_pixels, Width, Height, _filmed.Performance.Number, (int)frame);
        }

        return _pixels;
    }

    private void PaintWindow(SKCanvas canvas, long frame, double within)
    {
        var now = _filmed.Floor.At(frame, within);
        var moment = Moment.Of(now.Score, now.StageSeconds, now.Clock);
        var bodies = now.Bodies;
        var mixture = _filmed.Edit.At(frame);
        var weight = 0.0;
        foreach (var (camera, share) in Cameras(mixture, frame, within, now))
        {
            // over what is there, each by its share of what is then there
            weight += share;
            PaintOver(canvas, camera, bodies, moment, share / weight);
        }

        if (_filmed.StrobeAt(frame) is { } strobe)
        {
            // it never darkens what is already bright
            canvas.DrawColor(LightOf(strobe), SKBlendMode.Screen);
        }

        _overlay?.Paint(canvas, moment);
        if (mixture.Light < 1)
        {
            canvas.DrawColor(SKColors.Black.WithAlpha(Alpha(1 - mixture.Light)), SKBlendMode.SrcOver);
        }
    }

    /// <summary>The cameras that a frame is a mixture of, and how much of it is each one's.</summary>
    private IEnumerable<(Camera Camera, double Share)> Cameras(Mixture mixture, long frame, double within, Danced now)
    {
        var (shot, at) = (mixture.Shot, frame + within);
        if (mixture.Leaving is { } leaving)
        {
            return [(_cameras.At(leaving, at, now), 1 - mixture.Share), (_cameras.At(shot, at, now), mixture.Share)];
        }

        var whips = shot.Whip is { } whip && frame >= whip.Range.Start && frame < whip.Range.End;
        return whips
            ? Enumerable
                .Range(0, BlurredMoments)
                .Select(i => (((double)i / (BlurredMoments - 1)) - 0.5) * Shutter)
                .Select(offset => (_cameras.At(shot, at + offset, now), 1.0 / BlurredMoments))
            : [(_cameras.At(shot, at, now), 1)];
    }

    private void PaintOver(SKCanvas canvas, Camera camera, IReadOnlyList<Body> bodies, Moment moment, double share)
    {
        if (share >= 1)
        {
            _scene.Paint(canvas, camera, bodies, moment);
            return;
        }

        _layer.Color = SKColors.Black.WithAlpha(Alpha(share));
        canvas.SaveLayer(_layer);
        _scene.Paint(canvas, camera, bodies, moment);
        canvas.Restore();
    }

    private static SKColor LightOf(Strobe strobe)
    {
        var light = strobe.Colour > 0.5 ? 62 : 98;
        var colour = SKColor.FromHsl((float)strobe.Hue, (float)(100 * strobe.Colour), light);
        return new SKColor(Lit(colour.Red), Lit(colour.Green), Lit(colour.Blue));

        byte Lit(byte part) => (byte)(part * strobe.Strength);
    }

    private static byte Alpha(double share) => (byte)Math.Round(255 * share);

    public void Dispose()
    {
        _layer.Dispose();
        _surface.Dispose();
        _scene.Dispose();
        _overlay?.Dispose();
    }
}
