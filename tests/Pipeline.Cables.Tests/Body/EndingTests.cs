namespace Pipeline.Cables.Tests.Body;

/// <summary>Signatures and cut bodies (field guide 2.11).</summary>
public class EndingTests
{
    [Theory]
    [InlineData("The end.\n\nBAKER\n", "BAKER")]
    [InlineData("The end. \nBaker", "Baker")]
    [InlineData("The end.\nVAN VOORST\n", "VAN VOORST")]
    [InlineData("The end.\nMCMULLEN CARTER\n", "MCMULLEN CARTER")]
    [InlineData("The end.\nBAKER-GABLE CARTER\n", "BAKER-GABLE CARTER")]
    [InlineData("In the year 2009. LeBaker\n", "LeBaker")]
    [InlineData("In the year 2009. LA LIME\n", "LA LIME")]
    [InlineData("End Comment. BAKER", "BAKER")]
    [InlineData("They agreed.\" BAKER", "BAKER")]
    [InlineData("See www.un.int/usa. Baker.", "Baker")]
    [InlineData("Thanks all posts. MINIMIZE CONSIDERED CARTER", "CARTER")]
    [InlineData("Minimize considered. CARTER", "CARTER")]
    [InlineData("Ask the officer. XXXXXXXXXXXX TUTTLE", "TUTTLE")]
    [InlineData("Visit London's Classified Website: XXXXXXXXXXXX \nBaker", "Baker")]
    [InlineData("Please visit: \nhttp://www.example.gov/index.c fm \n\nBAKER", "BAKER")]
    [InlineData("The end.\nBAKER\nNNNN\n", "BAKER")]
    [InlineData("The end.\nBAKER\n=======================CABLE ENDS============================\n", "BAKER")]
    [InlineData("The end.\nBAKER \n\"\n", "BAKER")]
    [InlineData("The end.\nBAKER \n</td></tr>\n</table>\n", "BAKER")]
    [InlineData("The end.\nMcGEE 0 11/30/2007\n", "McGEE")]
    [InlineData("The end.\nBAKER\n\n 2001LIMA00826 - Classification: UNCLASSIFIED", "BAKER")]
    [InlineData("A TABLE OF 2 FIGURES = 8,737 Total \nBAKER \n", "BAKER")]
    [InlineData("HERE ENDS THE TEXT.\nEXEMPT\n\nBAKER\n", "BAKER")]
    [InlineData("HERE ENDS THE TEXT.\nGP-3\nBAKER\n", "BAKER")]
    [InlineData("SIGNED CARTER\nUNQUOTE\nBAKER\n", "BAKER")]
    public void A_signature_is_found(string end, string signer)
    {
        var t = Sample.WithBody("\u00B61. (U) Text. " + end);
        t.Signer.ShouldBe(signer);
        t.Truncated.ShouldBeFalse();
    }

    [Theory]
    [InlineData("The end.", false)]
    [InlineData("The end. End Comment", false)]
    [InlineData("The end. END SUMMARY", false)]
    [InlineData("The program is run by the International O", true)]
    [InlineData("The program is run by the international o", true)]
    [InlineData("The program, on Aug...", true)]
    [InlineData("The program is, in short,", true)]
    [InlineData("AND THE TEXT GOES ON AND ON BUT THERE IS GENERAL AGREEMENT\nTHAT THE", true)]
    [InlineData("HERE IS THE TEXT AND NOTHING BUT THE TEXT OF THE INTERNATIONAL VISITOR (IV) PROGRAM.", false)]
    public void A_text_without_signature_is_cut_or_whole(string end, bool truncated)
    {
        var t = Sample.WithBody((Pipeline.Cables.Text.Chars.IsCapitals(end) ? "1. " : "\u00B61. (U) It is said. ") + end + "\n");
        t.Signer.ShouldBeNull();
        t.Truncated.ShouldBe(truncated);
    }
}
