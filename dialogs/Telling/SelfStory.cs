using System.Text.RegularExpressions;
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
    private readonly AdvisorTurn _turn;
    private readonly LanguageTexts _texts;
    private readonly List<(int Start, string Text)> _sentences;
    private readonly Dictionary<string, IReadOnlyList<Entity>> _read = [];

    private SelfStory(AdvisorTurn turn)
    {
        _turn = turn;
        _texts = turn.Texts;
        _sentences = [.. Sentences.Of(turn.Recognition.Text)];
    }

    private TellingWords Telling => _texts.Asking.Telling;

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
            EntityKind.FieldOfStudy => beside.HasAny(Telling.Selves) || beside.HasAny(Telling.Work) || (_sentences.Count == 1 && !Asks(sentence)),
            EntityKind.EducationLevel => (!Asks(sentence) || before.HasAny(Telling.Selves)) && !ToldLevels.IsLength(entity, _turn.Recognition.Text, _texts.Rules),
            _ => true,
        };
    }

    /// <summary>Past work, interests and money for school that the parts tell of.</summary>
    public IEnumerable<Entity> More() => _sentences.Where(sentence => !Asks(sentence.Text)).SelectMany(sentence => Work(sentence.Start, sentence.Text).Concat(Wishes(sentence)));

    private bool Names(string text, Entity entity) => Read(text).Any(read => read.Kind == entity.Kind && read.Id == entity.Id);

    /// <summary>"People keep telling me": the writer comes later, so that somebody else does it.</summary>
    private bool IsOfOther(AskedWords before, string sentence) => !before.HasAny(Telling.Selves) && Words(sentence).HasAny(Telling.Selves);

    private List<(int Start, string Text)> Parts(int start, string sentence)
    {
        var parts = new List<(int, string)>();
        var from = 0;
        foreach (var joiner in Regex.Matches(sentence, $@"\s(?:{string.Join('|', Telling.Joiners.Select(Regex.Escape))})\s", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant).Append(null))
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

    /// <summary>"9 years a CNA", "ex RN", "moved to the front desk".</summary>
    private IEnumerable<Entity> Work(int start, string sentence)
    {
        foreach (var part in Parts(start, sentence).Select(part => Words(part.Text)))
        {
            if (!part.HasAny(Telling.Work) && !IsCounted(part))
            {
                continue;
            }

            if (part.HasAny(Telling.Goals) || IsOfSubject(part) || (!_turn.Talk.ForSomebody && part.HasAny(_texts.Rules.Profile.Others)))
            {
                continue;
            }

            foreach (var work in _texts.Rules.Profile.Experience.Where(work => part.HasAny(work.Value)))
            {
                yield return new Entity { Kind = EntityKind.Experience, Id = work.Key, Span = new TextSpan(start, sentence.Length) };
            }
        }
    }

    /// <summary>"The office manager at my clinic is retiring" is not about the writer.</summary>
    private bool IsOfSubject(AskedWords part) => part.HasAny(_texts.Rules.Copulas) && !part.HasAny(_texts.Rules.FirstPerson.Where(word => word.StartsWith(Telling.Selves[0], StringComparison.Ordinal))) && !part.Opens(Telling.Work);

    private static bool IsCounted(AskedWords part) => part.Text.Any(char.IsDigit);

    private bool Asks(string sentence) => sentence.Contains('?', StringComparison.Ordinal)
        || QuestionForm.LooksAsked(Words(sentence).WithoutOpening(_texts.Asking.Prefaces).Text, _texts.Rules);

    private IReadOnlyList<Entity> Read(string sentence) =>
        _read.TryGetValue(sentence, out var known) ? known : _read[sentence] = _turn.Advisor.Recognizer.Recognize(sentence, new ConversationContext { ForSomebody = _turn.Talk.ForSomebody }).Entities;

    private AskedWords Words(string text) => _turn.WordsOf(text);
}
