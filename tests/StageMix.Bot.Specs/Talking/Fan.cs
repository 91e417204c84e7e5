using System.Text.Json.Nodes;
using StageMix.Discord;
using StageMix.Discord.Specs.StandIn;

namespace StageMix.Bot.Specs.Talking;

/// <summary>A member of the fan server, who uses commands, presses and chooses what they can see, by its words.</summary>
/// <param name="Id">the member's id</param>
internal sealed record Fan(FanServer Server, string Id)
{
    /// <summary>The language of the member's Discord.</summary>
    public string Locale { get; init; } = "en-US";

    public IReadOnlyList<string> Roles { get; init; } = [];

    public Permissions May { get; init; } = Permissions.ViewChannel | Permissions.SendMessages;

    /// <summary>How large a file may be that the member is answered with (bytes).</summary>
    public long FileBytes { get; init; } = 10 << 20;

    public string Mention => $"<@{Id}>";

    /// <param name="path">such as <c>mixes queue</c></param>
    public Task<Shown> UseAsync(string path, params (string Name, JsonNode Value)[] options) =>
        DoAsync(Command(path, options));

    /// <summary>Uses a command and gives files with it.</summary>
    public Task<Shown> UseAsync(
        string path,
        IEnumerable<(string Name, JsonNode Value)> options,
        params (string Option, JsonObject File)[] files
    ) => DoAsync(files.Aggregate(Command(path, options), (deed, file) => deed.WithAttachment(file.Option, file.File)));

    /// <summary>Uses a command on a message, as a long press on a phone does.</summary>
    public Task<Shown> UseOnAsync(string command, JsonObject message) => DoAsync(Deed.OnMessage(command, message));

    /// <summary>What is suggested while an option is being typed: what is shown, and what is sent.</summary>
    public async Task<IReadOnlyList<(string Name, string Value)>> TypeAsync(string path, string option, string typed)
    {
        var shown = await DoAsync(Deed.Typing(path, option, typed));
        return
        [
            .. shown.Answer.FirstData!["choices"]!
                .AsArray()
                .Select(choice => ((string)choice!["name"]!, choice["value"]!.ToString())),
        ];
    }

    /// <summary>Presses the button with that label.</summary>
    public Task<Shown> PressAsync(ShownMessage message, string label) =>
        DoAsync(Deed.Press(message.Button(label), message.Json));

    /// <summary>Chooses in a select whatever shows one of these words.</summary>
    /// <param name="select">its place among the message's selects, from 0</param>
    public Task<Shown> ChooseAsync(ShownMessage message, int select, params string[] labels)
    {
        var component = message.Selects[select];
        var values = labels.Select(label => ShownMessage.Option(component, label));
        return DoAsync(Deed.Choose((string)component["custom_id"]!, message.Json, 3, [.. values]));
    }

    /// <summary>Chooses roles, members or channels in a select.</summary>
    public Task<Shown> ChooseIdsAsync(ShownMessage message, int select, params string[] ids)
    {
        var component = message.Selects[select];
        return DoAsync(Deed.Choose((string)component["custom_id"]!, message.Json, (int)component["type"]!, ids));
    }

    /// <summary>Fills a form in, the fields from the top, and sends it; what is not given stays as it stood there.</summary>
    public Task<Shown> FillInAsync(ShownForm form, params string?[] texts)
    {
        var fields = form.Fields.Select((field, i) => (field.Id, texts.ElementAtOrDefault(i) ?? field.Text));
        return DoAsync(Deed.Submit(form.Id, [.. fields]) with { Message = form.OpenedFrom?.Json });
    }

    private async Task<Shown> DoAsync(Deed deed)
    {
        var did = deed with
        {
            UserId = Id,
            Locale = Locale,
            AttachmentSizeLimit = FileBytes,
            GuildLocale = Server.Locale,
            Roles = Roles,
            Permissions = ((ulong)May).ToString(System.Globalization.CultureInfo.InvariantCulture),
            AppPermissions = ((ulong)Server.BotMay).ToString(System.Globalization.CultureInfo.InvariantCulture),
        };
        var interaction = Server.Discord.Interactions.Begin(did);
        await interaction.ShownAsync(TestContext.Current.CancellationToken).WaitAsync(Server.Patience);
        return new Shown(interaction, did.Message is { } message ? new ShownMessage(message.AsObject()) : null);
    }

    private static Deed Command(string path, IEnumerable<(string Name, JsonNode Value)> options) =>
        Deed.Slash(path, [.. options.Select(option => (option.Name, TypeOf(option.Value), option.Value))]);

    private static int TypeOf(JsonNode value) =>
        value.GetValueKind() switch
        {
            System.Text.Json.JsonValueKind.Number => 4,
            System.Text.Json.JsonValueKind.True or System.Text.Json.JsonValueKind.False => 5,
            _ => 3,
        };
}
