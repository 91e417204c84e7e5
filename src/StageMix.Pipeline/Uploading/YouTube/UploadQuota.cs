using System.Globalization;
using System.Text.Json;
using Microsoft.Extensions.Options;
using StageMix.Tools;

namespace StageMix.Pipeline.Uploading.YouTube;

/// <summary>Counts what the project asks of YouTube, in a file, because its quota is for a day: midnight to midnight in California.</summary>
/// <remarks>https://developers.google.com/youtube/v3/determine_quota_cost: uploads have a bucket of their own</remarks>
public sealed class UploadQuota(UploadLedger ledger, IOptions<YouTubeOptions> options, TimeProvider time)
{
    private const string FileName = "count.json";

    /// <summary>In units.</summary>
    internal const int ReadCost = 1;

    /// <summary>In units.</summary>
    internal const int ChangeCost = 50;

    // where the machine knows no time zones: the winter's, which in summer is an hour late but never early
    private static readonly TimeZoneInfo _california = TimeZoneInfo.TryFindSystemTimeZoneById(
        "America/Los_Angeles",
        out var zone
    )
        ? zone
        : TimeZoneInfo.CreateCustomTimeZone("California", TimeSpan.FromHours(-8), null, null);

    private sealed record Count(DateOnly Day, int Uploads, int Units);

    /// <summary>When the next day begins.</summary>
    internal DateTimeOffset NextDay
    {
        get
        {
            var midnight = Today.AddDays(1).ToDateTime(TimeOnly.MinValue);
            return new DateTimeOffset(midnight, _california.GetUtcOffset(midnight)).ToUniversalTime();
        }
    }

    private DateOnly Today => DateOnly.FromDateTime(TimeZoneInfo.ConvertTime(time.GetUtcNow(), _california).DateTime);

    /// <summary>What is left of today's, as far as this program has spent it.</summary>
    public async Task<(int Uploads, int Units)> LeftAsync(CancellationToken cancellationToken)
    {
        var path = Path.Combine(ledger.MakeFolder("quota"), FileName);
        var count = await ReadAsync(path, cancellationToken) is { } found && found.Day == Today ? found : null;
        return (options.Value.DailyUploads - (count?.Uploads ?? 0), options.Value.DailyUnits - (count?.Units ?? 0));
    }

    /// <summary>Counts an upload before it is begun.</summary>
    /// <exception cref="MixException">today's are spent</exception>
    internal Task SpendUploadAsync(CancellationToken cancellationToken) =>
        ChangeAsync(
            count => count.Uploads < options.Value.DailyUploads ? count with { Uploads = count.Uploads + 1 } : null,
            cancellationToken
        );

    /// <summary>Counts something else before it is asked.</summary>
    /// <exception cref="MixException">today's units are spent</exception>
    internal Task SpendAsync(int units, CancellationToken cancellationToken) =>
        ChangeAsync(
            count =>
                count.Units + units <= options.Value.DailyUnits ? count with { Units = count.Units + units } : null,
            cancellationToken
        );

    /// <summary>YouTube says that today's uploads are spent, whoever spent them.</summary>
    internal Task UploadsAreSpentAsync(CancellationToken cancellationToken) =>
        ChangeAsync(count => count with { Uploads = options.Value.DailyUploads }, cancellationToken);

    internal MixException Spent(Exception? inner = null) =>
        new(
            MixFailure.TryLater,
            string.Create(
                CultureInfo.InvariantCulture,
                $"This project's quota at YouTube is spent for today: it can go on at {NextDay:yyyy-MM-dd HH:mm} UTC."
            ),
            inner
        )
        {
            RetryAt = NextDay,
        };

    private async Task ChangeAsync(Func<Count, Count?> change, CancellationToken cancellationToken)
    {
        var folder = ledger.MakeFolder("quota");
        using var turn = await FolderTurn.TakeAsync(folder, time, cancellationToken);
        var path = Path.Combine(folder, FileName);
        var count = await ReadAsync(path, cancellationToken);
        var next = change(count?.Day == Today ? count : new Count(Today, 0, 0)) ?? throw Spent();
        var text = JsonSerializer.SerializeToUtf8Bytes(next);
        await WholeFile.WriteAsync(path, aside => OwnerOnly.WriteAsync(aside, text, cancellationToken));
    }

    private static async Task<Count?> ReadAsync(string path, CancellationToken cancellationToken)
    {
        try
        {
            return JsonSerializer.Deserialize<Count>(await File.ReadAllBytesAsync(path, cancellationToken));
        }
        catch (Exception absent) when (absent is FileNotFoundException or JsonException)
        {
            return null;
        }
    }
}
