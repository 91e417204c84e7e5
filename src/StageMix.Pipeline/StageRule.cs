using System.Text.Json.Serialization;
using StageMix.Timeline;

namespace StageMix.Pipeline;

/// <summary>A person's word on one stage: where it must or must not be seen, or how much of it is wanted.</summary>
/// <param name="Stage">the stage's number in the order given, from 1</param>
[JsonDerivedType(typeof(StagePin), "pin")]
[JsonDerivedType(typeof(StageBan), "ban")]
[JsonDerivedType(typeof(StageWeight), "weight")]
[JsonDerivedType(typeof(StageOut), "out")]
public abstract record StageRule(int Stage);

/// <summary>That part of the song shows this stage.</summary>
public sealed record StagePin(int Stage, TimeRange Song) : StageRule(Stage);

/// <summary>That part of the song does not show this stage.</summary>
public sealed record StageBan(int Stage, TimeRange Song) : StageRule(Stage);

/// <summary>How much of this stage is wanted: 2 is twice as much as 1.</summary>
public sealed record StageWeight(int Stage, double Weight) : StageRule(Stage);

/// <summary>This stage is left out altogether.</summary>
public sealed record StageOut(int Stage) : StageRule(Stage);
