using Microsoft.Extensions.Options;
using StageMix.Pipeline.Configuring;

namespace StageMix.Bot.CommandLine.Doctor;

/// <summary>Whether the bot would start with these settings.</summary>
internal static class SettingsCheck
{
    public static Check Run(Session session)
    {
        const string Name = "settings";
        try
        {
            session.Get<IServiceProvider>().CheckSections();
            return new Check(Name, Ok: true, "every value can be used");
        }
        catch (OptionsValidationException wrong)
        {
            return new Check(Name, Ok: false, string.Join(' ', wrong.Failures).TrimEnd('.'));
        }
    }
}
