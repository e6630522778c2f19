using Microsoft.Extensions.Logging.Abstractions;
using Pipeline.Entities;
using Pipeline.Storage.Telegrams;
using Pipeline.Worker.Enriching;

namespace Pipeline.Worker.Tests.Enriching;

public sealed class SectionReaderTests
{
    private static readonly SectionReading Reading = new SectionReader(EntityExtractor.Create(), NullLogger<SectionReader>.Instance).Reading;

    [Fact]
    public void Joined_sections_are_read_as_one_telegram()
    {
        var row = Reading.Assemble([Section(1, 1, "1. THE HARBOUR OF CALLAO AWAITS AMONG THE"), Section(2, 2, "REQUIREMENTS LISTED A NEW PIER.\nBAKER")]).ShouldNotBeNull();
        row.CanonicalId.ShouldBe("76LIMA826");
        row.Signer.ShouldBe("BAKER");
        row.SectionsPresent.ShouldBe([1, 2]);
        row.RawText.ShouldContain("AMONG THE");
        row.RawText.ShouldContain("REQUIREMENTS LISTED");
        row.Tags.ShouldBe(["ELAB", "PE"]);
    }

    [Fact]
    public void A_text_that_holds_a_section_is_told_from_one_that_does_not()
    {
        const string second = "REQUIREMENTS LISTED A NEW PIER AND TWO CRANES, WHICH THE PORT AUTHORITY HOPES TO BUY NEXT YEAR.";
        Reading.Holds(Section(1, 1, $"1. THE HARBOUR OF CALLAO AWAITS AMONG THE {second}"), [Section(2, 2, second), Section(3, 2, "SOMETHING ELSE ENTIRELY, OF WHICH NOT ONE WORD STANDS IN THE FIRST TEXT.")])
            .ShouldBe([true, false]);
    }

    private static StoredSection Section(long id, int number, string body) => new(id, $"""
        R 021832Z MAR 76
        FM AMEMBASSY LIMA
        TO SECSTATE WASHDC 8956
        UNCLAS SECTION {number} OF 2 LIMA 826

        E.O. 11652: N/A
        TAGS: ELAB, PE
        SUBJECT: THE HARBOUR

        {body}
        """, null);
}
