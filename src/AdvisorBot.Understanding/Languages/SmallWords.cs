using System.Buffers;
using System.Collections.Frozen;

namespace AdvisorBot.Understanding.Languages;

/// <summary>The most common words of the languages that visitors write, as they are compared: by these a language shows in any sentence.</summary>
internal static class SmallWords
{
    /// <summary>Languages that are told apart from those offered, to say honestly that they are not spoken here.</summary>
    public static IReadOnlyList<string> Languages { get; } = ["en", "es", "pt", "fr"];

    private static readonly FrozenDictionary<string, FrozenSet<string>> ByLanguage = new Dictionary<string, FrozenSet<string>>
    {
        ["en"] = Words("""
            the a an is are was were am be been do does did don't doesn't didn't have has had i you he she it we they my your his her our their this that these those there here
            what which who where when why how and or but if of to in on at for with by from about as not no can could would should will shall may might must much many more most
            any some than then too very just only also want need like know get make makes made earn pays pay tell me please thanks thank hello hi hey yes yeah sure okay what's
            i'm it's i've i'd let's ya yo comment com net job jobs work school good help find
            """),
        ["es"] = Words("""
            el la los las un una unos unas lo al del de en y o u que no si por para con sin sobre entre desde hasta como cuando donde quien cual cuales cuanto cuanta cuantos cuantas porque pero
            mas menos muy mucho mucha muchos muchas poco este esta esto estos estas ese esa eso esos esas aquel yo tu usted ustedes el ella ellos ellas nosotros me te se nos le les mi mis su sus
            es son soy eres fue era estoy esta estan estas hay ser estar tengo tiene tienes tienen tener hacer hace hago hacen puedo puede puedes pueden quiero quiere quieres quisiera
            necesito necesita necesitas gusta gustan gustaria hola gracias adios buenos buenas dias tardes noches favor ayuda ayudame dime digame ir voy van trabajo trabajar trabajos
            estudiar gana ganan ganar sueldo salario salarios ola empleo escuela carrera ninguno ninguna nada algo todo todos otra otro tambien ya aqui ahi ingles espanol anos hablo hablas habla hablar cuesta
            """),
        ["pt"] = Words("""
            o a os as um uma uns umas ao aos do da dos das de em no na nos nas num numa e ou que nao sim por para com sem sobre entre desde ate como quando onde quem qual quais quanto quanta quantos
            porque mas mais menos muito muita muitos isto isso esse essa este esta aquele eu voce voces ele ela eles elas nos me te se lhe meu minha seu sua seus
            sao sou foi era estou esta estao ha ser estar tenho tem ter fazer faz posso pode podem quero quer queria preciso precisa gosto gostaria ola oi obrigado obrigada tchau
            ajuda trabalho trabalhar emprego escola ganha ganham ganhar salario ajudar voce fala falar portugues ingles bom boa dia tarde noite tudo bem
            """),
        ["fr"] = Words("""
            le la les un une des du de au aux et ou que qui quoi ne pas non oui par pour avec sans sur entre dans depuis comme quand comment combien quel quelle quels quelles pourquoi mais
            plus moins tres beaucoup peu ce cet cette ces je tu il elle on nous vous ils elles me te se lui leur mon ma mes ton ta son sa ses notre votre
            est sont suis etait etre avoir ai as avons avez ont faire fait fais peux peut pouvez veux veut voudrais aimerais faut c'est j'ai j'aime qu'est d'un d'une l'ecole s'il
            bonjour salut merci aide travail travailler emploi ecole gagne gagner salaire metier parlez parle francais anglais
            """),
    }.ToFrozenDictionary(StringComparer.Ordinal);

    private static readonly FrozenDictionary<string, string[]> ByWord = ByLanguage
        .SelectMany(language => language.Value.Select(word => (word, language.Key)))
        .GroupBy(pair => pair.word, pair => pair.Key)
        .ToFrozenDictionary(same => same.Key, same => same.Order(StringComparer.Ordinal).ToArray(), StringComparer.Ordinal);

    public static SearchValues<char> Digits { get; } = SearchValues.Create("0123456789$%");

    /// <summary>The languages that have a word among their small ones.</summary>
    public static string[] LanguagesOf(string word) => ByWord.GetValueOrDefault(word, []);

    private static FrozenSet<string> Words(string words) =>
        words.Split((char[])[' ', '\n', '\r'], StringSplitOptions.RemoveEmptyEntries).ToFrozenSet(StringComparer.Ordinal);
}
