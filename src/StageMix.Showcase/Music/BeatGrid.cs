using StageMix.Timeline;

namespace StageMix.Showcase.Music;

/// <summary>Where beats lie in song time: an even tempo from 0 on, each beat on a whole sample.</summary>
/// <param name="Tempo">beats a minute</param>
internal sealed record BeatGrid(int Tempo)
{
    public const int SampleRate = 44100;
    public const int BeatsPerBar = 4;

    public long SampleOf(double beat) => (long)Math.Round(beat * 60 * SampleRate / Tempo);

    public Timestamp TimeOf(double beat) => Timestamp.FromSamples(SampleOf(beat), SampleRate);

    public double BeatAt(double songSeconds) => songSeconds * Tempo / 60;
}
