namespace AdvisorBot.Dialogs.Tests;

/// <summary>A first message that tells something and asks, and the work that people tell of.</summary>
public sealed class FirstMessageTests
{
    [Theory]
    [InlineData("en-US", "Hi! My husband is in the Army and we get new orders every two or three years. What could I do that moves with me?", "military families")]
    [InlineData("es-MX", "Buenos días, mi esposo es militar y nos mudamos cada rato. ¿Qué trabajo me puedo llevar?", "familias militares")]
    [InlineData("en-US", "yo is there any work i can do sitting down? im on nights in a warehouse", "The jobs with most sitting")]
    [InlineData("es-MX", "hola, soy chofer de camion y me duele la espalda, hay algo sentado?", "Los trabajos con más tiempo sentado")]
    [InlineData("en-US", "um hello. i dont like talking on the phone. is there a job where i can just read?", "Least phone is in coding")]
    [InlineData("en-US", "19 years in the army reserve office. What does health information even mean?", "health information specialist")]
    public async Task It_gets_what_is_asked(string locale, string text, string told)
    {
        var talk = new TestConversation { Locale = locale };
        await talk.SaysAsync(text);

        Assert.Contains(told, talk.Text, StringComparison.OrdinalIgnoreCase);
        Assert.DoesNotContain("The mean", talk.Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("en-US", "hi i'm 19, i like biology but i faint when i see blood, is there something in healthcare for me?", "no hands-on care")]
    [InlineData("es-MX", "soy contadora en Venezuela pero aquí trabajo de mesera, ¿qué me sugieres?", "estas van primero")]
    [InlineData("es-MX", "trabajo de noche en una bodega. que puedo estudiar rapido para una oficina de hospital", "El camino más rápido")]
    [InlineData("en-US", "my daughter loves organizing. is there any quick job for her in this field?", "quickest to get into")]
    public async Task Who_asks_what_there_is_gets_what_fits_by_what_they_tell(string locale, string text, string told)
    {
        var talk = new TestConversation { Locale = locale };
        await talk.SaysAsync(text);

        Assert.Contains(told, talk.Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("I've been a cashier for 9 years. Could I be a medical coder and how long would it take?")]
    [InlineData("ok be honest, is this even worth it? i'm 24 with 2 kids and a ged")]
    public async Task Beside_what_they_tell_the_answer_is_short_and_the_questions_are_offered(string text)
    {
        var talk = new TestConversation();
        await talk.SaysAsync(text);

        Assert.DoesNotContain("\n- ", talk.Text, StringComparison.Ordinal);
        Assert.Contains("Got it: ", talk.Text, StringComparison.Ordinal);
        Assert.Contains("a few short questions", talk.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Work_that_is_only_told_of_is_not_declined()
    {
        var talk = new TestConversation();
        await talk.SaysAsync("Hey! I'm 52, was a school bus driver for 20 years, knees are shot. Is there anything sitting down I could get into?");

        Assert.Contains("The jobs with most sitting", talk.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("outside what I know", talk.Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("en-US", "My son barely talks to anyone and loves his computer. Is coding a good match for him?", "autis")]
    [InlineData("en-US", "She's seventeen, very shy and good with numbers: would health information be a good fit?", "autis")]
    [InlineData("es-MX", "trabajo de noche en una bodega. que puedo estudiar rapido para trabajar en oficina de hospital", "vacun")]
    [InlineData("es-MX", "hola, tengo 40 años y limpio casas, ¿hay algo en oficina de clínica que pueda estudiar rápido?", "ITIN")]
    public async Task A_circumstance_that_the_message_does_not_name_is_never_told_of(string locale, string text, string unnamed)
    {
        var talk = new TestConversation { Locale = locale };
        await talk.SaysAsync(text);

        Assert.DoesNotContain(unnamed, talk.Text, StringComparison.OrdinalIgnoreCase);
    }

    [Theory]
    [InlineData("en-US", "would coding fit an autistic adult who likes order?", "autistic")]
    [InlineData("en-US", "do i need shots to work in a hospital office", "vaccinations")]
    [InlineData("es-MX", "mi hija es sorda, ¿puede trabajar en expedientes?", "oído")]
    public async Task Who_names_a_circumstance_is_told_of_it(string locale, string text, string told)
    {
        var talk = new TestConversation { Locale = locale };
        await talk.SaysAsync(text);

        Assert.Contains(told, talk.Text, StringComparison.OrdinalIgnoreCase);
    }

    [Theory]
    [InlineData("en-US", "yo is there any work i can do sitting down?", "yes", "Question 1")]
    [InlineData("es-MX", "trabajo de pie todo el dia, hay algo sentado?", "sí", "Pregunta 1")]
    public async Task Beside_the_answer_the_questions_are_offered(string locale, string text, string yes, string begun)
    {
        var talk = new TestConversation { Locale = locale };
        await talk.SaysAsync(text);
        await talk.SaysAsync(yes);

        Assert.Contains(begun, talk.Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("en-US", "what is this?", "Here is what I can do")]
    [InlineData("es-MX", "hola buenas, q es esto? me lo recomendo una compañera", "Esto es lo que puedo hacer")]
    public async Task Whoever_asks_what_this_is_is_told(string locale, string text, string told)
    {
        var talk = new TestConversation { Locale = locale };
        await talk.SaysAsync(text);

        Assert.Contains(told, talk.Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("en-US", "I didn't skip anything, I just got here", "Question 1")]
    [InlineData("es-MX", "¿cual pregunta me salte? si ni me preguntaste nada", "Pregunta 1")]
    public async Task Who_protests_that_nothing_was_asked_is_asked(string locale, string text, string begun)
    {
        var talk = new TestConversation { Locale = locale };
        await talk.SaysAsync(text);

        Assert.Contains(begun, talk.Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("en-US", "im a pharm tech at cvs", "what do you know about me?", "work as a pharmacy technician")]
    [InlineData("en-US", "I work in a warehouse", "what do you know about me?", "warehouse work")]
    [InlineData("en-US", "I was a bank teller for nine years", "what do you know about me?", "bank work")]
    [InlineData("es-MX", "soy cocinero en un restorán", "¿qué sabes de mí?", "trabajo de cocina o restaurante")]
    [InlineData("es-MX", "trabajo en un call center bilingüe", "¿qué sabes de mí?", "servicio al cliente o call center")]
    public async Task Work_that_no_question_offers_is_kept(string locale, string text, string asks, string kept)
    {
        var talk = new TestConversation { Locale = locale };
        await talk.SaysAsync(text);
        await talk.SaysAsync(asks);

        Assert.Contains(kept, talk.Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("My husband is in the Army")]
    [InlineData("i dont like talking on the phone. is there a job where i can just read?")]
    public async Task What_is_not_said_of_oneself_is_not_noted(string text)
    {
        var talk = new TestConversation();
        await talk.SaysAsync(text);
        await talk.SaysAsync("what do you know about me?");

        Assert.DoesNotContain("another field", talk.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("having people around", talk.Text, StringComparison.Ordinal);
    }
}
