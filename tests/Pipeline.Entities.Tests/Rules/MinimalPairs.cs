using Pipeline.Entities.Tests.Support;

namespace Pipeline.Entities.Tests.Rules;

/// <summary>Texts that differ in one thing and mean another.</summary>
public sealed class MinimalPairs
{
    public static TheoryData<string, string, string> Countries => Table.Of("""
        Lima | Trade with Niger grew. | Niger=country:ne
        Lima | Trade with Nigeria grew. | Nigeria=country:ng
        Lima | Nigerien and Nigerian officers met. | Nigerien=country:ne; Nigerian=country:ng
        Lima | Relations with Guinea are good. | Guinea=country:gn
        Lima | Relations with Guinea-Bissau are good. | Guinea-Bissau=country:gw
        Lima | Relations with Equatorial Guinea are good. | Equatorial Guinea=country:gq
        Lima | Relations with Papua New Guinea are good. | Papua New Guinea=country:pg
        Lima | The tanker left the Gulf of Guinea. |
        Lima | Troops from Georgia took part. | Georgia=country:ge
        Lima | He was trained in Atlanta, Georgia. |
        Lima | The ship passed South Georgia. |
        Lima | He visited Jordan in May. | Jordan=country:jo
        Lima | Mr. Jordan visited in May. |
        Lima | Senator Jordan visited in May. |
        Lima | Wheat from Turkey was sold. | Turkey=country:tr
        Lima | They ate turkey on Thursday. |
        Lima | Refugees from Chad arrived. | Chad=country:td
        Lima | A visitor called Chad Wexford arrived. |
        Lima | China asked for talks. | China=country:cn
        Lima | The house has fine china. |
        Lima | The South China Sea was calm. |
        Lima | PRC exports fell. | PRC=country:cn
        Lima | Mexico signed. | Mexico=country:mx
        Lima | The Gulf of Mexico is warm. |
        Lima | The talks in Mexico City failed. |
        Lima | New Mexico sent a delegation. |
        Lima | Panama signed. | Panama=country:pa
        Lima | The Panama Canal was closed. |
        Lima | North Korea tested a rocket. | North Korea=country:kp
        Lima | South Korea objected. | South Korea=country:kr
        Lima | Korea objected. | Korea=country:kr
        Lima | The DPRK and the ROK talked. | DPRK=country:kp; ROK=country:kr
        Lima | Koreans live in the two Koreas. | Koreans=country:kr
        Lima | The Korean Peninsula is tense. |
        Kinshasa | Congo and its neighbors met. | Congo=country:cd
        Brazzaville | Congo and its neighbors met. | Congo=country:cg
        Lima | The Republic of the Congo agreed. | Republic of the Congo=country:cg
        Lima | The Democratic Republic of the Congo agreed. | Democratic Republic of the Congo=country:cd
        Lima | The DRC agreed. | DRC=country:cd
        Lima [CF] | Congo agreed. | Congo=country:cg
        Lima [1974 ] | Zaire agreed. | Zaire=country:zrcd
        Lima [1975 ] | North Vietnam replied to South Vietnam. | North Vietnam=country:vdvn; South Vietnam=country:vn
        Lima | Yemen agreed. | Yemen=country:ye
        Lima [1977 ] | The PDRY agreed. | PDRY=country:ydye
        Lima | West Germany and East Germany were one. | West Germany=country:de; East Germany=country:ddde
        Lima | The FRG and the GDR had talks. | FRG=country:de; GDR=country:ddde
        Lima | Soviet advisers left the USSR. | Soviet=country:suhh; USSR=country:suhh
        Lima | Russian advisers left. | Russian=country:ru
        Lima | Czech and Slovak engineers worked. | Czech=country:cz; Slovak=country:sk
        Lima | Czechoslovak engineers worked. | Czechoslovak=country:cshh
        Lima | Yugoslavia broke apart. | Yugoslavia=country:yucs
        Lima | Serbia and Montenegro broke apart. | Serbia and Montenegro=country:csxx
        Lima [1979 ] | Rhodesia was discussed. | Rhodesia=country:rhzw
        Lima | Kosovo declared independence. | Kosovo=country:xk
        Lima | Burma is a member. | Burma=country:mm
        Lima | Hong Kong and Macau export. | Hong Kong=country:hk; Macau=country:mo
        Lima | Taiwanese investors came. | Taiwanese=country:tw
        Lima | Dominica is an island. | Dominica=country:dm
        Lima | Dominican sugar was sold. | Dominican=country:do
        Lima | The Dominican Republic voted. | Dominican Republic=country:do
        Lima | Dutch and English firms bid. | Dutch=country:nl; English=country:gb
        Lima | Holland won. | Holland=country:nl
        Lima | The Irish Sea was rough; Irish boats stayed in port. | Irish=country:ie
        Lima | The UK, the UAE and the USA agreed. | UK=country:gb; UAE=country:ae; USA=country:us
        Lima | American citizens and Americans differ. | American=country:us; Americans=country:us
        Lima | Latin American and Central American leaders met in the Americas. |
        Lima | European, African, Arab and Asian leaders met. |
        Lima | The Indian Ocean is wide; Indian ships cross it. | Indian=country:in
        Lima | The West Indies played. |
        Lima | Cote d'Ivoire and Ivory Coast are one. | Cote d'Ivoire=country:ci; Ivory Coast=country:ci
        Lima | Trinidad and Tobago voted. | Trinidad and Tobago=country:tt
        Lima | Bosnia and Herzegovina voted. | Bosnia and Herzegovina=country:ba
        Lima | The former Yugoslav Republic of Macedonia voted. | Yugoslav Republic of Macedonia=country:mk
        Lima | Sri Lankan and Pakistani cricketers met. | Sri Lankan=country:lk; Pakistani=country:pk
        Lima | Sino-Soviet relations and Franco-German ties. | Sino-Soviet=country:cn,suhh; Franco-German=country:fr,de
        Lima | General Franco ruled. |
        Lima | Non-Peruvian firms came. | Peruvian=country:pe
        Lima | The fee was US$50. |
        Lima | The U.S. dollar fell; USD too. | U.S.=country:us
        Lima | The U.S. and the U.K. agreed. | U.S.=country:us; U.K.=country:gb
        Lima | They told us that we should wait. |
        Lima | The US told them. | US=country:us
        """);

