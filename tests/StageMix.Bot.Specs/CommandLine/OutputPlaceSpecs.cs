namespace StageMix.Bot.Specs.CommandLine;

/// <summary>A result that cannot be written is refused before the work, also for root: below a file, and in /proc.</summary>
public sealed class OutputPlaceSpecs(SmallMedia media) : IDisposable
{
    private const string NoPlace = "/proc cannot be written to: choose a folder in which you may write.";

    private readonly Desk _desk = new(media);

    public void Dispose() => _desk.Dispose();

    [Fact]
    public async Task A_result_in_a_folder_where_nobody_may_write_is_refused_before_the_work()
    {
        string[] mix = ["mix", "--song", "song.wav", "--stage", "a.mp4", "--work", _desk.At("work"), "--json"];

        (await _desk.RunAsync([.. mix, "--out", "/proc/mix.mp4"])).ShouldRefuseWith(NoPlace);
        (
            await _desk.RunAsync([.. mix, "--out", _desk.At("out/mix.mp4"), "--timeline", "/proc/mix.otio"])
        ).ShouldRefuseWith(NoPlace);
        Directory.Exists(_desk.At("work")).ShouldBeFalse();
        _desk.ShouldHoldNothingHalfMade();
    }

    [Theory]
    [InlineData(
        "song.wav/mix.mp4",
        "{0}/song.wav is a file, so nothing can be written below it: choose another folder."
    )]
    [InlineData("song.wav", "song.wav would take the place of a file that is needed: choose another name.")]
    [InlineData("./a.mp4", "./a.mp4 would take the place of a file that is needed: choose another name.")]
    [InlineData("mix.otio", "mix.otio would take the place of a file that is needed: choose another name.")]
    [InlineData("..", ".. is a folder: give the name of a file.")]
    [InlineData("/dev/full", "/dev/full is a device: give the name of a file.")]
    public async Task A_result_that_would_destroy_something_or_has_no_place_is_refused(string output, string sentence)
    {
        var song = await File.ReadAllBytesAsync(media.At("song.wav"), TestContext.Current.CancellationToken);

        (
            await _desk.RunAsync(
                "mix",
                "--song",
                "song.wav",
                "--stage",
                "a.mp4",
                "--work",
                _desk.At("work"),
                "--out",
                output
            )
        ).ShouldRefuseWith(sentence.Replace("{0}", media.Folder, StringComparison.Ordinal));

        (await File.ReadAllBytesAsync(media.At("song.wav"), TestContext.Current.CancellationToken)).ShouldBe(song);
        _desk.ShouldHoldNothingHalfMade();
    }

    [Fact]
    public async Task A_name_of_300_bytes_is_refused_as_too_long()
    {
        var name = _desk.At(new string('가', 100) + ".mp4");

        (await _desk.RunAsync("plan", "--song", "song.wav", "--stage", "a.mp4", "--out", name)).ShouldRefuseWith(
            $"The name {Path.ChangeExtension(name, ".otio")} is too long: choose a shorter one."
        );
    }

    [Theory]
    [InlineData("mix", "--song", "song.wav", "--stage", "a.mp4", "--work", "/proc/work")]
    [InlineData("showcase", "--stages", "1", "--seconds", "10", "--to", "/proc/show")]
    [InlineData("demo", "--out", "/proc/demo")]
    public async Task A_folder_that_cannot_be_made_is_named(params string[] arguments)
    {
        var ending = await _desk.RunAsync(arguments);

        var folder = arguments[0] == "demo" ? "/proc/demo/show" : arguments[^1];
        ending.ShouldRefuseWith($"{folder} cannot be written to: choose a folder in which you may write.");
        _desk.ShouldHoldNothingHalfMade();
    }
}
