using StageMix.Bot.Jobs;
using StageMix.Discord.Messages;

namespace StageMix.Bot.Replies;

/// <summary>The files of a mix that go with messages, as far as they are there and small enough to be attached.</summary>
/// <param name="Storyboard">one picture a clip</param>
/// <param name="Video">the mix, small enough for a chat</param>
internal sealed record MixPictures(OutgoingFile? Storyboard, OutgoingFile? Video)
{
    /// <summary>What Discord takes a file, wherever a message goes.</summary>
    /// <remarks>https://docs.discord.com/developers/reference#uploading-files</remarks>
    public const long MostBytes = 10L << 20;

    public IReadOnlyList<OutgoingFile> All => [.. new[] { Storyboard, Video }.OfType<OutgoingFile>()];

    public static MixPictures Of(MixFolder folder, Words words) =>
        new(Attach(folder.ChatStoryboard, words.Say(Phrase.StoryboardAlt)), Attach(folder.ChatVideo, altText: null));

    /// <summary>The numbered picture of the stages.</summary>
    public static OutgoingFile? SheetOf(string path, Words words) => Attach(path, words.Say(Phrase.SheetAlt));

    private static OutgoingFile? Attach(string path, string? altText) =>
        File.Exists(path) && new FileInfo(path).Length <= MostBytes ? OutgoingFile.FromDisk(path, altText) : null;
}
