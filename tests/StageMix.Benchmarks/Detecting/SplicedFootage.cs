using System.Globalization;
using StageMix.Showcase;
using StageMix.Timeline;
using StageMix.Tools.Ffmpeg;

namespace StageMix.Benchmarks.Detecting;

/// <summary>
/// Footage of quite another kind than stages, with known cuts: ffmpeg's own test pictures, fractals and automata, with
/// noise, zooms, whips, jumps of colour, flashes, dissolves and fades.
/// </summary>
internal static class SplicedFootage
{
    private const int Width = 640;
    private const int Height = 360;
    private const int Count = 18;

    private static readonly FrameRate[] _rates = [new(25, 1), FrameRate.Ntsc, new(50, 1), new(24000, 1001)];

    private static readonly string[] _sources =
    [
        "testsrc2=s=640x360",
        "mandelbrot=s=640x360",
        "life=s=320x180:mold=10:ratio=0.15:death_color=#C83232:life_color=#40ff80,scale=640x360:flags=neighbor",
        "cellauto=s=640x360:rule=110:full=1",
        "testsrc=s=640x360",
        "sierpinski=s=640x360",
        "smptehdbars=s=640x360,zoompan=z='1+0.004*on':d=1:s=640x360",
        "mandelbrot=s=640x360:start_x=-0.1:start_y=-0.9:start_scale=1.2",
        "pal75bars=s=640x360,rotate=0.01*n",
        "yuvtestsrc=s=640x360,hue=h=2*n",
    ];

    /// <summary>Makes <c>stage1.mp4</c> in that folder, and then its <c>truth.json</c>.</summary>
    public static async Task MakeAsync(long seed, string folder, CancellationToken cancellationToken)
    {
        var path = Path.Combine(Directory.CreateDirectory(folder).FullName, "stage1.mp4");
        var rate = _rates[seed % _rates.Length];
        var shots = SplicedShot.Draw(new SeededRandom(seed), Count, _sources.Length, rate.FramesPerSecond);
        var arguments = shots.SelectMany(shot =>
            (string[])["-f", "lavfi", "-i", $"{Extended(_sources[shot.Source], rate)}"]
        );
        await FfmpegProgram.RunAsync(
            [
                .. arguments,
                "-filter_complex",
                Graph(shots, rate),
                "-map",
                "[out]",
                "-c:v",
                "libx264",
                "-preset",
                "veryfast",
                "-r",
                rate.ToString(),
                "-crf",
                seed % 2 == 0 ? "20" : "32",
                "-f",
                "mp4",
                FfmpegArguments.FileUrl(path),
            ],
            cancellationToken
        );
        var song = new SongTruth("", Timestamp.Zero, 0, [], 0, []);
        var truth = new ShowTruth(ShowTruth.CurrentVersion, song, [Truth(path, rate, shots)]);
        await truth.WriteAsync(Path.Combine(folder, "truth.json"), cancellationToken);
    }

    // the rate belongs to the source, before its first filter
    private static string Extended(string source, FrameRate rate)
    {
        var comma = source.IndexOf(',', StringComparison.Ordinal);
        return comma < 0 ? $"{source}:r={rate}" : $"{source[..comma]}:r={rate}{source[comma..]}";
    }

    /// <summary>Each shot's own frames, and between them what two of them share.</summary>
    private static string Graph(IReadOnlyList<SplicedShot> shots, FrameRate rate)
    {
        // some filters think in a rate of their own
        var clock = $"settb={rate.Denominator}/{rate.Numerator},setpts=N";
        var graph = new List<string>();
        var parts = new List<string>();
        for (var i = 0; i < shots.Count; i++)
        {
            var shot = shots[i];
            var (head, tail) = (shot.EntryFrames, i + 1 < shots.Count ? shots[i + 1].EntryFrames : 0);
            graph.Add($"[{i}:v]{shot.Effects}format=yuv420p,setsar=1,{clock},split=3[h{i}][b{i}][t{i}]");
            graph.Add($"[h{i}]{Cut(0, Math.Max(1, head))}[head{i}]");
            graph.Add($"[b{i}]{Cut(head, head + shot.Frames)}[body{i}]");
            graph.Add($"[t{i}]{Cut(head + shot.Frames, head + shot.Frames + Math.Max(1, tail))}[tail{i}]");
            if (head > 0)
            {
                graph.Add(Joined(i, shot.Entry!.Value, head));
                parts.Add($"[mix{i}]");
            }
            else
            {
                graph.Add($"[head{i}]nullsink");
            }

            if (tail == 0)
            {
                graph.Add($"[tail{i}]nullsink");
            }

            parts.Add($"[body{i}]");
        }

        graph.Add(
            $"{string.Concat(parts)}concat=n={parts.Count},settb={rate.Denominator}/{rate.Numerator},setpts=N[out]"
        );
        return string.Join(';', graph);
    }

    private static string Joined(int i, TransitionKind kind, int frames)
    {
        var share = Text($"((N+1)/{frames + 1})");
        var (half, rest) = (frames / 2, frames - (frames / 2));
        var (falling, rising) = (Text($"max(0,1-(N+1)/{half + 1})"), Text($"max(0,(N-{half})/{rest})"));
        // chroma fades to its middle, luma to black
        return kind == TransitionKind.Dissolve
            ? $"[tail{i - 1}][head{i}]blend=all_expr='A*(1-{share})+B*{share}'[mix{i}]"
            : $"[tail{i - 1}][head{i}]blend=c0_expr='16+(A-16)*{falling}+(B-16)*{rising}'"
                + $":c1_expr='128+(A-128)*{falling}+(B-128)*{rising}':c2_expr='128+(A-128)*{falling}+(B-128)*{rising}'[mix{i}]";
    }

    private static string Cut(int from, int to) => Text($"trim=start_frame={from}:end_frame={to},setpts=PTS-STARTPTS");

    private static StageTruth Truth(string path, FrameRate rate, IReadOnlyList<SplicedShot> shots)
    {
        var (cuts, transitions) = (new List<long>(), new List<TransitionTruth>());
        var (flashes, whips) = (new List<Flash>(), new List<FrameRange>());
        var at = 0L;
        foreach (var (i, shot) in shots.Index())
        {
            if (shot.Entry is { } kind)
            {
                var end = at + shot.EntryFrames;
                transitions.Add(new(kind, at, end, at + (shot.EntryFrames / 2)));
            }
            else if (i > 0)
            {
                cuts.Add(at);
            }

            // the shot's own clock begins where it begins to come in
            flashes.AddRange(
                shot.Flash.Start < shot.Flash.End
                    ? [new(at + shot.Flash.Start, (int)(shot.Flash.End - shot.Flash.Start))]
                    : []
            );
            whips.AddRange(shot.Whip.Start < shot.Whip.End ? [new(at + shot.Whip.Start, at + shot.Whip.End)] : []);
            at += shot.EntryFrames + shot.Frames;
        }

        return new StageTruth(
            Number: 1,
            Path.GetFileName(path),
            Original: 1,
            Played.Silence,
            rate,
            at,
            Width,
            Height,
            Interlaced: false,
            Alignment: [],
            Pictured: [],
            cuts,
            transitions,
            Shots: [],
            whips,
            flashes,
            Heads: []
        );
    }

    private static string Text(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);
}
