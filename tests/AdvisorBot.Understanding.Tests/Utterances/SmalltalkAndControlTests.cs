namespace AdvisorBot.Understanding.Tests.Utterances;

public sealed class SmalltalkAndControlTests
{
    [Fact]
    public void Every_labelled_sentence_has_its_intent() => new LabelledFile("smalltalk-and-control.json").Check(
        entry => (string)entry["say"]!,
        entry =>
        {
            var expected = ((string)entry["expect"]!).Replace(':', '.');
            var intent = Read.Message((string)entry["say"]!).Intent;
            return intent == expected || intent.EndsWith("." + expected, StringComparison.Ordinal);
        });
}
