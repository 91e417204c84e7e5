namespace StageMix.Pipeline.Uploading;

/// <summary>A place where mixes are published.</summary>
public interface IMixPublisher
{
    /// <summary>Whether this is the place for it.</summary>
    Task<bool> TakesAsync(PublishOrder order, UploadRecord record, CancellationToken cancellationToken);

    /// <summary>Publishes a mix once: interrupted and asked again, it goes on where it was.</summary>
    /// <param name="record">to write each step down in</param>
    /// <param name="progress">0 to 1</param>
    Task<UploadedMix> PublishAsync(
        PublishOrder order,
        OpenRecord record,
        IProgress<double>? progress,
        CancellationToken cancellationToken
    );

    /// <summary>Takes down what this place has under that key.</summary>
    /// <returns>false when it has nothing</returns>
    Task<bool> TakeDownAsync(UploadRecord record, TakedownWay way, CancellationToken cancellationToken);
}

public enum TakedownWay
{
    /// <summary>The video is deleted.</summary>
    Delete,

    /// <summary>The video stays for the channel's owner alone.</summary>
    MakePrivate,
}
