using System.Text.RegularExpressions;

namespace StageMix.Bot.Specs.Web;

/// <summary>Fills the console's forms in without a browser.</summary>
internal static partial class ConsoleForm
{
    /// <summary>The token that the console's forms carry.</summary>
    public static async Task<string> TokenAsync(this HttpClient http, string page = "/new") =>
        Token().Match(await http.GetStringAsync(page, TestContext.Current.CancellationToken)).Groups["token"].Value;

    public static async Task<HttpResponseMessage> PostFormAsync(
        this HttpClient http,
        string path,
        params (string Name, string Value)[] fields
    )
    {
        var all = fields.Select(field => new KeyValuePair<string, string>(field.Name, field.Value)).ToList();
        all.Add(new("__RequestVerificationToken", await http.TokenAsync()));
        using var content = new FormUrlEncodedContent(all);
        return await http.PostAsync(path, content, TestContext.Current.CancellationToken);
    }

    /// <summary>Sends the form for a new mix.</summary>
    public static async Task<HttpResponseMessage> AskAsync(
        this HttpClient http,
        (string Name, string Value)[] fields,
        params (string Field, string FileName, HttpContent Content)[] files
    )
    {
        using var form = new MultipartFormDataContent
        {
            { new StringContent(await http.TokenAsync()), "__RequestVerificationToken" },
        };
        foreach (var (name, value) in fields)
        {
            form.Add(new StringContent(value), name);
        }

        foreach (var (field, fileName, content) in files)
        {
            form.Add(content, field, fileName);
        }

        return await http.PostAsync("/mixes", form, TestContext.Current.CancellationToken);
    }

    /// <summary>What every form for a new mix holds besides its sources.</summary>
    public static readonly (string Name, string Value)[] Usual = [("style", "match"), ("seed", "1"), ("title", "Mix")];

    [GeneratedRegex(
        "name=\"__RequestVerificationToken\"[^>]* value=\"(?<token>[^\"]+)\"",
        RegexOptions.ExplicitCapture,
        1000
    )]
    private static partial Regex Token();
}
