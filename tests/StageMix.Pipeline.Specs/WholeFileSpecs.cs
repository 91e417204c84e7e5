namespace StageMix.Pipeline.Specs;

public sealed class WholeFileSpecs : IDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("stagemix-whole-");

    public void Dispose() => _folder.Delete(recursive: true);

    [Fact]
    public async Task Of_files_that_belong_together_none_is_there_when_one_fails()
    {
        var stop = TestContext.Current.CancellationToken;
        var first = Path.Combine(_folder.FullName, "first.txt");
        await File.WriteAllTextAsync(first, "before", stop);

        var failure = await Should.ThrowAsync<MixException>(() =>
            WholeFile.WriteAllAsync([
                new FileToWrite(first, aside => File.WriteAllTextAsync(aside, "after", stop)),
                // stands for a disk that becomes full while the second is written
                new FileToWrite(
                    Path.Combine(_folder.FullName, "second.txt"),
                    _ => File.WriteAllTextAsync("/dev/full", "too much", stop)
                ),
            ])
        );

        failure.Reason.ShouldBe(MixFailure.DiskFull);
        failure.UserMessage.ShouldBe($"The disk of {_folder.FullName} is full: free some space there and try again.");
        _folder.EnumerateFiles().Select(file => file.Name).ShouldBe(["first.txt"]);
        (await File.ReadAllTextAsync(first, stop)).ShouldBe("before");
    }
}