    public static TheoryData<string, string, string> Languages => Table.Of("""
        Lima | The book is in English. |
        Lima | He spoke French and left. |
        Lima | She is fluent in Portuguese and Spanish. |
        Lima | A Spanish-language paper wrote it. |
        Lima | The note was translated from Russian. |
        Lima | He is in Russian custody. | Russian=country:ru
        Lima | A French diplomat left. | French=country:fr
        Lima | Courses in German, at a price. |
        Lima | English-Arabic interpretation is provided. |
        Lima | It is known by its Spanish acronym. |
        """);

    public static TheoryData<string, string, string> Governments => Table.Of("""
        Lima | The GOP agreed. | GOP=government:pe/gov
        Asuncion | The GOP agreed. | GOP=government:py/gov
        Panama | The GOP agreed. | GOP=government:pa/gov
        Manila | The GOP agreed. | GOP=government:ph/gov
        Lisbon | The GOP agreed. | GOP=government:pt/gov
        Warsaw | The GOP agreed. | GOP=government:pl/gov
        Islamabad | The GOP agreed. | GOP=government:pk/gov
        Madrid | The GOS agreed. | GOS=government:es/gov
        Dakar | The GOS agreed. | GOS=government:sn/gov
        Stockholm | The GOS agreed. | GOS=government:se/gov
        Reykjavik | The GOI agreed. | GOI=government:is/gov
        New Delhi | The GOI agreed. | GOI=government:in/gov
        Rome | The GOI agreed. | GOI=government:it/gov
        AMCONSUL MUMBAI | The GOI agreed. | GOI=government:in/gov
        Santiago | The GOC agreed. | GOC=government:cl/gov
        Bogota | The GoC agreed. | GoC=government:co/gov
        Zagreb | The GOC agreed. | GOC=government:hr/gov
        San Jose | The GOCR agreed. | GOCR=government:cr/gov
        State [PE] | The GOP agreed. | GOP=government:pe/gov
        State [EIND PE SP] | The GOP and the GOS agreed. | GOP=government:pe/gov; GOS=government:es/gov
        State | The GOP agreed. | GOP=government:?
        State | Paraguay was told; the GOP agreed. | Paraguay=country:py; GOP=government:py/gov
        USMISSION USUN NEW YORK [SU] | The GOS agreed. | GOS=government:sd/gov
        Lima | The GOC and the Government of Colombia agreed. | GOC=government:co/gov; Government of Colombia=government:co/gov
        London | HMG and the USG agreed. | HMG=government:gb/gov; USG=government:us/gov
        Seoul | The ROKG and the RTG agreed. | ROKG=government:kr/gov; RTG=government:th/gov
        Lima | The Peruvian Government acted. | Peruvian Government=government:pe/gov
        Lima | The French government acted. | French government=government:fr/gov
        Lima | The Soviet government acted. | Soviet government=government:suhh/gov
        Lima | The U.S. Government acted. | U.S. Government=government:us/gov
        Lima | The government acted. |
        Lima | In June the Government acted. | Government=government:pe/gov
        Lima | Regional governments acted. |
        Lima | The Government of the Republic of Chile acted. | Government of the Republic of Chile=government:cl/gov
        Lima | Peru's Government acted. | Peru=country:pe; Government=government:pe/gov
        Moscow | The Kremlin said no. | Kremlin=government:ru/gov
        Lima | GOOD GOALS ARE GOT. |
        Brasilia [EAIR] | The Bush Administration spoke. |
        """);

