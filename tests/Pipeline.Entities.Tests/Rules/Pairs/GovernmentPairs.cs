using Pipeline.Entities.Tests.Support;

namespace Pipeline.Entities.Tests.Rules.Pairs;

/// <summary>Letters such as GOP, whose government the context says.</summary>
public sealed class GovernmentPairs
{
    public static TheoryData<string, string, string> Origin => Pair.Table("""
        {Lima~Asuncion~Panama~Manila~Lisbon~Warsaw~Islamabad} | The GOP agreed. | GOP=government:pe/gov ~ GOP=government:py/gov ~ GOP=government:pa/gov ~ GOP=government:ph/gov ~ GOP=government:pt/gov ~ GOP=government:pl/gov ~ GOP=government:pk/gov
        {Madrid~Khartoum~Dakar~Stockholm~Paramaribo~Singapore~Bern} | The GOS agreed. | GOS=government:es/gov ~ GOS=government:sd/gov ~ GOS=government:sn/gov ~ GOS=government:se/gov ~ GOS=government:sr/gov ~ GOS=government:sg/gov ~ GOS=government:ch/gov
        {Mexico~Rabat~Kuala Lumpur~Maputo~Valletta~Nouakchott~Ulaanbaatar} | The GOM agreed. | GOM=government:mx/gov ~ GOM=government:ma/gov ~ GOM=government:my/gov ~ GOM=government:mz/gov ~ GOM=government:mt/gov ~ GOM=government:mr/gov ~ GOM=government:mn/gov
        {Brasilia~La Paz~Brussels~Dhaka~Gaborone~Sofia~Manama} | The GOB agreed. | GOB=government:br/gov ~ GOB=government:bo/gov ~ GOB=government:be/gov ~ GOB=government:bd/gov ~ GOB=government:bw/gov ~ GOB=government:bg/gov ~ GOB=government:bh/gov
        {Santiago~Bogota~Ottawa~Yaounde~Nicosia~Zagreb} | The GOC agreed. | GOC=government:cl/gov ~ GOC=government:co/gov ~ GOC=government:ca/gov ~ GOC=government:cm/gov ~ GOC=government:cy/gov ~ GOC=government:hr/gov
        {New Delhi~Jakarta~Rome~Tel Aviv~Reykjavik~Baghdad~Dublin} | The GOI agreed. | GOI=government:in/gov ~ GOI=government:id/gov ~ GOI=government:it/gov ~ GOI=government:il/gov ~ GOI=government:is/gov ~ GOI=government:iq/gov ~ GOI=government:ie/gov
        {Cairo~Quito~Addis Ababa~Tallinn~Asmara} | The GOE agreed. | GOE=government:eg/gov ~ GOE=government:ec/gov ~ GOE=government:et/gov ~ GOE=government:ee/gov ~ GOE=government:er/gov
        {Accra~Guatemala~Georgetown~Conakry~Tbilisi~Libreville~Athens} | The GOG agreed. | GOG=government:gh/gov ~ GOG=government:gt/gov ~ GOG=government:gy/gov ~ GOG=government:gn/gov ~ GOG=government:ge/gov ~ GOG=government:ga/gov ~ GOG=government:gr/gov
        {Kathmandu~Managua~The Hague~Niamey~Windhoek~Oslo} | The GON agreed. | GON=government:np/gov ~ GON=government:ni/gov ~ GON=government:nl/gov ~ GON=government:ne/gov ~ GON=government:na/gov ~ GON=government:no/gov
        {Tunis~Dar es Salaam~Lome~Ankara~Port of Spain~Dushanbe~Ashgabat} | The GOT agreed. | GOT=government:tn/gov ~ GOT=government:tz/gov ~ GOT=government:tg/gov ~ GOT=government:tr/gov ~ GOT=government:tt/gov ~ GOT=government:tj/gov ~ GOT=government:tm/gov
        {Luanda~Buenos Aires~Algiers~Canberra~Yerevan~Tirana~Baku} | The GOA agreed. | GOA=government:ao/gov ~ GOA=government:ar/gov ~ GOA=government:dz/gov ~ GOA=government:au/gov ~ GOA=government:am/gov ~ GOA=government:al/gov ~ GOA=government:az/gov
        {Tegucigalpa~Port au Prince~Budapest} | The GOH agreed. | GOH=government:hn/gov ~ GOH=government:ht/gov ~ GOH=government:hu/gov
        {Nairobi~Kuwait~Astana} | The GOK agreed. | GOK=government:ke/gov ~ GOK=government:kw/gov ~ GOK=government:kz/gov
        {Beirut~Vientiane~Riga~Vilnius~Maseru~Tripoli} | The GOL agreed. | GOL=government:lb/gov ~ GOL=government:la/gov ~ GOL=government:lv/gov ~ GOL=government:lt/gov ~ GOL=government:ls/gov ~ GOL=government:ly/gov
        {Montevideo~Kampala~Kyiv~Tashkent} | The GOU agreed. | GOU=government:uy/gov ~ GOU=government:ug/gov ~ GOU=government:ua/gov ~ GOU=government:uz/gov
        {Bucharest~Kigali} | The GOR agreed. | GOR=government:ro/gov ~ GOR=government:rw/gov
        {AMCONSUL MUMBAI~AMCONSUL MILAN} | The GOI agreed. | GOI=government:in/gov ~ GOI=government:it/gov
        {AMCONSUL MONTERREY~AMCONSUL CASABLANCA} | The GOM agreed. | GOM=government:mx/gov ~ GOM=government:ma/gov
        """);

