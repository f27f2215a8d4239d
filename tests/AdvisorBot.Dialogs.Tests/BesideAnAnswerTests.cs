namespace AdvisorBot.Dialogs.Tests;

/// <summary>An answer to the open question, and something else in the same message: both count, and neither turns the other.</summary>
public sealed class BesideAnAnswerTests
{
    [Theory]
    [InlineData("en-US", "patient contact", "4, and I need at least 55k", "never with patients", "$55,000 a year")]
    [InlineData("en-US", "pay", "number 3 and i can start in 2 years", "$65,000 a year", "2 years")]
    [InlineData("en-US", "time", "option 3, i have two kids", "2 years", "2 years")]
    [InlineData("en-US", "working from home", "b. the bus takes forever", "from home would be nice", "from home would be nice")]
    [InlineData("en-US", "patient contact", "rather not. also my aunt has 4,000 for school", "rather not with patients", "rather not with patients")]
    [InlineData("en-US", "patient contact", "Never. Unless they're asleep", "never with patients", "never with patients")]
    [InlineData("es-MX", "liderazgo", "3, y quiero ganar por lo menos 50 mil", "prefieres no dirigir", "$50,000 al año")]
    [InlineData("es-MX", "trabajo desde casa", "1, no aguanto el tráfico", "desde casa, indispensable", "desde casa, indispensable")]
    public async Task An_option_that_a_message_opens_with_is_picked_and_the_rest_is_read_by_itself(string locale, string slot, string answer, string picked, string told)
    {
        var talk = await AskedForAsync(locale, slot);
        await talk.SaysAsync(answer);
        Assert.DoesNotContain("understand", talk.Text, StringComparison.Ordinal);

        var known = await KnownAsync(talk, locale);
        Assert.Contains(picked, known, StringComparison.Ordinal);
        Assert.Contains(told, known, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("en-US", "leading", "as i said she is too shy to lead anybody", "would rather not lead")]
    [InlineData("es-MX", "liderazgo", "no, señor, no creo que mande a nadie", "prefieres no dirigir")]
    public async Task Who_is_too_shy_to_lead_does_not_want_to(string locale, string slot, string answer, string told)
    {
        var talk = await AskedForAsync(locale, slot);
        await talk.SaysAsync(answer);

        Assert.Contains(told, await KnownAsync(talk, locale), StringComparison.Ordinal);
        Assert.DoesNotContain("988", talk.Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("2, maybe 3 years", "3 years")]
    [InlineData("1 year, or 2", "2 years")]
    public async Task A_number_that_goes_on_as_an_amount_is_no_option(string answer, string told)
    {
        var talk = await AskedForAsync("en-US", "time");
        await talk.SaysAsync(answer);

        Assert.Contains(told, await KnownAsync(talk, "en-US"), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("en-US", "working from home", "wouldnt be bad i guess, gas is crazy", "from home would be nice")]
    [InlineData("en-US", "pay", "money doesnt matter that much to me", "pay doesn't decide")]
    [InlineData("en-US", "leading", "not today, but who knows, someday", "may want to lead one day")]
    [InlineData("en-US", "leading", "I led the family group for two years, so I might like that again someday, not right away", "may want to lead one day")]
    [InlineData("es-MX", "liderazgo", "un día quizás, ahora ni pensarlo", "quizá quieras dirigir algún día")]
    [InlineData("es-MX", "liderazgo", "No me veo de jefa ahora, con los años a lo mejor", "quizá quieras dirigir algún día")]
    [InlineData("es-MX", "trabajo desde casa", "pos fijate q no me caeria mal, el camion me cobra mucho", "desde casa estaría bien")]
    [InlineData("es-MX", "trabajo desde casa", "me da = pero q no sea lejos, no tengo carro", "desde casa o no, da igual")]
    [InlineData("es-MX", "sueldo que esperas", "el dinero no me importa tanto", "el sueldo no es lo que decide")]
    [InlineData("es-MX", "contacto con pacientes", "no pues pacientes no, me pongo nervioso", "mejor sin pacientes")]
    public async Task A_turn_of_speech_answers_whatever_is_said_around_it(string locale, string slot, string answer, string told)
    {
        var talk = await AskedForAsync(locale, slot);
        await talk.SaysAsync(answer);

        Assert.Contains(told, await KnownAsync(talk, locale), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("en-US", "time", "i dont want to spend 4 years in school again", "4 years")]
    [InlineData("en-US", "time", "not two years, that's too long", "2 years")]
    [InlineData("es-MX", "plazo", "no quiero estar tres años estudiando", "3 años")]
    public async Task A_time_that_is_turned_down_is_not_noted_and_asked_for_again(string locale, string slot, string answer, string refused)
    {
        var talk = await AskedForAsync(locale, slot);
        await talk.SaysAsync(answer);

        Assert.Equal("time", talk.AskedSlot);
        Assert.DoesNotContain(refused, await KnownAsync(talk, locale), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("en-US", "i don't want to wait more than a year", "1 year")]
    [InlineData("es-MX", "no quiero esperar más de dos años", "2 años")]
    public async Task What_it_may_take_at_most_is_noted(string locale, string answer, string told)
    {
        var talk = await AskedForAsync(locale, locale == "en-US" ? "time" : "plazo");
        await talk.SaysAsync(answer);

        Assert.Contains(told, await KnownAsync(talk, locale), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("en-US", "interests", "i like puzzles. boss man just walked by hold on", "leading")]
    [InlineData("en-US", "interests", "my boss just yelled at me again. i like spreadsheets", "leading")]
    [InlineData("en-US", "interests", "i like medicine and i hate insurance rejections with a passion", "secure")]
    [InlineData("en-US", "time", "I work nights so I study in the day. one year is good", "evenings")]
    [InlineData("en-US", "pay", "i make like 21 an hour with the night diff. wont go under that", "evenings")]
    public async Task What_is_said_in_passing_is_not_noted(string locale, string slot, string answer, string passing)
    {
        var talk = await AskedForAsync(locale, slot);
        await talk.SaysAsync(answer);

        Assert.DoesNotContain(passing, await KnownAsync(talk, locale), StringComparison.Ordinal);
    }

    private static Task<TestConversation> AskedForAsync(string locale, string slot) => locale == "en-US"
        ? new TestConversation { Locale = locale }.InInterviewAsync("high school", $"change my {slot}")
        : new TestConversation { Locale = locale }.InInterviewAsync("terminé la prepa", $"cambia mi {slot}");

    /// <summary>What is known, without the question that follows.</summary>
    private static async Task<string> KnownAsync(TestConversation talk, string locale)
    {
        await talk.SaysAsync(locale == "en-US" ? "what do you know about me?" : "¿qué sabes de mí?");
        return talk.Replies[0].Text;
    }
}
