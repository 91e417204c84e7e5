using FsCheck;
using FsCheck.Fluent;
using StageMix.Pipeline.Planning;
using StageMix.Timeline;

namespace StageMix.Pipeline.Specs.Planning;

/// <summary>Made-up alignments, shots and songs as the planner sees them.</summary>
public static class MadeScenes
{
    private static readonly FrameRate _rate = new(30, 1);

    /// <summary>Four stages that hold the whole song.</summary>
    internal static Gen<Scene> Whole => Of(4, mayLack: false);

    /// <summary>Two to six stages; some lack parts of the song, and some parts are held by none.</summary>
    internal static Gen<Scene> Any => Gen.Choose(2, 6).SelectMany(stages => Of(stages, mayLack: true));

    private static Gen<Scene> Of(int stages, bool mayLack) =>
        from seconds in Gen.Choose(20, 150)
        from tempo in Gen.Choose(70, 170)
        from seed in Gen.Choose(1, 1_000_000)
        select Make(stages, seconds * 30, tempo, mayLack, new SeededRandom(seed));

    private static Scene Make(int stages, int frames, int tempo, bool mayLack, SeededRandom random)
    {
        var beats = Enumerable.Range(1, frames).Select(n => (int)Math.Round(n * 1800.0 / tempo)).Where(n => n < frames);
        var part = Math.Max(60, frames / 6);
        return new Scene(_rate, frames, [.. Enumerable.Range(1, stages).Select(Stage)])
        {
            Beats = [.. beats],
            Downbeats = beats.Where((_, i) => i % 4 == 3).ToHashSet(),
            Parts =
            [
                .. Enumerable
                    .Range(0, (frames + part - 1) / part)
                    .Select(i => new SongPart(
                        i * part,
                        (i + 1) * part,
                        i % 2 == 0 ? "A" : "B",
                        i % 2 == 0 ? 0.4 : 1,
                        i % 2 == 1
                    )),
            ],
        };

        StageView Stage(int index)
        {
            var (from, end) = mayLack && random.Below(2) == 0 ? Piece() : (0, frames);
            var held = Enumerable.Range(0, frames).Select(frame => frame >= from && frame < end ? end : 0).ToArray();
            // the first holds what else nobody might
            held = index == 1 ? [.. Enumerable.Repeat(frames, frames)] : held;
            return new StageView(index, held, 1, frame => _rate.TimeOf(frame))
            {
                Cuts = Events(45, 200).ToList(),
                Blends = [.. Events(300, 1500).Select(frame => new FrameSpan(frame, frame + 10 + random.Below(15)))],
                Flashes = [.. Events(200, 900).Select(frame => new FrameSpan(frame, frame + 1 + random.Below(4)))],
            };
        }

        (int From, int End) Piece()
        {
            var from = random.Below(frames / 2);
            return (from, from + (frames / 3) + random.Below(frames / 6));
        }

        IEnumerable<int> Events(int shortest, int longest)
        {
            for (var at = random.Below(longest); at < frames; at += shortest + random.Below(longest - shortest))
            {
                if (at > 0)
                {
                    yield return at;
                }
            }
        }
    }
}
