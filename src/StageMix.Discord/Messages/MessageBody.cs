using System.Net.Http.Headers;
using System.Net.Http.Json;

namespace StageMix.Discord.Messages;

/// <summary>Lowers a message to what goes over the wire: JSON, or a multipart form when files go with it.</summary>
internal static class MessageBody
{
    private const int SuppressEmbeds = 1 << 2;
    private const int Ephemeral = 1 << 6;
    private const int SuppressNotifications = 1 << 12;

    /// <param name="nonce">makes a post of the same again no second message</param>
    public static MessagePayload ToCreate(OutgoingMessage message, string? nonce = null, bool isPrivate = false) =>
        ToEdit(message) with
        {
            Flags =
                (message.WithoutPreviews ? SuppressEmbeds : 0)
                | (message.IsSilent ? SuppressNotifications : 0)
                | (isPrivate ? Ephemeral : 0),
            Nonce = nonce,
            EnforceNonce = nonce is null ? null : true,
            MessageReference = message.ReplyTo is { } id ? new MessageReference(id, FailIfNotExists: false) : null,
        };

    public static MessagePayload ToEdit(OutgoingMessage message) =>
        new(
            message.Content,
            message.Embeds,
            message.Rows,
            new AllowedMentions([], message.Mentions.Users, message.Mentions.RepliedUser)
        )
        {
            Attachments =
                message.KeptAttachments is null && message.Files.Count == 0
                    ? null
                    :
                    [
                        .. (message.KeptAttachments ?? []).Select(id => new AttachmentEntry(id)),
                        .. message.Files.Select(
                            (file, index) =>
                                new AttachmentEntry(new Snowflake((ulong)index))
                                {
                                    Filename = file.Name,
                                    Description = file.AltText,
                                }
                        ),
                    ],
        };

    public static HttpContent ToContent<T>(T payload, IReadOnlyList<OutgoingFile> files)
    {
        var json = JsonContent.Create(payload, options: DiscordJson.Options);
        if (files.Count == 0)
        {
            return json;
        }

        var form = new MultipartFormDataContent();
        Add(form, json, "payload_json", fileName: null);
        foreach (var (index, file) in files.Index())
        {
            Add(form, new StreamContent(file.Open()), $"files[{index}]", file.Name);
        }

        return form;
    }

    /// <summary>.NET leaves names unquoted, which Discord does not read.</summary>
    private static void Add(MultipartFormDataContent form, HttpContent part, string name, string? fileName)
    {
        part.Headers.ContentDisposition = new ContentDispositionHeaderValue("form-data")
        {
            Name = $"\"{name}\"",
            FileName = fileName is null ? null : $"\"{fileName}\"",
        };
        form.Add(part);
    }
}