    [Theory]
    [MemberData(nameof(Origin))]
    public void The_host_of_the_sending_post_owns_the_letters(string context, string text, string mentions) => new Pair(context, text, mentions).ShouldDiffer();

    public static TheoryData<string, string, string> Centre => Pair.Table("""
        State >{PARAMARIBO~MADRID} | The GOS agreed. | GOS=government:sr/gov ~ GOS=government:es/gov
        State {>MADRID~>MADRID >PARAMARIBO} | The GOS agreed. | GOS=government:es/gov ~ GOS=government:?
        State #{PE~PA} | The GOP agreed. | GOP=government:pe/gov ~ GOP=government:py/gov
        State {#PE~#PE #PA} | The GOP agreed. | GOP=government:pe/gov ~ GOP=government:?
        State >BOGOTA {#CO~#VE} | The GOC and the GOV agreed. | GOC=government:co/gov; GOV=government:? ~ GOC=government:co/gov; GOV=government:ve/gov
        State "{CROATIA~COLOMBIA} AND ITS COAST" | The GOC agreed. | CROATIA=country:hr; GOC=government:hr/gov ~ COLOMBIA=country:co; GOC=government:co/gov
        State {~"CROATIA" }#CO | The GOC agreed. | GOC=government:co/gov ~ CROATIA=country:hr; GOC=government:co/gov
        State | {Paraguay~Poland} was told. The GOP agreed. | Paraguay=country:py; GOP=government:py/gov ~ Poland=country:pl; GOP=government:pl/gov
        State | {Paraguay~Chile} was told. The GOP agreed. | Paraguay=country:py; GOP=government:py/gov ~ Chile=country:cl; GOP=government:?
        USMISSION USUN NEW YORK #{SU~SP} | The GOS agreed. | GOS=government:sd/gov ~ GOS=government:es/gov
        USMISSION GENEVA #{MO~MX} | The GOM agreed. | GOM=government:ma/gov ~ GOM=government:mx/gov
        USMISSION USNATO "{SPAIN~SWEDEN} AND NATO" | The GOS agreed. | SPAIN=country:es; NATO=organization:NATO; GOS=government:es/gov ~ SWEDEN=country:se; NATO=organization:NATO; GOS=government:se/gov
        State >{ANKARA~TUNIS} | The MFA and the GOT agreed. | MFA=ministry:tr/foreign-affairs; GOT=government:tr/gov ~ MFA=ministry:tn/foreign-affairs; GOT=government:tn/gov
        """);

    [Theory]
    [MemberData(nameof(Centre))]
    public void From_Washington_and_from_missions_addressee_TAGS_and_subject_decide_in_this_order(string context, string text, string mentions) => new Pair(context, text, mentions).ShouldDiffer();

    public static TheoryData<string, string, string> Defined => Pair.Table("""
        Lima | The Government of {Panama~Portugal} (GOP) met; the GOP voted. | Government of Panama=government:pa/gov; GOP=government:pa/gov; GOP=government:pa/gov ~ Government of Portugal=government:pt/gov; GOP=government:pt/gov; GOP=government:pt/gov
        Lima | The GOP voted{.~; it was the Government of Poland (GOP).} | GOP=government:pe/gov ~ GOP=government:pl/gov; Government of Poland=government:pl/gov; GOP=government:pl/gov
        """);

    [Theory]
    [MemberData(nameof(Defined))]
    public void A_definition_outranks_the_host(string context, string text, string mentions) => new Pair(context, text, mentions).ShouldDiffer();

    public static TheoryData<string, string, string> Written => Pair.Table("""
        Lima | The {French~regional} government agreed. | French government=government:fr/gov ~
        Lima | In June the {Government~government} agreed. | Government=government:pe/gov ~
        Lima | {Peru's~The Peruvian} Government agreed. | Peru=country:pe; Government=government:pe/gov ~ Peruvian Government=government:pe/gov
        Lima | The {U.S.~Soviet} Government agreed. | U.S. Government=government:us/gov ~ Soviet Government=government:suhh/gov
        London | {HMG~USG} agreed. | HMG=government:gb/gov ~ USG=government:us/gov
        {Moscow~Moscow 1979} | The Kremlin agreed. | Kremlin=government:ru/gov ~ Kremlin=government:suhh/gov
        Lima | The {Blue House~blue house} agreed. | Blue House=government:kr/gov ~
        Lima | The {White House~white house} agreed. | White House=government:us/gov ~
        Lima | The Peruvian {~Central }Government agreed. | Peruvian Government=government:pe/gov ~ Peruvian Central Government=government:pe/gov
        Lima | The Governments of {Peru~Peru and Chile} agreed. | Governments of Peru=government:pe/gov ~ Governments of Peru=government:pe/gov; Chile=government:cl/gov
        Seoul | The {ROKG~RTG} agreed. | ROKG=government:kr/gov ~ RTG=government:th/gov
        """);

