using AdvisorBot.Understanding.Encoding;

namespace AdvisorBot.Understanding.Tests.Encoding;

public sealed class WordPiecesTests
{
    private static readonly string[] Pieces = ["[UNK]", "[CLS]", "[SEP]", "un", "##aff", "##able", "cafe", "rn", "'", "s", "?", "40", "##k", "$"];
    private static readonly WordPieces Reader = new(Pieces);

    [Theory]
    [InlineData("unaffable", "un ##aff ##able")]
    [InlineData("UNAFFABLE?", "un ##aff ##able ?")]
    [InlineData("Café", "cafe")]
    [InlineData("RN's", "rn ' s")]
    [InlineData("$40k", "$ 40 ##k")]
    [InlineData("unhappy rn", "[UNK] rn")]
    [InlineData("ж rn", "[UNK] rn")]
    [InlineData("", "")]
    [InlineData("  \u0301 ", "")]
    public void Words_are_cut_into_the_longest_known_pieces(string text, string expected) => Assert.Equal($"[CLS] {expected} [SEP]".Replace("  ", " ", StringComparison.Ordinal), Cut(text, 20));

    [Fact]
    public void A_text_longer_than_there_is_room_for_ends_early() => Assert.Equal("[CLS] rn rn [SEP]", Cut("rn rn rn rn rn", 4));

    private static string Cut(string text, int room)
    {
        var ids = new int[room];
        return string.Join(' ', ids.Take(Reader.Read(text, ids)).Select(id => Pieces[id]));
    }
}
