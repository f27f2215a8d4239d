using AdvisorBot.Advice;
using AdvisorBot.Dialogs.Asking;
using AdvisorBot.Dialogs.Turns;
using AdvisorBot.Knowledge;
using AdvisorBot.Understanding;

namespace AdvisorBot.Dialogs.Telling;

/// <summary>What a level of education that is named really is: a class of high school is no diploma, an aide's course no certificate, a degree may be from abroad.</summary>
internal sealed class ToldLevels
{
    private const string Certificate = "certificate";
    private const string HighSchool = "high-school";
    private const string None = "none";
    private const string SomeCollege = "some-college";
    private const string Nursing = "nursing";
    private const string Languages = "languages";
    private const string Health = "health";

    /// <summary>Courses of fewer months are no certificate where a trade school gives them.</summary>
    private const double Short = 4;

    private readonly AdvisorTurn _turn;
    private readonly LanguageTexts _texts;
    private readonly AskedWords _words;

    public ToldLevels(AdvisorTurn turn)
    {
        _turn = turn;
        _texts = turn.Texts;
        _words = Words(turn.Recognition.Text);
    }

    private TellingWords Telling => _texts.Asking.Telling;

    /// <summary>Whether the degree is from another country.</summary>
    public bool IsFromAbroad => _words.HasAny(Telling.Abroad) && !IsDomestic;

    /// <summary>"I left school in Mexico and got the GED here": the diploma that counts is from this country.</summary>
    public bool IsDomestic => _words.HasAny(Telling.Domestic) && Names.All(name => EducationLevels.Of(name.Id) <= EducationLevels.Of(HighSchool));

    /// <summary>What is said of the writer's education; null when the words name something else.</summary>
    public Entity? Of(Entity level)
    {
        var text = _turn.Recognition.Text;
        if (level.Kind is not EntityKind.EducationLevel)
        {
            return IsAide(level) ? level with { Id = Health } : IsEnglish(level) ? null : level;
        }

        var (before, after) = (Words(text[..Math.Min(text.Length, level.Span.Start)]), Words(text[Math.Min(text.Length, level.Span.End)..]));
        if (level.Id == None && Telling.Diplomas.Any(diploma => _words.Before(diploma, []) is { } told && !told.HasAny(_texts.Rules.Negators)))
        {
            // "I left school in the eleventh grade, and got my equivalency in 1986", "I got the GED here, not in El Salvador".
            return level with { Id = HighSchool };
        }

        if (IsPlanned(level))
        {
            return Names.Where(name => !IsPlanned(name)).MaxBy(name => EducationLevels.Of(name.Id)) is { } had ? level with { Id = had.Id } : null;
        }

        if ((after.Opens(Telling.Compounds) && !IsNamedIn(level)) || Telling.Finished.Concat(Telling.Aims).Any(word => EndsWith(before, word)) || (_turn.Talk.OpenSlot != Slots.Education && (IsLength(level, text, _texts.Rules) || IsWithinLength(level))))
        {
            return null;
        }

        if (level.Id == SomeCollege && _turn.Talk.OpenSlot is null && Words(text[level.Span.Start..level.Span.End]).HasAny(_texts.Rules.Negators) && Named(but: SomeCollege) is { } named)
        {
            // "No degree, GED" names what there is beside what there is not.
            return level with { Id = named };
        }

        return level.Id == Certificate && IsShortCourse() ? level with { Id = Beside() } : level;
    }

    /// <summary>"I want to finish a bachelor's first" and "she'll do a four year degree" tell of none yet; what is had beside it counts.</summary>
    private bool IsPlanned(Entity level)
    {
        var text = _turn.Recognition.Text;
        var (start, end) = (Math.Min(text.Length, level.Span.Start), Math.Min(text.Length, level.Span.End));
        var (first, sentence) = Sentences.Of(text).Last(part => part.Start <= start);
        var isAll = end - start >= sentence.TrimEnd().Length - (start - first);
        var before = Words(text[first..(isAll ? end : start)]);
        return Telling.Plans.Any(plan => Telling.Reaching.Any(reach => before.Has($"{plan}…{reach}"))) && !before.Ends(_texts.Rules.Possessions) && !(isAll && before.HasAny(_texts.Rules.Possessions));
    }

    /// <summary>"Associates in science" names its field, "high school science" a class.</summary>
    private bool IsNamedIn(Entity level) => Telling.In.Any(word => EndsWith(Words(_turn.Recognition.Text[..Math.Min(_turn.Recognition.Text.Length, level.Span.End)]), word));

    /// <summary>"I'd do 4 years" tells how long.</summary>
    public static bool IsLength(Entity level, string text, LanguageRules rules) => level.Kind is EntityKind.EducationLevel && level.Span.End <= text.Length
        && PlainText.Of(text[level.Span.Start..level.Span.End]).Trim().Split(' ') is [.., var unit] && rules.Time.Units.Keys.Any(known => unit == known || unit == known + "s");

    /// <summary>The same of "foru yeers or 5", whose unit only the reader of lengths understood.</summary>
    private bool IsWithinLength(Entity level) => _turn.Recognition.Entities.Any(length => length.Kind is EntityKind.Duration && length.Span.Start <= level.Span.Start && level.Span.Start < length.Span.End);

    /// <summary>"Nurse aide" is no nursing degree.</summary>
    private bool IsAide(Entity field)
    {
        var text = _turn.Recognition.Text;
        return field is { Kind: EntityKind.FieldOfStudy, Id: Nursing } && field.Span.End <= text.Length && Words(text[field.Span.Start..]).Opens(Telling.Aides);
    }

    /// <summary>"Only English classes at church" are no field of study.</summary>
    private bool IsEnglish(Entity field) => field is { Kind: EntityKind.FieldOfStudy, Id: Languages } && _words.HasAny(Telling.English);

    private static bool EndsWith(AskedWords before, string phrase) => $" {before.Text}".EndsWith($" {AskedWords.Plain(phrase)}", StringComparison.Ordinal);

    private bool IsShortCourse() => _words.HasAny(Telling.Aides)
        || (_words.HasAny(Telling.Trades) && _turn.Recognition.Entities.Any(entity => entity.Kind is EntityKind.Duration && entity.Number < Short));

    /// <summary>The level that is named beside the course.</summary>
    private string Beside() => Named(but: Certificate) ?? HighSchool;

    private string? Named(string but) => Names.Select(name => name.Id).Where(id => id != but).MaxBy(EducationLevels.Of);

    private IEnumerable<Entity> Names => _turn.Recognition.Entities.Where(entity => entity.Kind is EntityKind.Subject && EducationLevels.Of(entity.Id) >= 0);

    private AskedWords Words(string text) => _turn.WordsOf(text);
}
