using StageMix.Showcase.Music;

namespace StageMix.Showcase.Sound;

/// <summary>A filter of one pole: what is below its corner frequency.</summary>
internal struct LowPass(double hertz)
{
    private readonly double _pass = 1 - PortableMath.Exp(-hertz * 2 * Math.PI / BeatGrid.SampleRate);
    private double _level;

    public double Next(double input) => _level += _pass * (input - _level);
}

/// <summary>
/// The state variable filter after Chamberlin (Musical Applications of Microprocessors, 1980), its band-pass output
/// with unit gain at its centre.
/// </summary>
/// <param name="hertz">the centre, below a sixth of the sample rate</param>
/// <param name="width">bandwidth as a share of the centre</param>
internal struct BandPass(double hertz, double width)
{
    private readonly double _step = 2 * PortableMath.Sin(hertz / (2.0 * BeatGrid.SampleRate));
    private double _low;
    private double _band;

    public double Next(double input)
    {
        _low += _step * _band;
        _band += _step * (input - _low - (width * _band));
        return _band * width;
    }
}

/// <summary>
/// One resonance of a vocal tract, with unit gain at 0 Hz, that may move while it sounds (Klatt, "Software for a
/// cascade/parallel formant synthesizer", 1980).
/// </summary>
internal struct Resonator
{
    private double _a;
    private double _b;
    private double _c;
    private double _last;
    private double _beforeLast;

    /// <param name="hertz">its centre</param>
    /// <param name="width">its bandwidth, in Hz</param>
    public void Tune(double hertz, double width)
    {
        var radius = PortableMath.Exp(-Math.PI * width / BeatGrid.SampleRate);
        _b = 2 * radius * PortableMath.Cos(hertz / BeatGrid.SampleRate);
        _c = -radius * radius;
        _a = 1 - _b - _c;
    }

    public double Next(double input)
    {
        var output = (_a * input) + (_b * _last) + (_c * _beforeLast);
        (_beforeLast, _last) = (_last, output);
        return output;
    }
}
