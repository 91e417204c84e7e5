using FsCheck;
using FsCheck.Fluent;
using FsCheck.Xunit;
using StageMix.Bot.Guilds;
using StageMix.Bot.Requests;
using StageMix.Pipeline.Uploading;

namespace StageMix.Bot.Specs.Guilds;

public sealed class GuildRulesSpecs
{
    [Fact]
    public async Task What_a_guild_has_not_set_is_as_the_operator_has_it()
    {
        var rules = await new MadeRulebook { AllowedGuildIds = [4711] }.FindAsync(new GuildSettings("4711"));

        rules.Quorum.ShouldBe(1);
        rules.VotingTime.ShouldBe(TimeSpan.FromMinutes(60));
        rules.MayUpload.ShouldBeTrue();
        rules.NeedsApproval.ShouldBeTrue();
        rules.Privacy.ShouldBe(MixPrivacy.Unlisted);
        rules.Limits.MostStages.ShouldBe(12);
    }

    [Fact]
    public async Task What_a_guild_has_set_for_its_votes_holds()
    {
        var settings = new GuildSettings("4711")
        {
            Quorum = 3,
            VotingMinutes = 5,
            NeedsApproval = false,
        };

        var rules = await new MadeRulebook { AllowedGuildIds = [4711] }.FindAsync(settings);

        (rules.Quorum, rules.VotingTime, rules.NeedsApproval).ShouldBe((3, TimeSpan.FromMinutes(5), false));
    }

    [Property]
    public Property No_setting_loosens_what_the_operator_allows() =>
        Prop.ForAll(
            Gen.Choose(1, 30).Four().ToArbitrary(),
            Gen.Elements(Enum.GetValues<MixPrivacy>()).Two().ToArbitrary(),
            Gen.Elements(true, false).ToArbitrary(),
            (numbers, privacies, isAllowed) =>
            {
                var (aPerson, aGuild, stages, wanted) = numbers;
                var operators = new MadeRulebook
                {
                    AllowedGuildIds = isAllowed ? [4711] : [815],
                    MaxPrivacy = privacies.Item1,
                    Limits = new LimitOptions
                    {
                        ActiveAPerson = aPerson,
                        ActiveAGuild = aGuild,
                        MostStages = Math.Max(2, stages),
                    },
                };
                var rules = operators
                    .FindAsync(
                        new GuildSettings("4711")
                        {
                            Privacy = privacies.Item2,
                            ActiveAPerson = wanted,
                            ActiveAGuild = wanted,
                            MostStages = wanted,
                            NeedsApproval = false,
                        }
                    )
                    .GetAwaiter()
                    .GetResult();
                return rules.Privacy <= privacies.Item1
                    && rules.Privacy <= privacies.Item2
                    && rules.Limits.ActiveAPerson == Math.Min(aPerson, wanted)
                    && rules.Limits.ActiveAGuild == Math.Min(aGuild, wanted)
                    && rules.Limits.MostStages <= Math.Max(2, stages)
                    && rules.Limits.MostStages >= rules.Limits.FewestStages
                    && rules.MayUpload == isAllowed;
            }
        );

    [Theory]
    [InlineData(null, true, true)]
    [InlineData(null, false, false)]
    [InlineData(WithoutBallots.HoldUploads, true, true)]
    [InlineData(WithoutBallots.HoldUploads, false, false)]
    [InlineData(WithoutBallots.Run, true, false)]
    [InlineData(WithoutBallots.Hold, false, true)]
    public async Task A_vote_without_ballots_is_held_where_an_upload_would_follow_unless_the_guild_says_otherwise(
        WithoutBallots? setting,
        bool mayUpload,
        bool isHeld
    )
    {
        var rulebook = new MadeRulebook { AllowedGuildIds = mayUpload ? [4711] : [] };

        var rules = await rulebook.FindAsync(new GuildSettings("4711") { WithoutBallots = setting });

        rules.HoldsWithoutBallots.ShouldBe(isHeld);
    }

    [Fact]
    public async Task Approval_is_asked_for_where_an_upload_would_follow_or_where_the_guild_wants_it()
    {
        var none = new MadeRulebook();

        (await none.FindAsync(new GuildSettings("4711"))).NeedsApproval.ShouldBeFalse();
        (await none.FindAsync(new GuildSettings("4711") { NeedsApproval = true })).NeedsApproval.ShouldBeTrue();
    }

    [Theory]
    [InlineData("", "", false, false, false)]
    [InlineData("", "", true, false, true)]
    [InlineData("", "", false, true, true)]
    [InlineData("mod", "", true, false, false)]
    [InlineData("mod", "", false, true, true)]
    [InlineData("mod", "mod", false, false, true)]
    [InlineData("mod", "fan mod", false, false, true)]
    [InlineData("mod", "fan", false, false, false)]
    public async Task Moderators_are_those_who_manage_messages_until_roles_are_set(
        string moderatorRoles,
        string roles,
        bool managesMessages,
        bool managesGuild,
        bool isModerator
    )
    {
        var settings = new GuildSettings("4711") { ModeratorRoles = Words(moderatorRoles) };
        var rules = await new MadeRulebook().FindAsync(settings);

        rules.Judge("member", Words(roles), managesMessages, managesGuild).IsModerator.ShouldBe(isModerator);
    }

    [Fact]
    public async Task Trusted_and_blocked_members_are_known()
    {
        var settings = new GuildSettings("4711") { TrustedRoles = ["regular"], BlockedMembers = ["loud"] };
        var rules = await new MadeRulebook().FindAsync(settings);

        rules
            .Judge("loud", ["regular"], false, false)
            .ShouldBe(new Member("loud", "4711") { IsTrusted = true, IsBlocked = true });
        rules.Judge("calm", ["fan"], false, false).ShouldBe(new Member("calm", "4711"));
    }

    private static string[] Words(string text) => text.Split(' ', StringSplitOptions.RemoveEmptyEntries);
}
