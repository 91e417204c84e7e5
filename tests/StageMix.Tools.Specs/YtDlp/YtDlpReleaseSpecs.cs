using System.Net;
using System.Runtime.Versioning;
using System.Security.Cryptography;
using System.Text;
using StageMix.Tools.Processes;
using StageMix.Tools.YtDlp;

namespace StageMix.Tools.Specs.YtDlp;

[UnsupportedOSPlatform("windows")]
public sealed class YtDlpReleaseSpecs : IDisposable
{
    private const string Program = "#!/bin/sh\necho 2026.11.20\n";

    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("stagemix-spec-");

    public void Dispose() => _folder.Delete(recursive: true);

    [Fact]
    public async Task A_release_that_is_what_it_says_takes_the_place_of_the_one_before()
    {
        await OldOneAsync();

        var installed = await InstallAsync(Program, Sum(Program));

        installed.Version.Text.ShouldBe("2026.11.20");
        (await YtDlpProgram.FindAsync("", _folder.FullName, TestContext.Current.CancellationToken)).ShouldBe(installed);
        _folder.EnumerateFiles().Count().ShouldBe(1);
    }

    [Fact]
    public async Task A_release_that_is_something_else_changes_nothing()
    {
        await OldOneAsync();

        _ = await Should.ThrowAsync<InvalidDataException>(() => InstallAsync(Program, Sum("something else")));
        _ = await Should.ThrowAsync<InvalidDataException>(() => InstallAsync(Program, "", name: "yt-dlp.exe"));
        _ = await Should.ThrowAsync<HttpRequestException>(() => InstallAsync(null, Sum(Program)));
        _ = await Should.ThrowAsync<ToolException>(() =>
            InstallAsync("#!/bin/sh\nexit 1\n", Sum("#!/bin/sh\nexit 1\n"))
        );

        var left = _folder.EnumerateFiles().ShouldHaveSingleItem();
        (await File.ReadAllTextAsync(left.FullName, TestContext.Current.CancellationToken)).ShouldBe("old");
    }

    private Task OldOneAsync() =>
        File.WriteAllTextAsync(Path.Combine(_folder.FullName, "yt-dlp"), "old", TestContext.Current.CancellationToken);

    private async Task<YtDlpProgram> InstallAsync(string? program, string sum, string? name = null)
    {
        var files = new Dictionary<string, string?>(StringComparer.Ordinal)
        {
            ["/latest/SHA2-256SUMS"] = $"{Sum("x")}  yt-dlp\n{sum}  {name ?? YtDlpRelease.FileName}\n",
            ["/latest/" + YtDlpRelease.FileName] = program,
        };
        using var http = new HttpClient(new Shelf(files));
        return await new YtDlpRelease(http, new Uri("https://releases.example/latest/")).InstallAsync(
            _folder.FullName,
            TestContext.Current.CancellationToken
        );
    }

    private static string Sum(string text) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text)));

    private sealed class Shelf(Dictionary<string, string?> files) : HttpMessageHandler
    {
        protected override Task<HttpResponseMessage> SendAsync(
            HttpRequestMessage request,
            CancellationToken cancellationToken
        ) =>
            Task.FromResult(
                files.GetValueOrDefault(request.RequestUri!.AbsolutePath) is { } text
                    ? new HttpResponseMessage { Content = new StringContent(text) }
                    : new HttpResponseMessage(HttpStatusCode.NotFound)
            );
    }
}
