using System.CommandLine;
using System.CommandLine.Parsing;
using StageMix.Pipeline;
using StageMix.Pipeline.Acquiring;
using StageMix.Pipeline.Uploading;
using StageMix.Pipeline.Uploading.YouTube;
using StageMix.Tools.YouTube;

namespace StageMix.Bot.CommandLine;

/// <summary><c>upload</c>: a video to YouTube, once: the same file again gives the same link.</summary>
internal static class UploadCommand
{
    public static Command Build()
    {
        var video = new Argument<string>("video") { Description = "The video" };
        var title = new Option<string>("--title") { Description = "Its title", Required = true };
        var privacy = new Option<MixPrivacy?>("--privacy")
        {
            Description = "private, unlisted (the default) or public",
            HelpName = "privacy",
            CustomParser = ParsePrivacy,
        };
        var command = new Command("upload", "Uploads a video to YouTube") { video, title, privacy };
        command.SetAction(
            (parsed, stop) =>
                Session.RunAsync(
                    (session, token) =>
                        RunAsync(
                            session,
                            parsed.GetValue(video)!,
                            parsed.GetValue(title)!,
                            parsed.GetValue(privacy) ?? MixPrivacy.Unlisted,
                            token
                        ),
                    stop
                )
        );
        return command;
    }

    private static async Task RunAsync(
        Session session,
        string video,
        string title,
        MixPrivacy privacy,
        CancellationToken stop
    )
    {
        var file = await MediaAcquirer.InspectAsync(new MediaSource(video), stop);
        if (file.Picture is null)
        {
            throw new MixException(MixFailure.NotMedia, $"{video} has no picture: give a video.");
        }

        if (await session.Get<YouTubeAccount>().FindAsync(stop) is null)
        {
            throw YouTubeFailures.NotSignedIn();
        }

        var order = new PublishOrder($"file {file.Content.Hex}", file.Path, title)
        {
            MayUpload = true,
            Privacy = privacy,
        };
        var watcher = new ProgressLines(session.OpenWorkspace(), session.Get<TimeProvider>());
        var uploaded = await session.Pipeline.PublishAsync(order, watcher, stop);
        foreach (var remark in uploaded.Remarks)
        {
            Session.Say(remark.Sentence);
        }

        Console.WriteLine(uploaded.Link);
    }

    private static MixPrivacy? ParsePrivacy(ArgumentResult argument)
    {
        switch (argument.Tokens[0].Value)
        {
            case "private":
                return MixPrivacy.Private;
            case "unlisted":
                return MixPrivacy.Unlisted;
            case "public":
                return MixPrivacy.Public;
            default:
                argument.AddError("--privacy is private, unlisted or public.");
                return null;
        }
    }
}
