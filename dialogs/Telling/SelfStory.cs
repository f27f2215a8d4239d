using AdvisorBot.Dialogs.Asking;
using AdvisorBot.Dialogs.Turns;
using AdvisorBot.Knowledge;
using AdvisorBot.Understanding;

namespace AdvisorBot.Dialogs.Telling;

/// <summary>
/// What a message outside the interview tells about the writer: each of its parts is read by itself, so that words of a question,
/// or of somebody else's story, are not taken for an answer.
/// </summary>
internal sealed class SelfStory
{
    /// <summary>Longer parts are sentences.</summary>
    private const int LongestFragment = 7;

    /// <summary>Words between "my" and the degree.</summary>
    private const int OwnReach = 3;

    private readonly AdvisorTurn _turn;
    private readonly LanguageTexts _texts;
    private readonly List<(int Start, string Text)> _sentences;
    private readonly Dictionary<string, IReadOnlyList<Entity>> _read = [];

    private SelfStory(AdvisorTurn turn)
    {
        _turn = turn;
        _texts = turn.Texts;
        _sentences = [.. Asking.Sentences.Of(turn.Recognition.Text)];
    }

    private TellingWords Telling => _texts.Asking.Telling;

    private SituationWords Situation => _texts.Asking.Situation;

    public static SelfStory Of(AdvisorTurn turn) => new(turn);

    /// <summary>Whether something named is told of the writer by the part that it stands in.</summary>
    public bool Tells(Entity entity)
    {
        var (start, sentence) = _sentences.FindLast(part => part.Start <= entity.Span.Start);
        var (partStart, part) = Parts(start, sentence).Last(part => part.Start <= entity.Span.Start);
        var before = Words(sentence[..Math.Clamp(entity.Span.Start - start, 0, sentence.Length)]);
        var beside = Words(part[..Math.Clamp(entity.Span.Start - partStart, 0, part.Length)]);
        return entity.Kind switch
        {
            EntityKind.Interest => !Asks(sentence) && !IsOfOther(before, sentence) && Names(sentence, entity),
            EntityKind.Remote or EntityKind.Workplace or EntityKind.PatientContact => !Asks(sentence) && !IsOfOther(before, sentence) && Names(part, entity),
            EntityKind.Experience => (before.HasAny(Telling.Selves) || before.HasAny(Telling.Work)) && !before.HasAny(Telling.Goals),
            EntityKind.FieldOfStudy when IsOfOthers(Words(part)) => false,
            EntityKind.FieldOfStudy => beside.HasAny(Telling.Selves) || beside.HasAny(Telling.Work) || (_sentences.Count == 1 && !Asks(sentence)),
            EntityKind.EducationLevel => (!Asks(sentence) || before.HasAny(Telling.Selves)) && !ToldLevels.IsLength(entity, _turn.Recognition.Text, _texts.Rules),
            _ => true,
        };
    }

    /// <summary>Past work, interests, money for school and schooling that the parts tell of.</summary>
    public IEnumerable<Entity> More() => _sentences.SelectMany(sentence => Asks(sentence.Text) ? Owned(sentence).Concat(Needed(sentence)) : Work(sentence.Start, sentence.Text).Concat(Wishes(sentence)).Concat(Fragments(sentence)));

    /// <summary>An amount or a wish that stands alone outside the interview and is yet surely told: "I'd like to start within 6 months", "no patients please".</summary>
    public bool IsSure(Entity entity)
    {
        var sentence = _sentences.FindLast(part => part.Start <= entity.Span.Start).Text;
        var words = Words(sentence);
        return !Asks(sentence) && !IsOfOthers(words) && entity.Kind switch
        {
            EntityKind.Duration => words.HasAny(Situation.Starts) || IsTimeToHave(entity),
            EntityKind.PatientContact => true,
            EntityKind.Lead => _turn.Talk.Ranking.Count > 0 && words.HasAny(Telling.Selves),
            EntityKind.Remote => words.HasAny(Situation.Wanting),
            EntityKind.Hours => words.HasAny(Situation.Wanting) && !words.HasAny(Situation.Studying),
            _ => false,
        };
    }

