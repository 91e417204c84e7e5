using StageMix.Pipeline;

namespace StageMix.Bot.Jobs;

/// <summary>When a waiting or running job will be done, as far as earlier jobs tell.</summary>
/// <param name="Position">its place among those that wait to be made, from 1; none when it does not wait for that</param>
/// <param name="Remaining">none as long as there is nothing to learn from</param>
public sealed record JobOutlook(int? Position, TimeSpan? Remaining)
{
    /// <summary>The rooms in which a mix spends its time, in order.</summary>
    private static readonly Room[] _rooms = [Room.Acquiring, Room.Detecting, Room.Planning, Room.Rendering];

    private const int JobsLearnedFrom = 20;

    /// <summary>The outlook of each job that is not finished.</summary>
    /// <param name="jobs">all jobs in the order in which they came</param>
    /// <param name="atOnce">how many are made at once</param>
    public static IReadOnlyDictionary<JobId, JobOutlook> Of(IReadOnlyList<MixJob> jobs, int atOnce)
    {
        var paces = LearnPaces(jobs);
        var running = jobs.Where(job => job.State == JobState.Running).ToList();
        var waiting = jobs.Where(job => job.State == JobState.Queued).ToList();
        var outlooks = running.ToDictionary(job => job.Id, job => new JobOutlook(null, Left(job, paces)));
        var ahead = running
            .Select(job => Left(job, paces))
            .Aggregate((TimeSpan?)TimeSpan.Zero, (sum, left) => sum + left);
        foreach (var (index, job) in waiting.Index())
        {
            var own = Whole(job, paces);
            outlooks[job.Id] = new JobOutlook(index + 1, (ahead / atOnce) + own);
            ahead += own;
        }

        return outlooks;
    }

    /// <summary>Seconds that each room takes a second of stages, over the latest jobs.</summary>
    private static Dictionary<Room, double> LearnPaces(IReadOnlyList<MixJob> jobs)
    {
        var learned = jobs.Where(job => job.Made is not null && StageSeconds(job) > 0)
            .TakeLast(JobsLearnedFrom)
            .ToList();
        return _rooms
            .Select(room => (room, Paces: learned.Select(job => Pace(job, room)).OfType<double>().ToList()))
            .Where(room => room.Paces.Count > 0)
            .ToDictionary(room => room.room, room => room.Paces.Average());
    }

    private static double? Pace(MixJob job, Room room)
    {
        var times = job
            .Attempts.Where(attempt => attempt.Leg == JobLeg.Make)
            .SelectMany(attempt => attempt.Rooms)
            .Where(time => time.Room == room && time.Made > 0)
            .ToList();
        return times.Count == 0 ? null : times.Sum(time => time.Seconds) / StageSeconds(job);
    }

    private static TimeSpan? Whole(MixJob job, Dictionary<Room, double> paces) =>
        paces.Count == 0 || job.Verdicts is null ? null : TimeSpan.FromSeconds(paces.Values.Sum() * StageSeconds(job));

    private static TimeSpan? Left(MixJob job, Dictionary<Room, double> paces)
    {
        if (Whole(job, paces) is not { } whole || job.Activity?.Progress is not { } progress)
        {
            return null;
        }

        var passed = _rooms.Where(room => room < progress.Room).Sum(room => paces.GetValueOrDefault(room));
        var here = paces.GetValueOrDefault(progress.Room) * progress.Done;
        return whole - TimeSpan.FromSeconds((passed + here) * StageSeconds(job));
    }

    private static double StageSeconds(MixJob job) =>
        (job.Verdicts ?? []).Where(job.IsIn).Sum(verdict => verdict.Seconds ?? 0);
}
