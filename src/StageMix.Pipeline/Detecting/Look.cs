using System.Numerics.Tensors;

namespace StageMix.Pipeline.Detecting;

/// <summary>What is kept of a frame in order to compare it with others: maps of half the small picture's size.</summary>
/// <param name="Width">of the maps, in pixels</param>
/// <param name="Height">of the maps, in pixels</param>
/// <param name="Structure">brightness against the surroundings, in their own contrast: 128 is as bright as they are; light that grows or dims moves nothing</param>
/// <param name="Detail">brightness less that of the surroundings: a blend of two pictures has the blend of their details</param>
/// <param name="Light">the whole picture's</param>
/// <param name="Contrast">root mean square of the detail, in grey levels</param>
internal sealed record Look(int Width, int Height, byte[] Structure, float[] Detail, Light Light, float Contrast)
{
    /// <summary>How far the surroundings reach, in pixels of the map.</summary>
    private const int Reach = 3;

    /// <summary>Contrast below this (in grey levels) is noise: a plain wall stays plain.</summary>
    private const float Noise = 1.5f;

    /// <summary>How many steps of <see cref="Structure"/> one standard deviation of the surroundings has.</summary>
    private const float Steps = 40;

    /// <param name="yuv">height × width bytes of luma, then the chromas at half the size; both are even</param>
    public static Look Of(ReadOnlySpan<byte> yuv, int width, int height)
    {
        var (across, down) = (width / 2, height / 2);
        var grey = Halve(yuv, width, across, down);
        var (means, squares) = LocalMoments.Of(grey, across, down, Reach);
        var detail = new float[grey.Length];
        var energy = 0f;
        for (var i = 0; i < grey.Length; i++)
        {
            detail[i] = grey[i] - means[i];
            energy += detail[i] * detail[i];
        }

        return new Look(
            across,
            down,
            Normalised(grey, means, squares),
            detail,
            Light.Of(yuv, width, height),
            MathF.Sqrt(energy / grey.Length)
        );
    }

    /// <summary>How far the details of two pictures are apart: a Euclidean distance, in grey levels.</summary>
    public float DetailFrom(Look other) => TensorPrimitives.Distance<float>(Detail, other.Detail);

    private static byte[] Normalised(byte[] map, float[] means, float[] squares)
    {
        var normal = new byte[map.Length];
        for (var i = 0; i < map.Length; i++)
        {
            var contrast = MathF.Sqrt(MathF.Max(0, squares[i] - (means[i] * means[i])) + (Noise * Noise));
            normal[i] = (byte)Math.Clamp(128 + (int)(Steps * (map[i] - means[i]) / contrast), 0, 255);
        }

        return normal;
    }

    private static byte[] Halve(ReadOnlySpan<byte> luma, int width, int across, int down)
    {
        var half = new byte[across * down];
        for (var y = 0; y < down; y++)
        {
            var above = luma.Slice(2 * y * width, width);
            var below = luma.Slice(((2 * y) + 1) * width, width);
            for (var x = 0; x < across; x++)
            {
                var sum = above[2 * x] + above[(2 * x) + 1] + below[2 * x] + below[(2 * x) + 1];
                half[(y * across) + x] = (byte)((sum + 2) / 4);
            }
        }

        return half;
    }
}
