using System.ComponentModel;
using System.Reflection;
using Microsoft.Extensions.Configuration;

namespace StageMix.Pipeline.Configuring;

/// <summary>
/// Finds what the framework would pass over in silence: keys that mean nothing, texts that are no value of their kind. A
/// list of allowed guilds that is passed over would allow all.
/// </summary>
internal static class SectionTexts
{
    public static IEnumerable<string> ProblemsOf(IConfigurationSection section, Type type) =>
        TypeDescriptor.GetConverter(type) is var converter && converter.CanConvertFrom(typeof(string))
            ? ValueProblems(section, type, converter)
        : !type.IsGenericType
            ? section
                .GetChildren()
                .SelectMany(child =>
                    PropertyOf(type, child.Key) is { } property
                        ? ProblemsOf(child, property.PropertyType)
                        : [Unknown(child, type)]
                )
        : section.Value is { Length: > 0 }
            ? [$"{section.Path} holds several: name each, the first as {section.Path}:{FirstKey(type)}."]
        : section.GetChildren().SelectMany(child => ProblemsOf(child, type.GetGenericArguments()[^1]));

    private static string Unknown(IConfigurationSection section, Type type)
    {
        var names = type.GetProperties().Where(property => property.CanWrite).Select(property => property.Name);
        var meant = NearestName.Of(section.Key, names) is { } near
            ? $", but {section.Path[..^section.Key.Length]}{near} is one"
            : "";
        return $"{section.Path} is no setting{meant}; config/appsettings.json lists them all.";
    }

    private static PropertyInfo? PropertyOf(Type type, string key) =>
        type.GetProperty(key, BindingFlags.Public | BindingFlags.Instance | BindingFlags.IgnoreCase)
            is { CanWrite: true } property
            ? property
            : null;

    private static IEnumerable<string> ValueProblems(
        IConfigurationSection section,
        Type type,
        TypeConverter converter
    ) =>
        section.GetChildren().Any()
            ? section.GetChildren().Select(child => $"{child.Path} is no setting; {section.Path} holds one value.")
        : section.Value is null || IsOne(section.Value, converter) ? []
        : [$"{section.Path} is '{section.Value}', which is {NotOne(Nullable.GetUnderlyingType(type) ?? type)}."];

    private static bool IsOne(string text, TypeConverter converter)
    {
        try
        {
            converter.ConvertFromInvariantString(text);
            return true;
        }
        catch (Exception failure) when (failure is ArgumentException or FormatException or NotSupportedException)
        {
            return false;
        }
    }

    private static string NotOne(Type type) =>
        type == typeof(bool) ? "neither true nor false"
        : type.IsEnum ? $"none of {string.Join(", ", Enum.GetNames(type))}"
        : type == typeof(double) ? "no number"
        : type == typeof(Uri) ? "no address"
        : "no whole number, or too large a one";

    private static string FirstKey(Type type) => type.GetGenericArguments().Length == 1 ? "0" : "NAME";
}
