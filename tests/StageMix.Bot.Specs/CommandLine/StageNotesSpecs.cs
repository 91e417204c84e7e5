using System.Text.Json;

namespace StageMix.Bot.Specs.CommandLine;

/// <summary>Stages that are not as they should be do not stop a mix; it says what became of each.</summary>
public sealed class StageNotesSpecs(SmallMedia media) : IDisposable
{
    private const string Alone = "it is the only stage that can be used, so the mix switches to no other";

    private readonly Desk _desk = new(media);

    public void Dispose() => _desk.Dispose();

    [Fact]
    public async Task A_stage_that_was_given_again_under_any_name_is_used_once()
    {
        File.CreateSymbolicLink(_desk.At("link.mp4"), media.At("a.mp4"));
        File.Copy(media.At("a.mp4"), _desk.At("copy.mp4"));

        var stages = await StagesAsync("a.mp4", "./a.mp4", _desk.At("link.mp4"), _desk.At("copy.mp4"));

        stages[0].ShouldBe((true, Alone, 1));
        foreach (var again in stages[1..])
        {
            again.ShouldBe((false, "it is the same video as stage 1, and each is used once", 0));
        }
    }

    [Fact]
    public async Task One_stage_alone_makes_a_mix_that_says_so()
    {
        var stages = await StagesAsync("a.mp4");

        stages.ShouldBe([(true, Alone, 1)]);
    }

    [Fact]
    public async Task Stages_without_picture_or_sound_are_left_out()
    {
        var stages = await StagesAsync("silent.mp4", "unseen.m4a", "covered.m4a", "b.mkv");

        stages[0].ShouldBe((false, "it has no sound, so its place in the song cannot be found", 0));
        stages[1].ShouldBe((false, "it has no moving picture", 0));
        stages[2].ShouldBe((false, "it has no moving picture", 0));
        stages[3].ShouldBe((true, Alone, 1));
    }

    [Fact]
    public async Task Of_stages_that_were_cut_off_all_that_can_be_decoded_is_used()
    {
        // one at a time: they are one performance
        foreach (var (name, says) in new[] { ("cut.mp4", true), ("cut.mkv", true), ("cut.ts", false) })
        {
            var stage = (await StagesAsync(name)).ShouldHaveSingleItem();

            (stage.Accepted, stage.Share).ShouldBe((true, 1), name);
            // an MPEG transport stream does not say how long it was to be
            (stage.Reason?.StartsWith("its sound ends at 0:1", StringComparison.Ordinal) == true).ShouldBe(says, name);
        }
    }

    private async Task<(bool Accepted, string? Reason, double Share)[]> StagesAsync(params string[] stages)
    {
        var ending = await _desk.RunAsync([.. _desk.Mix("song.wav", stages), "--style", "fixed"]);
        ending.ExitCode.ShouldBe(0, string.Join('\n', ending.Said));
        using var json = JsonDocument.Parse(ending.Output);
        return
        [
            .. json
                .RootElement.GetProperty("stages")
                .EnumerateArray()
                .Select(stage =>
                    (
                        stage.GetProperty("accepted").GetBoolean(),
                        stage.GetProperty("reason").GetString(),
                        stage.GetProperty("share").GetDouble()
                    )
                ),
        ];
    }
}
