using System.Text.Json.Serialization;

namespace StageMix.Discord.Messages;

/// <summary>A form that opens in answer to a command or a component.</summary>
/// <param name="Id">at most 100 characters</param>
/// <param name="Title">at most 45 characters</param>
/// <param name="Components">one to five</param>
public sealed record Modal(
    [property: JsonPropertyName("custom_id")] string Id,
    string Title,
    params IReadOnlyList<Label> Components
);

/// <summary>A text over one component of a modal.</summary>
/// <param name="Text">at most 45 characters</param>
public sealed record Label([property: JsonPropertyName("label")] string Text, Component Component)
{
    public int Type { get; } = 18;

    /// <summary>At most 100 characters.</summary>
    public string? Description { get; init; }
}

/// <param name="IsLong">several lines</param>
public sealed record TextInput(
    [property: JsonPropertyName("custom_id")] string Id,
    [property: JsonIgnore] bool IsLong = false
) : Component(4)
{
    public const int LongestValue = 4000;

    public int Style => IsLong ? 2 : 1;

    /// <summary>What stands in it at first; at most 4000 characters.</summary>
    public string? Value { get; init; }

    public string? Placeholder { get; init; }

    public bool Required { get; init; } = true;

    public int? MinLength { get; init; }

    public int? MaxLength { get; init; }
}
