using AdvisorBot.Understanding.Text;

namespace AdvisorBot.Understanding.Tests.Text;

public sealed class SpanishEndingsTests
{
    private static readonly SpanishEndings Endings = new();

    [Theory]
    [InlineData("hospital", "hospitales")]
    [InlineData("codificador", "codificadores")]
    [InlineData("codificador", "codificadora")]
    [InlineData("codificador", "codificadoras")]
    [InlineData("médico", "médicas")]
    [InlineData("enfermero", "enfermera")]
    [InlineData("secretario", "secretarias")]
    [InlineData("gerente", "gerentes")]
    [InlineData("clase", "clases")]
    [InlineData("informe", "informes")]
    [InlineData("universidad", "universidades")]
    [InlineData("examen", "exámenes")]
    [InlineData("mes", "meses")]
    [InlineData("año", "años")]
    [InlineData("vez", "veces")]
    [InlineData("lápiz", "lápices")]
    [InlineData("doctor", "doctora")]
    [InlineData("título", "titulos")]
    [InlineData("coder", "coders")]
    [InlineData("certificación", "certificaciones")]
    public void A_name_is_the_same_in_number_and_gender(string one, string other) => Assert.Equal(Form(one), Form(other));

    [Theory]
    [InlineData("casa", "caso")]
    [InlineData("interés", "inter")]
    [InlineData("mes", "me")]
    [InlineData("registrador", "registro")]
    public void Other_words_stay_apart(string one, string other) => Assert.NotEqual(Form(one), Form(other));

    [Theory]
    [InlineData("ganar", "gana", "ganan", "ganas", "gano", "ganando", "ganaba", "ganaban", "ganamos")]
    [InlineData("trabajar", "trabajo", "trabaja", "trabajan", "trabajando", "trabajaron", "trabaje", "trabajaba")]
    [InlineData("estudiar", "estudio", "estudian", "estudiando", "estudias", "estudié", "estudios")]
    [InlineData("hacer", "hace", "hacen", "haces", "haciendo", "hacemos")]
    [InlineData("vivir", "vive", "viven", "viviendo", "vivimos")]
    [InlineData("codificar", "codifica", "codificación", "codificaciones", "codificando", "codifique", "codificado")]
    [InlineData("certificar", "certificación", "certificarme", "certificarse", "certificaciones", "certificados")]
    [InlineData("entrenar", "entrenamiento", "entrena", "entrenan")]
    [InlineData("necesitar", "necesito", "necesita", "necesitan", "necesitas")]
    [InlineData("pagar", "paga", "pagan", "pague", "pago")]
    [InlineData("buscar", "busco", "busque", "buscan")]
    [InlineData("empezar", "empece", "empezando")]
    [InlineData("rápido", "rápida", "rápidamente", "rápidos")]
    [InlineData("actual", "actuales", "actualmente")]
    [InlineData("ayudar", "ayuda", "ayudarme", "ayudan", "ayudarnos")]
    [InlineData("práctica", "prácticas", "practicar", "practico")]
    [InlineData("salario", "salarios")]
    [InlineData("informe", "informes", "informa")]
    [InlineData("clase", "clases")]
    [InlineData("interés", "interés")]
    [InlineData("examen", "exámenes")]
    public void A_word_shares_its_stem_with_its_forms(params string[] forms) =>
        Assert.All(forms, form => Assert.Equal(Stem(forms[0]), Stem(form)));

    [Theory]
    [InlineData("salario", "salir")]
    [InlineData("horario", "hora")]
    [InlineData("codificador", "codificar")]
    [InlineData("trabajador", "trabajar")]
    [InlineData("estado", "este")]
    [InlineData("profesión", "profesor")]
    public void Words_that_only_begin_alike_have_stems_of_their_own(string one, string other) => Assert.NotEqual(Stem(one), Stem(other));

    [Theory]
    [InlineData("ganaré", "ganar")]
    [InlineData("ganaría", "ganar")]
    [InlineData("trabajaremos", "trabajar")]
    [InlineData("hacerlo", "hacer")]
    [InlineData("enfermera", "enfermero")]
    [InlineData("doctora", "doctor")]
    public void A_form_that_the_pack_does_not_use_leads_to_one_it_does(string word, string basis) => Assert.Contains(Letters.Fold(basis), Endings.Bases(Letters.Fold(word)));

    private static string Form(string word) => Endings.Form(Endings.Singular(Letters.Fold(word)));

    private static string Stem(string word) => Endings.Stem(Endings.Singular(Letters.Fold(word)));
}
