using Microsoft.Extensions.Options;
using StageMix.Bot.Jobs;
using StageMix.Bot.Replies;
using StageMix.Bot.Requests;
using StageMix.Discord.Interactions;
using StageMix.Discord.Messages;

namespace StageMix.Bot.Talking.Mixes;

/// <summary><c>/mixes files</c>: the edit for a video editor, and the pictures that explain it.</summary>
internal sealed class FilesCommand(IJobQueue queue, IOptions<StorageOptions> storage)
    : IMemberHandler<CommandInteraction>
{
    private const int LongestTitle = 100;

    public string Route => CommandNames.Path(CommandNames.Files);

    public async Task<InteractionAnswer> HandleAsync(
        CommandInteraction interaction,
        Speaker speaker,
        CancellationToken cancellationToken
    )
    {
        if (
            await queue.FindAsync(interaction.Options.Text(CommandNames.Mix), speaker, cancellationToken) is not { } job
        )
        {
            return speaker.Refuse(RefusalReason.Gone);
        }

        if (!speaker.Member.IsModerator && job.Owner.Person != speaker.Member.Id)
        {
            return speaker.Refuse(RefusalReason.NotYours);
        }

        var folder = new MixFolder(storage.Value, job.Id);
        var paths = new[] { folder.Timeline, folder.Edl, folder.Fcpxml, folder.Storyboard, folder.Lanes }
            .Where(path => File.Exists(path) && new FileInfo(path).Length <= interaction.AttachmentSizeLimit)
            .ToList();
        return InteractionAnswer.Private(
            paths.Count == 0
                ? new OutgoingMessage(speaker.Words.Say(Phrase.NoFiles))
                : new OutgoingMessage(
                    speaker.Words.Say(
                        Phrase.FilesTitle,
                        ("mix", StrangerText.InMarkdown(job.Request.Title, LongestTitle))
                    )
                )
                {
                    Files = [.. paths.Select(path => OutgoingFile.FromDisk(path))],
                }
        );
    }
}
