using System.Collections.Concurrent;
using System.Globalization;
using System.Text;
using SkiaSharp;

namespace StageMix.Pipeline.Drawing;

/// <summary>A piece of a line that one typeface has all letters of.</summary>
internal sealed record FontRun(string Text, SKTypeface Typeface)
{
    /// <summary>Has Latin, Hangul, kana and Chinese characters in one hand; what the launcher installs.</summary>
    private const string PreferredFamily = "Noto Sans CJK KR";

    // typefaces live as long as the program: they are few, and finding them is slow
    private static readonly ConcurrentDictionary<(int Letter, bool IsBold), SKTypeface> _known = new();

    /// <summary>Splits a line into runs by typeface: no font has every script.</summary>
    public static IEnumerable<FontRun> Of(string text, bool isBold)
    {
        // composed: file names from some systems hold each Hangul syllable in pieces
        var letters = LettersOf(text.Normalize(NormalizationForm.FormC))
            .Select(letter => new FontRun(letter, TypefaceFor(letter, isBold)));
        FontRun? run = null;
        foreach (var letter in letters)
        {
            if (run is not null && run.Typeface != letter.Typeface)
            {
                yield return run;
                run = null;
            }

            run = letter with { Text = run?.Text + letter.Text };
        }

        if (run is not null)
        {
            yield return run;
        }
    }

    /// <summary>What people take for letters: marks stay with what they stand on.</summary>
    public static IEnumerable<string> LettersOf(string text)
    {
        var letters = StringInfo.GetTextElementEnumerator(text);
        while (letters.MoveNext())
        {
            yield return letters.GetTextElement();
        }
    }

    private static SKTypeface TypefaceFor(string letter, bool isBold) =>
        _known.GetOrAdd((char.ConvertToUtf32(letter, 0), isBold), key => Find(key.Letter, key.IsBold));

    private static SKTypeface Find(int letter, bool isBold)
    {
        var style = isBold ? SKFontStyle.Bold : SKFontStyle.Normal;
        var preferred = SKFontManager.Default.MatchFamily(PreferredFamily, style) ?? SKTypeface.Default;
        using var font = new SKFont(preferred);
        return font.ContainsGlyph(letter)
            ? preferred
            : SKFontManager.Default.MatchCharacter(null, style, null, letter) ?? preferred;
    }
}
