using System.Globalization;
using System.Text.Json.Serialization;

namespace StageMix.Pipeline.Uploading;

/// <summary>What whoever asked for a mix should know of its publishing, so that it can be said in any language.</summary>
/// <param name="Kind">picks the sentence</param>
/// <param name="Name">what it names: the title that is left, or country codes (ISO 3166-1) with commas between</param>
/// <param name="Value">the number that it names, as <see cref="PublishRemarkKind"/> says; 0 where it names none</param>
/// <param name="Limit">the second one</param>
public sealed record PublishRemark(PublishRemarkKind Kind, string? Name = null, int Value = 0, int Limit = 0)
{
    /// <summary>Who can watch it, where it speaks of that.</summary>
    public MixPrivacy? Privacy { get; init; }

    /// <summary>It in English.</summary>
    [JsonIgnore]
    public string Sentence =>
        Kind switch
        {
            PublishRemarkKind.TitleCut => Words(
                $"The title was cut to “{Name}”, because YouTube takes {Limit} characters."
            ),
            PublishRemarkKind.ChaptersLeftOut =>
                "The chapters were left out, because YouTube's descriptions have no room for them.",
            PublishRemarkKind.StagesLeftOut => Words(
                $"The description names {Value} of {Limit} stages, because YouTube's have no room for more."
            ),
            PublishRemarkKind.DescriptionCut => "The description was cut, because YouTube's have no room for more.",
            PublishRemarkKind.TagsLeftOut => Words(
                $"{Value} of the tags were left out, because YouTube takes {Limit} characters."
            ),
            PublishRemarkKind.PrivacyCapped =>
                $"It is {Privacy?.ToString().ToLowerInvariant()}: the setting YouTube:MaxPrivacy allows no more.",
            PublishRemarkKind.NoThumbnail =>
                "YouTube took a picture out of the video, because the one for it is missing or larger than 2 MB.",
            PublishRemarkKind.ThumbnailRefused =>
                "YouTube took a picture out of the video: for another one, verify the channel at https://www.youtube.com/verify.",
            PublishRemarkKind.StillProcessing =>
                "YouTube is still processing the video: it may take a while until it can be watched.",
            PublishRemarkKind.KeptPrivate =>
                "YouTube keeps the video private, so that the channel's owner alone can watch it: it does so with the uploads of a project that Google has not audited.",
            PublishRemarkKind.KeptUnlisted => "YouTube keeps the video unlisted.",
            PublishRemarkKind.BlockedEverywhere => "YouTube lets nobody watch it: it is blocked in every country.",
            PublishRemarkKind.AllowedIn => $"YouTube lets it be watched in {Countries} alone.",
            PublishRemarkKind.BlockedIn => $"YouTube blocks it in {Countries}.",
            _ =>
                "Whether YouTube has processed it cannot be seen with this sign-in: ./stagemix login youtube makes one that can.",
        };

    private string Countries => Value == 0 ? Name! : Words($"{Name} and {Value} more countries");

    private static string Words(FormattableString words) => words.ToString(CultureInfo.InvariantCulture);
}

[JsonConverter(typeof(JsonStringEnumConverter<PublishRemarkKind>))]
public enum PublishRemarkKind
{
    /// <summary>YouTube takes as many characters as the limit says.</summary>
    TitleCut,
    ChaptersLeftOut,

    /// <summary>The description names so many stages of the limit.</summary>
    StagesLeftOut,
    DescriptionCut,

    /// <summary>So many tags, for YouTube takes as many characters as the limit says.</summary>
    TagsLeftOut,

    /// <summary>The operator allows no more than that privacy.</summary>
    PrivacyCapped,
    NoThumbnail,
    ThumbnailRefused,
    StillProcessing,
    KeptPrivate,
    KeptUnlisted,
    BlockedEverywhere,

    /// <summary>It can be watched in those countries alone; the value is how many more there are.</summary>
    AllowedIn,

    /// <summary>The value is how many more countries there are.</summary>
    BlockedIn,

    /// <summary>The sign-in does not let it be seen what became of the video.</summary>
    Unseen,
}
