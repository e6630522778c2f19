using Pipeline.Cables.Model;
using Pipeline.Entities.Heading;
using Pipeline.Entities.Lists;
using Pipeline.Entities.Lists.Local;
using Pipeline.Entities.Tests.Lists.Local;
using Pipeline.Entities.Tests.Support;

namespace Pipeline.Entities.Tests.Heading;

public sealed class AddressTests
{
    [Theory]
    [InlineData("AMEMBASSY LIMA", "post:post/LIMA")]
    [InlineData("AMCONSUL RIO DE JANEIRO", "post:post/RIO-DE-JANEIRO")]
    [InlineData("USMISSION USUN NEW YORK", "post:post/USUN-NEW-YORK")]
    [InlineData("USINT HAVANA", "post:post/HAVANA")]
    [InlineData("AMEMBASSY MANAMA BAHRAIN", "post:post/MANAMA")]
    [InlineData("USOFFICE PRISTINA", "post:post/PRISTINA")]
    [InlineData("US MISSION NATO BRUSSELS", "post:post/USNATO")]
    [InlineData("SECSTATE WASHDC", "agency:us/DOS")]
    [InlineData("DEPT OF STATE WASHINGTON DC", "agency:us/DOS")]
    [InlineData("DEPT OF TREASURY WASHDC", "agency:us/TREASURY")]
    [InlineData("DEPARTMENT OF THE TREASURY WASHINGTON DC", "agency:us/TREASURY")]
    [InlineData("USDOC WASHDC", "agency:us/DOC")]
    [InlineData("FBI WASHINGTON DC", "agency:us/FBI")]
    [InlineData("FBI WASHDC//INTD/CTD/CT WATCH//", "agency:us/FBI")]
    [InlineData("DIR FBI WASHINGTON DC", "agency:us/FBI")]
    [InlineData("DIRNSA FT GEORGE G MEADE MD", "agency:us/NSA")]
    [InlineData("DEA HQS WASHDC", "agency:us/DEA")]
    [InlineData("DEA LA PAZ BL", "agency:us/DEA")]
    [InlineData("JOINT STAFF WASHDC//J5//", "agency:us/JCS")]
    [InlineData("CDR USSOUTHCOM MIAMI FL", "agency:us/SOUTHCOM")]
    [InlineData("CDRUSAREUR HEIDELBERG GE", "agency:us/USAREUR")]
    [InlineData("USCINCSO", "agency:us/SOUTHCOM")]
    [InlineData("USS STRAND", "agency:us/USN")]
    [InlineData("USCGC STRAND", "agency:us/USCG")]
    [InlineData("WHITE HOUSE NSC WASHDC", "agency:us/NSC")]
    [InlineData("WHITE HOUSE WASHDC", "government:us/gov")]
    [InlineData("EU MEMBER STATES COLLECTIVE", "collective:collective/EU-MEMBER-STATES")]
    [InlineData("EST COLLECTIVE", "collective:collective/ENVIRONMENT-SCIENCE-TECHNOLOGY")]
    [InlineData("ALL DIPLOMATIC AND CONSULAR POSTS", "collective:collective/ALL-POSTS")]
    [InlineData("NORTHERN LIGHTS COLLECTIVE", "collective:collective/NORTHERN-LIGHTS")]
    public void An_address_has_the_id_of_a_mention(string address, string found) => Headings.OfAddress(address).ShouldBe(found);

    [Theory]
    [InlineData("AMCOMSUL DHAHRAN", "post:post/DHAHRAN")]
    [InlineData("AMEMBASSY CARACS", "post:post/CARACAS")]
    [InlineData("USEU BRUSSELQ", "post:post/USEU-BRUSSELS")]
    [InlineData("SESTATE WASHDC", "agency:us/DOS")]
    public void One_slip_of_the_hand_is_repaired(string address, string found) => Headings.OfAddress(address).ShouldBe(found);

    [Theory]
    [InlineData("AUSTEMB BANGKOK")]
    [InlineData("MODUK")]
    [InlineData("NRC OTTAWA")]
    [InlineData("DOT OTTAWA")]
    [InlineData("AEC")]
    [InlineData("MFA ATHENS GRC")]
    [InlineData("AUSTOECD PARIS OECD")]
    [InlineData("AMEMBASSY LINA")]
    [InlineData("AMEMBASSY ATLANTIS")]
    [InlineData("CTF 72")]
    [InlineData("COMMCEN ISAF KABUL")]
    [InlineData("")]
    [InlineData("\\")]
    public void Foreign_and_unknown_addressees_stay_unresolved(string address) => Headings.OfAddress(address).ShouldBe("addressee:?");

