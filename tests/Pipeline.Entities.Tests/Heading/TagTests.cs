namespace Pipeline.Entities.Tests.Heading;

public sealed class TagTests
{
    [Theory]
    // State's codes, not ISO's.
    [InlineData("PE", "PE=pe")]
    [InlineData("CH", "CH=cn")]
    [InlineData("SP", "SP=es")]
    [InlineData("UR", "UR=suhh")]
    [InlineData("AL", "AL=al")]
    [InlineData("WE", "WE=ps")]
    [InlineData("UN", "UN=UN")]
    [InlineData("EUN", "EUN=EU")]
    [InlineData("NATO", "NATO=NATO")]
    [InlineData("DEA", "DEA=us/DEA")]
    [InlineData("TRSY", "TRSY=us/TREASURY")]
    // Nobody can say which country was meant.
    [InlineData("JP", "JP=?")]
    public void Countries_and_bodies_have_ids(string tag, string found) => Headings.OfTags(tag).ShouldBe(found);

    [Theory]
    [InlineData("PREL")]
    [InlineData("KTIP")]
    [InlineData("XM")]
    [InlineData("ZP")]
    [InlineData("(CHAVEZ, HUGO)")]
    [InlineData("")]
    public void Subjects_regions_and_persons_stay_tags(string tag) => Headings.OfTags(tag).ShouldBeEmpty();
}
