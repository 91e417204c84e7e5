using System.Runtime.InteropServices;
using SkiaSharp;
using StageMix.Showcase.Dance;
using StageMix.Showcase.Filming;
using StageMix.Showcase.Staging;

namespace StageMix.Showcase.Painting;

/// <summary>Draws the frames of one stage, one after the other, into one picture.</summary>
internal sealed class StagePainter : IDisposable
{
    /// <summary>Frames are drawn no larger than this, because drawing costs more than scaling up.</summary>
    private const int LargestWidth = 960;

    private static readonly SKColor _flash = new(255, 252, 245, 236);

    private readonly Filmed _filmed;
    private readonly bool _hasStrip;
    private readonly Choreography _choreography;
    private readonly CameraWork _cameras;
    private readonly ScenePainter _scene;
    private readonly OverlayPainter? _overlay;
    private readonly byte[] _pixels;
    private readonly SKSurface _surface;
    private int _shot;

    public StagePainter(Filmed filmed, Choreography choreography, StageLook look, bool hasStrip)
    {
        _filmed = filmed;
        _choreography = choreography;
        _hasStrip = hasStrip;
        Width = Math.Min(LargestWidth, filmed.Performance.Picture.Width);
        Height = (int)Math.Round((double)Width * filmed.Performance.Picture.Height / filmed.Performance.Picture.Width);
        _cameras = new CameraWork(choreography, Width, Height);
        _scene = new ScenePainter(look, Width, Height);
        _overlay = filmed.Performance.Picture.Effects ? new OverlayPainter(look, Width, Height) : null;
        // pinned, so that Skia draws into what is handed out
        _pixels = GC.AllocateArray<byte>(Width * Height * 4, pinned: true);
        var info = new SKImageInfo(Width, Height, SKColorType.Bgra8888, SKAlphaType.Opaque);
        _surface = SKSurface.Create(info, Marshal.UnsafeAddrOfPinnedArrayElement(_pixels, 0), info.RowBytes);
    }

    public int Width { get; }

    public int Height { get; }

    /// <summary>Draws a frame. Frames come in order.</summary>
    /// <returns>height × width × 4 bytes, BGRA, rows top down; the next frame overwrites them</returns>
    public ReadOnlyMemory<byte> Paint(long frame)
    {
        var performance = _filmed.Performance;
        var stageTime = performance.Picture.FrameRate.TimeOf(frame);
        var (score, clock) = performance.DancedAt(stageTime);
        var shot = ShotAt(frame);
        var camera = _cameras.At(shot, (float)(frame - shot.FirstFrame) / shot.Frames, clock.Seconds);
        var canvas = _surface.Canvas;
        var bodies = Enumerable
            .Range(0, _choreography.Dancers)
            .Select(dancer => _choreography.BodyAt(dancer, clock.Seconds));
        var moment = Moment.Of(score, stageTime.Seconds, clock.Seconds);
        _scene.Paint(canvas, camera, [.. bodies], moment);
        if (_filmed.IsFlash(frame))
        {
            canvas.DrawColor(_flash, SKBlendMode.SrcOver);
        }

        _overlay?.Paint(canvas, moment);
        if (_hasStrip)
        {
            FrameStrip.Draw(_pixels, Width, Height, performance.Number, (int)frame);
        }

        return _pixels;
    }

    private Shot ShotAt(long frame)
    {
        while (frame >= _filmed.Shots[_shot].FirstFrame + _filmed.Shots[_shot].Frames)
        {
            _shot++;
        }

        return _filmed.Shots[_shot];
    }

    public void Dispose()
    {
        _surface.Dispose();
        _scene.Dispose();
        _overlay?.Dispose();
    }
}
