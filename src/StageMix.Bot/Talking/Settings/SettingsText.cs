namespace StageMix.Bot.Talking.Settings;

/// <summary>What is said of settings besides the settings themselves.</summary>
internal enum SettingsText
{
    ManagersAlone,
}