    public static TheoryData<string, string, string> Ministries => Table.Of("""
        Lima | The Ministry of Health's plan failed. | Ministry of Health=ministry:pe/health
        Lima | The Health Ministry failed. | Health Ministry=ministry:pe/health
        Lima | The ministry failed; ministries fail. |
        Lima | The Ministry of Economy and Finance paid. | Ministry of Economy and Finance=ministry:pe/economy+finance
        Lima | The Ministries of Interior and Defense paid. | Ministries of Interior=ministry:pe/interior; Defense=ministry:pe/defense
        Lima | The Ministries of Health, Labor, and Education paid. | Ministries of Health=ministry:pe/health; Labor=ministry:pe/labor; Education=ministry:pe/education
        Lima | The Interior and Defense Ministries paid. | Interior=ministry:pe/interior; Defense Ministries=ministry:pe/defense
        Lima | The Ministry of Interior and the Ministry of Defense paid. | Ministry of Interior=ministry:pe/interior; Ministry of Defense=ministry:pe/defense
        Lima | The Ministry of Justice and Congress paid. | Ministry of Justice=ministry:pe/justice; Congress=agency:pe/congress
        Lima | The Chilean Foreign Ministry spoke. | Chilean=country:cl; Foreign Ministry=ministry:cl/foreign-affairs
        Lima | Chile's Ministry of Justice spoke. | Chile=country:cl; Ministry of Justice=ministry:cl/justice
        Lima | The Ministry of Foreign Relations of the Republic of Panama spoke. | Ministry of Foreign Relations of the Republic of Panama=ministry:pa/foreign-affairs
        Lima | The MFA spoke. | MFA=ministry:pe/foreign-affairs
        Ankara | The MFA spoke. | MFA=ministry:tr/foreign-affairs
        State [PE] | The MFA spoke. | MFA=ministry:pe/foreign-affairs
        Lima | The Japanese MFA spoke. | Japanese=country:jp; MFA=ministry:jp/foreign-affairs
        Brasilia | Itamaraty spoke. | Itamaraty=ministry:br/foreign-affairs
        London | The Foreign Office and the Home Office spoke. | Foreign Office=ministry:gb/foreign-affairs; Home Office=ministry:gb/interior
        London | HM Treasury spoke. | HM Treasury=ministry:gb/finance
        Mexico | SRE and SEGOB spoke. | SRE=ministry:mx/foreign-affairs; SEGOB=ministry:mx/interior
        Mexico | The Secretariat of Public Security spoke. | Secretariat of Public Security=ministry:mx/security
        Beijing | MOFCOM spoke. | MOFCOM=ministry:cn/commerce
        Manila | The Department of Foreign Affairs spoke. | Department of Foreign Affairs=ministry:ph/foreign-affairs
        Dublin | The Department of Foreign Affairs spoke. | Department of Foreign Affairs=ministry:ie/foreign-affairs
        Manila | The Department of State and the Department of Commerce spoke. | Department of State=agency:us/DOS; Department of Commerce=agency:us/DOC
        Manila | The U.S. Department of Justice spoke. | U.S.=country:us; Department of Justice=agency:us/DOJ
        Manila | The Department of Justice spoke. | Department of Justice=ministry:ph/justice
        London | The Department for Transport spoke. | Department for Transport=ministry:gb/transport
        Lima | The Department of State spoke. | Department of State=agency:us/DOS
        Lima | El Ministerio de la Mujer y Desarrollo Social spoke. | Ministerio de la Mujer y Desarrollo Social=ministry:pe/women+social
        Paris | The Ministere des Affaires Etrangeres spoke. | Ministere des Affaires Etrangeres=ministry:fr/foreign-affairs
        Paris | The Ministère de l'Intérieur spoke. | Ministère de l'Intérieur=ministry:fr/interior
        Paris | The Quai d'Orsay spoke. | Quai d'Orsay=ministry:fr/foreign-affairs
        Jakarta | The Kementerian Kesehatan spoke. | Kementerian Kesehatan=ministry:id/health
        New Delhi | The Ministry of Home Affairs and the MEA spoke. | Ministry of Home Affairs=ministry:in/interior; MEA=ministry:in/foreign-affairs
        New Delhi | The Ministry of External Affairs spoke. | Ministry of External Affairs=ministry:in/foreign-affairs
        Lima | The Women's Ministry spoke. | Women's Ministry=ministry:pe/women
        Lima | The Ministry of Labour and the Ministry of Defence spoke. | Ministry of Labour=ministry:pe/labor; Ministry of Defence=ministry:pe/defense
        """);

