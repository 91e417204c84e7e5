namespace StageMix.Showcase.Dance;

/// <summary>The poses that routines are made of.</summary>
internal static class KeyPoses
{
    /// <summary>Arms a little off the body, feet together: the pose before the first beat.</summary>
    public static readonly Pose Opening = new(new(0.2f, 0.2f), new(0.2f, 0.2f), new(0.04f), new(0.04f));

    /// <summary>One arm up, the other on the hip: the pose that the song ends in.</summary>
    public static readonly Pose Ending = new(
        new(1.8f, 0.1f),
        OnHip,
        new(0.2f),
        new(0.1f),
        0.1f,
        0.15f,
        0.08f,
        Gaze: new(0.2f, -0.15f, 0.1f)
    );

    /// <summary>Small ones, for verses.</summary>
    public static readonly IReadOnlyList<Pose> Calm =
    [
        // a hand on the hip, the other swinging
        new(OnHip, new(0.25f), new(0.12f), new(0.05f), 0.08f, 0, 0.1f, Gaze: new(0.25f, 0, 0.1f)),
        // a hand to the heart
        new(new(0.5f, 0.7f, 0.7f, 0.9f), new(0.3f), new(0.1f), new(0.1f), -0.05f, 0.3f, -0.08f, 0.1f),
        // both hands under the chin
        new(Chin, Chin, new(0.05f), new(0.2f), 0, 0, 0.06f, 0.15f, 0.05f, new(0, 0, 0.2f)),
        // one forearm up
        new(new(0.7f, 0, 1.2f), new(0.2f, 0.5f), new(0.25f), new(0.05f), 0.12f, -0.2f, 0.1f, 0.1f),
        // hugging oneself
        new(new(0.5f, 1.1f, 0.5f, 0.8f), new(0.5f, 1.1f, 0.5f, 0.8f), new(0.1f), new(0.1f), 0, 0.25f, 0.08f),
        // a wave of the hand
        new(new(1.4f, 0.4f, 0.4f), OnHip, new(0.05f), new(0.25f, 0.05f), -0.1f, 0, -0.08f, Gaze: new(0, 0, -0.15f)),
        // an arm held out to the audience
        new(new(0.95f, 0.9f, 0.1f), new(0.3f, -0.3f), new(0.1f, 0, 0.2f), new(0.1f), 0, -0.3f, 0, 0.1f, 0.1f),
        // brushing the hair back
        new(new(1.3f, 0.1f, 0.5f, 1.2f), new(0.3f, 0.3f), new(0.2f), new(0.02f), 0.15f, 0.2f, 0.12f, 0.05f),
        // a walk on the spot
        new(new(0.4f, 1, 0.5f), new(0.4f, -0.8f), new(0.05f), new(0.05f, 0.16f, 0.12f), 0, 0.25f, 0.05f),
        // a shrug, palms out
        new(
            new(0.5f, 0.2f, 0.5f),
            new(0.5f, 0.2f, 0.5f),
            new(0.15f),
            new(0.15f),
            0,
            0,
            0,
            0.15f,
            0,
            new(-0.3f, 0, 0.1f)
        ),
    ];

