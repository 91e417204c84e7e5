using System.Globalization;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace StageMix.Discord;

/// <summary>What somebody may do, as far as it is asked here. JSON carries it as the number's text.</summary>
/// <remarks>https://docs.discord.com/developers/topics/permissions</remarks>
[Flags]
[JsonConverter(typeof(PermissionsJson))]
public enum Permissions : ulong
{
    None = 0,
    Administrator = 1UL << 3,
    ManageGuild = 1UL << 5,
    ViewChannel = 1UL << 10,
    SendMessages = 1UL << 11,
    ManageMessages = 1UL << 13,
    EmbedLinks = 1UL << 14,
    AttachFiles = 1UL << 15,
    ReadMessageHistory = 1UL << 16,
    SendMessagesInThreads = 1UL << 38,
}

public static class PermissionChecks
{
    /// <summary>An administrator may everything.</summary>
    public static bool Allow(this Permissions held, Permissions wanted) =>
        held.HasFlag(Permissions.Administrator) || held.HasFlag(wanted);
}

internal sealed class PermissionsJson : JsonConverter<Permissions>
{
    public override Permissions Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
        ulong.TryParse(reader.GetString(), NumberStyles.None, CultureInfo.InvariantCulture, out var bits)
            ? (Permissions)bits
            : throw new JsonException("permissions are not a number");

    public override void Write(Utf8JsonWriter writer, Permissions value, JsonSerializerOptions options) =>
        writer.WriteStringValue(((ulong)value).ToString(CultureInfo.InvariantCulture));
}
