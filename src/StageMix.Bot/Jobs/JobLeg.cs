namespace StageMix.Bot.Jobs;

/// <summary>A leg of the corridor, as it is handed out to a worker.</summary>
public enum JobLeg
{
    /// <summary>Hears what each stage holds of the song.</summary>
    Listen,

    /// <summary>Makes the mix.</summary>
    Make,

    /// <summary>Publishes it.</summary>
    Publish,

    /// <summary>Takes it back.</summary>
    TakeDown,
}

/// <summary>A job in a worker's hands.</summary>
/// <param name="Job">as it was when it was handed out</param>
/// <param name="Leg">what is to be done</param>
/// <param name="Holder">whose hands</param>
public sealed record JobLease(MixJob Job, JobLeg Leg, string Holder);
