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
    private const int LargestWidth = 640;

    /// <summary>A dancer closer to the camera than this, in metres, would fill the picture and is left out.</summary>
    private const float NearestDancer = 1;

    private static readonly SKColor _flash = new(255, 252, 245, 236);

    private readonly Filmed _filmed;
    private readonly bool _hasStrip;
    private readonly Choreography _choreography;
    private readonly CameraWork _cameras;
    private readonly SetPainter _set;
    private readonly DancerPainter _dancers;
    private readonly byte[] _pixels;
    private readonly SKSurface _surface;
    private int _shot;

    public StagePainter(Filmed filmed, Choreography choreography, StageLook look, bool hasStrip)
    {
        _filmed = filmed;
        _choreography = choreography;
        _hasStrip = hasStrip;
        Width = Math.Min(LargestWidth, filmed.Performance.Width);
        Height = (int)Math.Round((double)Width * filmed.Performance.Height / filmed.Performance.Width);
        _cameras = new CameraWork(choreography, Width, Height);
        _set = new SetPainter(look, Width, Height);
        _dancers = new DancerPainter(look);
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
        var stageTime = performance.FrameRate.TimeOf(frame);
        var songSeconds = performance.SongClockAt(stageTime).Seconds;
        var shot = ShotAt(frame);
        var camera = _cameras.At(shot, (float)(frame - shot.FirstFrame) / shot.Frames, songSeconds);
        var canvas = _surface.Canvas;
        _set.Paint(canvas, camera, stageTime.Seconds);
        PaintDancers(canvas, camera, songSeconds);
        _set.PaintLights(canvas, camera, stageTime.Seconds);
        if (_filmed.IsFlash(frame))
        {
            canvas.DrawColor(_flash, SKBlendMode.SrcOver);
        }

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

    private void PaintDancers(SKCanvas canvas, Camera camera, double songSeconds)
    {
        var bodies = Enumerable
            .Range(0, Choreography.Dancers)
            .Select(dancer => (Dancer: dancer, Body: _choreography.BodyAt(dancer, songSeconds)))
            .Where(entry => camera.DepthOf(entry.Body.Pelvis) > NearestDancer)
            .OrderByDescending(entry => camera.DepthOf(entry.Body.Pelvis));
        foreach (var (dancer, body) in bodies)
        {
            _dancers.Paint(canvas, camera, body, dancer);
        }
    }

    public void Dispose()
    {
        _surface.Dispose();
        _dancers.Dispose();
        _set.Dispose();
    }
}
