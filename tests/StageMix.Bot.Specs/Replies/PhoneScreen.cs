using System.Text;
using StageMix.Discord.Messages;

namespace StageMix.Bot.Specs.Replies;

/// <summary>A message as text, laid out about as wide as a phone shows it.</summary>
internal static class PhoneScreen
{
    private const int Width = 45;

    public static string Show(string name, OutgoingMessage message)
    {
        var text = new StringBuilder($"══ {name} {new string('═', Math.Max(3, Width - name.Length - 4))}\n");
        Wrap(text, message.Content, "");
        foreach (var embed in message.Embeds)
        {
            Wrap(text, embed.Title is null ? "" : $"[{embed.Title}]", "┃ ");
            Wrap(text, embed.Description ?? "", "┃ ");
            foreach (var field in embed.Fields ?? [])
            {
                Wrap(text, $"\n[{field.Name}]\n{field.Value}", "┃ ");
            }

            Wrap(text, embed.Image is null ? "" : $"(picture {embed.Image.Url})", "┃ ");
            Wrap(text, embed.Footer is null ? "" : $"({embed.Footer.Text})", "┃ ");
        }

        Wrap(text, string.Join(", ", message.Files.Select(file => $"(file {file.Name})")), "");
        foreach (var row in message.Rows)
        {
            Wrap(text, string.Join("  ", row.Components.Select(Show)), "");
        }

        return text.Append('\n').ToString();
    }

    public static string Show(string name, Modal modal)
    {
        var text = new StringBuilder($"══ modal {name} ══\n[{modal.Title}]\n");
        foreach (var label in modal.Components)
        {
            Wrap(text, $"{label.Text}\n{label.Description}\n{Show(label.Component)}", "  ");
        }

        return text.Append('\n').ToString();
    }

    private static string Show(Component component) =>
        component switch
        {
            Button button => $"⟦{button.Label}⟧",
            StringSelect select => $"⟦{select.Placeholder} ▾⟧"
                + string.Concat(
                    select.Options.Select(option =>
                        $"\n {(option.Default ? "☑" : "☐")} {option.Label}\n   {option.Description}"
                    )
                ),
            EntitySelect select => $"⟦{select.Placeholder} ▾ {select.Kind}⟧",
            TextInput input => $"⎡{input.Value ?? input.Placeholder}⎦",
            _ => "?",
        };

    private static void Wrap(StringBuilder text, string words, string margin)
    {
        foreach (var line in words.Length == 0 ? [] : words.Split('\n'))
        {
            var rest = line;
            while (Cells(rest) > Width)
            {
                var end = rest.Length;
                while (Cells(rest[..end]) > Width)
                {
                    end--;
                }

                var space = rest.LastIndexOf(' ', end - 1);
                end = space > 0 ? space : end;
                text.Append(margin).Append(rest[..end]).Append('\n');
                rest = rest[end..].TrimStart();
            }

            text.Append(margin).Append(rest).Append('\n');
        }
    }

    /// <summary>Hangul is twice as wide as Latin.</summary>
    private static int Cells(string text) => text.Sum(letter => letter >= '\u1100' && letter != '…' ? 2 : 1);
}
