using Microsoft.Extensions.Options;
using StageMix.Bot.Guilds;
using StageMix.Bot.Jobs;
using StageMix.Bot.Jobs.Storing;
using StageMix.Bot.Keeping;
using StageMix.Bot.Logging;
using StageMix.Bot.Requests;
using StageMix.Bot.Talking;
using StageMix.Bot.Voting;
using StageMix.Bot.Web;
using StageMix.Bot.Web.Door;
using StageMix.Bot.Working;
using StageMix.Pipeline;
using StageMix.Pipeline.Configuring;

namespace StageMix.Bot;

/// <summary>The bot as a process: the jobs, the worker that works them off, and the pages.</summary>
internal static class BotHost
{
    private static readonly TimeSpan _patience = TimeSpan.FromSeconds(2);

    public static async Task<int> RunAsync()
    {
        try
        {
            var builder = WebApplication.CreateBuilder(
                new WebApplicationOptions { ContentRootPath = AppContext.BaseDirectory }
            );
            builder.Configuration.AddSettings();
            if (ListeningPlaces.FindProblem(builder.Configuration.Read<WebOptions>("Web")) is { } problem)
            {
                return await RefuseAsync($"The bot cannot start: {problem}");
            }

            await using var host = Build(builder);
            await host.RunAsync();
            return 0;
        }
        catch (OptionsValidationException invalid)
        {
            return await RefuseAsync(Settings.Explain(invalid));
        }
        catch (IOException taken)
        {
            return await RefuseAsync(
                $"The bot cannot start: {taken.Message} If another bot runs here, stop it; else set Web__Url or Storage__DataDirectory."
            );
        }
    }

    private static async Task<int> RefuseAsync(string sentence)
    {
        await Console.Error.WriteLineAsync(sentence);
        return 1;
    }

    private static WebApplication Build(WebApplicationBuilder builder)
    {
        builder.Services.AddBotLog(builder.Configuration);
        builder.Services.AddStageMix(builder.Configuration);
        builder.Services.Configure<HostOptions>(host => host.ShutdownTimeout = _patience);
        builder.AddDoor();
        var storage = builder.Configuration.Read<StorageOptions>("Storage");
        var opening = JobStoreOpening.Open(storage);
        if (opening.Store is { } store)
        {
            AsideFile.SweepLeftovers(storage.DataDirectory);
            builder.Services.AddWork(store);
            builder.Services.AddHostedService<YtDlpNotice>();
            builder.AddConsole();
            builder.Services.AddDiscord(builder.Configuration);
        }

        var app = builder.Build();
        // the host would do so too, and log a trace of it
        app.Services.CheckSections();
        if (opening.Damage is { } damage)
        {
            app.MapDamage(damage);
        }
        else
        {
            app.MapConsole();
        }

        return app;
    }

    private static void AddWork(this IServiceCollection services, JobStore store)
    {
        // a factory, so that the host closes it at the end
        services.AddSingleton(_ => store);
        services.AddSingleton<IJobQueue>(provider => provider.GetRequiredService<JobStore>());
        services.AddSingleton<IGuildBook>(_ => store.Guilds);
        services.AddSingleton<GuildRulebook>();
        services.AddSingleton<MixDesk>();
        services.AddSingleton<MemberDesk>();
        services.AddSingleton<IMixLegs, MixLegs>();
        services.AddSingleton<DiskRoom>();
        services.AddSingleton<JobMeter>();
        services.AddSingleton<LegRunner>();
        services.AddHostedService<MixWorker>();
        services.AddHostedService<VoteClock>();
        services.AddHostedService<JobBackupTimer>();
        services.AddSingleton<Forgetting>();
        services.AddSingleton<DataKeeper>();
        services.AddSingleton(provider => new WishBox(provider.GetRequiredService<IOptions<StorageOptions>>().Value));
        services.AddHostedService<WishKeeper>();
    }
}
