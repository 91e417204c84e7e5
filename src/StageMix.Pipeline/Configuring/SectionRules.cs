using System.Collections;
using System.ComponentModel.DataAnnotations;
using Microsoft.Extensions.Options;

namespace StageMix.Pipeline.Configuring;

/// <summary>Holds a section to the attributes of its options, with each problem under its whole key.</summary>
/// <remarks>The framework's own check names the property alone, and does not look at what a dictionary holds.</remarks>
internal sealed class SectionRules<TOptions>(string section) : IValidateOptions<TOptions>
    where TOptions : class
{
    public ValidateOptionsResult Validate(string? name, TOptions options)
    {
        var problems = ProblemsOf(options, section).ToList();
        if (problems.Count == 0 && options is IValidatableObject whole)
        {
            problems.AddRange(whole.Validate(new ValidationContext(options)).Select(problem => problem.ErrorMessage!));
        }

        return problems.Count == 0 ? ValidateOptionsResult.Success : ValidateOptionsResult.Fail(problems);
    }

    private static IEnumerable<string> ProblemsOf(object options, string path)
    {
        foreach (var property in options.GetType().GetProperties().Where(property => property.CanWrite))
        {
            var key = $"{path}:{property.Name}";
            var value = property.GetValue(options);
            var context = new ValidationContext(options) { MemberName = property.Name, DisplayName = key };
            var found = new List<ValidationResult>();
            Validator.TryValidateProperty(value, context, found);
            var within = value is IDictionary entries
                ? entries
                    .Keys.Cast<string>()
                    .Where(name => entries[name] is not null)
                    .SelectMany(name => ProblemsOf(entries[name]!, $"{key}:{name}"))
                : [];
            foreach (var problem in found.Select(problem => problem.ErrorMessage!).Concat(within))
            {
                yield return problem;
            }
        }
    }
}
