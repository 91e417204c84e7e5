using Microsoft.Extensions.Options;
using StageMix.Bot.Jobs;
using StageMix.Bot.Requests;
using StageMix.Pipeline;
using StageMix.Pipeline.Acquiring;
using StageMix.Pipeline.Acquiring.Links;

namespace StageMix.Bot.Web.Asking;

/// <summary>What is wrong with a form, as sentences for whoever filled it in.</summary>
/// <param name="Song">about the song</param>
/// <param name="Stages">about the stages</param>
/// <param name="Rest">about everything else</param>
public sealed record FormProblems(string? Song, string? Stages, string? Rest)
{
    public static readonly FormProblems None = new(null, null, null);

    public bool Any => Song is not null || Stages is not null || Rest is not null;
}

/// <summary>Parses a form at the door into what can be asked of the desk.</summary>
internal sealed class MixFormReading(OwnFiles files, Uploads uploads, IOptions<AcquiringOptions> acquiring)
{
    public const int LongestTitle = 200;

    private readonly AllowedHosts _allowed = new(acquiring.Value.AllowedHosts);

    /// <returns>what is asked, or what is wrong</returns>
    public (NewMix? Asked, FormProblems Problems) Read(MixForm form)
    {
        var (song, songProblem) = Try(() => ReadSong(form));
        var (stages, stagesProblem) = Try(() => ReadStages(form));
        var rest =
            form.Title.Length > LongestTitle ? $"The title is longer than {LongestTitle} letters: shorten it."
            : !MixForm.TryStyle(form.Style, out var style) ? "There is no such style: choose one of the three."
            : !MixForm.TrySeed(form.Seed, out var seed) ? "The seed is a whole number from 0 on: give another."
            : null;
        var problems = new FormProblems(songProblem, stagesProblem, rest);
        if (problems.Any)
        {
            return (null, problems);
        }

        MixForm.TryStyle(form.Style, out style);
        MixForm.TrySeed(form.Seed, out seed);
        var request = new MixRequest(song!, stages!) { Style = style, Seed = seed };
        return (
            new NewMix(JobOwner.Console, form.Title.Length > 0 ? request with { Title = form.Title } : request)
            {
                Begins = form.IsChoosing ? JobState.Collecting : JobState.Queued,
            },
            problems
        );
    }

    private MediaSource ReadSong(MixForm form) =>
        (form.Song, form.SongUpload) switch
        {
            ("", null) => throw new MixException(MixFailure.NoSuchFile, "Give the song: a link, or a file."),
            ("", { } upload) => Find(upload),
            (var text, null) => Find(text),
            _ => throw new MixException(
                MixFailure.NothingToMix,
                "The song is given twice, as text and as a file: clear one of them."
            ),
        };

    private List<MediaSource> ReadStages(MixForm form)
    {
        List<MediaSource> stages = [.. form.StageLines.Select(Find), .. form.StageUploads.Select(Find)];
        return stages.Count > 0
            ? stages
            : throw new MixException(MixFailure.NothingToMix, "Give the stages: links, one a line, or files.");
    }

    private MediaSource Find(Upload upload) =>
        uploads.Find(upload)
        ?? throw new MixException(MixFailure.NoSuchFile, $"{upload.Label} is no longer here: upload it again.");

    private MediaSource Find(string text)
    {
        var source = MediaSource.Parse(text, LinkOrigin.Operator, _allowed);
        return source.Link is not null ? source
            : !files.AreOpen
                ? throw new MixException(
                    MixFailure.NoSuchFile,
                    $"“{text}” is no link, and no folder of this machine is open to the console: give a link, or upload the file."
                )
            : files.Find(text) is { } path ? new MediaSource(path)
            : throw new MixException(
                MixFailure.NoSuchFile,
                $"There is no file “{text}” in the folder that is open to the console: choose one from the list, or give a link."
            );
    }

    private static (T? Value, string? Problem) Try<T>(Func<T> read)
        where T : class
    {
        try
        {
            return (read(), null);
        }
        catch (MixException refused)
        {
            return (null, refused.UserMessage);
        }
    }
}
