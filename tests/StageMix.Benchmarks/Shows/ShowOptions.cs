using System.CommandLine;

namespace StageMix.Benchmarks.Shows;

/// <summary>The options that say which shows are measured; the same for every command.</summary>
internal sealed class ShowOptions
{
    private readonly Option<string> _seeds = new("--seeds")
    {
        Description = "Which shows, such as 201-206 or 3,7: from 200 up for evaluation, 1 to 100 while working",
        DefaultValueFactory = _ => SeedList.Evaluation,
    };

    private readonly Option<string?> _keep = new("--keep")
    {
        Description = "A folder where made shows stay for the next run; without it they are deleted at the end",
    };

    public ShowOptions(Command command)
    {
        _seeds.Validators.Add(result =>
        {
            if (!SeedList.TryParse(result.GetRequiredValue(_seeds), out _))
            {
                result.AddError("--seeds is a list such as 201-206 or 3,7.");
            }
        });
        command.Add(_seeds);
        command.Add(_keep);
    }

    public IReadOnlyList<long> Seeds(ParseResult parsed)
    {
        _ = SeedList.TryParse(parsed.GetRequiredValue(_seeds), out var seeds);
        return seeds;
    }

    public ShowShelf Shelf(ParseResult parsed) => new(parsed.GetValue(_keep));
}
