using System.CommandLine;
using Microsoft.Extensions.Options;
using StageMix.Pipeline;
using StageMix.Pipeline.Uploading.YouTube;
using StageMix.Tools.YouTube;

namespace StageMix.Bot.CommandLine;

/// <summary><c>login youtube</c> and <c>logout youtube</c>.</summary>
internal static class LoginCommand
{
    private static readonly TimeSpan _patience = TimeSpan.FromMinutes(15);

    public static Command BuildLogin()
    {
        var youTube = new Command("youtube", "Signs in to YouTube once, and keeps the sign-in in the data folder");
        youTube.SetAction((_, stop) => Session.RunAsync(SignInAsync, stop));
        return new Command("login", "Signs in to a service") { youTube };
    }

    public static Command BuildLogout()
    {
        var youTube = new Command("youtube", "Takes the sign-in back at Google, and deletes it");
        youTube.SetAction((_, stop) => Session.RunAsync(SignOutAsync, stop));
        return new Command("logout", "Signs out of a service") { youTube };
    }

    private static async Task SignInAsync(Session session, CancellationToken stop)
    {
        var time = session.Get<TimeProvider>();
        var options = session.Get<IOptions<YouTubeOptions>>().Value;
        try
        {
            using var signIn = new YouTubeSignIn(options.ToRules(), time);
            var state = await signIn.CompleteAsync(await AskAsync(signIn, time, stop), stop);
            Console.WriteLine($"Signed in to YouTube. {Path.GetFullPath(options.SignInFile)} keeps the sign-in.");
            if (!state.CanManage)
            {
                Session.Say(YouTubeState.UploadsAlone + ".");
            }
        }
        catch (YouTubeException failure)
        {
            throw YouTubeFailures.Explain(failure);
        }
        catch (Exception failure) when (MixException.IsRefusedByDisk(failure))
        {
            throw MixException.CannotWrite(Path.GetDirectoryName(Path.GetFullPath(options.SignInFile))!, failure);
        }
    }

    /// <summary>Whichever comes first: the browser to this machine, or the address on standard input.</summary>
    private static async Task<SignInAnswer> AskAsync(YouTubeSignIn signIn, TimeProvider time, CancellationToken stop)
    {
        using var limit = new CancellationTokenSource(_patience, time);
        using var ended = CancellationTokenSource.CreateLinkedTokenSource(stop, limit.Token);
        Session.Say($"Sign in to YouTube on this page, and leave every box ticked:\n\n{signIn.Page.AbsoluteUri}\n");
        Session.Say(
            "If that browser runs on another machine, it ends at a page that it cannot show: paste that page's address here."
        );
        try
        {
            _ = Browser.OpenAsync(signIn.Page, stop);
            var first = await Task.WhenAny(signIn.ListenAsync(ended.Token), ReadPastedAsync(signIn, ended.Token));
            return await first;
        }
        catch (OperationCanceledException) when (!stop.IsCancellationRequested)
        {
            throw new MixException(
                MixFailure.SignInNeeded,
                "Nobody signed in within 15 minutes: start ./stagemix login youtube again."
            );
        }
        finally
        {
            await ended.CancelAsync();
        }
    }

    private static async Task<SignInAnswer> ReadPastedAsync(YouTubeSignIn signIn, CancellationToken stop)
    {
        // a console that waits for a line cannot be interrupted, but it can be left waiting
        while (await Task.Run(Console.In.ReadLine, stop).WaitAsync(stop) is { } line)
        {
            if (signIn.ReadPasted(line) is { } answer)
            {
                return answer;
            }

            Session.Say("That is not the address: paste all of it, from http://127.0.0.1 to its end.");
        }

        // nothing can be pasted any more, but the browser may still come
        return await new TaskCompletionSource<SignInAnswer>().Task.WaitAsync(stop);
    }

    private static async Task SignOutAsync(Session session, CancellationToken stop)
    {
        var isFromEnvironment = session.Get<IOptions<YouTubeOptions>>().Value.RefreshToken is { Length: > 0 };
        try
        {
            var wasSignedIn = await session.Get<YouTubeAccount>().SignOutAsync(stop);
            Console.WriteLine(wasSignedIn ? "Signed out of YouTube." : "Nobody was signed in to YouTube.");
        }
        catch (YouTubeException failure)
        {
            var told = $"Google could not be told ({failure.Said.TrimEnd('.')})";
            const string Elsewhere = "take it back at https://myaccount.google.com/permissions";
            throw new MixException(
                MixFailure.TryLater,
                isFromEnvironment
                    ? $"The sign-in in YOUTUBE_REFRESH_TOKEN stays, because {told}: {Elsewhere}, and leave it out."
                    : $"The sign-in is deleted here, but {told}: {Elsewhere}.",
                failure
            );
        }

        if (isFromEnvironment)
        {
            Session.Say("YOUTUBE_REFRESH_TOKEN still holds a sign-in, which is no longer valid: leave it out.");
        }
    }
}
