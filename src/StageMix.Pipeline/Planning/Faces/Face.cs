namespace StageMix.Pipeline.Planning.Faces;

/// <summary>A face in a picture.</summary>
/// <param name="X">its centre, from the picture's middle to the right, in picture widths</param>
/// <param name="Y">from the middle downwards, in picture widths too</param>
/// <param name="Radius">half its height, in picture heights</param>
public readonly record struct Face(double X, double Y, double Radius);
