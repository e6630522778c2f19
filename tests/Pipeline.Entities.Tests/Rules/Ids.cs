using Pipeline.Entities.Tests.Support;

namespace Pipeline.Entities.Tests.Rules;

public sealed class Ids
{
    [Theory]
    [InlineData("ministry", "es/foreign-affairs", "Ministry of Foreign Affairs (Spain)")]
    [InlineData("country", "pe", "Peru")]
    [InlineData("country", "suhh", "Soviet Union")]
    [InlineData("government", "pe/gov", "Government of Peru")]
    [InlineData("ministry", "pe/health", "Ministry of Health (Peru)")]
    [InlineData("ministry", "pe/economy+finance", "Ministry of Economy and Finance (Peru)")]
    [InlineData("office", "gb/prime-minister", "Prime Minister (United Kingdom)")]
    [InlineData("office", "es/interior,pt/interior", "Minister of Interior (Spain), Minister of Interior (Portugal)")]
    [InlineData("agency", "us/DEA", "Drug Enforcement Administration")]
    [InlineData("agency", "pe/congress", "Congress (Peru)")]
    [InlineData("agency", "co/supreme-court", "Supreme Court (Colombia)")]
    [InlineData("post", "post/RIO-DE-JANEIRO", "Consulate Rio de Janeiro")]
    [InlineData("post", "post/LIMA", "Embassy Lima")]
    [InlineData("organization", "UN", "United Nations Organization")]
    [InlineData("reference", "05LIMA3643,06STATE1", "05LIMA3643,06STATE1")]
    [InlineData("ministry", "?", "?")]
    [InlineData("nonsense", "xx/yy", "xx/yy")]
    public void An_id_has_a_name_to_show(string type, string id, string label) => Cable.Shared.Label(type, id).ShouldBe(label);

    [Theory]
    [InlineData("country", "pe", "pe")]
    [InlineData("country", "suhh", "suhh")]
    [InlineData("ministry", "pe/health", "pe")]
    [InlineData("agency", "us/DOS/INL", "us")]
    [InlineData("post", "post/LIMA", "pe")]
    [InlineData("post", "post/USUN-NEW-YORK", null)]
    [InlineData("post", "post/NOWHERE", null)]
    [InlineData("organization", "UN", null)]
    [InlineData("reference", "05LIMA3643", null)]
    [InlineData("government", "?", null)]
    [InlineData("office", "es/interior,pt/interior", null)]
    [InlineData("office", "es/interior,es/justice", "es")]
    public void An_id_belongs_to_a_country(string type, string id, string? country) => Cable.Shared.CountryOf(type, id).ShouldBe(country);
}
