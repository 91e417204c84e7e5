using System.Numerics;
using SkiaSharp;
using StageMix.Showcase.Dance;

namespace StageMix.Showcase.Painting;

/// <summary>Draws a dancer: what is farther from the camera first.</summary>
internal sealed class DancerPainter(StageLook look) : IDisposable
{
    private readonly Flesh _flesh = new();
    private readonly HeadPainter _head = new();

    public void Paint(SKCanvas canvas, Lens lens, Body body, int dancer, Lights lights)
    {
        var (person, outfit) = (look.People[dancer], look.Outfits[dancer]);
        (_flesh.Canvas, _flesh.Lens, _flesh.Lights) = (canvas, lens, lights);
        var chest = lens.Depth(Vector3.Lerp(body.Pelvis, body.Neck, 0.7f));
        var seesFace = Vector3.Dot(body.Skull.Front, Vector3.Normalize(lens.Eye - body.Head)) > -0.1f;
        var legs = lens.Depth(body.LeftLeg.Joint) > lens.Depth(body.RightLeg.Joint);
        if (seesFace)
        {
            HairPainter.PaintBack(_flesh, body, person);
        }

        PaintArms(isFar: true);
        LimbPainter.PaintLeg(_flesh, legs ? body.LeftLeg : body.RightLeg, body.Stature, person, outfit);
        LimbPainter.PaintLeg(_flesh, legs ? body.RightLeg : body.LeftLeg, body.Stature, person, outfit);
        _flesh.Bone(person.Skin.Times(0.9f), body.Neck - (body.Trunk.Up * 0.03f), body.Head, 0.056f, 0.05f);
        TrunkPainter.Paint(_flesh, body, person, outfit);
        _head.Paint(_flesh, body, person, outfit);
        if (!seesFace)
        {
            HairPainter.PaintBack(_flesh, body, person);
        }

        PaintArms(isFar: false);

        void PaintArms(bool isFar)
        {
            foreach (var arm in (ReadOnlySpan<Limb>)[body.LeftArm, body.RightArm])
            {
                if (lens.Depth(Vector3.Lerp(arm.Joint, arm.End, 0.6f)) > chest + 0.03f == isFar)
                {
                    LimbPainter.PaintArm(_flesh, arm, body, person, outfit);
                }
            }
        }
    }

    public void Dispose()
    {
        _flesh.Dispose();
        _head.Dispose();
    }
}
