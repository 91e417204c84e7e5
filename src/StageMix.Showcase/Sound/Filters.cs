using StageMix.Showcase.Music;

namespace StageMix.Showcase.Sound;

/// <summary>A filter of one pole: what is below its corner frequency.</summary>
internal struct LowPass(double hertz)
{
    private readonly double _pass =
        1 - PortableMath.Exp2(-hertz * 2 * Math.PI * 1.442695040888963 / BeatGrid.SampleRate);
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
