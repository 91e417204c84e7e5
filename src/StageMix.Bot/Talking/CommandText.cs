namespace StageMix.Bot.Talking;

/// <summary>What Discord's menus say of commands, options and choices; at most 100 characters each.</summary>
internal enum CommandText
{
    StageMix,
    Song,
    Stages,
    Title,
    SongFile,
    StageFile,
    Mixes,
    Queue,
    Status,
    Cancel,
    Remix,
    Files,
    TakeDown,
    Help,
    Settings,
    Mix,
    Style,
    StyleMatch,
    StyleClassic,
    StyleFixed,
    Seed,
    Without,
}
