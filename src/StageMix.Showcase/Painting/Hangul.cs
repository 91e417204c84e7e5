namespace StageMix.Showcase.Painting;

/// <summary>
/// Korean syllables as strokes. A syllable's code point says its letters (Unicode, section 3.12); they are put together
/// as one writes them: the vowel to the right or below, a final consonant at the bottom.
/// </summary>
internal static class Hangul
{
    private const int First = 0xAC00;
    private const int Last = 0xD7A3;
    private const int Vowels = 21;
    private const int Finals = 28;

    private const string Consonants = "ㄱㄲㄴㄷㄸㄹㅁㅂㅃㅅㅆㅇㅈㅉㅊㅋㅌㅍㅎ";
    private const string FinalConsonants = " ㄱㄲ ㄴ  ㄷㄹ       ㅁㅂ ㅅㅆㅇㅈㅊㅋㅌㅍㅎ";

    // polylines of digit pairs x y in a box of 4 × 6; 'o' is a ring
    private static readonly Dictionary<char, string> _letters = new()
    {
        ['ㄱ'] = "004046",
        ['ㄴ'] = "000646",
        ['ㄷ'] = "40000646",
        ['ㄹ'] = "004043030646",
        ['ㅁ'] = "0040460600",
        ['ㅂ'] = "00064640 0343",
        ['ㅅ'] = "2006 2246",
        ['ㅇ'] = "o",
        ['ㅈ'] = "0040 2006 2346",
        ['ㅊ'] = "1030 0242 2206 2446",
        ['ㅋ'] = "004046 0343",
        ['ㅌ'] = "40000646 0343",
        ['ㅍ'] = "0040 0646 1016 3036",
        ['ㅎ'] = "1030 0242 o",
    };

    // the vowels by their order in Unicode: whether they stand at the right (r), below (b) or both, and their strokes
    private static readonly (bool IsRight, string Strokes)[] _vowels =
    [
        (true, "1016 1343"),
        (true, "0006 0323 3036"),
        (true, "1016 1242 1444"),
        (true, "0006 0222 0424 3036"),
        (true, "3036 0333"),
        (true, "2026 0323 4046"),
        (true, "3036 0232 0434"),
        (true, "2026 0222 0424 4046"),
        (false, "2024 0444"),
        (true, "3036 3343 0525 1315"),
        (true, "3036 0525 1315"),
        (true, "3036 0525 1315"),
        (false, "1014 3034 0444"),
        (false, "0242 2226"),
        (true, "3036 1333 0424 1416"),
        (true, "3036 0424 1416"),
        (true, "3036 0424 1416"),
        (false, "0242 1216 3236"),
        (false, "0343"),
        (true, "3036 0525"),
        (true, "2026"),
    ];

    public static bool Has(char letter) => letter is >= (char)First and <= (char)Last;

    /// <summary>A syllable's letters, each with the box it is written into: left, top, width and height of 1.</summary>
    public static IEnumerable<(string Strokes, float X, float Y, float Width, float Height)> Parts(char syllable)
    {
        var code = syllable - First;
        var (initial, vowel, final) = (code / (Vowels * Finals), code / Finals % Vowels, code % Finals);
        var (isRight, strokes) = _vowels[vowel];
        var height = final > 0 ? 0.52f : 1;
        var start = Strokes(Consonants[initial]);
        if (isRight)
        {
            yield return (start, 0.04f, 0.04f, 0.46f, (0.92f * height) - 0.06f);
            yield return (strokes, 0.58f, 0, 0.36f, height);
        }
        else
        {
            yield return (start, 0.2f, 0.02f, 0.6f, 0.46f * height);
            yield return (strokes, 0.02f, 0.56f * height, 0.96f, 0.42f * height);
        }

        if (final > 0)
        {
            yield return (Strokes(FinalConsonants[final]), 0.18f, 0.66f, 0.66f, 0.34f);
        }
    }

    /// <summary>A doubled letter is drawn once, slightly bolder letters of its shape being hard to read small.</summary>
    private static string Strokes(char letter) =>
        _letters[
            letter switch
            {
                'ㄲ' => 'ㄱ',
                'ㄸ' => 'ㄷ',
                'ㅃ' => 'ㅂ',
                'ㅆ' => 'ㅅ',
                'ㅉ' => 'ㅈ',
                _ => letter,
            }
        ];
}
