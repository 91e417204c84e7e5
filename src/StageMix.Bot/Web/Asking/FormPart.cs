using Microsoft.AspNetCore.WebUtilities;

namespace StageMix.Bot.Web.Asking;

/// <summary>Reads a form part by part as it comes in.</summary>
internal static class FormPart
{
    /// <returns>none after the last</returns>
    /// <exception cref="BadHttpRequestException">the form is damaged</exception>
    public static Task<MultipartSection?> NextAsync(this MultipartReader form, CancellationToken cancellationToken) =>
        RefuseDamagedAsync(form.ReadNextSectionAsync(cancellationToken));

    /// <summary>Fills the buffer, or as much of it as there is left of the part.</summary>
    /// <exception cref="BadHttpRequestException">the form is damaged</exception>
    public static Task<int> FillAsync(this Stream part, byte[] buffer, CancellationToken cancellationToken) =>
        RefuseDamagedAsync(
            part.ReadAtLeastAsync(buffer, buffer.Length, throwOnEndOfStream: false, cancellationToken).AsTask()
        );

    private static async Task<T> RefuseDamagedAsync<T>(Task<T> reading)
    {
        try
        {
            return await reading;
        }
        catch (Exception broken) when (broken is InvalidDataException or (IOException and not BadHttpRequestException))
        {
            throw new BadHttpRequestException("The form is damaged, or ends too early.", broken);
        }
    }
}
