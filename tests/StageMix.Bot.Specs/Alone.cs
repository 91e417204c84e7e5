namespace StageMix.Bot.Specs;

/// <summary>Specs that have the process and the machine to themselves, because they measure time or memory.</summary>
[CollectionDefinition(nameof(Alone), DisableParallelization = true)]
public sealed class Alone;
