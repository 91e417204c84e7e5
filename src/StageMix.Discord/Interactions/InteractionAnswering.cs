using Microsoft.Extensions.Logging;
using StageMix.Discord.Rest;

namespace StageMix.Discord.Interactions;

/// <summary>
/// Sends a handler's answer. One that is not there in a moment is deferred first, because Discord forgets an interaction
/// that is not answered within three seconds.
/// </summary>
internal sealed partial class InteractionAnswering(
    InteractionApi api,
    InteractionWords words,
    TimeProvider time,
    ILogger logger
)
{
    /// <summary>Soon enough that nobody wonders, and late enough that most answers need no "thinking".</summary>
    public static readonly TimeSpan DeferAfter = TimeSpan.FromSeconds(0.8);

    /// <summary>The longest that an answer may take that cannot be deferred.</summary>
    public static readonly TimeSpan LastMoment = TimeSpan.FromSeconds(2.2);

    private static readonly TimeSpan _firstAnswerLimit = TimeSpan.FromSeconds(3);
    private static readonly TimeSpan _tokenLifetime = TimeSpan.FromMinutes(15);

    public async Task AnswerAsync(Interaction interaction, Deferral deferral, Task<InteractionAnswer> handling)
    {
        var received = time.GetTimestamp();
        var answer = SafelyAsync(interaction, handling);
        var isThere = await CompletesAsync(answer, deferral == Deferral.None ? LastMoment : DeferAfter);
        if (!isThere && deferral == Deferral.None)
        {
            LogTooSlow(interaction.Id, interaction.Subject);
        }

        var first =
            isThere ? InteractionCallback.Of(await answer)
            : deferral == Deferral.None ? InteractionCallback.Of(Failure(interaction))
            : InteractionCallback.Of(deferral);
        var wasAnswered = await RespondAsync(interaction, first);
        if (isThere || !wasAnswered || deferral == Deferral.None)
        {
            return;
        }

        var late = await answer;
        if (time.GetElapsedTime(received) >= _tokenLifetime)
        {
            LogLost(
                interaction.Id,
                interaction.Subject,
                "its answer took longer than the 15 minutes that it can be given"
            );
        }
        else if (await SendLateAsync(interaction, deferral, late) is { } error)
        {
            LogLost(interaction.Id, interaction.Subject, error.Message);
        }
    }

    /// <summary>Suggestions cannot be deferred: late ones are none.</summary>
    public async Task SuggestAsync(Interaction interaction, Task<IReadOnlyList<Commands.CommandChoice>> suggesting)
    {
        IReadOnlyList<Commands.CommandChoice> choices = [];
        try
        {
            choices = await CompletesAsync(suggesting, LastMoment) ? await suggesting : [];
        }
        catch (Exception failure)
        {
            LogFailed(failure, interaction.Id, interaction.Subject);
        }

        await RespondAsync(interaction, InteractionCallback.Of(choices));
    }

    private Task<ApiError?> SendLateAsync(Interaction interaction, Deferral deferral, InteractionAnswer answer) =>
        (answer, deferral) switch
        {
            (Reply reply, Deferral.Update) => api.FollowUpAsync(
                interaction,
                reply.Message,
                reply.IsPrivate,
                CancellationToken.None
            ),
            (Reply { IsPrivate: true } reply, Deferral.Public) => InPlaceOfPublicAsync(interaction, reply),
            (Reply reply, _) => api.EditOriginalAsync(interaction, reply.Message, CancellationToken.None),
            (MessageUpdate update, _) => api.EditOriginalAsync(interaction, update.Message, CancellationToken.None),
            (NothingToShow, Deferral.Update) => Task.FromResult<ApiError?>(null),
            (NothingToShow, _) => api.DeleteOriginalAsync(interaction, CancellationToken.None),
            _ => SendLateAsync(interaction, deferral, Failure(interaction)),
        };

    /// <summary>What is meant for one person must not fill a "thinking" that all see.</summary>
    private async Task<ApiError?> InPlaceOfPublicAsync(Interaction interaction, Reply reply) =>
        await api.DeleteOriginalAsync(interaction, CancellationToken.None)
        ?? await api.FollowUpAsync(interaction, reply.Message, isPrivate: true, CancellationToken.None);

    private async Task<bool> RespondAsync(Interaction interaction, InteractionCallback callback)
    {
        // what Discord has not taken by then, it refuses
        using var limit = new CancellationTokenSource(_firstAnswerLimit, time);
        string? why;
        try
        {
            why = (await api.RespondAsync(interaction, callback, limit.Token))?.Message;
        }
        catch (OperationCanceledException)
        {
            why = "Discord did not take the answer in time";
        }

        if (why is not null)
        {
            LogLost(interaction.Id, interaction.Subject, why);
        }

        return why is null;
    }

    private async Task<InteractionAnswer> SafelyAsync(Interaction interaction, Task<InteractionAnswer> handling)
    {
        try
        {
            return await handling;
        }
        catch (Exception failure)
        {
            LogFailed(failure, interaction.Id, interaction.Subject);
            return Failure(interaction);
        }
    }

    private InteractionAnswer Failure(Interaction interaction) => InteractionAnswer.Private(words.Failed(interaction));

    private async Task<bool> CompletesAsync(Task work, TimeSpan limit)
    {
        using var done = new CancellationTokenSource();
        var first = await Task.WhenAny(work, Task.Delay(limit, time, done.Token));
        await done.CancelAsync();
        return first == work;
    }

    [LoggerMessage(LogLevel.Warning, "Interaction {Id} ({Subject}) was lost: {Why}")]
    private partial void LogLost(Snowflake id, string subject, string why);

    [LoggerMessage(LogLevel.Error, "Interaction {Id} ({Subject}) failed")]
    private partial void LogFailed(Exception failure, Snowflake id, string subject);

    [LoggerMessage(
        LogLevel.Warning,
        "Interaction {Id} ({Subject}) has an answer that cannot be deferred and took too long"
    )]
    private partial void LogTooSlow(Snowflake id, string subject);
}
