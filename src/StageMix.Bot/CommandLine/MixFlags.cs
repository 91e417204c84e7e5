using System.CommandLine;
using System.CommandLine.Parsing;
using StageMix.Pipeline;
using StageMix.Timeline;

namespace StageMix.Bot.CommandLine;

/// <summary>The flags of <c>mix</c> and <c>plan</c>, parsed at the door into a <see cref="MixRequest"/>.</summary>
/// <param name="outIs">what <c>--out</c> names</param>
internal sealed class MixFlags(string outIs)
{
    private static readonly Timestamp _longestTail = Timestamp.FromSeconds(600);

    public Option<string> Song { get; } =
        new("--song") { Description = "The song: a file with sound, or a link", Required = true };

    public Option<string[]> Stage { get; } =
        new("--stage") { Description = "A performance of it, a file or a link; give one for each", Required = true };

    public Option<string> Out { get; } = new("--out") { Description = outIs, DefaultValueFactory = _ => "mix.mp4" };

    public Option<string?> Timeline { get; } =
        new("--timeline") { Description = "The timeline (default: beside the video)" };

    public Option<MixStyle> Style { get; } =
        new("--style")
        {
            Description =
                "match (the default: switches where the pictures match), classic (a random stage to its own next cut) or fixed (a switch every five seconds)",
            HelpName = "style",
            CustomParser = ParseStyle,
        };

    public Option<int> Seed { get; } =
        new("--seed") { Description = "Another number, another mix", DefaultValueFactory = _ => 1 };

    public Option<MixRange> Range { get; } =
        new("--range")
        {
            Description =
                "The part of the song: auto (what the stages hold), song (all of it), or A-B, such as 0:30-1:45",
            CustomParser = ParseRange,
            DefaultValueFactory = _ => MixRange.Auto,
        };

    public Option<PictureSize?> Size { get; } =
        new("--size")
        {
            Description = "The picture's size: auto (the default), or one such as 1280x720",
            CustomParser = ParseSize,
        };

    public Option<FrameRate?> Rate { get; } =
        new("--rate")
        {
            Description = "Frames a second: auto (the default), or a rate such as 30000/1001",
            CustomParser = ParseRate,
        };

    public Option<string[]> Pin { get; } = new("--pin") { Description = "STAGE@A-B: show this stage there" };

    public Option<string[]> Ban { get; } = new("--ban") { Description = "STAGE@A-B: do not show this stage there" };

    public Option<string[]> Weight { get; } = new("--weight") { Description = "STAGE=N: how much of this stage" };

    public Option<MixSound> Sound { get; } =
        new("--sound")
        {
            Description = "song (the default), crowd (the stages' crowd underneath) or live (the stages' own sound)",
            HelpName = "sound",
            CustomParser = ParseSound,
        };

    public Option<Timestamp> Tail { get; } =
        new("--tail")
        {
            Description = "How many seconds the last stage goes on after the song (default: 0)",
            CustomParser = ParseTail,
        };

    public Option<string> Preset { get; } =
        new("--preset")
        {
            Description = "How it is encoded: standard, chat (fits 9.5 MiB), or another of the settings",
            DefaultValueFactory = _ => "standard",
        };

    public Option<string?> Work { get; } =
        new("--work")
        {
            Description = "The folder of what is kept between runs (default: workspace in the data folder)",
        };

    public Option<bool> Json { get; } = new("--json") { Description = "Print the result as JSON" };

    public void AddTo(Command command)
    {
        foreach (
            Option option in (Option[])
                [
                    Song,
                    Stage,
                    Out,
                    Timeline,
                    Style,
                    Seed,
                    Range,
                    Size,
                    Rate,
                    Sound,
                    Tail,
                    Pin,
                    Ban,
                    Weight,
                    Preset,
                    Work,
                    Json,
                ]
        )
        {
            command.Options.Add(option);
        }

        command.Validators.Add(result => StageRules.Read(this, result));
    }

    /// <param name="source">reads a file's name or a link</param>
    /// <exception cref="MixException">a link is not taken</exception>
    public MixRequest ToRequest(ParseResult parsed, Func<string, MediaSource> source) =>
        new(source(parsed.GetValue(Song)!), parsed.GetValue(Stage)!.Select(source).ToList())
        {
            Title = Path.GetFileNameWithoutExtension(parsed.GetValue(Out)!),
            Style = parsed.GetValue(Style),
            Seed = parsed.GetValue(Seed),
            Range = parsed.GetValue(Range)!,
            Size = parsed.GetValue(Size),
            Rate = parsed.GetValue(Rate),
            Sound = parsed.GetValue(Sound),
            Tail = parsed.GetValue(Tail),
            Preset = parsed.GetValue(Preset)!,
            Rules = StageRules.Read(this, parsed.CommandResult),
        };

    private static MixStyle ParseStyle(ArgumentResult argument) =>
        argument.Tokens[0].Value switch
        {
            "match" => MixStyle.Match,
            "classic" => MixStyle.Classic,
            "fixed" => MixStyle.Fixed,
            var other => Wrong<MixStyle>(argument, $"There is no style '{other}': give match, classic or fixed."),
        };

    private static MixSound ParseSound(ArgumentResult argument) =>
        argument.Tokens[0].Value switch
        {
            "song" => MixSound.Song,
            "crowd" => MixSound.Crowd,
            "live" => MixSound.Live,
            var other => Wrong<MixSound>(argument, $"There is no sound '{other}': give song, crowd or live."),
        };

    private static Timestamp ParseTail(ArgumentResult argument) =>
        Timestamp.TryParse(argument.Tokens[0].Value, out var tail) && tail >= Timestamp.Zero && tail <= _longestTail
            ? tail
            : Wrong<Timestamp>(argument, "--tail is a number of seconds, from 0 to 600.");

    private static MixRange ParseRange(ArgumentResult argument) =>
        MixRange.TryParse(argument.Tokens[0].Value, out var range)
            ? range
            : Wrong<MixRange>(argument, "--range is auto, song, or two times such as 0:03.5-3:20.")!;

    private static PictureSize? ParseSize(ArgumentResult argument) =>
        argument.Tokens[0].Value == "auto" ? null
        : PictureSize.TryParse(argument.Tokens[0].Value, out var size) ? size
        : Wrong<PictureSize?>(argument, "--size is auto, or even sides such as 1280x720.");

    private static FrameRate? ParseRate(ArgumentResult argument) =>
        argument.Tokens[0].Value == "auto" ? null
        : FrameRate.TryParse(argument.Tokens[0].Value, out var rate) ? rate
        : Wrong<FrameRate?>(argument, "--rate is auto, or a rate such as 30000/1001.");

    private static T? Wrong<T>(ArgumentResult argument, string message)
    {
        argument.AddError(message);
        return default;
    }
}
