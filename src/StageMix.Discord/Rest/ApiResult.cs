using System.Diagnostics.CodeAnalysis;

namespace StageMix.Discord.Rest;

/// <summary>What Discord answered: a value, or an error that a caller can react to.</summary>
public sealed record ApiResult<T>
    where T : class
{
    private ApiResult(T? value, ApiError? error) => (Value, Error) = (value, error);

    public T? Value { get; }

    public ApiError? Error { get; }

    [MemberNotNullWhen(true, nameof(Value))]
    [MemberNotNullWhen(false, nameof(Error))]
    public bool IsDone => Error is null;

    public static implicit operator ApiResult<T>(T value) => new(value, null);

    public static implicit operator ApiResult<T>(ApiError error) => new(null, error);
}
