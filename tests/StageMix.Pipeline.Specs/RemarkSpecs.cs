using StageMix.Pipeline.Acquiring.Links;
using StageMix.Pipeline.Uploading;

namespace StageMix.Pipeline.Specs;

public sealed class RemarkSpecs
{
    [Fact]
    public void Every_kind_of_remark_on_a_stage_has_words_of_its_own() =>
        Enum.GetValues<StageRemarkKind>()
            .Select(kind => new StageRemark(kind, 2, 3).Clause)
            .ShouldBeUnique(StringComparer.Ordinal);

    [Fact]
    public void Every_kind_of_refused_link_has_words_of_its_own() =>
        Enum.GetValues<LinkRefusalKind>()
            .Select(kind => new LinkRefusal(kind, "a.example").Sentence)
            .ShouldBeUnique(StringComparer.Ordinal);

    [Fact]
    public void Every_kind_of_remark_on_an_upload_has_words_of_its_own() =>
        Enum.GetValues<PublishRemarkKind>()
            .Select(kind => new PublishRemark(kind, "a name", 2, 3).Sentence)
            .ShouldBeUnique(StringComparer.Ordinal);
}
