using Pipeline.Entities.Tests.Support;

namespace Pipeline.Entities.Tests.Rules.Pairs;

/// <summary>Countries whose names are nearly the same, and names that several countries share.</summary>
public sealed class CountryPairs
{
    public static TheoryData<string, string, string> Names => Pair.Table("""
        Lima | Trade with {Niger~Nigeria} grew. | Niger=country:ne ~ Nigeria=country:ng
        Lima | {Nigerien~Nigerian} officers met. | Nigerien=country:ne ~ Nigerian=country:ng
        Lima | Relations with {Guinea~Guinea-Bissau~Equatorial Guinea~Papua New Guinea} are good. | Guinea=country:gn ~ Guinea-Bissau=country:gw ~ Equatorial Guinea=country:gq ~ Papua New Guinea=country:pg
        Lima | A {Guinean~Equatorial Guinean~Papua New Guinean} delegation came. | Guinean=country:gn ~ Equatorial Guinean=country:gq ~ Papua New Guinean=country:pg
        Lima | Sugar from {Dominica~the Dominican Republic} was sold. | Dominica=country:dm ~ Dominican Republic=country:do
        Lima | The {Slovak~Slovene} delegation came. | Slovak=country:sk ~ Slovene=country:si
        Lima | Wine from {Austria~Australia} was sold. | Austria=country:at ~ Australia=country:au
        Lima | Fish from {Mauritania~Mauritius} was sold. | Mauritania=country:mr ~ Mauritius=country:mu
        Lima | Tin from {Mali~Malawi~Malaysia} was sold. | Mali=country:ml ~ Malawi=country:mw ~ Malaysia=country:my
        Lima | Officials from {Gambia~Zambia} came. | Gambia=country:gm ~ Zambia=country:zm
        Lima | The {Swiss~Swazi~Swedish} delegation came. | Swiss=country:ch ~ Swazi=country:sz ~ Swedish=country:se
        Lima | Aid to {Samoa~American Samoa} was sent. | Samoa=country:ws ~ American Samoa=country:as
        Lima | Ferries to the {Virgin Islands~British Virgin Islands} sail. | Virgin Islands=country:vi ~ British Virgin Islands=country:vg
        Lima | Ships from {St. Lucia~St. Vincent and the Grenadines} came. | St. Lucia=country:lc ~ St. Vincent and the Grenadines=country:vc
        Lima | He flew to {Iran~Iraq~Ireland~Iceland}. | Iran=country:ir ~ Iraq=country:iq ~ Ireland=country:ie ~ Iceland=country:is
        Lima | The {Indian~Indonesian} delegation came. | Indian=country:in ~ Indonesian=country:id
        Lima | The {Latvian~Lithuanian~Liberian~Libyan} delegation came. | Latvian=country:lv ~ Lithuanian=country:lt ~ Liberian=country:lr ~ Libyan=country:ly
        Lima | The {Paraguayan~Uruguayan} delegation came. | Paraguayan=country:py ~ Uruguayan=country:uy
        """);

    [Theory]
    [MemberData(nameof(Names))]
    public void Names_that_look_alike_are_different_countries(string context, string text, string mentions) => new Pair(context, text, mentions).ShouldDiffer();

    public static TheoryData<string, string, string> Halves => Pair.Table("""
        Lima | {Korea~North Korea} objected. | Korea=country:kr ~ North Korea=country:kp
        Lima | The {South Korean~North Korean} envoy left. | South Korean=country:kr ~ North Korean=country:kp
        Lima | The {ROK~DPRK} objected. | ROK=country:kr ~ DPRK=country:kp
        Lima | The {Republic~Democratic People's Republic} of Korea objected. | Republic of Korea=country:kr ~ Democratic People's Republic of Korea=country:kp
        Lima | He spoke of the {Korean Peninsula~Korean army}. | ~ Korean=country:kr
        Lima | The {PRC~ROC} objected. | PRC=country:cn ~
        Taipei | The {PRC~ROC} objected. | PRC=country:cn ~ ROC=country:tw
        Lima | The {Republic~People's Republic} of China objected. | Republic of China=country:tw ~ People's Republic of China=country:cn
        Lima | {Communist~Nationalist} Chinese ships left. | Chinese=country:cn ~ Nationalist Chinese=country:tw
        Lima 1975 | {South~North} Vietnam replied. | South Vietnam=country:vn ~ North Vietnam=country:vdvn
        Lima 1974 | The {GVN~DRV} replied. | GVN=government:vn/gov ~ DRV=country:vdvn
        Lima 1980 | The {SRV~DRV} replied. | SRV=country:vn ~ DRV=country:vdvn
        Lima 1978 | The {YAR~PDRY} replied. | YAR=country:ye ~ PDRY=country:ydye
        Lima 1978 | {North~South} Yemen replied. | North Yemen=country:ye ~ South Yemen=country:ydye
        Lima 1978 | The {Yemen Arab Republic~People's Democratic Republic of Yemen} replied. | Yemen Arab Republic=country:ye ~ People's Democratic Republic of Yemen=country:ydye
        Lima 1978 | The {FRG~GDR} replied. | FRG=country:de ~ GDR=country:ddde
        Lima 1978 | {West~East} Germans visited. | West Germans=country:de ~ East Germans=country:ddde
        Lima 2012 | {Sudan~South Sudan} replied. | Sudan=country:sd ~ South Sudan=country:ss
        Lima 2012 | The {Sudanese~South Sudanese} envoy left. | Sudanese=country:sd ~ South Sudanese=country:ss
        """);

    [Theory]
    [MemberData(nameof(Halves))]
    public void A_half_of_a_divided_nation_is_a_country_of_its_own(string context, string text, string mentions) => new Pair(context, text, mentions).ShouldDiffer();

    public static TheoryData<string, string, string> Shared => Pair.Table("""
        State #{DO~DR} | Dominican sugar was sold. | Dominican=country:dm ~ Dominican=country:do
        {Bonn~East Berlin} 1980 | The Ministry of Health agreed. | Ministry of Health=ministry:de/health ~ Ministry of Health=ministry:ddde/health
        {Sanaa~Aden} 1968 | The Ministry of Health agreed. | Ministry of Health=ministry:ye/health ~ Ministry of Health=ministry:ydye/health
        Lima 1978 | The {Federal Republic of Germany~German Democratic Republic} replied. | Federal Republic of Germany=country:de ~ German Democratic Republic=country:ddde
        {Kinshasa~Brazzaville} | Congo and its neighbors met. | Congo=country:cd ~ Congo=country:cg
        State #{CG~CF} | Congo and its neighbors met. | Congo=country:cd ~ Congo=country:cg
        State >{KINSHASA~BRAZZAVILLE} | The Congolese envoy left. | Congolese=country:cd ~ Congolese=country:cg
        Lima | Congo-{Kinshasa~Brazzaville} agreed. | Congo-Kinshasa=country:cd ~ Congo-Brazzaville=country:cg
        Lima | The {Republic~Democratic Republic} of the Congo agreed. | Republic of the Congo=country:cg ~ Democratic Republic of the Congo=country:cd
        """);

    [Theory]
    [MemberData(nameof(Shared))]
    public void The_heading_chooses_among_countries_of_one_name(string context, string text, string mentions) => new Pair(context, text, mentions).ShouldDiffer();
}
