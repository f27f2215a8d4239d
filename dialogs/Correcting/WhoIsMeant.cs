using AdvisorBot.Dialogs.Asking;
using AdvisorBot.Dialogs.Turns;
using AdvisorBot.Knowledge;
using AdvisorBot.Understanding;

namespace AdvisorBot.Dialogs.Correcting;

/// <summary>A message that says whom the last question, or the one in it, is about: "I'm talking about the manager, not the technician", "no, the registrar, do they travel?", "not the clerk, that's what I do now".</summary>
/// <param name="Subjects">The careers or exams that are meant.</param>
/// <param name="Question">What the message asks of them itself; empty where the last question is asked again.</param>
/// <param name="Corrects">Whether something was misread before.</param>
internal sealed record WhoIsMeant(IReadOnlyList<string> Subjects, string Question, bool Corrects)
{
    /// <summary>More words beside names and corrections tell something of their own.</summary>
    private const int MostOwnWords = 2;

    private static readonly char[] Breaks = [',', '.', ';', ':', '!', '\n'];

    /// <summary>Whom a message says to be meant; null when it says something else.</summary>
    public static WhoIsMeant? Read(AdvisorTurn turn)
    {
        var named = turn.Recognition.Entities.Where(entity => entity.Kind is EntityKind.Subject && IsAbout(turn, entity.Id)).ToArray();
        if (turn.SaidWhom || named.Length == 0 || turn.Talk.OpenSlot == Advice.Slots.Experience || turn.Talk is { Topic: null, Subjects.Count: 0, Careers.Count: 0 } || AsksToCompare(turn))
        {
            return null;
        }

        var whom = turn.Texts.Asking.Whom;
        var words = turn.WordsOf(turn.Recognition.Text).WithoutOpening(turn.Texts.Asking.Prefaces);
        var bare = words.WithoutOpening(whom.Denials);
        var says = bare.Opens(whom.Meant) || bare.Opens(whom.Turns);
        if (!says && !words.Opens(whom.Denials) && !Array.Exists(named, entity => entity.IsAside && turn.Talk.Careers.Contains(entity.Id)))
        {
            return null;
        }

        var question = AskedBehind(turn, named);
        return OwnWords(turn, named, question) <= MostOwnWords && Meant(turn, named) is { Length: > 0 } meant ? new WhoIsMeant(meant, question, !bare.Opens(whom.Turns)) : null;
    }

    private static bool IsAbout(AdvisorTurn turn, string id) => NamedSubjects.IsCareer(turn, id) || NamedSubjects.IsCredential(turn, id) || id == turn.Advisor.Knowledge.Pack.Umbrella;

    /// <summary>Those named for themselves; where only others are ("not the clerk"), whoever else is talked of.</summary>
    private static string[] Meant(AdvisorTurn turn, Entity[] named) => named.Where(entity => !entity.IsAside).Select(entity => entity.Id).Distinct().ToArray() is { Length: > 0 } meant
        ? meant
        : [.. turn.Talk.Careers.Where(id => !Array.Exists(named, entity => entity.Id == id))];

    /// <summary>"Not the clerk, compare it with a coder" has a question of its own.</summary>
    private static bool AsksToCompare(AdvisorTurn turn) => turn.Recognition.Clauses.Any(clause => clause is { Verdict: Verdict.Accept, Best: { Intent: Intents.Compare, Subjects.Count: > 1 } });

    /// <summary>What is asked behind the names: "I meant the manager, do they travel?".</summary>
    private static string AskedBehind(AdvisorTurn turn, Entity[] named)
    {
        var text = turn.Recognition.Text;
        var behind = text.IndexOfAny(Breaks, Math.Min(named.Max(entity => entity.Span.End), text.Length));
        var rest = behind < 0 ? "" : text[(behind + 1)..].Trim();
        return rest.Contains(' ', StringComparison.Ordinal) && QuestionForm.LooksAsked(rest, turn.Texts.Rules) ? rest : "";
    }

    /// <summary>How many words say neither a name nor that it is meant or not, nor ask.</summary>
    private static int OwnWords(AdvisorTurn turn, Entity[] named, string question)
    {
        var (rules, asking) = (turn.Texts.Rules, turn.Texts.Asking);
        var text = named.OrderByDescending(entity => entity.Span.Start).Aggregate(turn.Recognition.Text, (left, entity) => left.Remove(entity.Span.Start, entity.Span.Length));
        var words = turn.WordsOf(text[..^question.Length]);
        return words.Without([.. asking.Whom.Meant, .. asking.Whom.Turns, .. asking.Whom.Beside, .. asking.Whom.Nots, .. asking.Whom.Denials, .. asking.Prefaces])
            .Without([.. rules.Fillers, .. rules.StopWords, .. rules.Comparisons]).Count;
    }
}
