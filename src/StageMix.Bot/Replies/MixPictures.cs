using StageMix.Bot.Jobs;
using StageMix.Discord.Messages;

namespace StageMix.Bot.Replies;

/// <summary>The files of a mix that go with messages, as far as they are there and small enough to be attached.</summary>
/// <param name="Storyboard">one picture a clip</param>
/// <param name="Video">the mix, small enough for a chat</param>
internal sealed record MixPictures(OutgoingFile? Storyboard, OutgoingFile? Video)
{
    public IReadOnlyList<OutgoingFile> All => [.. new[] { Storyboard, Video }.OfType<OutgoingFile>()];

    public static MixPictures Of(MixJob job, MixFolder folder, Words words) =>
        new(
            Attach(job, folder.Storyboard, words.Say(Phrase.StoryboardAlt)),
            Attach(job, folder.ChatVideo, altText: null)
        );

    /// <summary>The numbered picture of the stages.</summary>
    public static OutgoingFile? SheetOf(MixJob job, string path, Words words) =>
        Attach(job, path, words.Say(Phrase.SheetAlt));

    private static OutgoingFile? Attach(MixJob job, string path, string? altText) =>
        File.Exists(path) && new FileInfo(path).Length <= (job.Place?.FileBytes ?? JobPlace.UsualFileBytes)
            ? OutgoingFile.FromDisk(path, altText)
            : null;
}
