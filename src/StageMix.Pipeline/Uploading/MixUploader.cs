namespace StageMix.Pipeline.Uploading;

/// <summary>
/// The door of Uploading: publishes each mix once, whatever happens in between, in the first place that takes it, and
/// takes it down again.
/// </summary>
public sealed class MixUploader(IEnumerable<IMixPublisher> publishers, UploadLedger ledger)
{
    /// <param name="progress">0 to 1</param>
    /// <exception cref="MixException">it could not be published, at all or for now (<see cref="MixException.RetryAt"/>)</exception>
    public async Task<UploadedMix> RunAsync(
        PublishOrder order,
        IProgress<double>? progress,
        CancellationToken cancellationToken
    )
    {
        using var record = await ledger.OpenAsync(order.Key, cancellationToken);
        if (record.Now.IsTakenDown)
        {
            throw new MixException(
                MixFailure.TakenDown,
                $"“{order.Title}” was taken down, and is not published again: make another mix."
            );
        }

        if (record.Now.Published is null)
        {
            var publisher = await ChooseAsync(order, record.Now, cancellationToken);
            var published = await publisher.PublishAsync(order, record, progress, cancellationToken);
            await record.WriteAsync(record.Now with { Session = null, Published = published });
        }

        progress?.Report(1);
        return record.Now.Published!;
    }

    /// <summary>Takes down what was published under a key, and lets nothing be published under it again.</summary>
    /// <returns>false when nothing was there</returns>
    /// <exception cref="MixException">YouTube could not be told</exception>
    public async Task<bool> TakeDownAsync(string key, TakedownWay way, CancellationToken cancellationToken)
    {
        using var record = await ledger.OpenAsync(key, cancellationToken);
        var found = false;
        foreach (var publisher in publishers)
        {
            found |= await publisher.TakeDownAsync(record.Now, way, cancellationToken);
        }

        await record.WriteAsync(record.Now with { Session = null, IsTakenDown = true });
        return found;
    }

    private async Task<IMixPublisher> ChooseAsync(PublishOrder order, UploadRecord record, CancellationToken stop)
    {
        foreach (var publisher in publishers)
        {
            if (await publisher.TakesAsync(order, record, stop))
            {
                return publisher;
            }
        }

        throw new InvalidOperationException("the gallery takes every mix");
    }
}