    /// <summary>"So I have two years now", after a ranking, is the time there is; "I have two years of coding" is none.</summary>
    private bool IsTimeToHave(Entity entity)
    {
        var (start, text) = _sentences.FindLast(part => part.Start <= entity.Span.Start);
        var beside = Words(text[..Math.Clamp(entity.Span.Start - start, 0, text.Length)] + " " + text[Math.Clamp(entity.Span.End - start, 0, text.Length)..]);
        return _turn.Talk.Ranking.Count > 0 && beside.HasAny(Situation.HavingTime) && beside.Without([.. Situation.HavingTime, .. _texts.Asking.Prefaces, .. _texts.Asking.Corrections.Fillers]).Text.Length == 0;
    }

    /// <summary>The message cut at its marks.</summary>
    public IEnumerable<string> Sentences => _sentences.Select(sentence => sentence.Text);

    /// <summary>The parts of the message, each by itself: "what do they pay" and "i make 15.50 an hr".</summary>
    public IEnumerable<string> Parts() => _sentences.SelectMany(sentence => Parts(sentence.Start, sentence.Text)).Select(part => part.Text);

    /// <summary>Whether words speak of somebody for whom the message does not ask.</summary>
    public bool IsOfOthers(AskedWords words) => _turn.Talk.For is null && words.HasAny(_texts.Rules.Profile.Others);

    private bool Names(string text, Entity entity) => Read(text).Any(read => read.Kind == entity.Kind && read.Id == entity.Id);

    /// <summary>"People keep telling me": the writer comes later, so that somebody else does it.</summary>
    private bool IsOfOther(AskedWords before, string sentence) => !before.HasAny(Telling.Selves) && Words(sentence).HasAny(Telling.Selves);

    private List<(int Start, string Text)> Parts(int start, string sentence)
    {
        var parts = new List<(int, string)>();
        var from = 0;
        foreach (var joiner in Asking.Sentences.Joints(sentence, Telling.Joiners).Append(null))
        {
            var end = joiner?.Index ?? sentence.Length;
            parts.Add((start + from, sentence[from..end]));
            from = joiner is null ? end : joiner.Index + joiner.Length;
        }

        return parts;
    }

    private IEnumerable<Entity> Wishes((int Start, string Text) sentence) => _sentences.Count < 2 ? []
        : Read(sentence.Text).Where(read => read.Kind is EntityKind.Interest or EntityKind.Budget or EntityKind.EducationLevel && !Words(sentence.Text).HasAny(_texts.Rules.Profile.Others))
            .Where(read => !ToldLevels.IsLength(read, sentence.Text, _texts.Rules) && !IsOfOther(Words(sentence.Text[..read.Span.Start]), sentence.Text))
            .Select(read => read with { Span = new TextSpan(read.Span.Start + sentence.Start, read.Span.Length) });

    /// <summary>"38, business degree, 12 yrs in an office": schooling that is named without a verb, beside something else told of the writer.</summary>
    private IEnumerable<Entity> Fragments((int Start, string Text) sentence)
    {
        var words = Words(sentence.Text);
        var isFragment = words.Count is > 0 and <= LongestFragment && !words.HasAny(_texts.Rules.Auxiliaries) && !words.HasAny(Telling.Goals) && !IsOfOthers(words);
        return isFragment && _sentences.Exists(other => other.Start != sentence.Start && TellsOfWriter(other.Text)) ? Having(sentence.Start, sentence.Text) : [];
    }

    /// <summary>"Will my BSc from India count?" asks about a degree that is there.</summary>
    private IEnumerable<Entity> Owned((int Start, string Text) sentence)
    {
        var own = Situation.Own.Select(word => sentence.Text.IndexOf($" {word} ", StringComparison.OrdinalIgnoreCase) is >= 0 and var place ? place + word.Length + 1 : -1).Max();
        return own < 0 ? [] : Having(sentence.Start + own, sentence.Text[own..].TrimEnd('?', ' '))
            .Where(read => read.Kind is EntityKind.EducationLevel && Words(sentence.Text[own..(read.Span.Start - sentence.Start)]).Count <= OwnReach);
    }

