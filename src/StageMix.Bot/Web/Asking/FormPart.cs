namespace StageMix.Bot.Web.Asking;

/// <summary>Reads one part of a form that is coming in.</summary>
internal static class FormPart
{
    /// <summary>Fills the buffer, or as much of it as there is left of the part.</summary>
    /// <exception cref="BadHttpRequestException">the form ends within the part</exception>
    public static async Task<int> FillAsync(this Stream part, byte[] buffer, CancellationToken cancellationToken)
    {
        try
        {
            return await part.ReadAtLeastAsync(buffer, buffer.Length, throwOnEndOfStream: false, cancellationToken);
        }
        catch (Exception broken) when (broken is InvalidDataException or IOException and not BadHttpRequestException)
        {
            throw new BadHttpRequestException("The form ends too early.", broken);
        }
    }
}
