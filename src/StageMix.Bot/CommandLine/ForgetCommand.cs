using System.CommandLine;
using System.Globalization;
using StageMix.Bot.Keeping;

namespace StageMix.Bot.CommandLine;

/// <summary><c>forget</c>: deletes what is stored of a guild or of a member.</summary>
internal static class ForgetCommand
{
    public static Command Build()
    {
        var guild = new Option<string?>("--guild") { Description = "A server's id" };
        var user = new Option<string?>("--user") { Description = "A member's id" };
        var command = new Command("forget", "Deletes what is stored of a server or of a member") { guild, user };
        command.Validators.Add(result =>
        {
            var given = new[] { result.GetValue(guild), result.GetValue(user) }.OfType<string>().ToList();
            if (given is not [var id] || !ulong.TryParse(id, NumberStyles.None, CultureInfo.InvariantCulture, out _))
            {
                result.AddError("Give either --guild or --user, with the id that Discord shows (a long number).");
            }
        });
        command.SetAction(
            (parsed, stop) =>
                Session.RunAsync(
                    async (session, token) =>
                    {
                        var wish = new OperatorWish(parsed.GetValue(guild), parsed.GetValue(user));
                        Say(await StoredData.AskAsync(session, wish, token));
                    },
                    stop
                )
        );
        return command;
    }

    private static void Say(WishAnswer answer)
    {
        var busy =
            answer.Busy == 0
                ? ""
                : $"; {Counted.Of(answer.Busy, "is", "are")} still being worked on, so run this again in a minute";
        Console.WriteLine(
            $"Mixes deleted: {answer.Deleted}{busy}. Backups of before are deleted and a new one is made. "
                + "Videos on YouTube and messages in Discord stay: delete them there. Backups that you took elsewhere, and what a restore set aside in the folder jobs, are yours to delete."
        );
    }
}