    public static TheoryData<string, string, string> Offices => Table.Of("""
        Beijing | Foreign Minister Tang spoke. | Foreign Minister=office:cn/foreign-affairs
        Lima | The Minister of Health spoke. | Minister of Health=office:pe/health
        Lima | The Minister spoke. |
        Lima | Deputy Foreign Minister Rojas spoke. | Deputy Foreign Minister=office:pe/foreign-affairs
        Lima | Vice Minister of Justice Rojas spoke. | Vice Minister of Justice=office:pe/justice
        Lima | The Bolivian Defense Minister spoke. | Bolivian=country:bo; Defense Minister=office:bo/defense
        London | The Prime Minister spoke. | Prime Minister=office:gb/prime-minister
        London | The PM arrived at 5 PM. | PM=office:gb/prime-minister
        Ankara | FM Gul spoke. | FM=office:tr/foreign-affairs
        Lima | The radio is on 101 FM. |
        Lima | President Garcia and the Ambassador spoke. |
        Lima | Minister Counselor Smith and the Deputy Chief of Mission spoke. |
        Madrid | Spanish and Portuguese Interior Ministers met. | Spanish and Portuguese Interior Ministers=office:es/interior,pt/interior
        London | The Home Secretary and the Foreign Secretary met. | Home Secretary=office:gb/interior; Foreign Secretary=office:gb/foreign-affairs
        Lagos | The Commissioner for External Affairs spoke. | Commissioner for External Affairs=office:ng/foreign-affairs
        Lusaka [1979 ] | Prime Minister Thatcher will act. | Prime Minister=office:gb/prime-minister
        Lima | Chilean Foreign Minister Foxleigh came. Later Foreign Minister Foxleigh left. | Chilean=country:cl; Foreign Minister=office:cl/foreign-affairs; Foreign Minister=office:cl/foreign-affairs
        """);

    public static TheoryData<string, string, string> Agencies => Table.Of("""
        Lima | USAID, DEA and INL helped. | USAID=agency:us/USAID; DEA=agency:us/DEA; INL=agency:us/DOS/INL
        Lima | The Department thanks Post. | Department=agency:us/DOS; Post=post:post/LIMA
        Lima | Congress passed it. | Congress=agency:pe/congress
        Lima | The U.S. Congress passed it. | U.S.=country:us; Congress=agency:us/CONGRESS
        Riyadh | Congress passed it. | Congress=agency:us/CONGRESS
        Lima | The PNP acted. | PNP=agency:pe/PNP
        Manila | The PNP acted. | PNP=agency:ph/PNP
        Lima | The Central Bank of Brazil acted. | Central Bank of Brazil=agency:br/central-bank
        Lima | The Brazilian Central Bank acted. | Brazilian=country:br; Central Bank=agency:br/central-bank
        Lima | The Bank of Ghana acted. | Bank of Ghana=agency:gh/bank-of-ghana
        Lima | The Bank of England acted. | Bank of England=agency:gb/Bank-of-England
        Lima | The University of Chile teaches. | University of Chile=organization:university-of-chile
        Bogota | The Supreme Court ruled. Then the Court rested, and a court opened. | Supreme Court=agency:co/supreme-court; Court=agency:co/supreme-court
        Lima | The Court rested. |
        San Jose | ICE raised its prices. | ICE=agency:cr/ICE
        Lima | ICE deported them. | ICE=agency:us/ICE
        Rangoon | The USDA held a rally. | USDA=agency:mm/USDA
        Lima | The USDA held a talk. | USDA=agency:us/USDA
        Reykjavik | The Althingi voted. | Althingi=agency:is/althingi
        Brasilia | The National Institute for Soil and Water Research is new. | National Institute for Soil and Water Research=agency:br/national-institute-for-soil-and-water-research
        Lima | The Paraguayan National Police acted. | Paraguayan=country:py; National Police=agency:py/national-police
        Lima | WHA/AND and G/TIP agreed. | WHA/AND=agency:us/DOS/WHA/AND; G/TIP=agency:us/DOS/G/TIP
        Lima | The Departments of State and Defense agreed. | Departments of State=agency:us/DOS; Defense=agency:us/DOD
        Lima | State and USAID agreed. | State=agency:us/DOS; USAID=agency:us/USAID
        Lima | The Working Group met the Contracting Party in Loreto Department. |
        Lima | The Hellenic Coast Guard [HCG] sailed; the HCG docked. | Hellenic=country:gr; Coast Guard=agency:gr/coast-guard; HCG=agency:gr/coast-guard; HCG=agency:gr/coast-guard
        Lima | The S&T Working Group of the Water Research Center met. | S&T Working Group of the Water Research Center=organization:s-t-working-group-of-the-water-research-center
        Lima | Salvador is a city; El Salvador is not. | El Salvador=country:sv
        Lima | The State of Para agreed. |
        Lima | The police and the army acted. |
        Lima | The Army acted. | Army=agency:pe/army
        Lima | Police are searching. |
        """);

