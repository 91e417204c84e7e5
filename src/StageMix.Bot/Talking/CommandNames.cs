namespace StageMix.Bot.Talking;

/// <summary>What commands and their options are called: English in every language, so that members can tell each other.</summary>
internal static class CommandNames
{
    public const string StageMix = "stagemix";
    public const string Song = "song";
    public const string Stages = "stages";
    public const string Title = "title";
    public const string SongFile = "song-file";

    public const string FromMessage = "Make a stage mix";

    public const string Mixes = "mixes";
    public const string Queue = "queue";
    public const string Status = "status";
    public const string Cancel = "cancel";
    public const string Remix = "remix";
    public const string Files = "files";
    public const string TakeDown = "takedown";
    public const string Help = "help";
    public const string Settings = "settings";

    public const string Mix = "mix";
    public const string Style = "style";
    public const string Seed = "seed";
    public const string Without = "without";

    /// <param name="number">from 1</param>
    public static string StageFile(int number) => $"stage-file-{number}";

    /// <summary>The route of a subcommand of <c>/mixes</c>.</summary>
    public static string Path(string subcommand) => $"{Mixes} {subcommand}";
}
