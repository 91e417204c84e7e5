using System.Reflection;
using StageMix.Pipeline.Acquiring;

namespace StageMix.Pipeline.Specs;

/// <summary>The house's rule on rooms: a room may take an earlier room's output record, never its door, options or insides.</summary>
public sealed class RoomSpecs
{
    private static readonly string[] _rooms =
    [
        "Acquiring",
        "Aligning",
        "Detecting",
        "Planning",
        "Rendering",
        "Uploading",
    ];

    private static readonly Assembly _pipeline = typeof(MediaAcquirer).Assembly;

    public static TheoryData<string> Rooms => [.. _rooms];

    [Theory]
    [MemberData(nameof(Rooms))]
    public void A_room_uses_only_the_output_records_of_earlier_rooms(string room)
    {
        var earlier = _rooms.TakeWhile(other => other != room).Select(NamespaceOf).ToList();
        var foreign = TypesOf(room)
            .SelectMany(type => Mentioned(type).Select(used => (type, used)))
            .Where(pair => _rooms.Any(other => other != room && IsIn(other, pair.used)))
            .Distinct()
            .ToList();

        foreign.ShouldAllBe(pair => earlier.Contains(pair.used.Namespace!));
        foreign.ShouldAllBe(pair => pair.used.IsPublic && !IsDoorOrOptions(pair.used));
    }

    [Theory]
    [MemberData(nameof(Rooms))]
    public void A_room_has_one_door(string room) =>
        TypesOf(room).Count(type => type.IsPublic && type.GetMethod("RunAsync") is not null).ShouldBe(1);

    private static string NamespaceOf(string room) => "StageMix.Pipeline." + room;

    private static IEnumerable<Type> TypesOf(string room) => _pipeline.GetTypes().Where(type => IsIn(room, type));

    /// <summary>In the room itself or in a folder of it.</summary>
    private static bool IsIn(string room, Type type) =>
        $"{type.Namespace}.".StartsWith(NamespaceOf(room) + ".", StringComparison.Ordinal);

    private static bool IsDoorOrOptions(Type type) =>
        type.GetMethod("RunAsync") is not null || type.Name.EndsWith("Options", StringComparison.Ordinal);

    /// <summary>Every type in a type's fields, parameters, results and method bodies' locals.</summary>
    private static IEnumerable<Type> Mentioned(Type type)
    {
        const BindingFlags All =
            BindingFlags.Public
            | BindingFlags.NonPublic
            | BindingFlags.Static
            | BindingFlags.Instance
            | BindingFlags.DeclaredOnly;
        var methods = type.GetMethods(All).Cast<MethodBase>().Concat(type.GetConstructors(All)).ToList();
        return type.GetFields(All)
            .Select(field => field.FieldType)
            .Concat(methods.SelectMany(method => method.GetParameters()).Select(parameter => parameter.ParameterType))
            .Concat(methods.OfType<MethodInfo>().Select(method => method.ReturnType))
            .Concat(
                methods
                    .SelectMany(method => method.GetMethodBody()?.LocalVariables ?? [])
                    .Select(local => local.LocalType)
            )
            .SelectMany(Unwrapped);
    }

    private static IEnumerable<Type> Unwrapped(Type type) =>
        type.HasElementType ? Unwrapped(type.GetElementType()!)
        : type.IsGenericType ? type.GetGenericArguments().SelectMany(Unwrapped).Append(type.GetGenericTypeDefinition())
        : [type];
}
