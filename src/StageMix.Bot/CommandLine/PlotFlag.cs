using System.CommandLine;
using StageMix.Pipeline;

namespace StageMix.Bot.CommandLine;

/// <summary><c>--plot FILE.png</c>: a picture of the result.</summary>
internal static class PlotFlag
{
    public static Option<string?> Build(string description)
    {
        var plot = new Option<string?>("--plot") { Description = description };
        plot.Validators.Add(result =>
        {
            if (result.GetValue(plot)?.EndsWith(".png", StringComparison.OrdinalIgnoreCase) == false)
            {
                result.AddError("--plot is a file whose name ends in .png.");
            }
        });
        return plot;
    }

    /// <summary>Finds out before the work whether the picture can stand there.</summary>
    /// <exception cref="MixException">there is no such folder</exception>
    public static void Check(string? path)
    {
        if (path is not null && !Directory.Exists(Path.GetDirectoryName(Path.GetFullPath(path))))
        {
            throw new MixException(
                MixFailure.NotWritable,
                $"There is no folder for {path}: make it, or choose another place."
            );
        }
    }

    /// <summary>Lets <paramref name="paint"/> write the picture, if one is asked for.</summary>
    public static async Task WriteAsync(string? path, Func<string, Task> paint)
    {
        if (path is not null)
        {
            await WholeFile.WriteAsync(path, paint);
            Session.Say($"picture: {path}");
        }
    }
}