    /// <summary>Large ones, for choruses and dance breaks.</summary>
    public static readonly IReadOnlyList<Pose> Bold =
    [
        // a big V of arms
        new(new(1.75f), new(1.75f), new(0.3f), new(0.3f), 0, 0, 0, 0.2f, -0.1f, new(0, -0.2f)),
        // one arm to the sky, the other to the ground
        new(new(1.5f, 0, 0.2f), new(0.5f, 0, -0.3f, 0.5f), new(0.4f), new(0.05f), 0.22f, 0.2f, 0.15f, 0.25f),
        // forearms up, like a gate
        new(new(1, 0, 1), new(1, 0, 1), new(0.25f), new(0.25f), 0, 0, 0, 0.5f),
        // one to the front, one to the side
        new(new(1, 1), new(1, 0), new(0.1f), new(0.35f), -0.15f, 0.4f, -0.1f, 0.2f),
        // a knee up
        new(new(1.2f, 0, 0.8f), new(0.6f, 0.4f, 1.4f, 0.6f), new(0, 0.38f, 0.1f), new(0.1f), -0.15f, 0, -0.1f),
        // wings
        new(new(1.1f), new(1.1f), new(0.35f), new(0.05f), 0.15f, 0, 0.18f, 0.15f),
        // crossed before the chest
        new(new(0.9f, 1.2f, 0.5f, 0.6f), new(0.9f, 1.2f, 0.5f, 0.6f), new(0.3f), new(0.3f), 0, 0, 0, 0.4f, 0.15f),
        // over the head, crossed
        new(new(1.8f, 0.3f, 0.3f, 0.6f), new(1.8f, 0.3f, 0.3f, 0.6f), new(0.15f), new(0.3f), -0.1f, 0, -0.14f, 0.1f),
        // pointing into the camera
        new(new(1.05f, 1.02f), OnHip, new(0.1f, 0, 0.2f), new(0.25f), 0, -0.45f, 0.05f, 0.25f, 0.15f),
        // a deep side lunge
        new(new(0.9f, 0.1f, 0.2f), new(1.3f, 0.2f, 0.4f), new(0.55f), new(0.05f), -0.25f, 0, 0.22f, 0.6f),
        // down with both fists
        new(new(0.5f, 0.9f, 0.4f), new(0.5f, 0.9f, 0.4f), new(0.28f), new(0.28f), 0, 0, 0, 0.7f, 0.45f, new(0, -0.25f)),
        // hands behind the head
        new(new(1.25f, -0.1f, 0.5f, 1.7f), new(1.25f, -0.1f, 0.5f, 1.7f), new(0.2f), new(0.2f), 0.12f, 0, 0.16f, 0.2f),
        // a bow drawn
        new(new(1, 0.1f), new(1, 0.5f, 0, 1.3f), new(0.35f), new(0.15f), 0, -0.3f, 0.12f, 0.3f, 0, new(0.6f)),
        // one leg kicked aside
        new(new(1.3f, 0.2f), new(0.9f, 0.2f, 0.6f), new(0.5f, 0.22f), new(0.02f), -0.2f, 0, -0.08f, 0.08f),
        // both arms swept to one side
        new(new(1, 0.1f), new(1, 1.6f, 0, 0.2f), new(0.3f), new(0.2f), 0.1f, 0.5f, 0.15f, 0.3f, 0, new(0.4f)),
        // chest out, arms thrown back
        new(new(0.7f, -0.7f), new(0.7f, -0.7f), new(0.2f, 0, 0.15f), new(0.2f), 0, 0, 0, 0.15f, -0.22f, new(0, -0.35f)),
    ];

    /// <summary>Low ones and wide ones, for dance breaks among the bold.</summary>
    public static readonly IReadOnlyList<Pose> Wild =
    [
        // almost on the floor, a hand at it
        new(new(0.25f, 0.5f), new(1.7f, 0.1f), new(0.5f), new(0.3f), 0.4f, 0.3f, 0, 1.15f, 0.4f, new(0, -0.3f)),
        // folded, then to burst out
        new(new(0.3f, 1), new(0.3f, 1), new(0.2f), new(0.2f), 0, 0, 0, 0.9f, 0.75f, new(0, 0.3f)),
        // leant far back
        new(new(1.5f, -0.3f), new(1.1f, 0.3f), new(0.35f), new(0.35f, 0, 0.2f), 0.15f, 0.3f, 0, 0.5f, -0.4f),
        // a robot's right angles
        new(new(1, 0, -1), new(1, 0, 1), new(0.25f), new(0.25f), 0, 0, 0, 0.35f),
        // a lunge to the front
        new(new(1.2f, 0.8f), new(0.6f, -0.6f), new(0.1f, 0, 0.45f), new(0.12f, 0, -0.3f), 0, -0.3f, 0, 0.6f, 0.3f),
    ];

    private static Arm OnHip => new(0.6f, -0.25f, 0, 2);

    private static Arm Chin => new(0.5f, 0.9f, 1.3f, 0.25f);
}
