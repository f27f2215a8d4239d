using AdvisorBot.Advice;
using AdvisorBot.Dialogs.Asking;
using AdvisorBot.Dialogs.State;
using AdvisorBot.Knowledge;
using AdvisorBot.Understanding;

namespace AdvisorBot.Dialogs.ForSomebody;

/// <summary>For whom a message asks: "I'm asking for my daughter", "my wife got laid off, what could she do?", "it's for me, not her".</summary>
internal sealed class AskedFor(LanguageTexts texts)
{
    /// <summary>Stands for a person whom nobody has named, as in "it's for her".</summary>
    public const string Unnamed = "other";

    private readonly SomebodyWords _words = texts.Asking.Somebody;

    /// <summary>Who that is, by the pack's id; null when the message asks for nobody else.</summary>
    public string? Read(string text) => Words(text) is var words && (IsSaid(words) || (words.HasAny(_words.AsksThem) && Person(words) is not null)) ? Person(words) ?? Unnamed : null;

    /// <summary>
    /// The same where that person is only told of: "my daughter needs a career, what fits her?" begins an interview about the daughter; so
    /// does "my daughter finished high school" as the first thing that is told.
    /// </summary>
    public string? Told(Recognition recognition, TalkMemory talk, StoredProfile profile) => !recognition.SpeaksOfOther || SpeaksOfWriter(recognition.Text) ? null
        : talk.OpenSlot is null ? recognition.Clauses.Any(clause => clause.Best.Intent == Intents.Recommend && clause.Verdict is Verdict.Accept) ? Person(Words(recognition.Text)) ?? Unnamed : null
        : profile.ToProfile().KnowsAnything() ? null
        : recognition.Entities.Where(entity => entity.Kind is EntityKind.OtherPerson).Select(entity => Person(Words(entity.Id))).FirstOrDefault(id => id is not null && _words.Charges.Contains(id));

    /// <summary>Whether the message says that it is about the writer after all.</summary>
    public bool IsForWriter(string text) => Words(text).HasAny(_words.Me);

    /// <summary>Every wording by which somebody else may be said to be asked for.</summary>
    public IEnumerable<string> Cues => _words.Asks.Concat(_words.Opens).SelectMany(ask => People.Select(person => $"{ask} {person}")).Concat(_words.NotMe);

    private IEnumerable<string> People => _words.People.Values.SelectMany(names => names);

    /// <summary>"I don't know what to study and my mom presses me" is no interview about the mother.</summary>
    private bool SpeaksOfWriter(string text) => Words(text).Without(People) is var words && (words.HasAny(texts.Rules.FirstPerson) || words.HasAny(_words.Writer))
        && !(words.HasAny(_words.Views) && (words.HasAny(_words.Subjects) || words.HasAny(_words.Phrases.Keys)));

    private bool IsSaid(AskedWords words) => words.HasAny(_words.NotMe)
        || People.Where(words.Has).Any(person => _words.Asks.Any(ask => words.Has($"{ask} {person}")) || words.Opens(_words.Opens.Select(ask => $"{ask} {person}")));

    private string? Person(AskedWords words) => _words.People.FirstOrDefault(person => words.HasAny(person.Value)).Key;

    private AskedWords Words(string text) => AskedWords.Of(text, texts.Rules, texts.Asking, static _ => true);
}
