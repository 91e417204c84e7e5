using StageMix.Bot.Jobs;

namespace StageMix.Bot.Replies;

/// <summary>A mix, and all else that what is said of it is made from.</summary>
/// <param name="Words">the language in which it is said</param>
internal sealed record MixNews(MixJob Job, Words Words)
{
    /// <summary>None when it is neither waiting nor being made.</summary>
    public JobOutlook? Outlook { get; init; }

    /// <summary>Where everybody may watch it; none where that is not offered.</summary>
    public Uri? Watch { get; init; }

    /// <summary>How many ballots close its vote.</summary>
    public int Quorum { get; init; } = 1;

    /// <summary>With fewer stages in, there is no mix.</summary>
    public int Fewest { get; init; } = 2;

    public DateTimeOffset Now { get; init; }

    public string Say(Enum sentence, params (string Name, object Value)[] facts) => Words.Say(sentence, facts);
}
