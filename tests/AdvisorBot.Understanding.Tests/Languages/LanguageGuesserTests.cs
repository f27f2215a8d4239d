using AdvisorBot.Testing;
using AdvisorBot.Understanding.Languages;

namespace AdvisorBot.Understanding.Tests.Languages;

public sealed class LanguageGuesserTests
{
    private static readonly Lazy<LanguageGuesser> Guesser = new(() => new LanguageGuesser(new Dictionary<string, Predicate<string>>
    {
        ["en"] = Read.Recognizer.Knows,
        ["es"] = SpanishPack.Recognizer.Knows,
    }));

    [Theory]
    // Plain Spanish, with and without its accents.
    [InlineData("¿Cuánto gana un codificador médico?")]
    [InlineData("cuanto gana un codificador")]
    [InlineData("hola")]
    [InlineData("ola")]
    [InlineData("salario coder")]
    [InlineData("buenas tardes")]
    [InlineData("gracias")]
    [InlineData("muchas gracias por la ayuda")]
    [InlineData("quiero trabajar desde casa")]
    [InlineData("que estudios necesito para ser registrador de cancer")]
    [InlineData("no me gusta trabajar con gente")]
    [InlineData("tengo el bachillerato")]
    [InlineData("dos años")]
    [InlineData("me gustan las computadoras")]
    [InlineData("ayuda por favor")]
    [InlineData("¿y el sueldo?")]
    [InlineData("¿y el RHIT?")]
    [InlineData("en español por favor")]
    [InlineData("habla español")]
    [InlineData("no hablo ingles")]
    [InlineData("soy enfermera y quiero cambiar de carrera")]
    [InlineData("puedo estudiar en linea")]
    [InlineData("cual es la diferencia entre RHIT y RHIA")]
    [InlineData("necesito un titulo universitario")]
    [InlineData("ya no quiero vivir")]
    [InlineData("donde trabajan los codificadores")]
    [InlineData("cuanto cuesta el examen")]
    [InlineData("adios")]
    // Spanglish with more Spanish in it.
    [InlineData("cuanto gana un medical coder")]
    [InlineData("quiero ser coder pero no tengo high school")]
    [InlineData("que hace un cancer registrar")]
    [InlineData("puedo trabajar part time como biller")]
    [InlineData("cual es mejor, el CPC o el CCS")]
    public void Spanish_words_are_read_as_Spanish(string text) => Assert.Equal(("es", false), Of(text, "en"));

    [Theory]
    [InlineData("How much does a medical coder make?")]
    [InlineData("what about registrars")]
    [InlineData("hello")]
    [InlineData("thanks a lot")]
    [InlineData("english please")]
    [InlineData("switch to English")]
    [InlineData("can i work from home")]
    [InlineData("i have a GED")]
    [InlineData("two years")]
    [InlineData("why do you ask")]
    [InlineData("what's the pay")]
    [InlineData("find a career that fits me")]
    [InlineData("i like computers and order")]
    [InlineData("is the exam hard")]
    [InlineData("do you speak english")]
    [InlineData("i want to die")]
    // Spanglish with more English in it.
    [InlineData("how much does a codificador make")]
    [InlineData("is there a certificado program for coding")]
    [InlineData("what jobs are there for a bilingual mamá")]
    [InlineData("hola, how much do coders make in Texas")]
    public void English_words_are_read_as_English(string text) => Assert.Equal(("en", false), Of(text, "es"));

    [Theory]
    [InlineData("no")]
    [InlineData("ok")]
    [InlineData("RHIT")]
    [InlineData("2")]
    [InlineData("1, 3")]
    [InlineData("b")]
    [InlineData("50,000")]
    [InlineData("50k")]
    [InlineData("hospital")]
    [InlineData("CPC")]
    [InlineData("CCS, RHIA")]
    [InlineData("?")]
    [InlineData("👍")]
    [InlineData("")]
    [InlineData("Maria")]
    [InlineData("ICD-10")]
    public void What_is_the_same_in_both_keeps_the_language(string text)
    {
        Assert.Equal(("en", false), Of(text, "en"));
        Assert.Equal(("es", false), Of(text, "es"));
    }

    [Theory]
    [InlineData("Quanto ganha um codificador médico?")]
    [InlineData("eu gostaria de trabalhar em casa")]
    [InlineData("você fala português?")]
    [InlineData("não tenho diploma, posso fazer o curso?")]
    [InlineData("qual é o salário de um registrador de câncer")]
    [InlineData("obrigado")]
    [InlineData("Combien gagne un codeur médical ?")]
    [InlineData("je voudrais travailler à la maison")]
    [InlineData("bonjour, est-ce que vous parlez français")]
    [InlineData("quel est le salaire d'un codeur")]
    [InlineData("je n'ai pas de diplôme, qu'est-ce que je peux faire")]
    [InlineData("merci")]
    public void Another_language_is_not_taken_for_one_of_ours(string text)
    {
        Assert.True(Guesser.Value.Guess(text, "en").Foreign);
        Assert.True(Guesser.Value.Guess(text, "es").Foreign);
    }

    [Theory]
    [InlineData("¿Cuánto gana un codificador médico?", true)]
    [InlineData("RHIT", false)]
    [InlineData("2", false)]
    public void Names_and_numbers_are_no_evidence(string text, bool sure) => Assert.Equal(sure, Guesser.Value.Guess(text, "es").Sure);

    [Fact]
    public void A_language_that_is_not_offered_is_foreign()
    {
        var english = new LanguageGuesser(new Dictionary<string, Predicate<string>> { ["en"] = Read.Recognizer.Knows });

        Assert.True(english.Guess("quiero saber cuanto gana un codificador", "en").Foreign);
        Assert.False(english.Guess("how much does a coder make", "en").Foreign);
    }

    private static (string Language, bool Foreign) Of(string text, string current) =>
        Guesser.Value.Guess(text, current) is var guess ? (guess.Language, guess.Foreign) : default;
}
