namespace StageMix.Showcase.Painting;

/// <summary>Who broadcasts a stage, and the words that it puts over the picture.</summary>
/// <param name="Title">the song's, in Hangul</param>
/// <param name="Latin">the song's title as it is written abroad</param>
/// <param name="Show">the programme's name, in its logo</param>
/// <param name="Style">of captions, from 0</param>
internal sealed record Broadcaster(
    string Title,
    string Latin,
    string Group,
    string Show,
    int Style,
    IReadOnlyList<string> Lines
)
{
    public const int Styles = 4;

    private static readonly (string Title, string Latin)[] _titles =
    [
        ("별빛 아래", "UNDER STARLIGHT"),
        ("여름밤", "SUMMER NIGHT"),
        ("소나기", "SUDDEN RAIN"),
        ("나비", "BUTTERFLY"),
        ("파도", "WAVES"),
        ("불꽃", "FIREWORK"),
        ("첫눈", "FIRST SNOW"),
        ("무지개", "RAINBOW"),
    ];

    private static readonly string[] _groups = ["LUMIA", "NOVELLE", "HALOWAY", "PRISMA", "VELVIN", "ORIEL"];

    private static readonly string[] _shows =
    [
        "POP TOWER",
        "SONG PLAZA",
        "LIVE DOME",
        "STAR HOUR",
        "NEON HALL",
        "BEAT CITY",
    ];

    private static readonly string[] _lines =
    [
        "오늘 밤 너를 만나",
        "다시 한번 노래해",
        "빛나는 별처럼",
        "하늘 높이 날아",
        "두 손을 잡고",
        "파란 바다 너머로",
        "너의 이름을 불러",
        "춤추자 새벽까지",
    ];

    public static Broadcaster Of(int stage, SeededRandom show)
    {
        var (title, latin) = show.Fork("title").Pick(_titles);
        var shows = show.Fork("shows").Shuffled(_shows);
        return new Broadcaster(
            title,
            latin,
            show.Fork("group").Pick(_groups),
            shows[stage % shows.Count],
            stage % Styles,
            show.Fork("lines").Shuffled(_lines)
        );
    }
}
