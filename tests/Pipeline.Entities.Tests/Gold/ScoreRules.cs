namespace Pipeline.Entities.Tests.Gold;

/// <summary>The reader of marks finds each fault, and the score counts each kind of difference.</summary>
public sealed class ScoreRules
{
    private const string Marked = "1. The {{GOP|government|pe/gov}} and\nthe {{Ministry of\nHealth|ministry|pe/health}} met {{DEA|agency|us/DEA}}.\n";

    [Fact]
    public void Marks_are_taken_out_and_keep_their_place()
    {
        (string raw, List<Truth> mentions, List<Fault> faults) = Markup.Read("x.txt", Marked);
        faults.ShouldBeEmpty();
        raw.ShouldBe("1. The GOP and\nthe Ministry of\nHealth met DEA.\n");
        mentions.Select(m => raw[m.Start..m.End]).ShouldBe(["GOP", "Ministry of\nHealth", "DEA"]);
    }

    [Theory]
    [InlineData("a\n{{Peru|country|pe", "x.txt:2: a mark that nothing closes")]
    [InlineData("a\n\nb}} c", "x.txt:3: a stray }")]
    [InlineData("{{Peru|pe}}", "x.txt:1: a mark has three parts, not 2: Peru|pe")]
    [InlineData("{{a\nb|country|pe}}\n{{Peru|land|pe}}", "x.txt:3: no such type: land")]
    [InlineData("{{Peru|country|peru-}}", "x.txt:1: no id of type country: peru-")]
    [InlineData("{{GOP|government|pe}}", "x.txt:1: no id of type government: pe")]
    [InlineData("{{MINSA|ministry|pe/healing}}", "x.txt:1: no id of type ministry: pe/healing")]
    [InlineData("{{DEA|agency|us/dea}}", "x.txt:1: no id of type agency: us/dea")]
    [InlineData("{{Embassy|post|LIMA}}", "x.txt:1: no id of type post: LIMA")]
    [InlineData("{{reftel|reference|LIMA 5}}", "x.txt:1: no id of type reference: LIMA 5")]
    [InlineData("{{the UN|organization|UN}}", "x.txt:1: a leading article: the UN")]
    [InlineData("{{Peru's|country|pe}}", "x.txt:1: a possessive: Peru's")]
    [InlineData("{{Peru |country|pe}}", "x.txt:1: white space or a brace at the edge of a name: Peru ")]
    public void A_broken_mark_is_named_with_its_line(string marked, string fault) =>
        Markup.Read("x.txt", marked).Faults.Select(f => f.ToString()).ShouldContain(fault);

    [Fact]
    public void What_the_readers_marked_scores_one()
    {
        GoldCable cable = Read();
        Score score = new();
        score.Add(cable, Perfect(cable));
        Tally all = score.Of(Convention.Types);
        (all.Precision, all.Recall, all.F1, all.EndToEnd).ShouldBe((1, 1, 1, 1));
        score.Misses.ShouldBeEmpty();
    }

    [Fact]
    public void A_lost_a_cut_an_invented_and_a_misread_mention_each_count_once()
    {
        GoldCable cable = Read();
        List<Mention> found = Perfect(cable);
        found[0] = found[0] with { Id = "pa/gov" };
        found[1] = found[1] with { Start = found[1].Start, End = found[1].Start + 8, Text = "Ministry" };
        found[2] = new(3, 6, "The", EntityTypes.Organization, "THE", "test");
        Score score = new();
        score.Add(cable, found);
        score.Of(Convention.Types).ShouldBe(new Tally(Right: 1, Extra: 2, Missed: 2, IdsJudged: 1, IdsRight: 0));
        score.Of(Convention.Types).EndToEnd.ShouldBe(0);
        score.Misses.ShouldBe(
        [
            "X:1 extra  The = organization THE [test]",
            "X:1 id     GOP = government pe/gov, found pa/gov [test]",
            "X:2 other  Ministry of Health = ministry pe/health, found Ministry = ministry pe/health [test]",
            "X:3 missed DEA = agency us/DEA",
        ]);
    }

    [Theory]
    [InlineData("ministry", "pe/economy+finance", "pe/finance", true)]
    [InlineData("ministry", "pe/health", "co/health", false)]
    [InlineData("agency", "pe/PNP", "pe/national-police", true)]
    [InlineData("agency", "us/DEA", "us/FBI", false)]
    [InlineData("reference", "05LIMA1,06LIMA2", "06LIMA2,05LIMA1", true)]
    [InlineData("reference", "05LIMA1", "06LIMA1", false)]
    [InlineData("post", "post/LIMA", "post/QUITO", false)]
    [InlineData("country", "pe", "?", false)]
    [InlineData("country", "?", "pe", null)]
    [InlineData("organization", "UN", "united-nations", null)]
    public void Ids_are_compared_as_readers_agree_on_them(string type, string marked, string found, bool? same) => IdMatch.Of(type, marked, found).ShouldBe(same);

    private static GoldCable Read()
    {
        (string raw, List<Truth> mentions, List<Fault> faults) = Markup.Read("X.txt", Marked);
        return new("X", raw, mentions, faults);
    }

    private static List<Mention> Perfect(GoldCable cable) =>
        [.. cable.Mentions.Select(m => new Mention(m.Start, m.End, cable.Raw[m.Start..m.End], m.Type, m.Id, "test"))];
}
