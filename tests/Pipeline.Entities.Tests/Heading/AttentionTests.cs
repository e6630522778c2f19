namespace Pipeline.Entities.Tests.Heading;

public sealed class AttentionTests
{
    [Theory]
    [InlineData("STATE FOR WHA/AND, EEB/IFD", "STATE=us/DOS; WHA/AND=us/DOS/WHA; EEB/IFD=us/DOS/EEB")]
    [InlineData("DEPT PASS USTR, COMMERCE FOR 4331", "DEPT=us/DOS; USTR=us/USTR; COMMERCE=us/DOC")]
    [InlineData("FOR G/TIP, G, INL, DRL AND S/CT", "G/TIP=us/DOS/G/TIP; G=us/DOS/G; INL=us/DOS/INL; DRL=us/DOS/DRL; S/CT=us/DOS/S/CT")]
    [InlineData("STATE FOR CA/OCS/ACS AND L/LEI", "STATE=us/DOS; CA/OCS/ACS=us/DOS/CA/OCS; L/LEI=us/DOS/L")]
    [InlineData("DEPARTMENT PASS TO USAID", "DEPARTMENT=us/DOS; USAID=us/USAID")]
    [InlineData("STATE PLEASE PASS TO NASA AND USAID", "STATE=us/DOS; NASA=us/NASA; USAID=us/USAID")]
    [InlineData("TREASURY FOR OASIA - BAKER/STRAND", "TREASURY=us/TREASURY; OASIA=us/TREASURY/OASIA")]
    [InlineData("USDOC FOR 4332/ITA/MAC/WH/OLAC/JBAKER", "USDOC=us/DOC; 4332/ITA/MAC/WH/OLAC/JBAKER=us/ITA")]
    [InlineData("DHS/CBP/INA FOR JBAKER", "DHS/CBP/INA=us/CBP")]
    [InlineData("ROME FOR DHS/ICE", "ROME=post/ROME; DHS/ICE=us/ICE")]
    [InlineData("GENEVA FOR USTR", "GENEVA=post/GENEVA; USTR=us/USTR")]
    [InlineData("ADDIS ABABA FOR USAU", "ADDIS ABABA=post/ADDIS-ABABA; USAU=post/USAU-ADDIS-ABABA")]
    [InlineData("AMEMBASSY ANKARA FOR DEA RD BAKER, FIM STRAND", "AMEMBASSY ANKARA=post/ANKARA; DEA RD BAKER=us/DEA")]
    [InlineData("STATE FOR IO, PRM AND AF; USAID FOR DCHA; NSC FOR BAKER", "STATE=us/DOS; IO=us/DOS/IO; PRM=us/DOS/PRM; AF=us/DOS/AF; USAID=us/USAID; DCHA=us/USAID; NSC=us/NSC")]
    [InlineData("JOINT STAFF WASHDC FOR PA CDR USCENTCOM MACDILL AFB FL FOR POLAD", "JOINT STAFF WASHDC=us/JCS; CDR USCENTCOM MACDILL AFB FL=us/CENTCOM")]
    [InlineData("DEPT/PASS EPA FOR BAKER", "DEPT=us/DOS; EPA=us/EPA")]
    [InlineData("ALSO FORUSAID/LAC AND OFDA", "USAID/LAC=us/USAID/LAC; OFDA=us/OFDA")]
    [InlineData("DEPT FOR WHA DAS BAKER, JOHN STRAND CA/OCS", "DEPT=us/DOS; WHA=us/DOS/WHA; CA/OCS=us/DOS/CA/OCS")]
    [InlineData("State for EB/IFD/OIA", "STATE=us/DOS; EB/IFD/OIA=us/DOS/EB")]
    public void A_line_names_offices_agencies_and_posts(string line, string found) => Headings.OfAttention(line).ShouldBe(found);

    [Theory]
    // A directorate of the NSC, not the bureau.
    [InlineData("NSC FOR NEA STAFF SEC", "NSC=us/NSC")]
    // An initial, a title, two people: no offices.
    [InlineData("TREASURY FOR A BAKER", "TREASURY=us/TREASURY")]
    [InlineData("FOR A/S BAKER FROM AMBASSADOR STRAND", "")]
    [InlineData("DEPT FOR D. BAKER", "DEPT=us/DOS")]
    [InlineData("STATE PASS USTR FOR BAKER/STRAND", "STATE=us/DOS; USTR=us/USTR")]
    // Names in parentheses are people's, whatever their letters.
    [InlineData("STATE FOR EB/IP (INR, EPA)", "STATE=us/DOS; EB/IP=us/DOS/EB")]
    [InlineData("OSLO FOR DATT", "OSLO=post/OSLO")]
    [InlineData("POSTS FOR RSO", "")]
    [InlineData("PASS PAO'S", "")]
    [InlineData("", "")]
    public void People_and_rooms_are_no_entities(string line, string found) => Headings.OfAttention(line).ShouldBe(found);

    [Theory]
    [InlineData("ATLANTIS FOR ECON", "ATLANTIS=?")]
    [InlineData("STATE FOR QQX/AB", "STATE=us/DOS; QQX/AB=?")]
    public void Whom_nobody_knows_is_counted(string line, string found) => Headings.OfAttention(line).ShouldBe(found);

    [Theory]
    [InlineData(1976, "us/DOS/CA")]
    [InlineData(2008, "us/DOS/SCA")]
    public void SCA_is_another_bureau_before_1980(int year, string id) => Headings.OfAttention("FOR SCA/VO", year).ShouldBe($"SCA/VO={id}");
}
