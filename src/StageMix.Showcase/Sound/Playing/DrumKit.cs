using StageMix.Showcase.Music;

namespace StageMix.Showcase.Sound.Playing;

/// <summary>Plays the drum part. Pitch, decay and colour of each drum come from the song's seed.</summary>
internal static class DrumKit
{
    public static SoundBuffer Play(SongScore score)
    {
        var sound = new SoundBuffer(score.Samples);
        var random = new SeededRandom(score.Band).Fork("drum kit");
        var bar = score.Grid.SampleOf(BeatGrid.BeatsPerBar);
        var strokes = Enum.GetValues<Drum>()
            .ToDictionary(drum => drum, drum => Stroke(drum, bar, random.Fork($"{drum}")));
        foreach (var hit in score.Drums)
        {
            var at = score.Grid.SampleOf(hit.Beat);
            var pan = hit.Drum is Drum.Hat or Drum.OpenHat ? 0.25 : 0;
            var stroke = strokes[hit.Drum];
            for (var i = 0; i < stroke.Length; i++)
            {
                sound.Add(at + i, stroke[i] * hit.Strength, pan);
            }
        }

        return sound;
    }

    private static double[] Stroke(Drum drum, long bar, SeededRandom random) =>
        drum switch
        {
            Drum.Kick => Kick(random),
            Drum.Snare => Snare(random),
            Drum.Clap => Clap(random),
            Drum.Hat => Cymbal(random, random.Between(0.02, 0.05), 0.5),
            Drum.OpenHat => Cymbal(random, random.Between(0.1, 0.18), 0.45),
            Drum.Crash => Cymbal(random, random.Between(0.5, 0.9), 0.5),
            _ => Riser(random, bar),
        };

    /// <summary>A sine that falls in pitch.</summary>
    private static double[] Kick(SeededRandom random)
    {
        var (low, sweep) = (random.Between(42, 60), random.Between(80, 180));
        var (decay, fall) = (random.Between(0.12, 0.24), random.Between(0.02, 0.045));
        var phase = 0.0;
        return Shape(
            decay,
            seconds =>
            {
                phase += (low + (sweep * Decay(seconds, fall))) / BeatGrid.SampleRate;
                return PortableMath.Sin(phase);
            }
        );
    }

    /// <summary>A short tone under a burst of noise.</summary>
    private static double[] Snare(SeededRandom random)
    {
        var (tone, mix) = (random.Between(160, 240), random.Between(0.25, 0.55));
        var noise = new BandPass(random.Between(1800, 3600), 1.4);
        return Shape(
            random.Between(0.07, 0.14),
            seconds =>
                (mix * PortableMath.Sin(tone * seconds) * Decay(seconds, 0.05))
                + (1.3 * (1 - mix) * noise.Next(random.Between(-1, 1)))
        );
    }

    /// <summary>Noise without its lows.</summary>
    private static double[] Cymbal(SeededRandom random, double decay, double level)
    {
        var lows = new LowPass(random.Between(4500, 8000));
        return Shape(
            decay,
            _ =>
            {
                var noise = random.Between(-1, 1);
                return level * (noise - lows.Next(noise));
            }
        );
    }

    /// <summary>Several hands, each a burst of noise a few milliseconds after the other.</summary>
    private static double[] Clap(SeededRandom random)
    {
        double[] hands = [0, random.Between(0.008, 0.012), random.Between(0.018, 0.024)];
        var noise = new BandPass(random.Between(1100, 1700), 0.9);
        return Shape(
            random.Between(0.07, 0.12),
            seconds =>
            {
                var last = hands.Last(hand => hand <= seconds);
                return 1.6 * noise.Next(random.Between(-1, 1)) * Decay(seconds - last, last == hands[^1] ? 1 : 0.004);
            }
        );
    }

    /// <summary>Noise that opens and swells over a bar.</summary>
    private static double[] Riser(SeededRandom random, long samples)
    {
        var rise = new double[samples];
        var (low, lower) = (0.0, 0.0);
        for (var i = 0; i < samples; i++)
        {
            var way = (double)i / samples;
            var noise = random.Between(-1, 1);
            low += (0.05 + (0.6 * way * way)) * (noise - low);
            lower += 0.03 * (low - lower);
            rise[i] = 0.3 * way * way * (low - lower);
        }

        return rise;
    }

    private static double[] Shape(double decay, Func<double, double> wave)
    {
        var stroke = new double[(int)(decay * 5 * BeatGrid.SampleRate)];
        for (var i = 0; i < stroke.Length; i++)
        {
            var seconds = (double)i / BeatGrid.SampleRate;
            stroke[i] = wave(seconds) * Decay(seconds, decay) * Math.Min(1, i / 20.0);
        }

        return stroke;
    }

    /// <summary>Falls to 1/e in <paramref name="time"/> seconds.</summary>
    private static double Decay(double seconds, double time) => PortableMath.Exp2(-1.442695 * seconds / time);
}
