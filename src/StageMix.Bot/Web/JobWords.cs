using StageMix.Bot.Jobs;
using StageMix.Pipeline;

namespace StageMix.Bot.Web;

/// <summary>Where a job stands, in words.</summary>
internal static class JobWords
{
    public static string Of(MixJob job) =>
        job switch
        {
            { IsCancelling: true } => "Stopping",
            { State: JobState.Collecting, Verdicts: null } => "Hearing the stages",
            { State: JobState.Collecting } => "Your choice",
            { State: JobState.Voting } => "In the vote",
            { State: JobState.Queued, Activity: not null } => "Hearing the stages",
            { State: JobState.Queued } => "Waiting",
            { State: JobState.Running } => "In the making",
            { State: JobState.AwaitingApproval } => "Waits for approval",
            { State: JobState.Publishing } => "Publishing",
            { State: JobState.Completed } => "Done",
            { State: JobState.Failed } => "Failed",
            { State: JobState.Cancelled } => "Cancelled",
            { State: JobState.TakingDown } => "Being taken down",
            { State: JobState.TakenDown } => "Taken down",
            _ => "Declined",
        };

    /// <summary>Which sign stands before it.</summary>
    public static string SignOf(MixJob job) =>
        job switch
        {
            { State: JobState.Completed } => "good",
            { State: JobState.Failed or JobState.Cancelled or JobState.Declined or JobState.TakenDown } => "bad",
            { State: JobState.AwaitingApproval } or { State: JobState.Collecting, Verdicts: not null } => "ask",
            { Activity: not null } => "busy",
            _ => "wait",
        };

    public static string Of(Room room) =>
        room switch
        {
            Room.Acquiring => "Fetching the song and the stages",
            Room.Aligning => "Hearing where each stage plays the song",
            Room.Detecting => "Finding the cameras' cuts",
            Room.Planning => "Planning who is seen when",
            Room.Rendering => "Rendering the video",
            _ => "Publishing",
        };

    public static string Short(Room room) =>
        room switch
        {
            Room.Acquiring => "Fetch",
            Room.Aligning => "Hear",
            Room.Detecting => "Cuts",
            Room.Planning => "Plan",
            Room.Rendering => "Render",
            _ => "Publish",
        };
}
