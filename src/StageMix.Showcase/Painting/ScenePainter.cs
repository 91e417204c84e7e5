using SkiaSharp;
using StageMix.Showcase.Dance;
using StageMix.Showcase.Filming;
using StageMix.Showcase.Painting.Sets;

namespace StageMix.Showcase.Painting;

/// <summary>Draws what a camera sees of the stage, from the back to the front: the set, the dancers, air and audience.</summary>
internal sealed class ScenePainter : IDisposable
{
    /// <summary>A dancer closer to the camera than this, in metres, would fill the picture and is left out.</summary>
    private const float NearestDancer = 0.9f;

    /// <summary>Closer than this, in metres, a dancer fades: one who came up at once would look like a cut.</summary>
    private const float FadingDancer = 1.9f;

    private readonly StageLook _look;
    private readonly IStageSet _set;
    private readonly Screen _screen;
    private readonly Backdrop _backdrop;
    private readonly DancerPainter _dancers;
    private readonly Air _air;
    private readonly Audience _audience;
    private readonly Brush _brush = new();
    private readonly SKPaint _faded = new();

    public ScenePainter(StageLook look, int width, int height)
    {
        _look = look;
        _set = StageSets.Build(look);
        _screen = new Screen(look);
        _backdrop = new Backdrop(look, _set, _screen, width, height);
        _dancers = new DancerPainter(look);
        _air = new Air(look, width, height);
        _audience = new Audience(new SeededRandom(look.Broadcaster.Style).Fork("audience"), width, height);
    }

    /// <param name="bodies">one for each dancer</param>
    public void Paint(SKCanvas canvas, Camera camera, IReadOnlyList<Body> bodies, Moment moment)
    {
        var (lens, lights) = (Lens.Of(camera), Lights.At(_look.Palette, moment, _look.LightsJump));
        _backdrop.Paint(canvas, lens, bodies, lights);
        (_brush.Canvas, _brush.Lens) = (canvas, lens);
        _set.PaintEdges(_brush, lights);
        var seen = Enumerable
            .Range(0, bodies.Count)
            .Where(dancer => lens.Depth(bodies[dancer].Pelvis) > NearestDancer)
            .OrderByDescending(dancer => lens.Depth(bodies[dancer].Pelvis));
        foreach (var dancer in seen)
        {
            PaintDancer(canvas, lens, bodies[dancer], dancer, lights);
        }

        Confetti.Paint(_brush, lights);
        _air.Paint(canvas, lens, lights);
        _audience.Paint(canvas, lens, lights);
    }

    private void PaintDancer(SKCanvas canvas, Lens lens, Body body, int dancer, Lights lights)
    {
        var seen = (lens.Depth(body.Pelvis) - NearestDancer) / (FadingDancer - NearestDancer);
        if (seen >= 1)
        {
            _dancers.Paint(canvas, lens, body, dancer, lights);
            return;
        }

        _faded.Color = SKColors.White.Fade(seen);
        _ = canvas.SaveLayer(_faded);
        _dancers.Paint(canvas, lens, body, dancer, lights);
        canvas.Restore();
    }

    public void Dispose()
    {
        _set.Dispose();
        _screen.Dispose();
        _backdrop.Dispose();
        _dancers.Dispose();
        _air.Dispose();
        _audience.Dispose();
        _brush.Dispose();
        _faded.Dispose();
    }
}
