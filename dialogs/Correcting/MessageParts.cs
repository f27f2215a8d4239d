using System.Text.RegularExpressions;
using AdvisorBot.Dialogs.Asking;
using AdvisorBot.Dialogs.Turns;
using AdvisorBot.Knowledge;

namespace AdvisorBot.Dialogs.Correcting;

/// <summary>Cuts a message into parts: at its marks, behind "you got that wrong", and at an "and" that joins two different answers.</summary>
internal sealed class MessageParts(CorrectionWords words, SlotNames names, LanguageRules rules, Func<string, AskedWords> read)
{
    public List<MessagePart> Of(string text)
    {
        var parts = new List<MessagePart>();
        foreach (var (start, sentence) in Sentences.Of(text))
        {
            AddJoined(parts, text, start, start + sentence.Length);
        }

        return parts;
    }

    /// <summary>Whether a part asks for the ranking and says nothing else.</summary>
    public bool AsksToRank(AskedWords part) => words.Go.Any(part.WithoutOpening(words.Fillers).Is)
        || (part.Without(words.Fillers) is var bare && words.Go.Any(go => bare.Is(go) || (bare.Has(go) && bare.Without([go]).Is(""))));

    /// <summary>Whether a part says no more than that something is to be corrected.</summary>
    public bool IsEmpty(AskedWords part) => part.Without(words.Cues).Without(words.Removals).Without(words.Nots).Without(words.Fillers).Text.Length == 0;

    /// <summary>Whether a part takes an answer back: "remove puzzles", "take puzzles out".</summary>
    public bool TakesBack(AskedWords part) => words.Removals.Any(removal => removal.Split(" * ") is [var verb, var end]
        ? part.Behind(verb) is { } rest && $" {rest} ".Contains($" {end} ", StringComparison.Ordinal)
        : part.Has(removal));

    /// <summary>"Not pay": names an answer only to say that it is not the one.</summary>
    public bool IsRejection(AskedWords part) => part.Opens(words.Nots) && names.Without(part).Without(words.Nots).Without(words.Fillers).Text.Length == 0;

    private void AddJoined(List<MessagePart> parts, string text, int start, int end)
    {
        var first = parts.Count;
        foreach (var cut in Cuts(text[start..end]).Append(end - start))
        {
            var piece = Part(text, parts.Count > first ? parts[^1].End : start, start + cut);
            if (piece is null)
            {
                continue;
            }

            if (parts.Count > first && !StandsAlone(piece, parts[^1]))
            {
                parts[^1] = Part(text, parts[^1].Start, piece.End)!;
            }
            else
            {
                parts.Add(piece);
            }
        }
    }

    private bool StandsAlone(MessagePart piece, MessagePart before)
    {
        var named = names.In(piece.Words);
        return AsksToRank(piece.Words) || IsEmpty(piece.Words) || IsEmpty(before.Words) || before.Words.HasAny(words.Verdicts)
            || (piece.Words.WithoutOpening(words.Joiners) is var said && (said.Opens(rules.FirstPerson) || QuestionForm.LooksAsked(said.Text, rules)))
            || (named.Count > 0 && !named.SequenceEqual(names.In(before.Words)));
    }

    private IEnumerable<int> Cuts(string text)
    {
        var joiners = words.Joiners.SelectMany(joiner => Regex.Matches(text, $@"(?<=\s){Regex.Escape(joiner)}(?=\s)", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)).Select(match => match.Index);
        var verdicts = words.Verdicts.SelectMany(verdict => Regex.Matches(text, $@"\b{Regex.Escape(verdict)}\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)).Select(match => match.Index + match.Length);
        return joiners.Concat(verdicts).Distinct().Order();
    }

    private MessagePart? Part(string text, int start, int end) =>
        end <= start || read(text[start..end]) is not { Text.Length: > 0 } said ? null : new MessagePart(start, text[start..end], said);
}
