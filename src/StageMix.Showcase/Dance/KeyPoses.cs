namespace StageMix.Showcase.Dance;

/// <summary>The poses that routines are made of.</summary>
internal static class KeyPoses
{
    /// <summary>Arms a little off the body, feet together: the pose before the first beat.</summary>
    public static readonly Pose Opening = new(new(0.2f, 0.2f), new(0.2f, 0.2f), new(0.04f), new(0.04f));

    /// <summary>One arm up, the other on the hip: the pose that the song ends in.</summary>
    public static readonly Pose Ending = new(new(1.8f, 0.1f), OnHip, new(0.2f), new(0.1f), 0.1f, 0.15f, 0.08f);

    private static Arm OnHip => new(0.55f, -0.1f, -0.75f, 0.9f);

    /// <summary>Small ones, for verses.</summary>
    public static readonly IReadOnlyList<Pose> Calm =
    [
        new(OnHip, new(0.25f), new(0.12f), new(0.05f), 0.08f, 0, 0.1f),
        new(new(0.5f, 0.7f, 1.2f, 0.4f), new(0.3f), new(0.1f), new(0.1f), -0.05f, 0.3f, -0.08f, 0.1f),
        new(new(0.9f, 0.9f, 0, 0.3f), new(0.9f, 0.9f, 0, 0.3f), new(0.05f), new(0.2f), 0, 0, 0.06f, 0.15f),
        new(new(0.7f, 0, 1.2f), new(0.2f, 0.5f), new(0.25f), new(0.05f), 0.12f, -0.2f, 0.1f, 0.1f),
        new(new(0.4f, 1.2f, 0.9f, 0.5f), new(0.4f, 1.2f, 0.9f, 0.5f), new(0.1f), new(0.1f), 0, 0.25f, 0.08f),
        new(new(1.4f, 0.4f, 0.4f), OnHip, new(0.05f), new(0.25f, 0.05f), -0.1f, 0, -0.08f),
    ];

    /// <summary>Large ones, for choruses and dance breaks.</summary>
    public static readonly IReadOnlyList<Pose> Bold =
    [
        new(new(1.85f), new(1.85f), new(0.3f), new(0.3f), 0, 0, 0, 0.2f),
        new(new(1.5f, 0, 0.2f), new(0.5f, 0, -0.3f, 0.5f), new(0.4f), new(0.05f), 0.22f, 0.2f, 0.15f, 0.25f),
        new(new(1, 0, 1), new(1, 0, 1), new(0.25f), new(0.25f), 0, 0, 0, 0.5f),
        new(new(1, 1, 0, 0), new(1, 0), new(0.1f), new(0.35f), -0.15f, 0.4f, -0.1f, 0.2f),
        new(new(1.2f, 0, 0.8f), new(0.6f, 0.4f, 1.4f, 0.6f), new(0, 0.38f), new(0.1f), -0.15f, 0, -0.1f),
        new(new(1.1f), new(1.1f), new(0.35f), new(0.05f), 0.15f, 0, 0.18f, 0.15f),
        new(new(0.9f, 1.3f, 0.5f, 0.6f), new(0.9f, 1.3f, 0.5f, 0.6f), new(0.3f), new(0.3f), 0, 0, 0, 0.4f),
        new(new(1.9f, 0.2f, -0.9f, 0.6f), new(1.9f, 0.2f, -0.9f, 0.6f), new(0.15f), new(0.3f), -0.1f, 0, -0.14f, 0.1f),
    ];
}
