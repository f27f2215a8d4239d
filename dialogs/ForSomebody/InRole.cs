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
        foreach (var (_, sentence) in Sentences.Of(text))
        {
            var (part, isCut) = BehindCue(sentence);
            var said = part.Length == 0 ? "" : Said(part, spoke || isCut, isCut);
            spoke |= said != part;
            if (said != part ? !TellsNothing(part) && !Earns(part) : !IsOfWriter(part, openSlot))
            {
                told.Append(said);
            }
        }

        return TellsNothing(told.ToString()) ? "" : told.ToString().Trim();
    }

    private bool IsOfWriter(string part, string? openSlot)
    {
        var words = Words(part);
        return words.HasAny(_words.Own) || words.HasAny(texts.Asking.Situation.Earning) || (openSlot is not (Slots.Experience or Slots.Field or Slots.Education) && words.HasAny(_words.OwnWork));
    }

    /// <summary>"I earn 90k and she thinks that's normal" is of the writer's own pay.</summary>
    private bool Earns(string part) => Words(part).Opens(texts.Asking.Situation.Earning);

    private bool TellsNothing(string text) => Words(text).Without([.. texts.Asking.Prefaces, .. _words.Beside]).Count == 0;

    /// <summary>What stands behind "I'm asking for my daughter".</summary>
    private (string Part, bool IsCut) BehindCue(string part)
    {
        var spoken = _role.Spoken(part);
        var end = new AskedFor(texts).Cues.Select(cue => _role.EndOf(cue, spoken)).Max();
        if (end < 0)
        {
            return (part, false);
        }

        var rest = part[end..];
        return (Words(rest).Count >= FewestTold ? rest : "", true);
    }

    private string Said(string part, bool spoke, bool opensRelative)
    {
        var words = RoleWords.Cut(part);
        var asks = part.Contains('?', StringComparison.Ordinal) || QuestionForm.LooksAsked(Words(part).WithoutOpening(texts.Asking.Prefaces).Text + " ", texts.Rules);
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
