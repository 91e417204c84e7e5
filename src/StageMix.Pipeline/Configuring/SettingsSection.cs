using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;

namespace StageMix.Pipeline.Configuring;

/// <summary>Reads a section of the settings. What is wrong in it is told in sentences that name its key.</summary>
public static class SettingsSection
{
    public static void AddSection<TOptions>(
        this IServiceCollection services,
        IConfiguration configuration,
        string section
    )
        where TOptions : class
    {
        services.AddSingleton<IValidateOptions<TOptions>>(new SectionRules<TOptions>(section));
        services
            .AddOptions<TOptions>()
            .Configure(options => Fill(options, configuration.GetSection(section)))
            .ValidateOnStart();
    }

    /// <summary>The same for what must be known before there are services.</summary>
    /// <exception cref="OptionsValidationException">it is not right</exception>
    public static TOptions Read<TOptions>(this IConfiguration configuration, string section)
        where TOptions : class, new()
    {
        var options = new TOptions();
        Fill(options, configuration.GetSection(section));
        var found = new SectionRules<TOptions>(section).Validate(name: null, options);
        return found.Failed ? throw Wrong(found.Failures) : options;
    }

    /// <summary>Reads all sections, and tells everything that is wrong at once.</summary>
    /// <exception cref="OptionsValidationException">they are not right</exception>
    public static void CheckSections(this IServiceProvider services)
    {
        try
        {
            services.GetRequiredService<IStartupValidator>().Validate();
        }
        catch (AggregateException several)
        {
            // a section that rests on another tells of that too
            throw Wrong(
                several
                    .InnerExceptions.OfType<OptionsValidationException>()
                    .SelectMany(one => one.Failures)
                    .Distinct(StringComparer.Ordinal)
            );
        }
    }

    private static void Fill(object options, IConfigurationSection section)
    {
        var problems = SectionTexts.ProblemsOf(section, options.GetType()).ToList();
        if (problems.Count > 0)
        {
            throw Wrong(problems);
        }

        section.Bind(options);
    }

    private static OptionsValidationException Wrong(IEnumerable<string> problems) =>
        new(Options.DefaultName, typeof(IConfiguration), problems);
}
