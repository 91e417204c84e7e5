using System.Text.Json;
using StageMix.Pipeline;
using StageMix.Tools;

namespace StageMix.Bot.Keeping;

/// <summary>A folder through which a command asks the running bot, which alone may touch the jobs. Only the data's owner can enter it.</summary>
internal sealed class WishBox(StorageOptions storage)
{
    private const string Asked = ".asked.json";
    private const string Answered = ".answered.json";

    private readonly string _folder = Path.Combine(
        Path.GetDirectoryName(Path.GetFullPath(storage.JobsPath))!,
        "wishes"
    );

    /// <summary>Asks, and waits for the answer.</summary>
    /// <exception cref="TimeoutException">nobody answered</exception>
    public async Task<WishAnswer> AskAsync(
        OperatorWish wish,
        TimeSpan patience,
        TimeProvider time,
        CancellationToken cancellationToken
    )
    {
        OwnerOnly.CreateFolder(_folder);
        var asked = Path.Combine(_folder, Guid.NewGuid().ToString("N") + Asked);
        var answered = asked[..^Asked.Length] + Answered;
        using var waiting = new CancellationTokenSource(patience, time);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(waiting.Token, cancellationToken);
        try
        {
            await WriteAsync(asked, wish, cancellationToken);
            while (!File.Exists(answered))
            {
                await Task.Delay(TimeSpan.FromMilliseconds(100), time, either.Token);
            }

            return await ReadAsync<WishAnswer>(answered, cancellationToken);
        }
        catch (OperationCanceledException) when (!cancellationToken.IsCancellationRequested)
        {
            throw new TimeoutException();
        }
        finally
        {
            File.Delete(asked);
            File.Delete(answered);
        }
    }

    /// <summary>Answers whatever was asked since the last time.</summary>
    public async Task AnswerAllAsync(Func<OperatorWish, Task<WishAnswer>> answer, CancellationToken cancellationToken)
    {
        if (!Directory.Exists(_folder))
        {
            return;
        }

        foreach (var asked in Directory.EnumerateFiles(_folder, "*" + Asked).ToList())
        {
            var wish = await ReadAsync<OperatorWish>(asked, cancellationToken);
            var said = await answer(wish);
            // whoever asked has gone away when the question has
            if (File.Exists(asked))
            {
                await WriteAsync(asked[..^Asked.Length] + Answered, said, cancellationToken);
                File.Delete(asked);
            }
        }
    }

    private static Task WriteAsync<T>(string path, T value, CancellationToken cancellationToken) =>
        WholeFile.WriteAsync(
            path,
            aside => File.WriteAllTextAsync(aside, JsonSerializer.Serialize(value), cancellationToken)
        );

    private static async Task<T> ReadAsync<T>(string path, CancellationToken cancellationToken) =>
        JsonSerializer.Deserialize<T>(await File.ReadAllTextAsync(path, cancellationToken))!;
}
