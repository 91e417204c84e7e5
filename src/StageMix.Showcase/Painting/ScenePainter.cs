using SkiaSharp;
using StageMix.Showcase.Dance;
using StageMix.Showcase.Filming;

namespace StageMix.Showcase.Painting;

/// <summary>Draws what a camera sees of the stage: the set, the dancers on it, and the light over them.</summary>
internal sealed class ScenePainter(StageLook look, int width, int height) : IDisposable
{
    /// <summary>A dancer closer to the camera than this, in metres, would fill the picture and is left out.</summary>
    private const float NearestDancer = 1;

    private readonly SetPainter _set = new(look, width, height);
    private readonly DancerPainter _dancers = new(look);

    /// <param name="bodies">one for each dancer</param>
    public void Paint(SKCanvas canvas, Camera camera, IReadOnlyList<Body> bodies, Moment moment)
    {
        _set.Paint(canvas, camera, moment.StageSeconds);
        var seen = Enumerable
            .Range(0, bodies.Count)
            .Where(dancer => camera.DepthOf(bodies[dancer].Pelvis) > NearestDancer)
            .OrderByDescending(dancer => camera.DepthOf(bodies[dancer].Pelvis));
        foreach (var dancer in seen)
        {
            _dancers.Paint(canvas, camera, bodies[dancer], dancer);
        }

        _set.PaintLights(canvas, camera, moment.StageSeconds);
    }

    public void Dispose()
    {
        _set.Dispose();
        _dancers.Dispose();
    }
}
