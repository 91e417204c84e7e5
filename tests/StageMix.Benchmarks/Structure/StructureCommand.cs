using System.CommandLine;
using Microsoft.Extensions.Options;
using StageMix.Benchmarks.Aligning;
using StageMix.Benchmarks.Shows;
using StageMix.Pipeline;
using StageMix.Pipeline.Acquiring;
using StageMix.Pipeline.Aligning;
using StageMix.Showcase;
using static StageMix.Benchmarks.Figures;

namespace StageMix.Benchmarks.Structure;

/// <summary><c>structure</c>: how well tempo, beats, bars and sections of songs are found.</summary>
internal static class StructureCommand
{
    /// <summary>Songs' lengths in seconds: a clip, which has sections of two bars, and a whole song.</summary>
    private static readonly double[] _lengths = [48, 60, 200];

    public static Command Build()
    {
        var command = new Command(
            "structure",
            "Finds tempo, beats, bars and sections of songs of 48, 60 and 200 s, and prints F-measures: beats and bars "
                + "at ±50 ms, bounds of sections at half a bar, labels by pairs of moments; chorus: the share of the song called right"
        );
        var shows = new ShowOptions(command);
        command.SetAction(
            async (parsed, stop) =>
            {
                using var shelf = shows.Shelf(parsed);
                foreach (var seconds in _lengths)
                {
                    var scores = new List<(long Seed, StructureScore Score)>();
                    foreach (var seed in shows.Seeds(parsed))
                    {
                        var show = await shelf.TakeAsync(AligningShows.Song(seed, seconds), stop);
                        scores.Add((seed, StructureScore.Of(show.Truth.Song, await FindAsync(show, stop))));
                    }

                    Console.WriteLine(Table($"{Number(seconds, 0)} s", scores));
                }
            }
        );
        return command;
    }

    /// <summary>Through the rooms' doors, without stages.</summary>
    private static async Task<SongStructure> FindAsync(Show show, CancellationToken stop)
    {
        using var temporary = new TemporaryWorkspace();
        var mix = new MixRequest(new MediaSource(show.SongPath), []);
        var acquirer = new MediaAcquirer(Options.Create(new AcquiringOptions()));
        var acquired = await acquirer.RunAsync(mix, temporary.Workspace, null, stop);
        var aligner = new StageAligner(Options.Create(new AligningOptions()));
        return (await aligner.RunAsync(acquired, temporary.Workspace, null, stop)).Song;
    }

    private static MarkdownTable Table(string heading, IReadOnlyList<(long Seed, StructureScore Score)> songs)
    {
        var table = new MarkdownTable(heading, "tempo", "beats", "bars", "bounds", "labels", "chorus");
        foreach (var song in songs)
        {
            Add(Count(song.Seed), [song.Score]);
        }

        Add("mean", [.. songs.Select(song => song.Score)]);
        return table;

        void Add(string name, StructureScore[] scores) =>
            table.Add(
                name,
                Share(scores.Count(score => score.IsTempoRight), scores.Length),
                Number(scores.Average(score => score.Beats), 3),
                Number(scores.Average(score => score.Downbeats), 3),
                Number(scores.Average(score => score.Bounds), 3),
                Number(scores.Average(score => score.Labels), 3),
                Number(scores.Average(score => score.Chorus), 3)
            );
    }
}
