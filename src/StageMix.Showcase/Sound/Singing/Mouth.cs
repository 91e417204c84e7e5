using StageMix.Showcase.Music;

namespace StageMix.Showcase.Sound.Singing;

/// <summary>The vocal tract: five resonances in a row, the lower three moving with the vowel.</summary>
/// <param name="tract">how high they lie: see <see cref="Singer.Tract"/></param>
internal struct Mouth(double tract)
{
    /// <summary>The share of the way to a new vowel that is gone in a control step.</summary>
    private const double Glide = 0.045;

    private (double First, double Second, double Third) _shape = (600, 1500, 2700);
    private Resonator _first;
    private Resonator _second;
    private Resonator _third;
    private Resonator _fourth;
    private Resonator _fifth;

    /// <summary>Moves on towards a vowel, once a control step.</summary>
    public void Form(Vowel vowel)
    {
        var wanted = Shape(vowel);
        _shape.First += Glide * (wanted.First - _shape.First);
        _shape.Second += Glide * (wanted.Second - _shape.Second);
        _shape.Third += Glide * (wanted.Third - _shape.Third);
        _first.Tune(_shape.First * tract, 90);
        _second.Tune(_shape.Second * tract, 110);
        _third.Tune(_shape.Third * tract, 170);
        _fourth.Tune(3700 * tract, 250);
        _fifth.Tune(4700 * tract, 300);
    }

    public double Next(double source) => _fifth.Next(_fourth.Next(_third.Next(_second.Next(_first.Next(source)))));

    // the first three formants of women in Hz, after Peterson and Barney 1952
    private static (double First, double Second, double Third) Shape(Vowel vowel) =>
        vowel switch
        {
            Vowel.A => (850, 1220, 2810),
            Vowel.E => (610, 2330, 2990),
            Vowel.I => (310, 2790, 3310),
            Vowel.O => (590, 920, 2710),
            _ => (370, 950, 2670),
        };
}
