namespace StageMix.Bot.Replies;

/// <summary>
/// What buttons, selects and modals do: the first part of their ids. The second names the mix, unless it says otherwise.
/// Messages of former times carry them too, so none may change its meaning.
/// </summary>
internal static class Actions
{
    /// <summary>Opens the private ballot.</summary>
    public const string Vote = "vote";

    /// <summary>The ballot's select: the numbers of the stages that are to be in.</summary>
    public const string Ballot = "ballot";

    public const string Start = "start";

    /// <summary>Opens the modal that asks for the reason; the modal has the same id.</summary>
    public const string Decline = "decline";

    /// <summary>Opens the modal that asks for further stages; the modal has the same id.</summary>
    public const string Add = "add";

    /// <summary>Subscribes to the mix in its channel.</summary>
    public const string Notify = "notify";

    /// <summary>Subscribes by a direct message.</summary>
    public const string NotifyDirectly = "notify-dm";

    public const string Cancel = "cancel";

    public const string TryAgain = "again";

    public const string Approve = "approve";

    public const string Discard = "discard";

    public const string Remix = "remix";

    /// <summary>Opens the private choice of a clip; a further page of it: <c>swap:JOB:PAGE</c>, from 0.</summary>
    public const string Swap = "swap";

    /// <summary>The choice of a clip: its number.</summary>
    public const string SwapClip = "swap-clip";

    /// <summary>The choice of another stage for a clip: <c>swap-stage:JOB:CLIP</c>.</summary>
    public const string SwapStage = "swap-stage";

    /// <summary>Opens the modal of links again, filled in; the second part is the handler's own.</summary>
    public const string EditLinks = "links";

    /// <summary>Asks for the draft above it although there is such a mix already.</summary>
    public const string Anyway = "anyway";

    /// <summary>A page of the guild's settings; the second part names it.</summary>
    public const string Settings = "settings";

    /// <summary>Sets one thing for the guild; the second part names it: see <see cref="Setting"/>.</summary>
    public const string Set = "set";
}

/// <summary>The fields of modals.</summary>
internal static class Fields
{
    public const string Song = "song";
    public const string Stages = "stages";
    public const string Title = "title";
    public const string Reason = "reason";
}
