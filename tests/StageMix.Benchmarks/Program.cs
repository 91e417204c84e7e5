using System.CommandLine;
using StageMix.Benchmarks;
using StageMix.Benchmarks.Aligning;
using StageMix.Benchmarks.Detecting;
using StageMix.Benchmarks.Planning;
using StageMix.Benchmarks.Rendering;
using StageMix.Benchmarks.Speed;
using StageMix.Benchmarks.Structure;

var root = new RootCommand(
    "Measures accuracy and speed on shows made with exact truth, beside simpler ways of doing the same. "
        + "Progress goes to stderr, tables in Markdown to stdout. "
        + "Seeds 1 to 100 are for looking at while working, 200 and above are for evaluation alone."
)
{
    DetectingCommand.Build(),
    DetectingCommand.BuildSplices(),
    AligningCommand.Build(),
    PlanningCommand.Build(),
    PlanningCommand.BuildSpeed(),
    StructureCommand.Build(),
    HardnessCommand.Build(),
    SpeedCommand.Build(),
    MemoryCommand.Build(),
    RenderingCommand.Build(),
};

// long enough to end ffmpeg and delete what is temporary
var patience = new InvocationConfiguration { ProcessTerminationTimeout = TimeSpan.FromSeconds(30) };
return await root.Parse(args).InvokeAsync(patience);
