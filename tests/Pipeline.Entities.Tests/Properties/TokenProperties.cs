using CsCheck;
using Pipeline.Cables.Model;
using Pipeline.Entities.Text;

namespace Pipeline.Entities.Tests.Properties;

/// <summary>The plain way through the tokenizer and the one for every kind of token must agree.</summary>
public sealed class TokenProperties
{
    private static readonly Vocabulary Known = Make();

    private static readonly Gen<string> Piece = Gen.OneOf(
        One("the", "Peru", "PERU", "ministries", "Brazils", "BRAZILS", "PakistanQs", "U.S.", "U.S", "Côte", "d'Ivoire", "www.x.org", "http://a/b", "Peru's", "Peru,s", "’s", "A", "1975", "G8", "8th", "abcdefghijklmnop", "abcdefghijklmnopq"),
        One(" ", "  ", "\n", " \n", "\r\n", "\n\n", " \n \n", "\u00A0", "\t", "\\\n", "-\n", "-", "----", "=====", ". ", ", ", ".", "(", ")", "[", "/", "\"", "\u2028", "\uFEFF", "\0"),
        Gen.String[Gen.Char['\0', '\u0180'], 0, 4]);

    /// <summary>Furniture of no length changes no text, but next to it nothing is read the plain way.</summary>
    [Fact]
    public void Tokens_are_the_same_whether_read_sixteen_letters_at_a_time_or_one() => Piece.Array[1, 60].Sample(pieces =>
    {
        string text = string.Concat(pieces) + new string(' ', 20);
        Token[] plain = Tokens(text, []), each = Tokens(text, [.. Enumerable.Range(0, text.Length).Select(i => new TextSpan(i, i))]);
        plain.ShouldBe(each, text);
    }, iter: 2000);

    [Fact]
    public void A_word_of_every_length_is_found_in_every_writing()
    {
        for (int length = 1; length <= Vocabulary.MaxLength; length++)
        {
            string word = string.Concat(Enumerable.Range(0, length).Select(i => (char)('a' + ((i * 7) + length) % 26)));
            Vocabulary vocabulary = new();
            foreach (string other in Words.InOrder) vocabulary.Add(other);
            int id = vocabulary.Add(word);
            vocabulary.Freeze();
            foreach (string written in (string[])[word, word.ToUpperInvariant(), char.ToUpperInvariant(word[0]) + word[1..]])
                for (int before = 0; before < 130; before += 13)
                {
                    string text = $"{new string('!', before)} {written} and so on, and so on.";
                    using CableText read = CableText.Read(text, new Telegram { Body = new TextSpan(0, text.Length) }, vocabulary);
                    Token token = read[before];
                    (token.Word, token.Start, token.End).ShouldBe((id, before + 1, before + 1 + length), text);
                }
        }
    }

    [Fact]
    public void Furniture_behind_the_text_changes_nothing_in_it() => Piece.Array[1, 60].Sample(pieces =>
    {
        string text = string.Concat(pieces) + ".\n\n";
        Token[] whole = Tokens(text + "LIMA 00000826  002 OF 007", [new TextSpan(text.Length, text.Length + 25)]);
        Token[] alone = Tokens(text, []);
        whole.ShouldBe(alone, text);
    }, iter: 400);

    private static Token[] Tokens(string text, TextSpan[] furniture)
    {
        using CableText read = CableText.Read(text, new Telegram { Body = new TextSpan(0, text.Length), Furniture = furniture }, Known);
        return read.Tokens.All.ToArray();
    }

    private static Gen<string> One(params string[] values) => Gen.Int[0, values.Length - 1].Select(i => values[i]);

    private static Vocabulary Make()
    {
        Vocabulary vocabulary = new();
        foreach (string word in (string[])[.. Words.InOrder, "peru", "brazil", "pakistan", "u.s.", "cote", "abcdefghijklmnop", "abcdefghijklmnopq", "1975"]) vocabulary.Add(word);
        vocabulary.Freeze();
        return vocabulary;
    }
}
