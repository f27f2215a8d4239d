namespace AdvisorBot.Dialogs.Tests;

/// <summary>What the talk drops when people say so: careers they do not want, comparisons they did not ask for, their own boss.</summary>
public sealed class NotMeantTests
{
    [Theory]
    [InlineData("en-US", "not transcription", "All right, not medical transcriptionist", "which jobs have no patients?")]
    [InlineData("en-US", "I don't want to do transcription, it is dying", "All right, not medical transcriptionist", "which jobs have no patients?")]
    [InlineData("es-MX", "no quiero transcripción", "transcriptor médico no", "¿cuáles se hacen desde casa?")]
    [InlineData("es-MX", "transcripción no, gracias", "transcriptor médico no", "¿cuáles se hacen desde casa?")]
    public async Task A_career_that_is_turned_down_does_not_come_back(string locale, string refusal, string told, string asks)
    {
        var talk = new TestConversation { Locale = locale };
        await talk.SaysAsync(refusal);
        Assert.Contains(told, talk.Text, StringComparison.Ordinal);

        await talk.SaysAsync(asks);
        Assert.DoesNotContain("transcri", talk.Text, StringComparison.OrdinalIgnoreCase);
    }

    [Theory]
    [InlineData("en-US", "my dog threw up on the rug")]
    [InlineData("en-US", "it's raining here and the bus never comes")]
    [InlineData("en-US", "i get nervous with these things")]
    [InlineData("en-US", "my cousin does billing and complains all day")]
    [InlineData("es-MX", "está lloviendo y no llega el camión")]
    [InlineData("es-MX", "mi perro se comió la tarea")]
    public async Task A_remark_is_no_answer_whatever_is_asked(string locale, string remark)
    {
        var talk = new TestConversation { Locale = locale };
        await talk.SaysAsync(locale == "en-US" ? "find a career that fits me" : "encuentra una carrera para mí");
        var asked = 0;
        for (; talk.AskedSlot is { } slot; asked++)
        {
            await talk.SaysAsync(remark);
            Assert.Equal(slot, talk.AskedSlot);
            await talk.SaysAsync(locale == "en-US" ? "skip" : "saltar");
        }

        Assert.InRange(asked, 4, 8);
    }

    [Theory]
    [InlineData("en-US", "im not a cna, im a pharmacy technician", "nursing assistant")]
    [InlineData("es-MX", "no soy enfermera", "enfermera")]
    public async Task Work_that_is_denied_is_not_noted(string locale, string text, string work)
    {
        var talk = new TestConversation { Locale = locale };
        await talk.SaysAllAsync(text, locale == "en-US" ? "what do you know about me" : "qué sabes de mí");

        Assert.DoesNotContain(work, talk.Text, StringComparison.OrdinalIgnoreCase);
    }

    [Fact]
    public async Task A_career_that_was_turned_down_may_be_taken_in_again()
    {
        var talk = new TestConversation();
        await talk.SaysAllAsync(["I'm not interested in coding", "coding after all", "what do you know about me"]);

        Assert.DoesNotContain("coder", talk.Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("en-US", "compare medical coder with medical secretary", "do i need a background check?", "background check")]
    [InlineData("es-MX", "compara codificador médico y secretario médico", "¿y si tengo antecedentes?", "antecedentes")]
    [InlineData("es-MX", "compara codificador médico y secretario médico", "¿qué examen es mejor para empezar, CCA o CPC?", "CCA")]
    public async Task A_question_of_its_own_after_a_comparison_compares_nothing(string locale, string compares, string asks, string told)
    {
        var talk = new TestConversation { Locale = locale };
        await talk.SaysAsync(compares);
        await talk.SaysAsync(asks);

        Assert.Contains(told, talk.Text, StringComparison.Ordinal);
        Assert.DoesNotContain(locale == "en-US" ? "Medical secretary:" : "Secretario médico:", talk.Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("en-US", "my supervisor says i should get certified, which one?")]
    [InlineData("es-MX", "mi supervisora gana más que yo, ¿qué certificado saco?")]
    public async Task The_own_boss_is_no_career(string locale, string text)
    {
        var talk = new TestConversation { Locale = locale };
        await talk.SaysAsync(text);

        Assert.DoesNotContain(locale == "en-US" ? "services manager" : "gerente", talk.Text, StringComparison.OrdinalIgnoreCase);
    }

    [Fact]
    public async Task Inpatient_and_outpatient_coding_are_told_apart()
    {
        var talk = new TestConversation();
        await talk.SaysAsync("what's the difference between an inpatient and an outpatient coder?");

        Assert.Contains("ICD-10-PCS", talk.Text, StringComparison.Ordinal);
    }
}
