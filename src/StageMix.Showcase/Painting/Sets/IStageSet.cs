using SkiaSharp;

namespace StageMix.Showcase.Painting.Sets;

/// <summary>What stands on and around a stage. The floor is y = 0, the audience at negative z.</summary>
internal interface IStageSet : IDisposable
{
    /// <summary>How much of the set the floor mirrors, 0 to 1.</summary>
    float Mirror { get; }

    /// <summary>Draws walls, screens and lamps: all that may be soft. It is drawn a second time for the floor's mirror.</summary>
    /// <param name="screen">what LED walls show</param>
    void PaintBody(Brush brush, Lights lights, SKImage screen);

    /// <summary>Draws edges that must be sharp.</summary>
    void PaintEdges(Brush brush, Lights lights);
}
