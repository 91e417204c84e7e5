using System.Text.Json.Serialization;

namespace StageMix.Pipeline.Uploading;

/// <summary>Who can watch an uploaded mix, from the fewest to the most.</summary>
[JsonConverter(typeof(JsonStringEnumConverter<MixPrivacy>))]
public enum MixPrivacy
{
    /// <summary>The channel's owner alone.</summary>
    Private,

    /// <summary>Who has the link.</summary>
    Unlisted,

    Public,
}
