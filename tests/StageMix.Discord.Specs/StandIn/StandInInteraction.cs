using System.Text.Json.Nodes;

namespace StageMix.Discord.Specs.StandIn;

/// <summary>One interaction as Discord keeps it: whether it was answered, how, and what followed.</summary>
public sealed class StandInInteraction(string id, string token, int type, DateTimeOffset created)
{
    private readonly Lock _lock = new();
    private readonly List<JsonObject> _followUps = [];
    private readonly TaskCompletionSource _first = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly TaskCompletionSource _deleted = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly TaskCompletionSource _shown = new(TaskCreationOptions.RunContinuationsAsynchronously);

    public string Id { get; } = id;

    public string Token { get; } = token;

    /// <summary>2 command, 3 component, 4 autocomplete, 5 modal.</summary>
    public int Type { get; } = type;

    public DateTimeOffset Created { get; } = created;

    /// <summary>The session that was told of it; none when there was none, and Discord itself lost it.</summary>
    public StandInSession? Session { get; internal set; }

    /// <summary>The first answer's type; none while there is none.</summary>
    public int? FirstAnswer { get; private set; }

    /// <summary>The first answer's data.</summary>
    public JsonNode? FirstData { get; private set; }

    /// <summary>How long the first answer took.</summary>
    public TimeSpan? Delay { get; private set; }

    /// <summary>The message that answers, or, for a component, the message that it is on.</summary>
    public JsonObject? Original { get; private set; }

    public bool IsOriginalDeleted { get; private set; }

    public IReadOnlyList<JsonObject> FollowUps => _followUps;

    /// <summary>The person sees what they asked for: a message, a modal, suggestions. "Thinking" is not that.</summary>
    public bool IsShown => _shown.Task.IsCompleted;

    /// <summary>How often the person was shown something that answers; more than once is a mistake.</summary>
    public int TimesShown { get; private set; }

    /// <summary>Completes with the first answer.</summary>
    public Task FirstAnsweredAsync(CancellationToken cancellationToken) => _first.Task.WaitAsync(cancellationToken);

    /// <summary>Completes when the "thinking" is gone.</summary>
    public Task DeletedAsync(CancellationToken cancellationToken) => _deleted.Task.WaitAsync(cancellationToken);

    /// <summary>Completes when the person sees what they asked for.</summary>
    public Task ShownAsync(CancellationToken cancellationToken) => _shown.Task.WaitAsync(cancellationToken);

    internal Answer? AnswerFirst(int answer, JsonNode? data, Func<JsonObject> compose, DateTimeOffset now)
    {
        lock (_lock)
        {
            if (FirstAnswer is not null)
            {
                return Answer.AlreadyAnswered;
            }

            (FirstAnswer, FirstData, Delay) = (answer, data?.DeepClone(), now - Created);
            if (answer is 4 or 5 or 7)
            {
                Original = compose();
            }

            _first.TrySetResult();
            // 6 is an answer in itself too, when nothing else is to be seen
            if (answer is 4 or 7 or 8 or 9)
            {
                Show();
            }

            return null;
        }
    }

    internal void Edit(Func<JsonObject, JsonObject> edit)
    {
        lock (_lock)
        {
            var before = Original?.DeepClone();
            Original = edit(Original ?? []);
            // the same again is nothing new to see
            if (!JsonNode.DeepEquals(before, Original))
            {
                Show();
            }
        }
    }

    internal void DeleteOriginal()
    {
        lock (_lock)
        {
            IsOriginalDeleted = true;
            _deleted.TrySetResult();
        }
    }

    /// <returns>the message; after a deferral the first one is the original itself</returns>
    internal JsonObject FollowUp(Func<JsonObject> compose)
    {
        lock (_lock)
        {
            var message = compose();
            _followUps.Add(message);
            Show();
            return message;
        }
    }

    private void Show()
    {
        TimesShown++;
        _shown.TrySetResult();
    }
}
