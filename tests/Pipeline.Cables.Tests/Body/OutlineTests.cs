using System.Text;
using Pipeline.Cables.Model;

namespace Pipeline.Cables.Tests.Body;

/// <summary>The tree of heads, paragraphs and points (field guide 2.11). Written as kind letter, label, mark and what lies inside in braces.</summary>
public class OutlineTests
{
    [Theory]
    [InlineData("\u00B61. (U) One.\n\n\u00B62. (SBU) Two.", "n1(U) n2(SBU)")]
    [InlineData("\u00B61. (U) Points:\n\nA. First.\n\nB. Second.\n\n\u00B62. (U) Two.", "n1(U){lA lB} n2(U)")]
    [InlineData("\u00B61. (U) Points:\n\n\u00B6A. (SBU) First.\n\n\u00B6B. (U) Second.\n\n\u00B6C. Third.", "n1(U){lA(SBU) lB(U) lC}")]
    [InlineData("\u00B61. (U) Points:\n(a) first thing;\n(b) second thing.", "n1(U){la lb}")]
    [InlineData("\u00B61. (U) Points:\na) first thing;\nb) second thing.", "n1(U){la lb}")]
    [InlineData("\u00B61. (U) Points:\n(1) First thing;\n(2) Second thing.", "n1(U){l1 l2}")]
    [InlineData("\u00B61. (U) Points:\n1) First thing;\n2) Second thing.", "n1(U){l1 l2}")]
    [InlineData("\u00B61. (U) Points:\ni) first thing;\nii) second thing.\niii) third.\niv) fourth.", "n1(U){li lii liii liv}")]
    [InlineData("\u00B61. (U) Points:\n\n-- First.\n\n-- Second.", "n1(U){d-- d--}")]
    [InlineData("\u00B61. (U) Points:\n- First.\n- Second.\n* Other.", "n1(U){d- d-{d*}}")]
    [InlineData("\u00B61. (U) Points:\no First.\no Second.", "n1(U){do do}")]
    [InlineData("\u00B61. (U) Points:\n\n-- A. Is it so?\n\nIt is.\n\n-- B. (SBU) Why?\n\nNobody knows.", "n1(U){lA t lB(SBU) t}")]
    [InlineData("\u00B61. (U) Points:\n\nA. First:\n\n(1) One.\n\n(2) Two:\n\n-- a dash\n\nB. Second.", "n1(U){lA{l1 l2{d--}} lB}")]
    [InlineData("\u00B61. (U) Points:\n\n(A) First.\n\n(B) Second.\n\n(C) Third.", "n1(U){lA lB lC}")]
    [InlineData("\u00B61. (U) One.\n\nMore of it.\n\n\u00B62. Two.", "n1(U){t} n2")]
    [InlineData("\u00B61. (U) He met President\nB. Baker and\nC. Carter there.", "n1(U)")]
    [InlineData("\u00B61. (U) They want it (1) to be known that\n(2) it is not so and\n(3) never was.", "n1(U)")]
    [InlineData("\u00B61. (U) The budget fell\n- in spite of all -\nby a tenth.", "n1(U)")]
    [InlineData("No number at all.\n\n(SBU) Second paragraph.\n\nThird.", "t t(SBU) t")]
    [InlineData("List of guests:\n\n- Baker\n\n- Carter\n\nThird.", "t{d- d-} t")]
    [InlineData("\u00B6(U) A pilcrow without a number.\n\n\u00B6(SBU) Another.", "t(U) t(SBU)")]
    [InlineData("\u00B6I. (U) Crime\n\n\u00B6A. Threats\n\n\u00B61. First.\n\n\u00B62. Second.\n\n\u00B6B. Safety\n\nText.\n\nII. (U) Police", "lI(U){lA} n1 n2{lB{t}} lII(U)")]
    [InlineData("A. Threats\n\nText.\n\nMore.\n\nB. Safety\n\nText.\n\nHEAD\n----\n\nText.\n\nText.", "lA{t t} lB{t} h t t")]
    [InlineData("SUMMARY\n-------\n\n\u00B61. (U) One.\n\nNEXT STEPS\n----------\n\n\u00B62. (U) Two.", "h n1(U) h n2(U)")]
    [InlineData("--------------------------------------------- ------\nThe \"Gift\" to the Port of Callao and Its Price for Us\n--------------------------------------------- ------\n\n\u00B61. (U) One.", "h n1(U)")]
    [InlineData("\u00B61. (U) One.\n\n-------------------\nA Title That Is Longer Than Its Rule By Far\n-------------------\n\n\u00B62. (U) Two.", "n1(U) h n2(U)")]
    [InlineData("\u00B61. (U) One.\n\n(SBU) Views of the Mayor\n------------------------\n\n\u00B62. (U) Two.", "n1(U) h(SBU) n2(U)")]
    [InlineData("\u00B61. (U) One.\n\nBaker of the Bread\nMinister of Ovens\n-----------------\n\nText.", "n1(U) h t")]
    [InlineData("------- SUMMARY -------\n\n\u00B61. (U) One.\n\nNext Steps ----------\n\n\u00B62. (U) Two.", "h n1(U) h n2(U)")]
    [InlineData("\u00B61. (U) The mayor spoke.\n\nTHE PORT AND ITS MAYOR\n\n\u00B62. (U) Two.", "n1(U) h n2(U)")]
    [InlineData("1. THE MAYOR SPOKE OF\n\nTHE PORT AND ITS MAYOR\n\n2. ALL IN CAPITALS.", "n1{t} n2")]
    [InlineData("\u00B61. (U) Trade:\n\nYear     Imports    Exports\n----     -------    -------\n2007     1,200      900\n2008     1,300      950\n\n\u00B62. (U) Two.", "n1(U) n2(U)")]
    [InlineData("\u00B61. (U) The paragraph ends here.\nShe speaks two languages.\n------------\n\nText.", "n1(U){t}")]
    [InlineData("\u00B61. (U) Programs educate the\n\nLIMA 00000826  002 OF 007\n\npublic.\n\n\u00B62. (U) Two.", "n1(U) n2(U)")]
    public void The_text_is_a_tree(string body, string expected) => Written(Sample.WithBody(body + "\n\nBAKER\n").Outline).ShouldBe(expected);

