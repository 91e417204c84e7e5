namespace StageMix.Pipeline.Planning.Faces;

/// <summary>Finds faces in pictures of one size; of use to one thread at a time.</summary>
internal interface IFaceFinder : IDisposable
{
    /// <param name="bgr">height × width × 3 bytes, rows top down</param>
    IReadOnlyList<Face> Find(byte[] bgr);
}
