namespace AdvisorBot.Dialogs.Tests;

/// <summary>Answers of the interview as people give them: what is turned down, told of others, corrected, or put as a question.</summary>
public sealed class AnswersAsPeopleGiveThemTests
{
    [Theory]
    [InlineData("en-US", "hours", "no nights", "evenings or weekends")]
    [InlineData("en-US", "hours", "anything but weekends", "evenings or weekends")]
    [InlineData("es-US", "horario", "nada de noches", "noches o fines de semana")]
    [InlineData("es-US", "horario", "no puedo trabajar de noche", "noches o fines de semana")]
    public async Task What_is_turned_down_is_not_noted_and_the_others_are_asked_for(string locale, string slot, string answer, string refused)
    {
        var talk = await AskedForAsync(locale, slot);
        await talk.SaysAsync(answer);

        Assert.Equal("hours", talk.AskedSlot);
        Assert.Contains(refused, talk.Replies[0].Text, StringComparison.OrdinalIgnoreCase);
        Assert.DoesNotContain(refused, await KnownAsync(talk, locale), StringComparison.OrdinalIgnoreCase);
    }

    [Theory]
    [InlineData("en-US", "leading", "no, not now not later", "would rather not lead")]
    [InlineData("es-US", "liderazgo", "no, ni más adelante", "prefieres no dirigir")]
    [InlineData("es-US", "liderazgo", "no, ni ahora ni después", "prefieres no dirigir")]
    [InlineData("es-US", "presupuesto", "no tengo nada, pero mi mamá me presta 2 mil", "$2,000")]
    [InlineData("es-US", "presupuesto", "3 mil, ¿alcanza?", "$3,000")]
    [InlineData("en-US", "budget", "about 2k, my dad can add 1000", "$3,000")]
    [InlineData("en-US", "pay", "now i make 28k so 40 would be nice", "$40,000 a year")]
    [InlineData("es-US", "horario", "por las mañanas, mis hijos salen a las 3", "medio tiempo")]
    [InlineData("es-US", "plazo", "mis hijos entran a la escuela en 2 años, para entonces", "2 años")]
    [InlineData("es-US", "plazo", "son dos años", "2 años")]
    [InlineData("en-US", "patient contact", "patients? no thanks", "rather not with patients")]
    [InlineData("es-US", "contacto con pacientes", "¿pacientes? no gracias", "mejor sin pacientes")]
    [InlineData("es-US", "experiencia", "cuidé a mi abuelita 5 años", "auxiliar de enfermería")]
    [InlineData("es-US", "lugar de trabajo", "trabajé 4 años en un hospital y ya no", "nada de hospital")]
    public async Task An_answer_with_its_reasons_is_understood(string locale, string slot, string answer, string known)
    {
        var talk = await AskedForAsync(locale, slot);
        await talk.SaysAsync(answer);

        Assert.Contains(known, await KnownAsync(talk, locale), StringComparison.OrdinalIgnoreCase);
    }

    [Theory]
    [InlineData("en-US", "field", "my mom wants me to be a nurse", "somebody else", "nursing")]
    [InlineData("en-US", "interests", "my mom wants me to be a nurse", "somebody else", "medicine")]
    [InlineData("es-US", "intereses", "mi mamá quiere que sea doctora pero a mí no me gusta", "otra persona", "lenguaje")]
    [InlineData("es-US", "campo", "mi papá insiste en que estudie enfermería", "otra persona", "enfermería")]
    public async Task What_somebody_else_wants_for_the_writer_is_not_noted(string locale, string slot, string answer, string heard, string unsaid)
    {
        var talk = await AskedForAsync(locale, slot);
        await talk.SaysAsync(answer);

        Assert.Contains(heard, talk.Replies[0].Text, StringComparison.Ordinal);
        Assert.DoesNotContain(unsaid, await KnownAsync(talk, locale), StringComparison.OrdinalIgnoreCase);
    }

