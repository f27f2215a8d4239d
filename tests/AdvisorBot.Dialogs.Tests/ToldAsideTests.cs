namespace AdvisorBot.Dialogs.Tests;

/// <summary>What people tell while a question of the interview is open: nothing is noted that was not said, and what asks nothing gets no facts.</summary>
public sealed class ToldAsideTests
{
    [Theory]
    [InlineData("pay", "The school pays me about 31 and I'd want a good ten more than that.", "$41,000 a year")]
    [InlineData("pay", "I was making 18 an hour at the plant, I'd be happy with 45 a year", "$45,000 a year")]
    [InlineData("pay", "I'd settle for 40k. Right now I make about 36", "Got it: $40,000 a year.")]
    [InlineData("budget", "Wait, the pay does matter, I want 45", "$45,000 a year")]
    [InlineData("workplace", "i dont want to teach, somewhere like hospital is fine", "Got it: hospital")]
    [InlineData("workplace", "Anything but an insurance company, they denied my claim", "not health insurance company")]
    [InlineData("interests", "no not people, I like computers", "computers and software and not having people around")]
    [InlineData("interests", "I hate crowds and I get nervous when the phone rings", "Got it: not having people around.")]
    [InlineData("time", "I've got one more year of high school and then maybe two years of college", "Got it: 3 years.")]
    public async Task It_is_noted_as_it_is_meant(string slot, string said, string noted)
    {
        var talk = await OpenAsync("change my " + Name(slot));
        await talk.SaysAsync(said);

        Assert.Contains(noted, talk.Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("sueldo", "con unos 40 mil estoy feliz, en el call center sacaba como 15 la hora", "Anotado: $40,000 al año")]
    [InlineData("sueldo", "Con 40 mil me conformo. Ahorita gano como 36", "Anotado: $40,000 al año.")]
    [InlineData("presupuesto", "no espérate, el sueldo sí importa, dije 45 mil", "$45,000 al año")]
    [InlineData("lugar de trabajo", "no quiero dar clases, un hospital está bien", "Anotado: hospital y nada de")]
    [InlineData("intereses", "soy ordenada, hablar con los clientes enojados no, me estresaba", "nada de tener gente alrededor")]
    [InlineData("plazo", "me falta un año de high school y luego dos de college", "Anotado: 3 años.")]
    public async Task In_Spanish_too(string name, string said, string noted)
    {
        var talk = await new TestConversation { Locale = "es-MX" }.InInterviewAsync("bachillerato", "cambiar " + name);
        await talk.SaysAsync(said);

        Assert.Contains(noted, talk.Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("en-US", "change my time", "like a year or 2?", "2 years")]
    [InlineData("en-US", "change my time", "one or two years?", "2 years")]
    [InlineData("es-MX", "cambiar mi tiempo", "¿un año o dos?", "2 años")]
    public async Task An_amount_said_as_if_asking_is_the_answer(string locale, string change, string said, string noted)
    {
        var talk = await new TestConversation { Locale = locale }.InInterviewAsync(locale == "en-US" ? "high school" : "bachillerato", change);
        await talk.SaysAsync(said);

        Assert.Contains(noted, talk.Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("patient-contact", "Sick people make me cry")]
    [InlineData("patient-contact", "Saying hello is fine, changing bandages is not")]
    [InlineData("pay", "Enough to get out of my parents' basement")]
    [InlineData("pay", "We lost the second income when my mom got laid off")]
    [InlineData("pay", "The diner pays me maybe 24, I'd like at least fifteen more than that")]
    [InlineData("time", "After the wedding, so next fall")]
    public async Task What_leaves_the_answer_open_is_not_noted_and_gets_no_facts(string slot, string said)
    {
        var talk = await OpenAsync("change my " + Name(slot));
        await talk.SaysAsync(said);

        Assert.DoesNotContain("Got it", talk.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("Source", talk.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("outside what I know", talk.Text, StringComparison.Ordinal);
        Assert.Equal(slot, talk.AskedSlot);
    }

    [Theory]
    [InlineData("interests", "I ran the inventory counts, I was the one who caught the mistakes. Never minded being left alone with it.", "order, detail and clear rules")]
    [InlineData("lead", "I can barely tell my own kids what to do", "would rather not lead")]
    public async Task An_answer_that_only_sounds_like_a_question_gets_no_facts(string slot, string said, string noted)
    {
        var talk = await OpenAsync("change my " + Name(slot));
        await talk.SaysAsync(said);

        Assert.Contains("Got it: " + noted, talk.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("Source", talk.Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("how much do coders make", "$51,140")]
    [InlineData("and the pay", "$51,140")]
    [InlineData("i wonder what coders make", "Source")]
    [InlineData("the cpc exam", "CPC")]
    public async Task What_asks_without_a_mark_is_still_answered(string said, string answer)
    {
        var talk = await OpenAsync("change my leading");
        await talk.SaysAsync(said);

        Assert.Contains(answer, talk.Text, StringComparison.Ordinal);
        Assert.Equal("lead", talk.AskedSlot);
    }

    [Theory]
    [InlineData("I left school in Mexico and got the GED here in Texas", "Got it: high school diploma.")]
    [InlineData("I got the GED here in Fresno, not in El Salvador", "Got it: high school diploma.")]
    [InlineData("high school in Honduras", "Got it: high school diploma (from abroad, counted as if it were evaluated here).")]
    public async Task A_diploma_of_this_country_is_not_from_abroad(string said, string noted)
    {
        var talk = await new TestConversation().InInterviewAsync();
        await talk.SaysAsync(said);

        Assert.Contains(noted, talk.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task English_lessons_are_no_field_of_study()
    {
        var talk = await new TestConversation { Locale = "es-MX" }.InInterviewAsync();
        await talk.SaysAsync("saque la prepa en Honduras, aqui nada, nomas clases de ingles en la iglesia");

        Assert.Contains("diploma de secundaria", talk.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("idiomas", talk.Text, StringComparison.Ordinal);
    }

    private static string Name(string slot) => slot switch { "time" => "time frame", "patient-contact" => "patient contact", "lead" => "leading", _ => slot };

    private static Task<TestConversation> OpenAsync(string request) => new TestConversation().InInterviewAsync("high school diploma", request);
}
