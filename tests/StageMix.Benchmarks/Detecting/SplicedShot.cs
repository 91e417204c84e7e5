using System.Globalization;
using StageMix.Showcase;

namespace StageMix.Benchmarks.Detecting;

/// <summary>A piece of a test picture, and what happens in it.</summary>
/// <param name="Source">which picture, by number</param>
/// <param name="Frames">that are its own alone</param>
/// <param name="Entry">how it comes in; null for a hard cut</param>
/// <param name="EntryFrames">how many frames it shares with the shot before</param>
/// <param name="Flash">in frames of its own; empty for none</param>
/// <param name="Whip">the same, for a swing of the camera</param>
/// <param name="Effects">ffmpeg filters, each with a comma after it</param>
internal sealed record SplicedShot(
    int Source,
    int Frames,
    TransitionKind? Entry,
    int EntryFrames,
    FrameRange Flash,
    FrameRange Whip,
    string Effects
)
{
    private static readonly string[] _colours = ["white@0.93", "white@0.6", "red@0.7", "blue@0.7"];

    /// <param name="sources">how many pictures there are; no two shots in a row are of the same</param>
    public static IReadOnlyList<SplicedShot> Draw(SeededRandom random, int shots, int sources, double framesPerSecond)
    {
        var drawn = new List<SplicedShot>();
        var source = random.Below(sources);
        for (var i = 0; i < shots; i++)
        {
            source = (source + 1 + random.Below(sources - 1)) % sources;
            TransitionKind? entry = (i % 4, i % 12) switch
            {
                (3, 11) => TransitionKind.Fade,
                (3, _) => TransitionKind.Dissolve,
                _ => null,
            };
            var shared = entry is null ? 0 : Frames(0.3 + (0.7 * random.Unit()));
            drawn.Add(Draw(random, source, Frames(1.5 + (2 * random.Unit())), entry, shared, framesPerSecond));
        }

        return drawn;

        int Frames(double seconds) => (int)Math.Round(seconds * framesPerSecond);
    }

    private static SplicedShot Draw(
        SeededRandom random,
        int source,
        int frames,
        TransitionKind? entry,
        int shared,
        double framesPerSecond
    )
    {
        var (flash, whip) = (new FrameRange(0, 0), new FrameRange(0, 0));
        var effects = random.Below(3) == 0 ? Text($"noise=alls={8 + random.Below(16)}:allf=t,") : "";
        var middle = shared + (frames / 2);
        switch (random.Below(5))
        {
            case 0:
                flash = new(middle, middle + 1 + random.Below(3));
                effects += Flashed(flash, random.Pick(_colours));
                break;
            case 1:
                // a strobe
                for (var hit = 0; hit < 4; hit++)
                {
                    var from = middle - (2 * (hit + 1) * (int)(framesPerSecond / 8));
                    effects += from > shared + 3 ? Flashed(new(from, from + 2), _colours[0]) : "";
                }

                flash = new(shared, middle);
                break;
            case 2:
                // other light from there on
                effects += Text($"hue=h={60 + random.Below(240)}:b={random.Below(5) - 2}:enable='gte(n,{middle})',");
                break;
            case 3:
                whip = new(middle, middle + (int)Math.Round(0.25 * framesPerSecond));
                effects += Text(
                    $"scale=1280:720,crop=640:360:x='640*min(1,max(0,(n-{whip.Start})/{whip.End - whip.Start}))':y=180,"
                );
                break;
            default:
                break;
        }

        return new(source, frames, entry, shared, flash, whip, effects);
    }

    private static string Flashed(FrameRange range, string colour) =>
        Text($"drawbox=c={colour}:t=fill:enable='between(n,{range.Start},{range.End - 1})',");

    private static string Text(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);
}
