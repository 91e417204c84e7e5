using System.Text;
using StageMix.Discord.Messages;

namespace StageMix.Bot.Specs.Replies;

/// <summary>A message as text, laid out about as wide as a phone shows it.</summary>
internal static class PhoneScreen
{
    private const int Width = 45;

    /// <param name="width">where lines break</param>
    public static string Show(string name, OutgoingMessage message, int width = Width)
    {
        var text = new StringBuilder($"══ {name} {new string('═', Math.Max(3, Width - name.Length - 4))}\n");
        Wrap(text, message.Content, "", width);
        foreach (var embed in message.Embeds)
        {
            Wrap(text, embed.Title is null ? "" : $"[{embed.Title}]", "┃ ", width);
            Wrap(text, embed.Description ?? "", "┃ ", width);
            foreach (var field in embed.Fields ?? [])
            {
                Wrap(text, $"\n[{field.Name}]\n{field.Value}", "┃ ", width);
            }

            Wrap(text, embed.Image is null ? "" : $"(picture {embed.Image.Url})", "┃ ", width);
            Wrap(text, embed.Footer is null ? "" : $"({embed.Footer.Text})", "┃ ", width);
        }

        Wrap(text, string.Join(", ", message.Files.Select(file => $"(file {file.Name})")), "", width);
        foreach (var row in message.Rows)
        {
            Wrap(text, string.Join("  ", row.Components.Select(Show)), "", width);
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

    private static void Wrap(StringBuilder text, string words, string margin, int width = Width)
    {
        foreach (var line in words.Length == 0 ? [] : words.Split('\n'))
        {
            var rest = line;
            while (Fitting(rest, width) is var fitting && fitting < rest.Length)
            {
                var space = rest.LastIndexOf(' ', fitting - 1);
                var end = space > 0 ? space : fitting;
                text.Append(margin).Append(rest.AsSpan(0, end)).Append('\n');
                rest = rest[end..].TrimStart();
            }

            text.Append(margin).Append(rest).Append('\n');
        }
    }

    /// <summary>How many letters there is room for.</summary>
    private static int Fitting(string text, int width)
    {
        var cells = 0;
        for (var i = 0; i < text.Length; i++)
        {
            cells += CellsOf(text[i]);
            if (cells > width)
            {
                return i;
            }
        }

        return text.Length;
    }

    /// <summary>Hangul is twice as wide as Latin.</summary>
    private static int CellsOf(char letter) => letter >= '\u1100' && letter != '…' ? 2 : 1;
}
