using System.Text;
using AdvisorBot.Advice;
using AdvisorBot.Dialogs.Asking;
using AdvisorBot.Dialogs.Turns;
using AdvisorBot.Knowledge;
using AdvisorBot.Understanding;

namespace AdvisorBot.Dialogs.ForSomebody;

/// <summary>
/// What is told of the person asked for, as that person would say it: "she likes science but hates blood" is read as "i like science but
/// hate blood", "can she do it from home?" as "can i do it from home?". What the writer tells of themselves is left out.
/// </summary>
internal sealed class InRole(LanguageTexts texts)
{
    /// <summary>More words between the person and the verb belong to something else.</summary>
    private const int MostBetween = 2;

    /// <summary>Fewer words behind "I'm asking for my son" tell nothing.</summary>
    private const int FewestTold = 2;

    private readonly SomebodyWords _words = texts.Asking.Somebody;
    private readonly RoleWords _role = new(texts);

    /// <param name="openSlot">The question that is open; what it asks for, the writer may answer in that person's place.</param>
    /// <returns>Empty when nothing is told or asked of that person.</returns>
    public string Of(string text, string? openSlot)
    {
        var told = new StringBuilder();
        var spoke = false;
        foreach (var sentence in Sentences.Of(text).SelectMany(sentence => Speakers(sentence.Text)))
        {
            var (part, isCut) = BehindCue(sentence);
            var said = part.Length == 0 ? "" : Said(part, spoke || isCut, isCut);
            spoke |= said != part;
            if (said != part && (_words.VerbsAlone || NamesThem(part)) ? !TellsNothing(part) : !IsOfWriter(part, openSlot))
            {
                told.Append(said);
            }
        }

        return TellsNothing(told.ToString()) ? "" : told.ToString().Trim();
    }

    /// <summary>The message without the words that say for whom it asks.</summary>
    public string WithoutCue(string text) => string.Concat(Sentences.Of(text).Select(sentence => Cue(sentence.Text) is { } cue ? $"{sentence.Text[..cue.Start]} {sentence.Text[cue.End..]}" : sentence.Text)).Trim();

    /// <summary>"I earn 90k and she thinks that's normal" tells first of one and then of the other.</summary>
    private IEnumerable<string> Speakers(string sentence)
    {
        var words = RoleWords.Cut(sentence);
        var start = 0;
        for (var i = 1; i + 1 < words.Count; i++)
        {
            if (Joins(words[i].Text) && _words.Subjects.Append(_words.Self).Any(subject => _role.Length(subject, words, i + 1) > 0))
            {
                yield return sentence[start..words[i].Start];
                start = words[i].Start;
            }
        }

        yield return sentence[start..];
    }

    /// <summary>"I love computers" is the writer's, "I think she'd like an office" and "I'd say two years" are the other's; money for school is often the writer's to give.</summary>
    private bool IsOfWriter(string part, string? openSlot)
    {
        var words = Words(part);
        return words.HasAny(_words.Own) || (openSlot is not Slots.Budget && !IsAsked(part) && words.Without(_words.People.Values.SelectMany(names => names)).HasAny(_words.Writer) && !words.HasAny(_words.Views));
    }

    /// <summary>"At her age" is not yet said of her.</summary>
    private bool NamesThem(string part) => Words(part) is var words && (words.HasAny(_words.Subjects) || _words.People.Values.Any(words.HasAny) || !words.HasAny(_words.Writer));

    private bool IsAsked(string part) => part.Contains('?', StringComparison.Ordinal) || QuestionForm.LooksAsked(Words(part).WithoutOpening(texts.Asking.Prefaces).Text + " ", texts.Rules);

    private bool TellsNothing(string text) => Words(text).Without([.. texts.Asking.Prefaces, .. _words.Beside]).Count == 0;

    /// <summary>What stands behind "I'm asking for my daughter".</summary>
    private (string Part, bool IsCut) BehindCue(string part)
    {
        if (Cue(part) is not { } cue)
        {
            return (part, false);
        }

        var rest = part[cue.End..];
        return (Words(rest).Count >= FewestTold ? rest : "", true);
    }