    [Fact]
    public void Every_role_keeps_its_order_and_nothing_is_left_out()
    {
        Telegram telegram = new()
        {
            From = "AMEMBASSY LIMA",
            To = [new("RUEHC", "SECSTATE WASHDC", null, 1)],
            Info = [new(null, "AMEMBASSY QUITO", null, null), new(null, "SOMEBODY", null, null)],
            Exempt = [new(null, "AMEMBASSY BOGOTA", null, null)],
            Attention = ["FOR WHA/AND"],
            Tags = ["PREL", "PE"],
        };
        Cable.Shared.Header(telegram).ShouldBe(
        [
            new("from", 1, "AMEMBASSY LIMA", "post", "post/LIMA", "address.post"),
            new("to", 1, "SECSTATE WASHDC", "agency", "us/DOS", "address.agency"),
            new("info", 1, "AMEMBASSY QUITO", "post", "post/QUITO", "address.post"),
            new("info", 2, "SOMEBODY", "addressee", "?", "address.unknown"),
            new("exempt", 1, "AMEMBASSY BOGOTA", "post", "post/BOGOTA", "address.post"),
            new("attention", 1, "WHA/AND", "agency", "us/DOS/WHA", "attention.office"),
            new("tags", 2, "PE", "country", "pe", "tags.country"),
        ]);
    }

    [Theory]
    [InlineData("agency", "us/DOS/H", "Bureau of Legislative Affairs")]
    [InlineData("agency", "us/SIXTH-FLEET", "Sixth Fleet")]
    [InlineData("agency", "us/DOD", "Department of Defense")]
    [InlineData("agency", "us/DEA", "Drug Enforcement Administration")]
    [InlineData("collective", "collective/EU-MEMBER-STATES", "EU MEMBER STATES COLLECTIVE")]
    [InlineData("collective", "collective/NORTHERN-LIGHTS", "NORTHERN LIGHTS COLLECTIVE")]
    [InlineData("organization", "intergovernmental-oceanographic-commission", "Intergovernmental Oceanographic Commission")]
    [InlineData("ministry", "pe/health", "Ministry of Health (Peru)")]
    [InlineData("country", "de", "Germany")]
    public void What_only_headings_name_has_a_label(string type, string id, string label) => Cable.Shared.Label(type, id).ShouldBe(label);

    [Fact]
    public void An_installation_adds_addressees_and_tags_of_its_own()
    {
        (EntityOverrides? overrides, IReadOnlyList<ListFault> faults) = EntityOverrides.Read(
        [
            LocalLists.File("own.header-names.tsv", "address\tagency\tus/ODC\tODC\tanywhere\tops\n=\taddress\tagency\tus/OWN\tFCS\t-\tops"),
            LocalLists.File("own.tags.tsv", "QQ\tcountry\tpe\tPeru\tops"),
        ]);
        faults.ShouldBeEmpty();
        EntityExtractor own = EntityExtractor.Create(overrides);
        Telegram telegram = new() { To = [new(null, "ODC ANKARA TU", null, null), new(null, "FCS WASHDC", null, null)], Attention = ["STATE FOR FCS/AB"], Tags = ["QQ"] };
        // The symbol of the same letters stays: another use is another name.
        own.Header(telegram).Select(h => h.Id).ShouldBe(["us/ODC", "us/OWN", "us/DOS", "us/FCS", "pe"]);
        Cable.Shared.Header(telegram).Select(h => h.Id).ShouldBe(["?", "us/FCS", "us/DOS", "us/FCS", "?"]);
        own.Version.ShouldNotBe(Cable.Shared.Version);
    }

    [Fact]
    public void Any_text_at_all_is_read_in_time_that_grows_with_its_length()
    {
        foreach (string piece in (string[])["AMEMBASSY ", "FOR ", "A/", "(", "CDR", "PASS USTR, ", "\uD800", "ALL POSTS ", "-"])
        {
            string text = string.Concat(Enumerable.Repeat(piece, 20_000));
            Telegram telegram = new() { From = text, To = [new(null, text, null, null)], Attention = [text], Tags = [text] };
            long before = TimeProvider.System.GetTimestamp();
            Cable.Shared.Header(telegram).Count.ShouldBeLessThan(700);
            TimeProvider.System.GetElapsedTime(before).TotalSeconds.ShouldBeLessThan(1, piece);
        }
    }

    [Fact]
    public void Every_id_of_the_lists_has_the_form_of_its_type()
    {
        HeaderLists lists = HeaderLists.Load(ListSet.Embedded.Rows);
        List<HeaderName> names = [.. lists.Addresses.Values, .. lists.Collectives.Values, .. lists.Bureaus.Values, .. lists.Offices.Values, .. lists.Symbols.Values, .. lists.Tags.Values];
        names.Count.ShouldBeGreaterThan(800);
        foreach (HeaderName name in names)
        {
            string form = name.Type switch
            {
                "agency" => @"^[a-z]{2,4}/\S+$", "government" => "^us/gov$", "collective" => @"^collective/[A-Z-]+$", "country" => "^[a-z]{2,4}$", "organization" => @"^[^/\s]+(/C-\d)?$", _ => "no such type",
            };
            name.Id.ShouldMatch(form, name.Type);
        }
    }
}
