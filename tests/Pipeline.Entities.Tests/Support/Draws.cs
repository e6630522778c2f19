using CsCheck;
using Pipeline.Cables.Model;

namespace Pipeline.Entities.Tests.Support;

/// <summary>What property tests draw: names of every type, sentences around them, whole texts and characters that hurt.</summary>
internal static class Draws
{
    /// <summary>Names that mean the same whatever stands around them in a cable from Lima of 2006.</summary>
    public static readonly string[] Names =
    [
        "Peru", "Saudi Arabia", "United States of America", "Papua New Guinea", "Trinidad and Tobago", "Democratic Republic of the Congo", "Bosnia and Herzegovina",
        "Cote d'Ivoire", "South Korea", "Peruvian Government", "Government of Peru", "GOP", "HMG", "Government of the Republic of Chile",
        "Ministry of Foreign Affairs", "Ministry of Economy and Finance", "Foreign Ministry", "Ministry of Justice of Chile", "MFA", "Women's Ministry", "Itamaraty",
        "Deputy Foreign Minister", "Minister of Health", "Prime Minister", "Vice Minister of Justice",
        "Department of State", "Drug Enforcement Administration", "USAID", "Central Bank of Brazil", "National Police", "Supreme Court", "Bank of Ghana", "WHA/AND",
        "Embassy Lima", "U.S. Embassy", "Consulate General Monterrey", "Embassy of the United States", "USUN",
        "United Nations", "European Union", "Security Council", "Communist Party of Nepal", "World Bank", "Catholic Church", "Refs A and B",
    ];

    /// <summary>Those among them that are no words either when case is lost.</summary>
    public static readonly string[] Cores =
    [
        "Peru", "Saudi Arabia", "Papua New Guinea", "Trinidad and Tobago", "Cote d'Ivoire", "South Korea", "Chilean", "Nigerien", "Peruvian Government",
        "Government of Chile", "Soviet Union", "Ministry of Foreign Affairs", "Ministry of Economy and Finance", "Foreign Ministry", "MFA", "Itamaraty",
        "Department of State", "Drug Enforcement Administration", "USAID", "National Police", "Supreme Court", "Central Bank", "Embassy Quito", "U.S. Embassy", "USUN",
    ];

    private static readonly Gen<string> Filler = One<string>(["met with", "was told by", "agreed, said", "(see below) went to", "; then", "wrote of the", "and"]);

    public static readonly Gen<string> Sentence = Gen.Select(One(Names), Filler, One(Names), (a, f, b) => $"In town we saw {a} {f} {b}.");

    public static readonly Gen<string> Body = Sentence.Array[1, 8].Select(sentences => string.Join("\n\n", sentences));

    /// <summary>Characters that have broken readers of text: surrogates alone, controls, marks that look like letters.</summary>
    public static readonly string[] Sharp =
        [" ", "\n", "\r\n", "\t", "-", "-\n", "'", "’", "\"", "(", ")", ",", ".", "/", "\\\n", "&", "$", "=", "\u00A0", "\u2028", "\uFEFF", "\uD800", "\uDC00", "\0", "É", "İ", "ß", "😀", "𝒜", "A", "s", "7"];

    public static Gen<T> One<T>(T[] values) => Gen.Int[0, values.Length - 1].Select(i => values[i]);

    public static IReadOnlyList<Mention> Read(string text, params TextSpan[] furniture) =>
        Cable.Of(text, "AMEMBASSY LIMA", refs: "A=06LIMA1;B=06LIMA2").With(t => t with { Furniture = furniture }).Mentions();

    /// <summary>Fails unless the mentions are parts of the text, in order and apart.</summary>
    public static void ShouldBePartsOf(this IReadOnlyList<Mention> mentions, string text)
    {
        int end = 0;
        foreach (Mention mention in mentions)
        {
            mention.Start.ShouldBeGreaterThanOrEqualTo(end);
            mention.End.ShouldBeGreaterThan(mention.Start);
            text[mention.Start..mention.End].ShouldBe(mention.Text);
            mention.Id.ShouldNotBeNullOrEmpty();
            mention.Rule.ShouldNotBeNullOrEmpty();
            end = mention.End;
        }
    }
}
