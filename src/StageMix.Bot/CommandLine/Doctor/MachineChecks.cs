using System.Globalization;
using System.Runtime.InteropServices;
using StageMix.Pipeline;
using StageMix.Pipeline.Planning.Faces;

namespace StageMix.Bot.CommandLine.Doctor;

/// <summary>What the machine itself must hold.</summary>
internal static class MachineChecks
{
    private const long FreeBytesWanted = 5L << 30;

    public static Check OpenCv()
    {
        var loads = NativeLibrary.TryLoad("OpenCvSharpExtern", typeof(OpenCvSharp.Cv2).Assembly, null, out _);
        return new Check(
            "OpenCV",
            loads,
            loads
                ? $"{OpenCvSharp.Cv2.GetVersionString()}, its library loads"
                : "its library does not load: apt install libatomic1 libgtk-3-0"
        );
    }

    public static Check Faces(FaceMethod method) =>
        new(
            "faces",
            Ok: true,
            $"found by {method.Name}",
            method.Problem is null
                ? null
                : $"Because {method.Problem}: apt install opencv-data, or see the section Planning of the settings"
        );

    public static Check Disk(string workspace)
    {
        try
        {
            Directory.CreateDirectory(workspace);
            OutputPlace.CheckFolder(workspace);
        }
        catch (Exception failure) when (failure is MixException || MixException.IsRefusedByDisk(failure))
        {
            return new Check("disk", Ok: false, $"{workspace} cannot be written to: set Storage__DataDirectory");
        }

        var free = new DriveInfo(Path.GetFullPath(workspace)).AvailableFreeSpace;
        var text = string.Create(
            CultureInfo.InvariantCulture,
            $"{free / 1e9:0.0} GB free for {Path.GetFullPath(workspace)}"
        );
        return free >= FreeBytesWanted
            ? new Check("disk", Ok: true, text)
            : new Check("disk", Ok: false, $"only {text}: make room, or set Storage__DataDirectory");
    }
}
