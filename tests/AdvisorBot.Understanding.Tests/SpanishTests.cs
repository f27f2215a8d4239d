namespace AdvisorBot.Understanding.Tests;

public sealed class SpanishTests
{
    [Theory]
    [InlineData("¿Cuánto gana un codificador médico?", "pay", "medical-coder")]
    [InlineData("cuanto gana una codificadora medica", "pay", "medical-coder")]
    [InlineData("cuanto ganan los codificadores", "pay", "medical-coder")]
    [InlineData("cuanto gana un medical coder", "pay", "medical-coder")]
    [InlineData("¿A qué se dedican las registradoras de cáncer?", "duties", "cancer-registrar")]
    [InlineData("que estudios nesecita un registrador de cancer", "education", "cancer-registrar")]
    [InlineData("codificador sueldo", "pay", "medical-coder")]
    public void A_question_is_understood_with_and_without_accents_in_any_number_and_gender(string text, string topic, string subject)
    {
        var best = SpanishPack.Message(text).OnlyClause().Best;

        Assert.Equal((Intents.Ask, topic, subject), (best.Intent, best.Topic, Assert.Single(best.Subjects)));
    }

    [Fact]
    public void An_opening_mark_begins_a_question()
    {
        var clauses = SpanishPack.Message("Soy enfermera ¿cuánto gana un codificador?").Clauses;

        Assert.Equal("cuánto gana un codificador", Assert.Single(clauses).Text);
        Assert.Equal("pay", clauses[0].Best.Topic);
    }

    [Theory]
    [InlineData("Hola, ¿cuánto gana un codificador?")]
    [InlineData("Y ¿cuánto gana un codificador?")]
    public void A_greeting_before_the_opening_mark_is_no_sentence(string text) => Assert.Equal("pay", SpanishPack.Message(text).OnlyClause().Best.Topic);

    [Fact]
    public void A_question_word_without_accent_joins_sentences() => Assert.Single(SpanishPack.Message("yo quiero un trabajo tranquilo que pague bien").Clauses);

    [Theory]
    [InlineData("tengo el bachillerato", "high-school")]
    [InlineData("tengo un titulo de asociado", "associate")]
    [InlineData("licenciaturas", "bachelor")]
    public void An_education_is_understood(string text, string level) => Assert.Equal(level, SpanishPack.Answer("education", text).Only(EntityKind.EducationLevel).Id);

    [Theory]
    [InlineData("dos años", 24)]
    [InlineData("2 anos", 24)]
    [InlineData("un año", 12)]
    [InlineData("un año y medio", 18)]
    [InlineData("año y medio", 18)]
    [InlineData("dos años y medio", 30)]
    [InlineData("medio año", 6)]
    [InlineData("18 meses", 18)]
    [InlineData("un par de años", 24)]
    [InlineData("seis meses", 6)]
    [InlineData("un semestre", 6)]
    [InlineData("1,5 años", 18)]
    [InlineData("48 meses", 48)]
    [InlineData("seis semanas", 1.5)]
    [InlineData("en 3 mesecitos", 3)]
    [InlineData("medio añito", 6)]
    [InlineData("un cuatrimestre", 4)]
    [InlineData("una quincena", 0.5)]
    [InlineData("en una década", 120)]
    [InlineData("más o menos 4 meses", 4)]
    [InlineData("un par de meses, 2", 2)]
    public void A_time_is_understood(string text, double months) => Assert.Equal(months, SpanishPack.Answer("time", text).Only(EntityKind.Duration).Number);

    [Fact]
    public void A_range_of_time_has_both_ends()
    {
        var time = SpanishPack.Answer("time", "de uno a dos años").Only(EntityKind.Duration);

        Assert.Equal((12d, 24d), (time.Number, time.Upper));
    }

    [Fact]
    public void An_age_is_no_time_to_spend() => Assert.DoesNotContain(SpanishPack.Answer("time", "tengo 34 años").Entities, entity => entity.Kind == EntityKind.Duration);

