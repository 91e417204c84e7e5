using StageMix.Pipeline.Aligning;
using StageMix.Pipeline.Planning;

namespace StageMix.Pipeline.Specs.Aligning.Structures;

/// <summary>A rhythm put together by hand at the coarse rate, with the times of its beats; bars have four.</summary>
internal sealed class MadeRhythm
{
    private const int Rate = Decimation.CoarseRate;

    // semitones above A: the loop that most pop songs share
    private static readonly int[][] _chords =
    [
        [0, 4, 7],
        [9, 12, 16],
        [5, 9, 12],
        [7, 11, 14],
    ];

    private readonly SeededRandom _random = new(1);
    private int _firstBeat;
    private int _endBeat;

    /// <param name="tempo">beats a minute at a song time in seconds</param>
    /// <param name="start">the first beat's time in seconds; silence before it</param>
    public MadeRhythm(Func<double, double> tempo, double seconds, double start = 0.1)
    {
        Samples = new float[(int)(seconds * Rate)];
        for (var time = start; time < seconds - 0.5; time += 60 / tempo(time))
        {
            Beats.Add(time);
        }

        _endBeat = Beats.Count - 1;
    }

    public MadeRhythm(double tempo, double seconds, double start = 0.1)
        : this(_ => tempo, seconds, start) { }

    public float[] Samples { get; }

    public List<double> Beats { get; } = [];

    /// <summary>What is put in from now on plays in these bars alone.</summary>
    public MadeRhythm InBars(int first, int end)
    {
        (_firstBeat, _endBeat) = (4 * first, Math.Min(4 * end, Beats.Count - 1));
        return this;
    }

    /// <summary>A metronome: one short tick a beat, all alike.</summary>
    public MadeRhythm WithClicks() => Play(time => Tone(time, 1_000, 0.5, 0.01), 0);

    /// <summary>Kick and snare in turn, and hats in eighths.</summary>
    /// <param name="swing">where the second eighth stands in its beat</param>
    public MadeRhythm WithDrums(double swing = 0.5) =>
        PlayInBar(Kick, 0, 2)
            .PlayInBar(time => Hiss(time, 0.4, 0.06), 1, 3)
            .Play(time => Hiss(time, 0.12, 0.015), 0, swing);

    /// <summary>A kick on each beat and a loud open hat between them.</summary>
    public MadeRhythm WithHouse() =>
        Play(Kick, 0).Play(time => Hiss(time, 0.3, 0.08), 0.5).PlayInBar(time => Hiss(time, 0.25, 0.05), 1, 3);

    /// <summary>A kick on each beat against snares at three, three and two sixteenths.</summary>
    public MadeRhythm WithDembow() => Play(Kick, 0).PlayInBar(time => Hiss(time, 0.3, 0.05), 0.75, 1.5, 2.75, 3.5);

    /// <summary>A broken groove: kicks before and after the beat, ghosts in the snare.</summary>
    public MadeRhythm WithBreaks() =>
        PlayInBar(Kick, 0, 0.75, 2.5)
            .PlayInBar(time => Hiss(time, 0.4, 0.06), 1, 3)
            .PlayInBar(time => Hiss(time, 0.12, 0.04), 1.75)
            .Play(time => Hiss(time, 0.1, 0.015), 0, 0.5);

    /// <summary>A bass between the beats, as loud as the kick.</summary>
    public MadeRhythm WithOffbeatBass() => Play(time => Tone(time, 80, 0.8, 0.12), 0.5);

    /// <summary>A chord a bar, held.</summary>
    public MadeRhythm WithChords()
    {
        for (var beat = _firstBeat; beat < _endBeat; beat += 4)
        {
            foreach (var note in ChordAt(beat))
            {
                Tone(Beats[beat], 220 * Math.Pow(2, note / 12.0), 0.12, 2);
            }
        }

        return this;
    }

    /// <summary>A chord a bar, broken into eighths, with its root on the first beat.</summary>
    public MadeRhythm WithArpeggio()
    {
        for (var beat = _firstBeat; beat < _endBeat; beat++)
        {
            var chord = ChordAt(beat);
            var next = (Beats[beat] + Beats[beat + 1]) / 2;
            if (beat % 4 == 0)
            {
                Tone(Beats[beat], 110 * Math.Pow(2, chord[0] / 12.0), 0.4, 0.8);
            }

            Tone(Beats[beat], 440 * Math.Pow(2, chord[beat % 3] / 12.0), 0.3, 0.3);
            Tone(next, 440 * Math.Pow(2, chord[(beat + 1) % 3] / 12.0), 0.2, 0.3);
        }

        return this;
    }

    /// <summary>White noise all through.</summary>
    public MadeRhythm WithNoise(double level)
    {
        for (var i = 0; i < Samples.Length; i++)
        {
            Samples[i] += (float)(level * Gaussian());
        }

        return this;
    }

    private static int[] ChordAt(int beat) => _chords[beat / 4 % 4];

    /// <param name="places">in beats from each beat</param>
    private MadeRhythm Play(Action<double> play, params double[] places) => Play(play, 1, places);

    /// <param name="places">in beats from each bar's start</param>
    private MadeRhythm PlayInBar(Action<double> play, params double[] places) => Play(play, 4, places);

    private MadeRhythm Play(Action<double> play, int step, double[] places)
    {
        for (var first = _firstBeat; first < _endBeat; first += step)
        {
            foreach (var place in places.Where(place => first + place < _endBeat))
            {
                var beat = first + (int)place;
                play(Beats[beat] + (place % 1 * (Beats[beat + 1] - Beats[beat])));
            }
        }

        return this;
    }

    /// <summary>A tone that falls from 150 Hz to 50, and the beater's click.</summary>
    private void Kick(double time)
    {
        Add(time, 0.9, 0.08, t => Math.Sin(2 * Math.PI * ((50 * t) + (100 * 0.02 * (1 - Math.Exp(-t / 0.02))))));
        Hiss(time, 0.15, 0.005);
    }

    private void Tone(double time, double hertz, double level, double decay) =>
        Add(time, level, decay, t => Math.Sin(2 * Math.PI * hertz * t));

    private void Hiss(double time, double level, double decay) => Add(time, level, decay, _ => Gaussian());

    private void Add(double time, double level, double decay, Func<double, double> wave)
    {
        var first = (int)Math.Ceiling(time * Rate);
        var end = Math.Min(Samples.Length, first + (int)(4 * decay * Rate));
        for (var i = first; i < end; i++)
        {
            var t = ((double)i / Rate) - time;
            Samples[i] += (float)(level * Math.Exp(-t / decay) * wave(t));
        }
    }

    private double Gaussian() =>
        Math.Sqrt(-2 * Math.Log(1 - _random.NextUnit())) * Math.Cos(2 * Math.PI * _random.NextUnit());
}
