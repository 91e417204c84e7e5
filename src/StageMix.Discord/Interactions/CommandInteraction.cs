using StageMix.Discord.Messages;

namespace StageMix.Discord.Interactions;

/// <summary>A command was used, or is being typed and wants suggestions.</summary>
public sealed record CommandInteraction : Interaction
{
    internal CommandInteraction(InteractionPayload payload, CommandData data)
        : base(payload)
    {
        (Path, var options) = Flatten(data);
        Options = new CommandOptions(options, data.Resolved);
        Target = data.TargetId is { } id ? data.Resolved.Messages.GetValueOrDefault(id) : null;
    }

    /// <summary>The command's name with its subcommand's: <c>mixes queue</c>.</summary>
    public string Path { get; }

    public CommandOptions Options { get; }

    /// <summary>The message that a message command was used on.</summary>
    public Message? Target { get; }

    internal override string Subject => Path;

    private static (string Path, IReadOnlyList<OptionData> Options) Flatten(CommandData data)
    {
        var (path, options) = (data.Name, data.Options);
        while (options is [{ IsSubcommand: true } inner])
        {
            (path, options) = ($"{path} {inner.Name}", inner.Options);
        }

        return (path, options);
    }
}
