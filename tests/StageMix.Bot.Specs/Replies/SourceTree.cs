namespace StageMix.Bot.Specs.Replies;

/// <summary>Where the sources lie.</summary>
internal static class SourceTree
{
    public static string Root { get; } = RootOf(AppContext.BaseDirectory);

    private static string RootOf(string folder) =>
        File.Exists(Path.Combine(folder, "StageMix.Bot.sln")) ? folder : RootOf(Path.GetDirectoryName(folder)!);
}
