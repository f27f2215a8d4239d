namespace AdvisorBot.Dialogs.Tests;

/// <summary>What is heard while a question of the interview is open: an answer, a question beside it, a complaint, a request for what it comes to so far.</summary>
public sealed class OpenQuestionTests
{
    private const string Profile = "what do you know about me?";

    [Theory]
    [InlineData("time", "no rush. hold on is the RHIT exam hard", "no hurry", "RHIT exam")]
    [InlineData("budget", "about 2000, wait is there a cheaper way than a second degree", "up to $2,000", "second bachelor")]
    [InlineData("hours", "full time. btw how much do coders make", "full time", "$51,140")]
    [InlineData("interests", "1, 3 and 4. does the cpc have math", "order, detail and clear rules, computers and software and medicine", "CPC")]
    [InlineData("interests", "2 and 5. oh and is the cpc hard", "finding things out", "CPC exam")]
    public async Task An_answer_with_a_question_is_noted_and_the_question_is_answered(string slot, string said, string noted, string answer)
    {
        var talk = await OpenAsync(slot);
        await talk.SaysAsync(said);

        Assert.Contains($"Got it: {noted}", talk.Text, StringComparison.Ordinal);
        Assert.Contains(answer, talk.Text, StringComparison.Ordinal);
        Assert.NotNull(talk.AskedSlot);
        Assert.NotEqual(slot, talk.AskedSlot);
    }

    [Theory]
    [InlineData("patient-contact", "do i have to type fast? im kinda slow")]
    [InlineData("time", "Does it matter that he's a boy?")]
    [InlineData("interests", "That does not tell me what a clinical documentation specialist does")]
    [InlineData("interests", "Please tell what is clinical documentation specialist, is it good for nurses?")]
    [InlineData("interests", "my english is so so")]
    [InlineData("interests", "you keep asking the same thing lol")]
    [InlineData("interests", "what do people usually say here?")]
    [InlineData("budget", "u didnt answer me, i asked if the exam is hard")]
    [InlineData("pay", "at least what i make now")]
    [InlineData("remote", "i dont understand the question")]
    [InlineData("workplace", "a quiet one please")]
    [InlineData("budget", "uhh what if i have no money at all")]
    public async Task A_question_or_complaint_answers_nothing_and_the_question_comes_again(string slot, string said)
    {
        var talk = await OpenAsync(slot);
        await talk.SaysAsync(said);

        Assert.DoesNotContain("Got it", talk.Text, StringComparison.Ordinal);
        Assert.Equal(slot, talk.AskedSlot);
        Assert.Equal(1, (await talk.SaysAsync(Profile)).Split("I also keep")[0].Split("\n- ").Length - 1);
    }

    [Theory]
    [InlineData("time", "I am in no hurry, EAD will come maybe next year", "no hurry")]
    [InlineData("time", "within a year i guess?", "1 year")]
    [InlineData("workplace", "anywhere is fine with me, whatever pays", "leave that open")]
    public async Task An_answer_is_taken_as_it_is_meant_and_told_back(string slot, string said, string told)
    {
        var talk = await OpenAsync(slot);
        await talk.SaysAsync(said);

        Assert.Contains(told, talk.Text, StringComparison.Ordinal);
        Assert.NotEqual(slot, talk.AskedSlot);
    }

    [Fact]
    public async Task The_amount_behind_a_rejected_one_is_the_one_that_counts()
    {
        var talk = await OpenAsync("budget");
        await talk.SaysAllAsync("500", "not 500, five thousand");

        Assert.Contains("Changed: up to $5,000", talk.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_question_that_was_not_understood_beside_an_answer_is_not_passed_over()
    {
        var talk = await new TestConversation().InInterviewAsync();
        await talk.SaysAsync("associates in business. hang on, would i have to start all over");

        Assert.Contains("Got it: associate degree", talk.Text, StringComparison.Ordinal);
        Assert.Contains("didn't understand your question", talk.Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("budget", "so whats my best bet")]
    [InlineData("hours", "Can I see what you'd suggest so far?")]
    [InlineData("lead", "just tell me")]
    public async Task Whoever_asks_what_it_comes_to_gets_the_careers_so_far_and_the_question_again(string slot, string said)
    {
        var talk = await OpenAsync(slot);
        await talk.SaysAsync(said);

        Assert.Contains("so far, these come closest", talk.Text, StringComparison.Ordinal);
        Assert.Contains("Still missing", talk.Text, StringComparison.Ordinal);
        Assert.Equal(slot, talk.AskedSlot);
    }

    [Theory]
    [InlineData("education", "just tell me what a coder does")]
    [InlineData("remote", "home is best for me")]
    public async Task Words_of_such_a_request_inside_something_else_ask_for_no_careers(string slot, string said)
    {
        var talk = slot == "education" ? await new TestConversation().InInterviewAsync() : await OpenAsync(slot);
        await talk.SaysAsync(said);

        Assert.DoesNotContain("come closest", talk.Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("budget", "mi presupuesto", "poco, unos mil dólares. ¿dan becas?", "hasta $1,000")]
    [InlineData("interests", "mis intereses", "la 2 y la 3. de la medicina nada", "averiguar cosas, trabajar con computadoras")]
    [InlineData("experience", "mi experiencia", "no", "Anotado: ")]
    [InlineData("patient-contact", "contacto con pacientes", "no quiero más bregar con pacientes", "nunca con pacientes")]
    public async Task In_Spanish_too_the_answer_is_what_was_said(string slot, string name, string said, string noted)
    {
        var talk = await new TestConversation { Locale = "es-MX" }.InInterviewAsync("bachillerato", "cambiar " + name);
        Assert.Equal(slot, talk.AskedSlot);
        await talk.SaysAsync(said);

        Assert.Contains(noted, talk.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task In_Spanish_too_the_careers_so_far_are_shown()
    {
        var talk = await new TestConversation { Locale = "es-MX" }.InInterviewAsync("bachillerato", "cambiar mi presupuesto");
        await talk.SaysAsync("qué me recomiendas con lo que ya te dije");

        Assert.Contains("hasta ahora, estas son las que más se acercan", talk.Text, StringComparison.Ordinal);
        Assert.Equal("budget", talk.AskedSlot);
    }

    private static async Task<TestConversation> OpenAsync(string slot)
    {
        var talk = await new TestConversation().InInterviewAsync("high school diploma", "change my " + slot switch
        {
            "time" => "time frame",
            "patient-contact" => "patient contact",
            "remote" => "remote work",
            "lead" => "leading",
            _ => slot,
        });
        Assert.Equal(slot, talk.AskedSlot);
        return talk;
    }
}
