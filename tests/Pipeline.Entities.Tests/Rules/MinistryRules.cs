using Pipeline.Entities.Tests.Support;

namespace Pipeline.Entities.Tests.Rules;

/// <summary>Ministries and ministers in the languages and forms in which cables name them; each with what is none.</summary>
public sealed class MinistryRules
{
    public static TheoryData<string, string, string> OtherLanguages => Table.Of("""
        Tashkent | The Ministerstvo Narodnogo Obrazovaniya wrote. | Ministerstvo Narodnogo Obrazovaniya=ministry:uz/education
        Kyiv | The Ministerstvo Okhorony Zdorovya wrote. | Ministerstvo Okhorony Zdorovya=ministry:ua/health
        Warsaw | The Ministerstwo Spraw Zagranicznych wrote. | Ministerstwo Spraw Zagranicznych=ministry:pl/foreign-affairs
        Astana | Minselkhoz said so; MINJUST said so. | Minselkhoz=ministry:kz/agriculture; MINJUST=office:kz/justice
        Astana | Minselkhoz and Minekonomrazvitiya agreed. | Minselkhoz=ministry:kz/agriculture; Minekonomrazvitiya=ministry:kz/development
        Sanaa | The Wizarat al-Kharijiyya wrote. | Wizarat al-Kharijiyya=ministry:ye/foreign-affairs
        Cairo | The Wizarat as-Sihha wrote. | Wizarat as-Sihha=ministry:eg/health
        Ankara | The Disisleri Bakanligi wrote; the Disisleri Bakani did not. | Disisleri Bakanligi=ministry:tr/foreign-affairs; Disisleri Bakani=office:tr/foreign-affairs
        Ankara | The Tarim ve Koyisleri Bakanligi wrote. | Tarim ve Koyisleri Bakanligi=ministry:tr/agriculture
        Dubai [IR] | The Vezarat-e Keshvar wrote. | Vezarat-e Keshvar=ministry:ae/interior
        Jakarta | The Departemen Luar Negeri (Deplu) wrote. | Departemen Luar Negeri=ministry:id/foreign-affairs; Deplu=ministry:id/foreign-affairs
        Hanoi | The Bo Ngoai Giao wrote; Bo Nguyen did not. | Bo Ngoai Giao=ministry:vn/foreign-affairs
        Rabat | The Ministere de l'Agriculture, du Developpement Rural et des Peches Maritimes wrote. | Ministere de l'Agriculture, du Developpement Rural et des Peches Maritimes=ministry:ma/agriculture+fisheries
        Rabat | The Ministere de l'Agriculture, which wrote, agreed. | Ministere de l'Agriculture=ministry:ma/agriculture
        Dakar | The Ministere de la Sante et de la Valorisation des Acquis (MSVA) wrote; MSVA agreed. | Ministere de la Sante et de la Valorisation des Acquis=ministry:sn/health; MSVA=ministry:sn/health; MSVA=ministry:sn/health
        Madrid | The Ministerio de Industria, Turismo y Comercio wrote. | Ministerio de Industria, Turismo y Comercio=ministry:es/industry+tourism+commerce
        Madrid | The Ministerio de Trabajo and the Ministerio de Salud y Ministerio de Defensa wrote. | Ministerio de Trabajo=ministry:es/labor; Ministerio de Salud=ministry:es/health; Ministerio de Defensa=ministry:es/defense
        Berlin | The Bundesministerium fuer Wirtschaft und Technologie wrote. | Bundesministerium fuer Wirtschaft und Technologie=ministry:de/economy+technology
        Brasilia | The Casa Civil wrote. | Casa Civil=ministry:br/presidency
        """);

    public static TheoryData<string, string, string> HeadWords => Table.Of("""
        Berlin | The Federal Ministry of Health wrote. | Federal Ministry of Health=ministry:de/health
        Jakarta | The Coordinating Ministry for Economic Affairs wrote. | Coordinating Ministry for Economic Affairs=ministry:id/economy
        Ankara | The State Minister for Foreign Trade agreed. | State Minister for Foreign Trade=office:tr/trade
        Dakar | The Minister Delegate for Budget agreed. | Minister Delegate for Budget=office:sn/finance
        Dakar | The Minister of State for Energy agreed. | Minister of State for Energy=office:sn/energy
        Dakar | The Minister in charge of Trade agreed; a man in charge of Trade did not. | Minister in charge of Trade=office:sn/trade
        London | The Secretary of State for Transport agreed. | Secretary of State for Transport=office:gb/transport
        Kinshasa [1975 ] | The Commissioner of State for Foreign Affairs agreed. | Commissioner of State for Foreign Affairs=office:zrcd/foreign-affairs
        Kinshasa [1975 ] | The Department of Mines wrote. | Department of Mines=ministry:zrcd/mines
        Lagos | The Federal Commissioner for Trade agreed. | Federal Commissioner for Trade=office:ng/trade
        Ottawa | Public Safety Canada wrote, and in Transport, Canada leads. | Public Safety Canada=ministry:ca/security; Canada=country:ca
        Madrid | The Environment ministry and the Interior minister agreed; Interior ministers met. | Environment ministry=ministry:es/environment; Interior minister=office:es/interior
        Rabat | The Habous Ministry and the Zakat Ministry wrote. | Habous Ministry=ministry:ma/religion; Zakat Ministry=ministry:ma/other
        Pretoria | The Department of Home Affairs wrote. Home Affairs did so again. | Department of Home Affairs=ministry:za/interior; Home Affairs=ministry:za/interior
        Pretoria | Nobody at Home Affairs answered. |
        Kabul | The Ministries of Foreign Affairs, Customs, and Interior met. | Ministries of Foreign Affairs=ministry:af/foreign-affairs; Customs=agency:af/customs; Interior=ministry:af/interior
        Kabul | The Ministries of Health, Resettling, and Interior met. | Ministries of Health=ministry:af/health; Resettling=ministry:af/other; Interior=ministry:af/interior
        Kabul | The Ministries of Health and Interior, Zabihullah, and others met. | Ministries of Health=ministry:af/health; Interior=ministry:af/interior
        Bonn [1975 ] | THE MINISTRY FOR INTER-ZONAL QUESTIONS (BMZ) SAID SO. | MINISTRY FOR INTER-ZONAL QUESTIONS=ministry:de/other; BMZ=ministry:de/other
        Bonn [1975 ] | THE FEDERAL MINISTRY OF TRANSPORT SAID SO. | FEDERAL MINISTRY OF TRANSPORT=ministry:de/transport
        """);