    [Fact]
    public void A_block_reaches_over_what_lies_inside_and_a_head_is_its_title()
    {
        var raw = Sample.Header + Sample.Heading + "-----\nHEAD\n-----\n\n\u00B61. (U) One:\n\n- a\n\n- b\nand more\n\n\u00B62. (U) Two.\n\nBAKER\n";
        var outline = TelegramParser.Parse(raw).Outline;
        outline.Select(b => raw[b.Start..b.End]).ShouldBe(["HEAD", "\u00B61. (U) One:\n\n- a\n\n- b\nand more", "\u00B62. (U) Two."]);
        outline[1].Blocks.Select(b => raw[b.Start..b.End]).ShouldBe(["- a", "- b\nand more"]);
    }

    [Theory]
    [InlineData("\u00B61. (U) They met on July 1-\n\u00B62. In meetings they spoke.\n\n\u00B62. (U) Two.", "1U 2U")]
    [InlineData("\u00B61. (U) They met on May\n\u00B62. In meetings they spoke.\n\n\u00B62. (U) Two.", "1U 2U")]
    public void A_wrapped_date_is_no_paragraph(string body, string expected) =>
        string.Join(' ', Sample.WithBody(body + "\n\nBAKER\n").Paragraphs.Select(p => p.Number + p.Mark)).ShouldBe(expected);

    private static string Written(IReadOnlyList<Block> blocks)
    {
        var text = new StringBuilder();
        foreach (var block in blocks)
        {
            text.Append(text.Length > 0 ? " " : "").Append(block.Kind[0]).Append(block.Label).Append(block.Mark is null ? "" : $"({block.Mark})");
            text.Append(block.Blocks.Count > 0 ? "{" + Written(block.Blocks) + "}" : "");
        }

        return text.ToString();
    }
}
