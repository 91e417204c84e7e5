namespace StageMix.Showcase.Staging;

/// <summary>Which part of a coded picture is not bars.</summary>
/// <param name="Aspect">that part's width by its height</param>
/// <param name="Top">where it begins, in picture heights</param>
/// <param name="Height">in picture heights</param>
internal sealed record Layout(float Aspect, float Top, float Height)
{
    /// <summary>Each bar's share of the height: 16:9 is left about 2.37:1, and 4:3 is left 16:9.</summary>
    private const float Bar = 0.125f;

    public static Layout Of(PicturePlan picture)
    {
        var bar = picture.Letterboxed ? Bar : 0;
        var height = 1 - (2 * bar);
        return new Layout(picture.Width / (picture.Height * height), bar, height);
    }

    /// <summary>From that part's shares to the whole picture's.</summary>
    public Head InPicture(Head head) =>
        new(Math.Round(head.X, 4), Math.Round(Top + (head.Y * Height), 4), Math.Round(head.Radius * Height, 4));
}
