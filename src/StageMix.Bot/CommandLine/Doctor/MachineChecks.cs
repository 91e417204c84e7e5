using System.Runtime.InteropServices;
using StageMix.Pipeline.Planning.Faces;

namespace StageMix.Bot.CommandLine.Doctor;

/// <summary>What the machine itself must hold.</summary>
internal static class MachineChecks
{
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
}
