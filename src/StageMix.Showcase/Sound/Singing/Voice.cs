using StageMix.Showcase.Music;

namespace StageMix.Showcase.Sound.Singing;

/// <summary>
/// Sings a phrase: folds through a mouth, gliding from note to note, with vibrato on what is held, consonants before
/// vowels and a breath before it all. What moves slowly is moved once a control step.
/// </summary>
internal sealed class Voice(Singer singer, SeededRandom random)
{
    private const int ControlStep = 32;
    private const double LeadSeconds = 0.4;
    private const double TailSeconds = 0.15;

    /// <summary>The share of the way to a new pitch that is gone in a control step: a portamento of some 30 ms.</summary>
    private const double Glide = 0.025;

    private const double Fade = 0.07;

    private readonly double _vibratoStart = random.Unit();

    /// <param name="channel">is sung into; what falls outside is lost</param>
    public void Sing(float[] channel, IReadOnlyList<Syllable> phrase)
    {
        var (glottis, mouth) = (new Glottis(), new Mouth(singer.Tract));
        var (hissBand, breathBand) = (new BandPass(6200, 0.7), new BandPass(1600, 1.2));
        var (pitch, loud, hiss, breath, wander) = (phrase[0].Pitch - singer.ScoopSemitones, 0.0, 0.0, 0.0, 0.0);
        var start = phrase[0].Start - (long)(LeadSeconds * BeatGrid.SampleRate);
        var end = phrase[^1].End + (long)(TailSeconds * BeatGrid.SampleRate);
        var now = 0;
        for (var at = start; at < end; at += ControlStep)
        {
            while (now + 1 < phrase.Count && phrase[now + 1].Start <= at)
            {
                now++;
            }

            var syllable = phrase[now];
            var next = now + 1 < phrase.Count ? phrase[now + 1] : null;
            var (into, left) = (
                Seconds(at - syllable.Start),
                next is null ? double.MaxValue : Seconds(next.Start - at)
            );
            if (into >= 0)
            {
                pitch += Glide * (syllable.Pitch - pitch);
            }

            wander += 0.01 * (random.Between(-0.9, 0.9) - wander);
            var sways = Math.Clamp((into - 0.16) / 0.25, 0, 1) * singer.VibratoCents / 100;
            var sway = sways * PortableMath.Sin(_vibratoStart + (singer.VibratoHertz * Seconds(at)));
            var hertz = PortableMath.Frequency(pitch + sway + wander);
            mouth.Form(into < 0 ? phrase[0].Vowel : syllable.Vowel);
            loud += Fade * ((at > syllable.End ? 0 : Voicing(syllable, into, next, left)) - loud);
            hiss += 2 * Fade * (Hiss(syllable, into, next, left) - hiss);
            breath += Fade / 4 * ((now == 0 && into is > -0.36 and < -0.1 ? 0.05 : 0) - breath);
            var last = Math.Min(at + ControlStep, channel.Length);
            for (var i = Math.Max(0, at); i < last; i++)
            {
                var noise = random.Between(-1, 1);
                var source = loud * (glottis.Next(hertz) + (singer.Breath * noise));
                var air = (hiss * hissBand.Next(noise)) + (breath * breathBand.Next(noise));
                channel[i] += (float)(mouth.Next(source) + air);
            }
        }
    }

    /// <summary>How much voice there is: consonants close the mouth before and after the syllable's start.</summary>
    private static double Voicing(Syllable syllable, double into, Syllable? next, double left)
    {
        var closed = next?.Consonant switch
        {
            Consonant.Hiss => left < 0.07,
            Consonant.Stop => left < 0.035,
            _ => false,
        };
        var opening = syllable.Consonant switch
        {
            Consonant.Soft => into < 0.05 ? 0.4 : 1,
            Consonant.Stop => into < 0.015 ? 0 : 1,
            _ => 1,
        };
        // held notes fade a little
        return into < 0 || closed ? 0 : opening * syllable.Strength * Math.Max(0.7, 1 - (0.25 * into));
    }

    private static double Hiss(Syllable syllable, double into, Syllable? next, double left)
    {
        var before = into < 0 ? (syllable.Consonant, -into) : (next?.Consonant ?? Consonant.None, left);
        var hisses = before is (Consonant.Hiss, < 0.08);
        var bursts = syllable.Consonant == Consonant.Stop && into is >= 0 and < 0.012;
        return hisses ? 0.12
            : bursts ? 0.3
            : 0;
    }

    private static double Seconds(long samples) => (double)samples / BeatGrid.SampleRate;
}
