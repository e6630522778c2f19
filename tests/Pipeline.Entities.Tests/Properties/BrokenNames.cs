using Pipeline.Cables.Model;
using Pipeline.Entities.Tests.Support;

namespace Pipeline.Entities.Tests.Properties;

/// <summary>Line ends, page headers and possessives leave a name what it is and where it is.</summary>
public sealed class BrokenNames
{
    private const string Before = "In town we saw ", After = " and left.";

    public static TheoryData<string> Names => [.. Draws.Names];

    [Theory]
    [MemberData(nameof(Names))]
    public void A_line_end_at_any_space_of_a_name_keeps_it(string name)
    {
        string whole = Before + name + After;
        for (int i = whole.IndexOf(' ', StringComparison.Ordinal); i >= 0; i = whole.IndexOf(' ', i + 1))
            foreach (string end in (string[])["\n", "\r\n", " \n", "\n    ", " \r\n ", "\\\n", "\u2028", "\u00A0"])
                Places(Draws.Read($"{whole[..i]}{end}{whole[(i + 1)..]}")).ShouldBe(Moved(whole, i, end.Length - 1), $"{name} broken at {i}");
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void A_page_header_between_two_words_of_a_name_keeps_it(string name)
    {
        const string Header = "LIMA 00000826  002 OF 007", Page = "\n\n" + Header + "\n\n";
        string whole = Before + name + After;
        for (int i = whole.IndexOf(' ', StringComparison.Ordinal); i >= 0; i = whole.IndexOf(' ', i + 1))
            Places(Draws.Read($"{whole[..i]}{Page}{whole[(i + 1)..]}", new TextSpan(i + 2, i + 2 + Header.Length))).ShouldBe(Moved(whole, i, Page.Length - 1), $"{name} broken at {i}");
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void A_possessive_keeps_the_name(string name)
    {
        if (name.StartsWith("Refs", StringComparison.Ordinal)) return;
        string[] whole = Places(Draws.Read($"{Before}{name}{After}"));
        foreach (string mark in (string[])["'s", "’s", "'", "’"])
            Places(Draws.Read($"{Before}{name}{mark} plan{After}")).ShouldBe(whole, name + mark);
    }

    private static string[] Moved(string whole, int at, int by)
    {
        IReadOnlyList<Mention> mentions = Draws.Read(whole);
        mentions.ShouldNotBeEmpty("the name is none");
        return [.. mentions.Select(m => Place(m, m.Start > at ? m.Start + by : m.Start, m.End > at ? m.End + by : m.End))];
    }

    private static string[] Places(IReadOnlyList<Mention> mentions) => [.. mentions.Select(m => Place(m, m.Start, m.End))];

    private static string Place(Mention mention, int start, int end) => $"{start}-{end} {mention.Type} {mention.Id}";
}
