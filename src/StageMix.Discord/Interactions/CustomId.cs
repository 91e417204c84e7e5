namespace StageMix.Discord.Interactions;

/// <summary>The id that a component or a modal carries: what it does, and to what (<c>vote:17</c>).</summary>
/// <param name="Action">finds the handler; it holds no colon</param>
/// <param name="Argument">empty where there is none</param>
public sealed record CustomId(string Action, string Argument = "")
{
    public const int Longest = 100;

    public static CustomId Parse(string text) =>
        text.Split(':', 2) is [var action, var argument] ? new(action, argument) : new(text);

    /// <exception cref="InvalidOperationException">it is longer than Discord allows</exception>
    public override string ToString()
    {
        var text = Argument.Length == 0 ? Action : $"{Action}:{Argument}";
        return text.Length <= Longest ? text : throw new InvalidOperationException($"{text} is too long for an id");
    }
}
