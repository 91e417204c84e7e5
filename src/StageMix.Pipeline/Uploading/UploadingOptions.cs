using System.ComponentModel.DataAnnotations;

namespace StageMix.Pipeline.Uploading;

/// <summary>The section <c>Uploading</c> of the settings.</summary>
public sealed class UploadingOptions
{
    /// <summary>The local gallery's folder.</summary>
    [Required]
    public string GalleryDirectory { get; set; } = "data/gallery";

    /// <summary>Where is written down what has been uploaded, and how far. Its owner alone can read it.</summary>
    [Required]
    public string RecordsDirectory { get; set; } = "data/uploads";
}
