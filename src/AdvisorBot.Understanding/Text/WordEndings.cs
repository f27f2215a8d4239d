namespace AdvisorBot.Understanding.Text;

/// <summary>How the words of a language change: by number and gender for names, by any ending for comparing questions. Words come folded, without accents.</summary>
internal abstract class WordEndings
{
    /// <summary>Whether an unknown word may stand for any known one of the same stem, as the many forms of a Spanish verb do.</summary>
    public virtual bool SharesStems => false;

    /// <summary>Every form is a word of its own.</summary>
    public static WordEndings None { get; } = new NoEndings();

    public static WordEndings Of(string language) => language.Split('-')[0] switch
    {
        "en" => new EnglishEndings(),
        "es" => new SpanishEndings(),
        _ => None,
    };

    /// <summary>The word without its plural ending.</summary>
    public abstract string Singular(string word);

    /// <summary>By what two names are the same word, whatever their gender; for a singular word.</summary>
    public virtual string Form(string singular) => singular;

    /// <summary>What a singular word shares with its other forms.</summary>
    public abstract string Stem(string word);

    /// <summary>Words that an unknown word may be a form of, likeliest first.</summary>
    public abstract IEnumerable<string> Bases(string word);

    private sealed class NoEndings : WordEndings
    {
        public override string Singular(string word) => word;

        public override string Stem(string word) => word;

        public override IEnumerable<string> Bases(string word) => [];
    }
}
