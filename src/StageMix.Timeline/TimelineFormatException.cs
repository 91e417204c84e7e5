namespace StageMix.Timeline;

/// <summary>A timeline from outside cannot be read, or asks for what cannot be rendered.</summary>
/// <param name="message">one plain sentence that says where and what</param>
public sealed class TimelineFormatException(string message, Exception? innerException = null)
    : Exception(message, innerException);