    [Theory]
    [InlineData("es-US", "intereses", "inglés y español, soy bilingüe", "idiomas")]
    [InlineData("es-US", "intereses", "perdón, fueron 6 años de mesera", "6 años")]
    [InlineData("en-US", "interests", "10 years in a kitchen, i like people", "10 years")]
    [InlineData("es-US", "intereses", "ayúdame a escoger", "enseñar")]
    [InlineData("en-US", "time", "4 it", "4 years")]
    public async Task Words_of_an_answer_are_no_answers_to_other_questions(string locale, string slot, string answer, string unsaid)
    {
        var talk = await AskedForAsync(locale, slot);
        await talk.SaysAsync(answer);

        Assert.DoesNotContain(unsaid, await KnownAsync(talk, locale), StringComparison.OrdinalIgnoreCase);
    }

    [Theory]
    [InlineData("es-US", "sueldo", "40 mil", "no, dije 45", "$45,000")]
    [InlineData("en-US", "pay", "40k", "sorry i meant 45", "$45,000")]
    [InlineData("es-US", "plazo", "un año", "me equivoqué, son dos años", "2 años")]
    [InlineData("en-US", "time", "one year", "my bad, two years", "2 years")]
    public async Task The_amount_just_told_is_corrected_by_a_number(string locale, string slot, string answer, string correction, string known)
    {
        var talk = await AskedForAsync(locale, slot);
        await talk.SaysAsync(answer);
        var open = talk.AskedSlot;
        await talk.SaysAsync(correction);

        Assert.Equal(open, talk.AskedSlot);
        Assert.Contains(known, talk.Replies[0].Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_was_never_put_is_taken_out()
    {
        var talk = await AskedForAsync("es-US", "intereses");
        await talk.SaysAsync("computadoras y ayudar gente");
        await talk.SaysAsync("no puse ayudar gente");

        Assert.DoesNotContain("enseñar", await KnownAsync(talk, "es-US"), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("es-US", "ayúdame a escoger carrera", "mi hija terminó la high school", "secundaria")]
    [InlineData("en-US", "find a career that fits me", "my daughter has her GED", "high school")]
    public async Task A_parent_who_begins_with_the_child_is_asked_about_the_child(string locale, string opening, string answer, string known)
    {
        var talk = new TestConversation { Locale = locale };
        await talk.SaysAllAsync(opening, answer);

        Assert.NotEqual("education", talk.AskedSlot);
        Assert.Contains(known, await KnownAsync(talk, locale), StringComparison.OrdinalIgnoreCase);
    }

    private static Task<TestConversation> AskedForAsync(string locale, string slot)
    {
        var isSpanish = locale.StartsWith("es", StringComparison.Ordinal);
        return new TestConversation { Locale = locale }.InInterviewAsync(isSpanish ? "terminé la prepa" : "high school", (isSpanish ? "cambia mi " : "change my ") + slot);
    }

    /// <summary>What is known, without the question that follows.</summary>
    private static async Task<string> KnownAsync(TestConversation talk, string locale)
    {
        await talk.SaysAsync(locale.StartsWith("es", StringComparison.Ordinal) ? "¿qué sabes de mí?" : "what do you know about me?");
        return talk.Replies[0].Text;
    }

    [Theory]
    [InlineData("en-US", "I always took pride in things being in their proper place. My late husband was the people person.", "having people around")]
    [InlineData("en-US", "my ex was the computer guy, i like order", "computers")]
    [InlineData("es-MX", "mi difunto esposo era el de las computadoras. a mí me gusta el orden", "computadoras")]
    public async Task What_is_told_of_somebody_who_is_gone_is_not_the_writers(string locale, string text, string others)
    {
        var talk = new TestConversation { Locale = locale };
        await talk.SaysAllAsync(locale == "es-MX" ? "hazme la entrevista" : "find a career for me", locale == "es-MX" ? "preparatoria" : "high school", text);

        Assert.DoesNotContain(others, talk.Replies[0].Text, StringComparison.Ordinal);
    }
}
