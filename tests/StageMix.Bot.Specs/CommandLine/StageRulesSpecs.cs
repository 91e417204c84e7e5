using System.CommandLine;
using StageMix.Bot.CommandLine;
using StageMix.Pipeline;
using StageMix.Timeline;

namespace StageMix.Bot.Specs.CommandLine;

public sealed class StageRulesSpecs
{
    [Theory]
    [InlineData("--pin", "2@1:10-1:12", "--ban", "2@1:00-1:30")]
    [InlineData("--ban", "2@1:00-1:30", "--pin", "2@1:10-1:12")]
    public void A_moment_that_is_asked_for_counts_more_than_the_ban_around_it(params string[] rules)
    {
        Read(rules).ShouldBe([new StageBan(2, Song(60, 90)), new StagePin(2, Song(70, 72))]);
    }

    [Fact]
    public void A_stage_is_its_number_or_its_file_name()
    {
        Read(["--weight", "stage1=2", "--weight", "b.mp4=0.5"])
            .ShouldBe([new StageWeight(1, 2), new StageWeight(2, 0.5)]);
    }

    private static IReadOnlyList<StageRule> Read(string[] rules)
    {
        var flags = new MixFlags("the video");
        var command = new Command("mix");
        flags.AddTo(command);
        var parsed = command.Parse(["--song", "s.wav", "--stage", "a.mp4", "--stage", "b.mp4", .. rules]);
        return StageRules.Read(flags, parsed.CommandResult);
    }

    private static TimeRange Song(double start, double end) =>
        new(Timestamp.FromSeconds(start), Timestamp.FromSeconds(end));
}
