using StageMix.Pipeline.Acquiring;
using StageMix.Timeline;

namespace StageMix.Pipeline.Aligning;

/// <summary>A few short pieces of a stage's sound, white, on the song's clock: as much as tells whether two stages sound the same.</summary>
internal sealed class StageProbes
{
    private const int Count = 12;

    /// <summary>In samples at the fine rate, two seconds.</summary>
    private const int Length = 2 * WhiteSound.FineRate;

    /// <summary>Fewer pieces in common tell nothing.</summary>
    private const int Least = 3;

    /// <summary>What is alike beyond the song, as a partial correlation: two halls have about nothing in common, two copies nearly all.</summary>
    private const double Same = 0.5;

    // low, by piece; none where the stage does not hold the song
    private readonly float[]?[] _pieces;

    private StageProbes(float[]?[] pieces) => _pieces = pieces;

    public static StageProbes OfSong(AcquiredSong song, CancellationToken cancellationToken) =>
        new(Read(song, song.Sound, time => time, cancellationToken));

    public static StageProbes OfStage(
        AcquiredSong song,
        SoundTrack sound,
        AlignedStage stage,
        CancellationToken cancellationToken
    ) => new(Read(song, sound, time => StageTimeAt(stage, time) - sound.Start, cancellationToken));

    /// <summary>Whether both are alike in more than the song: in crowd, hall and live voice.</summary>
    public bool IsSameAs(StageProbes other, StageProbes song)
    {
        var common = Enumerable
            .Range(0, Count)
            .Where(n => _pieces[n] is not null && other._pieces[n] is not null)
            .ToList();
        if (common.Count < Least)
        {
            return false;
        }

        var (own, its, both) = (Likeness(this, song), Likeness(other, song), Likeness(this, other));
        return both - (own * its) > Same * Math.Sqrt((1 - (own * own)) * (1 - (its * its)));

        double Likeness(StageProbes a, StageProbes b) =>
            common.Average(n => (double)LocalDelays.Likeness(a._pieces[n], b._pieces[n]));
    }

    private static float[]?[] Read(
        AcquiredSong song,
        SoundTrack sound,
        Func<Timestamp, Timestamp?> soundTimeAt,
        CancellationToken cancellationToken
    )
    {
        var pieces = new float[]?[Count];
        for (var n = 0; n < Count; n++)
        {
            var start = song.Duration.Scale((n + 0.5) / Count);
            var end = start + Timestamp.FromSamples(Length, WhiteSound.FineRate);
            if (soundTimeAt(start) is { } first && soundTimeAt(end) is not null)
            {
                var sample = first.ToSamples(WhiteSound.FineRate);
                var coarse = Decimation.ToCoarse(sound, sample, Length, cancellationToken);
                pieces[n] = WhiteSound.Of(coarse, cancellationToken).Low;
            }
        }

        return pieces;
    }

    private static Timestamp? StageTimeAt(AlignedStage stage, Timestamp songTime) =>
        stage.Segments.FirstOrDefault(segment => segment.Song.Contains(songTime))?.StageTimeAt(songTime);
}