    [Theory]
    [MemberData(nameof(Written))]
    public void Government_is_a_name_when_it_is_written_as_one(string context, string text, string mentions) => new Pair(context, text, mentions).ShouldDiffer();

    public static TheoryData<string, string, string> Dissolved => Pair.Table("""
        Moscow {1979~2006} | The Ministry of Health agreed. | Ministry of Health=ministry:suhh/health ~ Ministry of Health=ministry:ru/health
        Prague {1985~2006} | The Ministry of Health agreed. | Ministry of Health=ministry:cshh/health ~ Ministry of Health=ministry:cz/health
        Belgrade {1985~2004~2008} | The Ministry of Health agreed. | Ministry of Health=ministry:yucs/health ~ Ministry of Health=ministry:csxx/health ~ Ministry of Health=ministry:rs/health
        Kinshasa {1970~1985} | The Ministry of Health agreed. | Ministry of Health=ministry:cd/health ~ Ministry of Health=ministry:zrcd/health
        Harare {1979~1985} | The Ministry of Health agreed. | Ministry of Health=ministry:rhzw/health ~ Ministry of Health=ministry:zw/health
        Ouagadougou {1980~1990} | The Ministry of Health agreed. | Ministry of Health=ministry:hvbf/health ~ Ministry of Health=ministry:bf/health
        Cotonou {1974~1980} | The Ministry of Health agreed. | Ministry of Health=ministry:dybj/health ~ Ministry of Health=ministry:bj/health
        AMCONSUL ZAGREB {1980~2006} | The Ministry of Health agreed. | Ministry of Health=ministry:yucs/health ~ Ministry of Health=ministry:hr/health
        AMCONSUL BRATISLAVA {1992~2006} | The Ministry of Health agreed. | Ministry of Health=ministry:cshh/health ~ Ministry of Health=ministry:sk/health
        AMCONSUL ASMARA {1975~2006} | The Ministry of Health agreed. | Ministry of Health=ministry:et/health ~ Ministry of Health=ministry:er/health
        AMCONSUL JUBA {2008~2012} | The Ministry of Health agreed. | Ministry of Health=ministry:sd/health ~ Ministry of Health=ministry:ss/health
        AMCONSUL DACCA {1970~1975} | The Ministry of Health agreed. | Ministry of Health=ministry:pk/health ~ Ministry of Health=ministry:bd/health
        Berlin {1980~2006} | The Ministry of Health agreed. | Ministry of Health=ministry:ddde/health ~ Ministry of Health=ministry:de/health
        {Prague 1985~Zagreb 2006} | The GOC agreed. | GOC=government:cshh/gov ~ GOC=government:hr/gov
        {Belgrade 1985~Belgrade 2008} | The GOS and the GOY agreed. | GOS=government:?; GOY=government:yucs/gov ~ GOS=government:rs/gov; GOY=government:?
        """);

    [Theory]
    [MemberData(nameof(Dissolved))]
    public void The_date_says_which_state_the_host_was(string context, string text, string mentions) => new Pair(context, text, mentions).ShouldDiffer();

    public static TheoryData<string, string, string> Former => Pair.Table("""
        Lima | {Soviet~Russian} advisers left. | Soviet=country:suhh ~ Russian=country:ru
        Lima | {Zaire~Congo-Kinshasa} agreed. | Zaire=country:zrcd ~ Congo-Kinshasa=country:cd
        Lima | {Rhodesia~Zimbabwe} agreed. | Rhodesia=country:rhzw ~ Zimbabwe=country:zw
        Lima | {Upper Volta~Burkina Faso} agreed. | Upper Volta=country:hvbf ~ Burkina Faso=country:bf
        Lima | {Dahomey~Benin} agreed. | Dahomey=country:dybj ~ Benin=country:bj
        Lima | {Czechoslovakia~The Czech Republic~Slovakia} agreed. | Czechoslovakia=country:cshh ~ Czech Republic=country:cz ~ Slovakia=country:sk
        Lima | {Yugoslavia~Serbia and Montenegro~Serbia} agreed. | Yugoslavia=country:yucs ~ Serbia and Montenegro=country:csxx ~ Serbia=country:rs
        Lima | {East~West} Germany agreed. | East Germany=country:ddde ~ West Germany=country:de
        Lima | {Burma~Ceylon} agreed. | Burma=country:mm ~ Ceylon=country:lk
        Lima | The {Burmese~Ceylonese} envoy left. | Burmese=country:mm ~ Ceylonese=country:lk
        Lima | The {Yugoslav~Czechoslovak} envoy left. | Yugoslav=country:yucs ~ Czechoslovak=country:cshh
        """);

    [Theory]
    [MemberData(nameof(Former))]
    public void The_name_of_a_dissolved_state_is_that_state(string context, string text, string mentions) => new Pair(context, text, mentions).ShouldDiffer();
}
