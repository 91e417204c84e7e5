using System.Text.Json;
using StageMix.Discord.Messages;

namespace StageMix.Discord.Interactions;

/// <summary>What was given to a command. An option that was not given, or is of another type, is none.</summary>
public sealed class CommandOptions
{
    private readonly IReadOnlyList<OptionData> _options;
    private readonly ResolvedData _resolved;

    internal CommandOptions(IReadOnlyList<OptionData> options, ResolvedData resolved) =>
        (_options, _resolved) = (options, resolved);

    /// <summary>The option that is being typed.</summary>
    public string? Focused => _options.FirstOrDefault(option => option.Focused)?.Name;

    /// <summary>Text; for the option that is being typed also a number's text so far.</summary>
    public string? Text(string name) => Find(name) is { ValueKind: JsonValueKind.String } text ? WholeText(text) : null;

    public long? Whole(string name) =>
        Find(name) is { ValueKind: JsonValueKind.Number } number && number.TryGetInt64(out var value) ? value : null;

    public double? Number(string name) =>
        Find(name) is { ValueKind: JsonValueKind.Number } number ? number.GetDouble() : null;

    public bool? Flag(string name) =>
        Find(name) is { ValueKind: JsonValueKind.True or JsonValueKind.False } flag ? flag.GetBoolean() : null;

    /// <summary>The id of a user, role or channel.</summary>
    public Snowflake? Id(string name) => Snowflake.TryParse(Text(name), null, out var id) ? id : null;

    public User? User(string name) => Id(name) is { } id ? _resolved.Users.GetValueOrDefault(id) : null;

    public Attachment? File(string name) => Id(name) is { } id ? _resolved.Attachments.GetValueOrDefault(id) : null;

    /// <summary>Half of a surrogate pair is no text, and JSON may hold one.</summary>
    private static string? WholeText(JsonElement text)
    {
        try
        {
            return text.GetString();
        }
        catch (InvalidOperationException)
        {
            return null;
        }
    }

    private JsonElement? Find(string name) => _options.FirstOrDefault(option => option.Name == name)?.Value;
}