    /// <summary>"Need a job from home", short for "I need", only opens like a question.</summary>
    private IEnumerable<Entity> Needed((int Start, string Text) sentence) =>
        sentence.Text.Contains('?', StringComparison.Ordinal) || !Words(sentence.Text).WithoutOpening(_texts.Asking.Prefaces).Opens(Situation.Wanting) ? []
            : Read($"{_texts.Asking.Somebody.Self} {sentence.Text.Trim()}").Where(read => read.Kind is EntityKind.Remote).Select(read => read with { Span = new TextSpan(sentence.Start, sentence.Text.Length) });

    /// <summary>What is read when the words are the writer's to have.</summary>
    private IEnumerable<Entity> Having(int start, string text)
    {
        var trimmed = text.TrimStart();
        var shift = start + text.Length - trimmed.Length - Situation.Having.Length - 1;
        return Read($"{Situation.Having} {trimmed}")
            .Where(read => read is { Kind: EntityKind.EducationLevel or EntityKind.FieldOfStudy, Liking: > 0 } && read.Span.Start + shift >= start && NamesSchooling(trimmed))
            .Select(read => read with { Span = new TextSpan(read.Span.Start + shift, read.Span.Length) });
    }

    private bool NamesSchooling(string text) => Read($"{Situation.Having} {text}").Any(read => read.Kind is EntityKind.EducationLevel) || Words(text).HasAny(Situation.PlainDegrees);

    /// <summary>A part in the first person, or one that counts something: an age, years of work.</summary>
    private bool TellsOfWriter(string sentence) => !Asks(sentence) && Words(sentence) is var words
        && (IsCounted(words) || words.HasAny(Telling.Selves)) && !IsOfOthers(words);

    /// <summary>"9 years a CNA", "ex RN", "moved to the front desk".</summary>
    private IEnumerable<Entity> Work(int start, string sentence)
    {
        foreach (var (_, text) in Parts(start, sentence))
        {
            var part = Words(text);
            if (!part.HasAny(Telling.Work) && !IsCounted(part))
            {
                continue;
            }

            if (part.HasAny(Telling.Goals) || TellsPay(text, part) || IsOfSubject(part) || (_turn.Talk.For is null && part.HasAny(_texts.Rules.Profile.Others)))
            {
                continue;
            }

            // A bank teller's "cashier" is part of a longer name.
            var named = _texts.Rules.Profile.Experience.Select(work => (work.Key, Name: part.Longest(work.Value))).Where(work => work.Name is not null).ToArray();
            foreach (var (work, name) in named.Where(work => !IsDenied(part, work.Name!) && !Array.Exists(named, other => other.Name!.Length > work.Name!.Length && Words(other.Name).Has(work.Name))))
            {
                yield return new Entity { Kind = EntityKind.Experience, Id = work, Span = new TextSpan(start, sentence.Length) };
            }
        }
    }

    /// <summary>"I'm not a CNA".</summary>
    private bool IsDenied(AskedWords part, string work) => part.Before(work, _texts.Rules.Articles)?.Ends(_texts.Rules.Negators) == true;

    /// <summary>In "i get 14.25/hr rn" nobody is a nurse.</summary>
    private bool TellsPay(string text, AskedWords part) => IsCounted(part) && part.HasAny(Situation.Earning) && Read(text.Trim()).Any(read => read.Kind is EntityKind.Money);

    /// <summary>"The office manager at my clinic is retiring" is not about the writer.</summary>
    private bool IsOfSubject(AskedWords part) => part.HasAny(_texts.Rules.Copulas) && !part.HasAny(_texts.Rules.FirstPerson.Where(word => word.StartsWith(Telling.Selves[0], StringComparison.Ordinal))) && !part.Opens(Telling.Work);

    private static bool IsCounted(AskedWords part) => part.Text.Any(char.IsDigit);

    /// <summary>Whether a part asks something.</summary>
    public bool Asks(string sentence) => sentence.Contains('?', StringComparison.Ordinal)
        || QuestionForm.LooksAsked(Words(sentence).WithoutOpening(_texts.Asking.Prefaces).Text, _texts.Rules);

    /// <summary>What a part says when it is read by itself.</summary>
    public IReadOnlyList<Entity> Read(string sentence) =>
        _read.TryGetValue(sentence, out var known) ? known : _read[sentence] = _turn.Advisor.Recognizer.Recognize(sentence, new ConversationContext { ForSomebody = _turn.Talk.For is not null }).Entities;

    private AskedWords Words(string text) => _turn.WordsOf(text);
}