    public static TheoryData<string, string, string> Bodies => Table.Of("""
        Seoul | The Korea Harbor Corps (KHC) rowed. KHC won. | Korea Harbor Corps=agency:kr/KHC; KHC=agency:kr/KHC; KHC=agency:kr/KHC
        Reykjavik | The Icelandic Coast Guard (ICG) rowed. | Icelandic=country:is; Coast Guard=agency:is/coast-guard; ICG=agency:is/coast-guard
        Pretoria | The South African Loggers Party (SALP) met. | South African Loggers Party=organization:SALP; SALP=organization:SALP
        Niamey | The MNJ (Mouvement des Nigeriens pour la Justice) met. | MNJ=organization:MNJ; Mouvement des Nigeriens pour la Justice=organization:MNJ
        Lima | The Impuesto General de Ventas (IGV) rose; so did IGV. |
        Pretoria | The Treatment Work Campaign (TWC) met; the Treatment Campaign did not. | Treatment Work Campaign=organization:TWC; TWC=organization:TWC
        Kinshasa | The Office des Douanes et Accises wrote; the Office Director did not. | Office des Douanes et Accises=agency:cd/office-des-douanes-et-accises
        Port au Prince | The Conseil National des Marches Publics met. | Conseil National des Marches Publics=agency:ht/conseil-national-des-marches-publics
        Suva | TUVALU AIRWAYS FLEW TO TUVALU. | TUVALU AIRWAYS=organization:tuvalu-airways; TUVALU=country:tv
        Seoul | The Korea Coast Guard and the Korean Coast Guard rowed. | Korea Coast Guard=agency:kr/coast-guard; Korean=country:kr; Coast Guard=agency:kr/coast-guard
        Pretoria | The Public Service Commission met; the National Harbor Service did not. | Public Service Commission=agency:za/public-service-commission; National Harbor Service=agency:za/national-harbor-service
        Guatemala | The Procuraduria General de la Nacion (PGN) met. | Procuraduria General de la Nacion=agency:gt/PGN; PGN=agency:gt/PGN
        Seoul | The Ministry of Unification (MOU) signed; an Agreement (MOU) did not. MOU signed. | Ministry of Unification=ministry:kr/other; MOU=ministry:kr/other; MOU=ministry:kr/other; MOU=ministry:kr/other
        Tripoli | The General People's Committee for Justice met; the General People's Committee did too. | General People's Committee for Justice=ministry:ly/justice; General People's Committee=agency:ly/GPC
        Quito | The ministry (Ministerio de Salud, MDS) met; MDS voted. | Ministerio de Salud=ministry:ec/health; MDS=ministry:ec/health; MDS=ministry:ec/health
        Maseru | THE MERCHANT BANK OF LESOTHO PAID. | MERCHANT BANK OF LESOTHO=agency:ls/merchant-bank-of-lesotho
        San Jose | HE TAUGHT AT UNIVERSITY OF COSTA RICA. | UNIVERSITY OF COSTA RICA=organization:university-of-costa-rica
        """);

    [Theory]
    [MemberData(nameof(OtherLanguages))]
    public void A_ministry_is_known_in_its_own_language(string origin, string text, string mentions) => Table.Found(origin, text).ShouldBe(mentions);

    [Theory]
    [MemberData(nameof(HeadWords))]
    public void Words_around_the_head_belong_to_the_title(string origin, string text, string mentions) => Table.Found(origin, text).ShouldBe(mentions);

    [Theory]
    [MemberData(nameof(Bodies))]
    public void Bodies_are_known_by_their_head_their_country_or_their_letters(string origin, string text, string mentions) => Table.Found(origin, text).ShouldBe(mentions);
}
