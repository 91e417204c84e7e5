using StageMix.Pipeline.Aligning;

namespace StageMix.Pipeline.Specs.Aligning.Structure;

/// <summary>A rhythm put together by hand at the coarse rate, with the times of its beats.</summary>
internal sealed class MadeRhythm
{
    private const int Rate = Decimation.CoarseRate;

    private readonly Random _random = new(1);
    private readonly double _end;

    /// <param name="tempo">beats a minute at a song time in seconds</param>
    /// <param name="start">the first beat's time in seconds; silence before it</param>
    public MadeRhythm(Func<double, double> tempo, double seconds, double start = 0.1)
    {
        Samples = new float[(int)(seconds * Rate)];
        _end = seconds - 0.5;
        for (var time = start; time < _end; time += 60 / tempo(time))
        {
            Beats.Add(time);
        }
    }

    public MadeRhythm(double tempo, double seconds, double start = 0.1)
        : this(_ => tempo, seconds, start) { }

    public float[] Samples { get; }

    public List<double> Beats { get; } = [];

    /// <summary>A metronome: one short tick a beat, all alike.</summary>
    public MadeRhythm WithClicks() => Each([0], time => Tone(time, 1_000, 0.5, 0.01));

    /// <summary>Kick and snare in turn, and hats in eighths.</summary>
    /// <param name="swing">where the second eighth stands in its beat</param>
    public MadeRhythm WithDrums(double swing = 0.5) =>
        Bar([0, 2], Kick)
            .Bar([1, 3], time => Hiss(time, 0.4, 0.06))
            .Each([0, swing], time => Hiss(time, 0.12, 0.015));

    /// <summary>A bass between the beats, as loud as the kick.</summary>
    public MadeRhythm WithOffbeatBass() => Each([0.5], time => Tone(time, 80, 0.8, 0.12));

    /// <summary>Three chords a bar's length each, in turn, and a fourth.</summary>
    public MadeRhythm WithChords()
    {
        int[][] chords = [[0, 4, 7], [9, 12, 16], [5, 9, 12], [7, 11, 14]];
        for (var bar = 0; 4 * bar < Beats.Count; bar++)
        {
            foreach (var note in chords[bar % 4])
            {
                Tone(Beats[4 * bar], 220 * Math.Pow(2, note / 12.0), 0.12, 2);
            }
        }

        return this;
    }

    /// <summary>A kick on each beat and a loud open hat between them.</summary>
    public MadeRhythm WithHouse() =>
        Each([0], Kick)
            .Each([0.5], time => Hiss(time, 0.3, 0.08))
            .Bar([1, 3], time => Hiss(time, 0.25, 0.05));

    /// <summary>A kick on each beat against snares at three, three and two sixteenths.</summary>
    public MadeRhythm WithDembow() =>
        Each([0], Kick)
            .Bar([0, 2], 0.75, time => Hiss(time, 0.3, 0.05))
            .Bar([1, 3], 0.5, time => Hiss(time, 0.3, 0.05));

    /// <summary>A broken groove with sixteenths in the kick and ghosts in the snare.</summary>
    public MadeRhythm WithBreaks() =>
        Bar([0], Kick)
            .Bar([0], 0.75, Kick)
            .Bar([2], 0.5, Kick)
            .Bar([1, 3], time => Hiss(time, 0.4, 0.06))
            .Bar([1], 0.75, time => Hiss(time, 0.12, 0.04))
            .Each([0, 0.5], time => Hiss(time, 0.1, 0.015));

    /// <summary>No drums: a chord broken into eighths, its root on the first beat.</summary>
    public MadeRhythm WithArpeggio()
    {
        int[][] chords = [[0, 4, 7], [9, 12, 16], [5, 9, 12], [7, 11, 14]];
        for (var beat = 0; beat < Beats.Count - 1; beat++)
        {
            var chord = chords[beat / 4 % 4];
            var half = (Beats[beat + 1] - Beats[beat]) / 2;
            if (beat % 4 == 0)
            {
                Tone(Beats[beat], 110 * Math.Pow(2, chord[0] / 12.0), 0.4, 0.8);
            }

            Tone(Beats[beat], 440 * Math.Pow(2, chord[beat % 3] / 12.0), 0.3, 0.3);
            Tone(Beats[beat] + half, 440 * Math.Pow(2, chord[(beat + 1) % 3] / 12.0), 0.2, 0.3);
        }

        return this;
    }

    public MadeRhythm WithNoise(double level)
    {
        for (var i = 0; i < Samples.Length; i++)
        {
            Samples[i] += (float)(level * Gaussian());
        }

        return this;
    }

    private MadeRhythm Bar(int[] beats, Action<double> play) => Bar(beats, 0, play);

    /// <param name="place">0 on the beat, 1 on the next</param>
    private MadeRhythm Bar(int[] beats, double place, Action<double> play)
    {
        for (var beat = 0; beat + 1 < Beats.Count; beat++)
        {
            if (beats.Contains(beat % 4))
            {
                play(Beats[beat] + (place * (Beats[beat + 1] - Beats[beat])));
            }
        }

        return this;
    }

    private MadeRhythm Each(double[] places, Action<double> play)
    {
        for (var beat = 0; beat + 1 < Beats.Count; beat++)
        {
            foreach (var place in places)
            {
                play(Beats[beat] + (place * (Beats[beat + 1] - Beats[beat])));
            }
        }

        return this;
    }

    /// <summary>A tone that falls from 150 Hz to 50, and the beater's click.</summary>
    private void Kick(double time)
    {
        Play(time, 0.9, 0.08, t => Math.Sin(2 * Math.PI * ((50 * t) + (100 * 0.02 * (1 - Math.Exp(-t / 0.02))))));
        Hiss(time, 0.15, 0.005);
    }

    private void Tone(double time, double hertz, double level, double decay) =>
        Play(time, level, decay, t => Math.Sin(2 * Math.PI * hertz * t));

    private void Hiss(double time, double level, double decay) => Play(time, level, decay, _ => Gaussian());

    private void Play(double time, double level, double decay, Func<double, double> wave)
    {
        var first = (int)Math.Ceiling(time * Rate);
        var last = Math.Min(Samples.Length, first + (int)(4 * decay * Rate));
        for (var i = first; i < last; i++)
        {
            var t = ((double)i / Rate) - time;
            Samples[i] += (float)(level * Math.Exp(-t / decay) * wave(t));
        }
    }

    private double Gaussian() =>
        Math.Sqrt(-2 * Math.Log(1 - _random.NextDouble())) * Math.Cos(2 * Math.PI * _random.NextDouble());
}