    private Range? Cue(string part)
    {
        var spoken = _role.Spoken(part);
        return new AskedFor(texts).Cues.Select(cue => _role.Place(cue, spoken)).Where(place => place is not null).MaxBy(place => place!.Value.End.Value);
    }

    private string Said(string part, bool spoke, bool opensRelative)
    {
        var words = RoleWords.Cut(part);
        var asks = IsAsked(part);
        var said = new StringBuilder();
        var (from, i) = (0, 0);
        while (i < words.Count)
        {
            var (count, instead) = Phrase(words, i) ?? Subject(words, i, opensRelative) ?? (asks ? null : Verb(words, i, spoke)) ?? (0, "");
            if (count == 0)
            {
                i++;
                continue;
            }

            said.Append(part, from, words[i].Start - from).Append(instead);
            i += count;
            from = words[i - 1].End;
            spoke = true;
        }

        return said.Append(part, from, part.Length - from).ToString();
    }

    private (int Count, string Instead)? Phrase(IReadOnlyList<RoleWord> words, int at) => (at + 1 == words.Count ? _words.Endings : new Dictionary<string, string>()).Concat(_words.Phrases)
        .Select(phrase => ((int Count, string)?)(_role.Length(phrase.Key, words, at), phrase.Value))
        .Where(phrase => phrase is { Count: > 0 })
        .MaxBy(phrase => phrase!.Value.Count);

    /// <summary>"She really likes", "my daughter is"; "she" alone stands for the person too, unless a verb has to follow.</summary>
    private (int Count, string Instead)? Subject(IReadOnlyList<RoleWord> words, int at, bool opensRelative)
    {
        var relatives = at == 0 && opensRelative ? _words.Relatives : [];
        var names = _words.Subjects.Concat(_words.People.Values.SelectMany(people => people)).Concat(relatives);
        var subject = names.MaxBy(name => _role.Length(name, words, at, plainly: true))!;
        var verb = at + _role.Length(subject, words, at, plainly: true);
        var behind = verb;
        if (behind == at)
        {
            return null;
        }

        while (verb < words.Count && verb < behind + MostBetween && IsBetween(words[verb]))
        {
            verb++;
        }

        var between = string.Concat(words.Skip(behind).Take(verb - behind).Select(word => $"{word.Text} "));
        return verb < words.Count && Said(words[verb]) is { } said ? (verb - at + 1, $"{_words.Self} {between}{said}")
            : _words.Subjects.Contains(subject) && (!_words.VerbsAlone || _role.Length(subject, words, at) > 0) ? (behind - at, _words.Self)
            : null;
    }

    /// <summary>"… and hates blood"; where the language needs no pronoun, also "tiene 20 años".</summary>
    private (int Count, string Instead)? Verb(IReadOnlyList<RoleWord> words, int at, bool spoke) =>
        (_words.VerbsAlone || spoke) && IsOpening(words, at) && Said(words[at]) is { } said && said != words[at].Text ? (1, said) : null;

    private bool IsOpening(IReadOnlyList<RoleWord> words, int at) =>
        words.Take(at).Reverse().SkipWhile(IsBetween).FirstOrDefault() is not { } before || Joins(before.Text);

    private bool Joins(string word) => texts.Asking.Telling.Joiners.Concat(texts.Asking.Prefaces).Any(joiner => AskedWords.Plain(joiner) == AskedWords.Plain(word));

    private bool IsBetween(RoleWord word) => _words.Between.Any(between => AskedWords.Plain(between) == AskedWords.Plain(word.Text));

    private string? Said(RoleWord word) => _words.Verbs.FirstOrDefault(verb => AskedWords.Plain(verb.Key) == AskedWords.Plain(word.Text)).Value;

    private AskedWords Words(string text) => AskedWords.Of(text, texts.Rules, texts.Asking, static _ => true);
}