    [Theory]
    [InlineData("60 mil", 60_000)]
    [InlineData("sesenta mil al año", 60_000)]
    [InlineData("$60,000", 60_000)]
    [InlineData("60.000 dólares", 60_000)]
    [InlineData("60k", 60_000)]
    [InlineData("60mil", 60_000)]
    [InlineData("$24 la hora", 24 * 2080)]
    [InlineData("24.50 por hora", 24.5 * 2080)]
    [InlineData("4 mil al mes", 48_000)]
    [InlineData("cincuenta y cinco mil dolares", 55_000)]
    [InlineData("por lo menos 80,000", 80_000)]
    [InlineData("por lo menos 25 la hora", 25 * 2080)]
    [InlineData("unos 50 al año, en miles", 50_000)]
    public void A_pay_is_understood(string text, double dollars) => Assert.Equal(dollars, SpanishPack.Answer("pay", text).Only(EntityKind.Money).Number);

    [Fact]
    public void A_range_of_pay_has_both_ends()
    {
        var pay = SpanishPack.Answer("pay", "de 40 a 50 mil").Only(EntityKind.Money);

        Assert.Equal((40_000d, 50_000d), (pay.Number, pay.Upper));
    }

    [Theory]
    [InlineData("el segundo", 2)]
    [InlineData("la 2ª", 2)]
    [InlineData("el 1ro", 1)]
    public void A_place_in_a_list_is_understood(string text, double place) => Assert.Equal(place, SpanishPack.Answer("education", text).Only(EntityKind.Ordinal).Number);

    [Fact]
    public void Likes_and_dislikes_are_told_apart()
    {
        var interests = SpanishPack.Answer("interests", "me gustan las computadoras pero odio los detalles").Entities.Where(entity => entity.Kind == EntityKind.Interest).ToArray();

        Assert.Equal(["computers", "conventional"], interests.Select(interest => interest.Id));
        Assert.True(interests[0].Liking > 0 && interests[1].Liking < 0);
    }

    [Theory]
    [InlineData("en inglés por favor", "en")]
    [InlineData("puedes hablar en ingles?", "en")]
    [InlineData("habla español", "es")]
    public void A_language_is_asked_for(string text, string language)
    {
        var recognition = SpanishPack.Message(text);

        Assert.Equal((Intents.Language, language), (recognition.Intent, recognition.OnlyClause().Best.Language));
    }

    [Theory]
    [InlineData("me quiero morir")]
    [InlineData("la verdad ya no quiero vivir así")]
    public void Words_of_crisis_are_found(string text)
    {
        Assert.Equal(Intents.Crisis, SpanishPack.Message(text).Intent);
        Assert.True(SpanishPack.Recognizer.IsCrisis(text));
    }

    [Theory]
    [InlineData("ni fu ni fa los pacientes", "fine")]
    [InlineData("no me molesta la gente enferma, cuide a mi suegra 4 años", "fine")]
    [InlineData("menos pacientes por favor", "rather-not")]
    public void A_mild_word_about_patients_is_no_limit(string text, string wish) =>
        Assert.Equal(wish, Read.Spanish.Recognize(text, new ConversationContext { OpenSlot = "patient-contact" }).Only(EntityKind.PatientContact).Id);

    [Fact]
    public void What_would_not_be_enough_is_pay_and_no_money_for_school()
    {
        var entities = Read.Spanish.Recognize("unos 50 mil, menos no me alcanza para mandar a mi familia", new ConversationContext { OpenSlot = "pay" }).Entities;

        Assert.Equal(50_000, Assert.Single(entities, entity => entity.Kind == EntityKind.Money).Number);
        Assert.DoesNotContain(entities, entity => entity.Kind == EntityKind.Budget);
    }

    [Fact]
    public void A_son_is_no_wish_for_flexible_hours() =>
        Assert.DoesNotContain(Read.Spanish.Recognize("quiero que me hagas las preguntas pero son para mi hijo", new ConversationContext { ForSomebody = true }).Entities, entity => entity.Kind == EntityKind.Interest);

    [Fact]
    public void Who_is_bored_at_home_does_not_want_to_work_there() =>
        Assert.Equal("no", Read.Spanish.Recognize("me gustaria en persona, me aburro en la casa", new ConversationContext { OpenSlot = "remote" }).Only(EntityKind.Remote).Id);
}
