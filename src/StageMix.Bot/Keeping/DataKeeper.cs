using StageMix.Bot.Jobs.Storing;
using StageMix.Pipeline;

namespace StageMix.Bot.Keeping;

/// <summary>Does what the operator wants with the stored data.</summary>
internal sealed class DataKeeper(JobStore store, Forgetting forgetting)
{
    /// <exception cref="MixException">the disk refused it</exception>
    public async Task<WishAnswer> DoAsync(OperatorWish wish, CancellationToken cancellationToken)
    {
        try
        {
            var answer =
                wish.Guild is { } guild ? await forgetting.GuildAsync(guild, cancellationToken)
                : wish.User is { } user ? await forgetting.MemberAsync(user, cancellationToken)
                : new WishAnswer();
            if (wish != OperatorWish.Copy)
            {
                // earlier copies still hold what was to be forgotten
                store.DropBackUps();
            }

            return answer with
            {
                JobsCopy = store.BackUp().Path,
            };
        }
        catch (Exception failure) when (MixException.IsRefusedByDisk(failure))
        {
            throw MixException.CannotWrite("the data folder", failure);
        }
    }
}
