using StageMix.Pipeline.Detecting;
using StageMix.Pipeline.Planning;
using StageMix.Pipeline.Planning.Faces;
using StageMix.Timeline;

namespace StageMix.Pipeline.Specs.Planning.Faces;

public sealed class FaceJumpSpecs
{
    private static readonly Face _face = new(0.1, -0.05, 0.1);

    [Fact]
    public void A_face_that_stays_does_not_jump() => FaceJump.Between([_face], [_face]).ShouldBe(0);

    [Fact]
    public void A_jump_is_the_way_of_the_centre_and_the_growth_of_the_radius() =>
        FaceJump
            .Between([_face], [new Face(_face.X + 0.3, _face.Y + 0.4, _face.Radius + 0.02)])
            .ShouldNotBeNull()
            .ShouldBe(0.52, 1e-9);

    [Fact]
    public void The_largest_outgoing_face_is_followed_to_the_incoming_one_that_fits_best()
    {
        var small = new Face(-0.3, 0, 0.02);

        FaceJump.Between([small, _face], [small, _face]).ShouldBe(0);
        FaceJump.Between([_face], [small, _face with { X = 0.2 }]).ShouldNotBeNull().ShouldBe(0.1, 1e-9);
    }

    [Fact]
    public void Of_equal_outgoing_faces_the_nearest_to_the_middle_is_followed()
    {
        var (near, far) = (_face, _face with { X = -0.4 });

        FaceJump.Between([far, near], [near]).ShouldBe(0);
        FaceJump.Between([near, far], [near]).ShouldBe(0);
    }

    [Fact]
    public void A_jump_is_one_at_most() =>
        FaceJump.Between([new Face(-0.5, -0.28, 0.05)], [new Face(0.5, 0.28, 0.5)]).ShouldBe(1);

    [Fact]
    public void Where_a_picture_has_no_face_nothing_is_said_of_a_jump()
    {
        FaceJump.Between([], [_face]).ShouldBeNull();
        FaceJump.Between([_face], []).ShouldBeNull();
    }

    [Fact]
    public void Faces_count_most_where_both_pictures_have_some_and_else_not_at_all()
    {
        var plain = Sight();
        var (here, there) = (Sight(_face), Sight(_face with { X = -0.4 }));
        var without = PictureMatch.Jump(plain, plain);

        PictureMatch.Jump(here, plain).ShouldBe(without);
        PictureMatch.Jump(plain, here).ShouldBe(without);
        PictureMatch.Jump(here, here).ShouldBe(0);
        PictureMatch.Jump(here, there).ShouldBe(Math.Pow(0.5, 0.6) * Math.Pow(without, 0.4), 1e-9);
    }

    private static Sight Sight(params Face[] faces)
    {
        var moment = new Moment(Timestamp.Zero, new byte[16 * 9]) { Movement = new byte[32 * 18] };
        return Pipeline.Planning.Sight.Of(moment, [moment]) with { Faces = faces };
    }
}