    public static TheoryData<string, string, string> Posts => Table.Of("""
        Lima | Embassy Lima and Consulate General Monterrey agree. | Embassy Lima=post:post/LIMA; Consulate General Monterrey=post:post/MONTERREY
        Lima | The Embassy agrees; the embassy agrees. | Embassy=post:post/LIMA
        Lima | The U.S. Embassy agrees. | U.S. Embassy=post:post/LIMA
        Lima | The Dutch Embassy agrees. | Dutch=country:nl
        Lima | The Embassy of Japan agrees. | Japan=country:jp
        Lima | The Embassy of the United States of America agrees. | Embassy of the United States of America=post:post/LIMA
        Lima | USUN and USNATO agree. | USUN=post:post/USUN-NEW-YORK; USNATO=post:post/USNATO
        Lima | ConGen Rio agrees. | ConGen Rio=post:post/RIO-DE-JANEIRO
        Lima | AmEmbassy Santo Domingo agrees. | AmEmbassy Santo Domingo=post:post/SANTO-DOMINGO
        Lima | Mission agrees; the OSCE Mission agrees. | Mission=post:post/LIMA; OSCE=organization:OSCE
        Lima | PolOff, EconOff, DAO and Emboffs agree. |
        Lima | The Washington Post wrote; Post agrees. | Washington Post=organization:WASHINGTON-POST; Post=post:post/LIMA
        AMCONSUL SAO PAULO | The Consulate asked the Embassy. | Consulate=post:post/SAO-PAULO; Embassy=post:post/BRASILIA
        Lima | The U.S. Embassy in Quito agrees. | U.S. Embassy=post:post/QUITO
        Lima | The Political Section and the Public Affairs Section agree. |
        """);

    public static TheoryData<string, string, string> Organizations => Table.Of("""
        Lima | The UN and the United Nations are one. | UN=organization:UN; United Nations=organization:UN
        Lima | UNICEF, OAS, EU and NATO met. | UNICEF=organization:UNICEF; OAS=organization:OAS; EU=organization:EU; NATO=organization:NATO
        Lima | The FARC and the Communist Party of Nepal met. | FARC=organization:FARC; Communist Party of Nepal=organization:CPN
        Lima | The European Parliament and the Parliament met. | European Parliament=organization:EP; Parliament=agency:pe/parliament
        Lima | The Paris Club met. | Paris Club=organization:PARIS-CLUB
        Lima | The Security Council met, and the Council voted. | Security Council=organization:UNSC; Council=organization:UNSC
        Lima | The Catholic Church met the Kurds. | Catholic Church=organization:catholic-church
        Beijing | China Widget Corporation told Chinese Widget Corporation. | China Widget Corporation=organization:china-widget-corporation; Chinese=country:cn; Widget Corporation=organization:widget-corporation
        Lima | Petrobras told Reuters. | Petrobras=organization:PETROBRAS; Reuters=organization:REUTERS
        """);

    [Theory]
    [MemberData(nameof(Countries))]
    [MemberData(nameof(Languages))]
    [MemberData(nameof(Governments))]
    [MemberData(nameof(Ministries))]
    [MemberData(nameof(Offices))]
    [MemberData(nameof(Agencies))]
    [MemberData(nameof(Posts))]
    [MemberData(nameof(Organizations))]
    public void The_text_has_these_mentions_and_no_other(string origin, string text, string mentions) =>
        Table.Found(origin, text).ShouldBe(mentions);
}
