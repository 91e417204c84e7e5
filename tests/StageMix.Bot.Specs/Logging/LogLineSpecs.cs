using Serilog;
using StageMix.Bot.Jobs;
using StageMix.Bot.Logging;

namespace StageMix.Bot.Specs.Logging;

public sealed class LogLineSpecs
{
    [Theory]
    [InlineData(null, " INF The leg Make ended, and the job is Completed: all is well")]
    [InlineData("k3f9", " INF k3f9 The leg Make ended, and the job is Completed: all is well")]
    public void An_event_is_a_plain_line_in_which_the_job_stands_where_there_is_one(string? job, string line)
    {
        using var output = new StringWriter();
        using (var log = new LoggerConfiguration().WriteTo.Sink(new TextSink(new LogLine(), output)).CreateLogger())
        {
            (job is null ? log : log.ForContext("Job", job)).Information(
                "The leg {Leg} ended, and the job is {State}: {Why}",
                JobLeg.Make,
                JobState.Completed,
                "all is well"
            );
        }

        output.ToString().TrimEnd().ShouldEndWith(line);
        output.ToString().ShouldNotContain("  ");
    }
}
