using Microsoft.Extensions.Options;
using StageMix.Pipeline;
using StageMix.Pipeline.Acquiring;
using StageMix.Pipeline.Acquiring.Links;

namespace StageMix.Bot.Talking.Asking;

/// <summary>Parses a draft at the door.</summary>
internal sealed class DraftReading(IOptions<AcquiringOptions> acquiring)
{
    private readonly AllowedHosts _allowed = new(acquiring.Value.AllowedHosts);

    /// <returns>what is asked; or what is wrong, all of it at once</returns>
    public (MixRequest? Request, IReadOnlyList<DraftProblem> Problems) Read(MixDraft draft)
    {
        var problems = new List<DraftProblem>();
        var songs = Read(draft.Song, draft.SongFile is { } file ? [file] : [], DraftProblemKind.SongMissing, problems);
        var stages = Read(draft.Stages, draft.StageFiles, DraftProblemKind.StagesMissing, problems);
        if (songs.Count > 1)
        {
            problems.Add(new DraftProblem(DraftProblemKind.SeveralSongs));
        }

        if (problems.Count > 0)
        {
            return (null, problems);
        }

        var request = new MixRequest(songs[0], stages);
        var title = draft.Title.Trim();
        return (title.Length > 0 ? request with { Title = title } : request, problems);
    }

    /// <summary>The stages in some words, for a mix that others have begun.</summary>
    public (IReadOnlyList<MediaSource> Stages, IReadOnlyList<DraftProblem> Problems) ReadStages(string words)
    {
        var problems = new List<DraftProblem>();
        return (Read(words, [], DraftProblemKind.StagesMissing, problems), problems);
    }

    private List<MediaSource> Read(
        string words,
        IEnumerable<Uri> files,
        DraftProblemKind missing,
        List<DraftProblem> problems
    )
    {
        var before = problems.Count;
        List<MediaSource> sources =
        [
            .. LinkWords.Of(words).Select(link => Parse(link, LinkOrigin.Message, problems)).OfType<MediaSource>(),
            .. files
                .Select(file => Parse(file.AbsoluteUri, LinkOrigin.Attachment, problems))
                .OfType<MediaSource>()
                .Select(source => source with { Label = DraftMessage.NameOf(new Uri(source.Given)) }),
        ];
        if (sources.Count == 0 && problems.Count == before)
        {
            problems.Add(new DraftProblem(missing));
        }

        // the same link twice is one stage
        return [.. sources.DistinctBy(source => source.Link)];
    }

    private MediaSource? Parse(string link, LinkOrigin origin, List<DraftProblem> problems)
    {
        if (MediaLink.TryParse(link, origin, _allowed, out var parsed, out var refusal))
        {
            return new MediaSource(link) { Link = parsed };
        }

        problems.Add(new DraftProblem(DraftProblemKind.LinkRefused, link, refusal));
        return null;
    }
}
