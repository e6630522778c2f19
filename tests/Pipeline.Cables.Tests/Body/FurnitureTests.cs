namespace Pipeline.Cables.Tests.Body;

/// <summary>What transmission and archive put into the text (field guide 2.11, 2.12), each line or piece with its exact offsets.</summary>
public class FurnitureTests
{
    [Theory]
    [InlineData("UNCLASSIFIED\n\nSIPDIS\n\nUNCLASSIFIED\n\nSIPDIS\n\nPAGE 03        LIMA  03382  111320Z", "UNCLASSIFIED|SIPDIS|UNCLASSIFIED|SIPDIS|PAGE 03        LIMA  03382  111320Z")]
    [InlineData("SIPDIS", "SIPDIS")]
    [InlineData("Declassified/Released US Department of State EO Systematic\nReview 30 JUN 2006", "Declassified/Released US Department of State EO Systematic|Review 30 JUN 2006")]
    [InlineData("Sheryl P. Doe Declassified/Released US Department of State EO Systematic Review 20 Mar 2014\nSheryl P. Doe Declassified/Released US Department of State EO Systematic Review 20 Mar 2014",
        "Sheryl P. Doe Declassified/Released US Department of State EO Systematic Review 20 Mar 2014|Sheryl P. Doe Declassified/Released US Department of State EO Systematic Review 20 Mar 2014")]
    [InlineData("------------------201212Z 109980 /20", "------------------201212Z 109980 /20")]
    public void A_sentence_is_whole_without_the_furniture_in_it(string furniture, string expected)
    {
        var raw = Sample.Header + Sample.Heading + "\u00B61. (U) Programs educate the\n\n" + furniture + "\n\npublic.\n\nBAKER\n";
        var t = Sample.Parse(raw);
        string.Join('|', t.Furniture.Select(f => raw[f.Start..f.End])).ShouldBe(expected);
        Pipeline.Cables.Reading.ReadingText.Of(raw, t).Text.ShouldBe("\u00B61. (U) Programs educate the public.\n\nBAKER");
        t.Captions.ShouldBe(["SIPDIS"]);
    }

    [Theory]
    [InlineData("It ends. Visit London's Classified Website: XXXXXXXXXXXX\n\nBaker\n", "Visit London's Classified Website: XXXXXXXXXXXX")]
    [InlineData("It ends.\n\nPlease visit Paris' Classified Website at:\nhttp://www.example.gov/p/index.c fm\n\nBaker\n", "Please visit Paris' Classified Website at:|http://www.example.gov/p/index.c fm")]
    [InlineData("It ends.\n\nBaker\n\nNOTE BY OC/T:  HEADING AS RECEIVED.\n", "NOTE BY OC/T:  HEADING AS RECEIVED.")]
    [InlineData("It ends.\n\nBaker\n.\n>\nNNNN\n=======CABLE ENDS=======\n", ".|>|NNNN|=======CABLE ENDS=======")]
    public void Notes_around_the_signature_are_furniture(string end, string expected)
    {
        var raw = Sample.Header + Sample.Heading + "\u00B61. (U) " + end;
        var t = Sample.Parse(raw);
        string.Join('|', t.Furniture.Select(f => raw[f.Start..f.End])).ShouldBe(expected);
        Pipeline.Cables.Reading.ReadingText.Of(raw, t).Text.ShouldBe("\u00B61. (U) It ends.\n\nBaker");
        t.Signer.ShouldBe("Baker");
    }

    [Fact]
    public void The_caption_above_a_page_line_stays_the_caption_of_the_telegram()
    {
        var t = Sample.WithClassLine("UNCLAS LIMA 000826\n\nNODIS\nSENSITIVE\nUNCLASSIFIED\nPAGE 02 LIMA 00826 101832Z");
        t.Captions.ShouldBe(["NODIS", "SENSITIVE", "SIPDIS"]);
    }
}
