namespace StageMix.Showcase.Filming;

/// <summary>The shots of a stage one after the other, and what each frame shows of them.</summary>
internal sealed class Edit(IReadOnlyList<Shot> shots)
{
    public IReadOnlyList<Shot> Shots => shots;

    public Mixture At(long frame)
    {
        // the newest that has begun to come in
        var last = shots.Count - 1;
        while (last > 0 && frame < (shots[last].Entry?.Start ?? shots[last].FirstFrame))
        {
            last--;
        }

        var shot = shots[last];
        return shot.Entry switch
        {
            { Kind: TransitionKind.Dissolve } dissolve when frame < dissolve.End => new(
                shot,
                shots[last - 1],
                (frame - dissolve.Start + 1.0) / (dissolve.End - dissolve.Start + 1),
                Light: 1
            ),
            { Kind: TransitionKind.Fade } fade when frame < fade.Frame => new(
                shots[last - 1],
                null,
                Share: 1,
                (fade.Frame - frame) / (fade.Frame - fade.Start + 1.0)
            ),
            { Kind: TransitionKind.Fade } fade when frame < fade.End => new(
                shot,
                null,
                Share: 1,
                (double)(frame - fade.Frame) / (fade.End - fade.Frame)
            ),
            _ => new(shot, null, Share: 1, Light: 1),
        };
    }

    /// <summary>The frames of a shot that are in no transition.</summary>
    public FrameRange Alone(int shot) =>
        new(
            shots[shot].Entry?.End ?? shots[shot].FirstFrame,
            (shot + 1 < shots.Count ? shots[shot + 1].Entry?.Start : null) ?? shots[shot].End
        );
}

/// <summary>What a frame shows.</summary>
/// <param name="Shot">the one that it shows, or that comes in</param>
/// <param name="Leaving">the one that this dissolves from</param>
/// <param name="Share">how much of the frame is <paramref name="Shot"/>'s: 1 but in a dissolve</param>
/// <param name="Light">0 to 1: less than 1 in a fade</param>
internal readonly record struct Mixture(Shot Shot, Shot? Leaving, double Share, double Light)
{
    /// <summary>The shot that is more of the frame.</summary>
    public Shot Foremost => Leaving is { } leaving && Share < 0.5 ? leaving : Shot;
}
