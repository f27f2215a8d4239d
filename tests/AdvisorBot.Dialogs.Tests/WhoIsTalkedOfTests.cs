namespace AdvisorBot.Dialogs.Tests;

/// <summary>Whom a long talk is about: the career survives side questions and stories, and a word about whom one means is followed.</summary>
public sealed class WhoIsTalkedOfTests
{
    [Theory]
    [InlineData("I work in an insurance office, 12 years in claims. thinking about health services manager", "what does that job actually involve day to day", "health services manager")]
    [InlineData("my son is a software coder and my daughter wants to be a cancer registrar", "what does she need to study for that", "cancer regist")]
    [InlineData("trabajo de secretaria en una clínica y me interesa ser gerente de servicios de salud", "¿y de eso cuánto pagan?", "gerentes de servicios")]
    public async Task The_work_that_somebody_has_is_not_what_is_asked_about(string story, string asked, string about)
    {
        var talk = new TestConversation();
        await talk.SaysAllAsync(story, asked);

        Assert.Contains(about, talk.Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("what does a health services manager do", "what about the RHIA, is it worth anything here", "and the pay again?", "$123,860")]
    [InlineData("what does a medical coder do", "my brother in law is a scribe and says its boring", "how long would it take me to get that job", "14 months")]
    [InlineData("how much does a cancer registrar earn", "could my insurance claims years count as the experience they want?", "is it stressful", "Cancer registrars")]
    [InlineData("what does a coding auditor do", "is there financial aid for a certificate", "do they work remote", "Coding auditors can often work from home")]
    [InlineData("¿qué hace un codificador médico?", "¿qué es el CPC?", "¿y el sueldo?", "$51,140")]
    public async Task A_side_question_or_a_story_leaves_the_career_as_it_is(string career, string aside, string asked, string says)
    {
        var talk = new TestConversation();
        await talk.SaysAllAsync(career, aside, asked);

        Assert.Contains(says, talk.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_question_about_the_exam_just_spoken_of_stays_with_the_exam()
    {
        var talk = new TestConversation();
        await talk.SaysAllAsync("what does a health information technologist do", "is the RHIT exam hard", "what does it cost");

        Assert.Contains("$229", talk.Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("how much does a health information technician make", "I'm talking about the health services manager not the technician", "Sorry, medical and health services managers then.", "$123,860")]
    [InlineData("how much does a medical biller make", "no, the registrar", "Sorry, cancer registrars then.", "$68,020")]
    [InlineData("how long does it take to become a coder", "i was asking about registrar", "Sorry, cancer registrars then.", "2.5 years")]
    [InlineData("¿cuánto gana una técnica en información de salud?", "me refiero a la gerente, no a la técnica", "Perdón, entonces sobre gerentes de servicios médicos y de salud.", "$123,860")]
    public async Task Who_says_whom_they_mean_hears_the_last_answer_for_those(string asked, string meant, string sorry, string answer)
    {
        var talk = new TestConversation();
        await talk.SaysAllAsync(asked, meant);

        Assert.StartsWith(sorry, talk.Text, StringComparison.Ordinal);
        Assert.Contains(answer, talk.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_one_does_now_is_left_out_of_a_comparison()
    {
        var talk = new TestConversation();
        await talk.SaysAllAsync("what does a health services manager do", "not claims clerk, that's what I do now. manager vs data analyst");

        Assert.Contains("how medical and health services manager and health data analyst compare", talk.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("claims clerk", talk.Text, StringComparison.OrdinalIgnoreCase);
    }

    [Theory]
    [InlineData("what does a cancer registrar do", "what about coding?", "which of the two pays more")]
    [InlineData("what does a cancer registrar do", "what does a medical coder do?", "does it pay more?")]
    public async Task The_two_are_those_spoken_of_last(string one, string other, string asked)
    {
        var talk = new TestConversation();
        await talk.SaysAllAsync(one, other, asked);

        Assert.Contains("$68,020", talk.Text, StringComparison.Ordinal);
        Assert.Contains("$51,140", talk.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("$123,860", talk.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_is_only_compared_with_does_not_take_the_place_of_the_career()
    {
        var talk = new TestConversation();
        await talk.SaysAllAsync("what does a cancer registrar do", "how does the pay compare to a medical secretary");

        Assert.Contains("$68,020", talk.Text, StringComparison.Ordinal);
        Assert.Contains("$45,930", talk.Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("I'm asking for the informatics one, do they travel", "Sorry, health informatics specialists then.")]
    [InlineData("lets talk about the registrar", "Cancer registrars")]
    public async Task Who_turns_to_somebody_else_is_followed(string text, string says)
    {
        var talk = new TestConversation();
        await talk.SaysAllAsync("what does a medical coder do", text);

        Assert.StartsWith(says, talk.Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("how much does a cancer registrar earn", "what would be the first step then, concretely", "The way to cancer registrar")]
    [InlineData("how much does a cancer registrar earn", "make me a plan for it", "Your plan: cancer registrar")]
    public async Task The_first_step_is_the_one_to_the_career_that_is_talked_of(string career, string asked, string says)
    {
        var talk = new TestConversation();
        await talk.SaysAllAsync(career, asked);

        Assert.Contains(says, talk.Text, StringComparison.Ordinal);
    }
}
