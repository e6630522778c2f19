namespace Pipeline.Cables.Tests.Identity;

/// <summary>Misspelt and cut names of stations in citations (field guide 2.5).</summary>
public class StationRepairTests
{
    [Theory]
    [InlineData("BUDAP", "BUDAPEST")]
    [InlineData("SAN SALV", "SANSALVADOR")]
    [InlineData("PORT OF", "PORTOFSPAIN")]
    [InlineData("JAKAR", "JAKARTA")]
    [InlineData("NAIRO", "NAIROBI")]
    [InlineData("NAIROIB", "NAIROBI")]
    [InlineData("BUENOS AIRS", "BUENOSAIRES")]
    [InlineData("THE HAAGUE", "THEHAGUE")]
    [InlineData("TEL AVVI", "TELAVIV")]
    [InlineData("DAR ES ALAAM", "DARESSALAAM")]
    [InlineData("POT OF SPAIN", "PORTOFSPAIN")]
    [InlineData("TEGUCIGLPPA", "TEGUCIGALPA")]
    public void The_one_station_that_fits_is_read_and_said(string printed, string station)
    {
        var telegram = Sample.WithReferences($"REF: {printed} 1234", station: "QUITO");

        telegram.References.Single().Cables.ShouldBe([$"08{station}1234"]);
        telegram.Warnings.ShouldContain(w => w.Code == "reference.repaired" && w.Detail.Contains(printed, StringComparison.Ordinal) && w.Detail.Contains(station, StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("Colombia", "a country two letters from Colombo")]
    [InlineData("Phase", "a word of mixed case")]
    [InlineData("ADDIS A", "an airgram of Addis")]
    public void Where_no_station_is_meant_for_sure_none_is_named(string printed, string why) =>
        Sample.WithReferences($"REF: {printed} 1234", station: "QUITO").Warnings.ShouldNotContain(w => w.Code == "reference.repaired", why);
}
