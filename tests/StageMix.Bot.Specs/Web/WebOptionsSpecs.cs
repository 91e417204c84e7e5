using System.ComponentModel.DataAnnotations;
using StageMix.Bot.Web;

namespace StageMix.Bot.Specs.Web;

public sealed class WebOptionsSpecs
{
    private const string LongToken = "a token that nobody guesses";

    [Theory]
    [InlineData("http://127.0.0.1:5080")]
    [InlineData("http://localhost:5080")]
    [InlineData("http://[::1]:5080")]
    [InlineData("http://127.8.9.1:80")]
    public void This_machine_alone_needs_no_token(string url) => Problems(new() { Url = url }).ShouldBeEmpty();

    [Theory]
    [InlineData("http://0.0.0.0:5080")]
    [InlineData("http://[::]:5080")]
    [InlineData("http://192.168.1.5:5080")]
    [InlineData("http://somewhere:5080")]
    [InlineData("http://localhost.example:5080")]
    public void Where_others_can_reach_it_the_console_needs_a_token(string url)
    {
        Problems(new() { Url = url }).ShouldHaveSingleItem().ShouldContain("Web__Token");
        Problems(new() { Url = url, Token = "" }).ShouldHaveSingleItem().ShouldContain("Web__Token");
        Problems(new() { Url = url, Token = LongToken }).ShouldBeEmpty();
    }

    [Theory]
    [InlineData("127.0.0.1:5080")]
    [InlineData("https://127.0.0.1:5080")]
    [InlineData("http://127.0.0.1:5080/console")]
    [InlineData("http://*:5080")]
    [InlineData("anything")]
    public void An_address_that_is_none_is_refused(string url) =>
        Problems(new() { Url = url, Token = LongToken }).ShouldHaveSingleItem().ShouldContain("write it as http://");

    [Fact]
    public void A_short_token_is_refused_and_not_repeated()
    {
        var problem = Problems(new() { Token = "hunter2" }).ShouldHaveSingleItem();
        problem.ShouldContain("shorter");
        problem.ShouldNotContain("hunter2");
    }

    [Fact]
    public void Watch_pages_have_a_port_of_their_own() =>
        Problems(new() { WatchUrl = "http://0.0.0.0:5080" }).ShouldHaveSingleItem().ShouldContain("port");

    private static List<string> Problems(WebOptions options)
    {
        var results = new List<ValidationResult>();
        Validator.TryValidateObject(options, new ValidationContext(options), results, validateAllProperties: true);
        return [.. results.Select(result => result.ErrorMessage!)];
    }
}
