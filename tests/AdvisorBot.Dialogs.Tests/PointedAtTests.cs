using Newtonsoft.Json.Linq;

namespace AdvisorBot.Dialogs.Tests;

/// <summary>Careers that are pointed at by a word or a place of the list, and questions in so few words that a single one decides.</summary>
public sealed class PointedAtTests
{
    [Theory]
    [InlineData("the records one", "medical-records-specialist")]
    [InlineData("how much does the data one make", "health-data-analyst")]
    [InlineData("the cancer thing, whats the pay", "cancer-registrar")]
    [InlineData("tell me about that registrar job", "cancer-registrar")]
    [InlineData("lo de los expedientes, cuanto pagan", "medical-records-specialist")]
    public async Task A_word_of_its_name_points_at_a_career(string text, string career)
    {
        var talk = new TestConversation();
        await talk.SaysAsync(text);

        Assert.Equal([career], TestConversation.AdvisorOf(talk.Last)["subjects"]!.Values<string>());
    }

    [Fact]
    public async Task While_a_question_is_open_such_a_word_is_an_answer()
    {
        var talk = new TestConversation();
        await talk.SaysAsync("find a career that fits me");
        await talk.SaysAsync("high school");

        Assert.DoesNotContain("medical records specialist", await talk.SaysAsync("the records one"), StringComparison.OrdinalIgnoreCase);
    }

    [Theory]
    [InlineData("what jobs are there", "clinical-data-manager")]
    [InlineData("which pays the most", "health-informatics-specialist")]
    public async Task A_place_of_the_list_just_shown_points_too(string list, string second)
    {
        var talk = new TestConversation();
        await talk.SaysAsync(list);
        await talk.SaysAsync("the second one you said, whats that");

        Assert.Contains(second, TestConversation.AdvisorOf(talk.Last)["subjects"]!.Values<string>());
    }

    [Fact]
    public async Task How_long_school_is_for_a_career_is_told_of_that_career()
    {
        var talk = new TestConversation();
        await talk.SaysAsync("what does a coder do");

        Assert.DoesNotContain("transcription", await talk.SaysAsync("how long is school for that"), StringComparison.Ordinal);
        Assert.Contains("4 to 12 months", talk.Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("rn to coder", "The way to medical coder", "nursing")]
    [InlineData("nurse to coder", "The way to medical coder", "nursing")]
    [InlineData("can i go from receptionist to coder", "From medical secretary to medical coder", "Yes")]
    public async Task Both_ends_of_a_change_ask_for_the_way(string text, string way, string also)
    {
        var talk = new TestConversation();
        await talk.SaysAsync(text);

        Assert.Contains(way, talk.Text, StringComparison.Ordinal);
        Assert.Contains(also, talk.Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("cheapest school near me")]
    [InlineData("whats the cheapest college for this")]
    [InlineData("fastest program")]
    public async Task The_cheapest_school_is_no_career(string text)
    {
        var talk = new TestConversation();

        Assert.DoesNotContain("1. Medical secretaries", await talk.SaysAsync(text), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("which cert pays the most", "$58,895")]
    [InlineData("hit vs him", "RHIA")]
    [InlineData("do they drug test", "some a drug test")]
    public async Task What_is_asked_of_credentials_and_tests_is_told_of_them(string text, string answer)
    {
        var talk = new TestConversation();

        Assert.Contains(answer, await talk.SaysAsync(text), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_Spanish_word_that_is_Portuguese_too_is_Spanish()
    {
        var talk = new TestConversation();

        Assert.Contains("mediana", await talk.SaysAsync("salario coder"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Who_needs_something_fast_without_a_degree_hears_one_order()
    {
        var talk = new TestConversation();

        Assert.Equal(2, (await talk.SaysAsync("need something fast no degree good pay")).Split("1. Medical secretaries").Length);
    }
}
