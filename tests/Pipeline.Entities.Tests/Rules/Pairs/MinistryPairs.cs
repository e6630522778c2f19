using Pipeline.Entities.Tests.Support;

namespace Pipeline.Entities.Tests.Rules.Pairs;

/// <summary>One ministry or several, and what only looks like one.</summary>
public sealed class MinistryPairs
{
    public static TheoryData<string, string, string> Lists => Pair.Table("""
        Lima | The {Ministry~Ministries} of Economy and Finance paid. | Ministry of Economy and Finance=ministry:pe/economy+finance ~ Ministries of Economy=ministry:pe/economy; Finance=ministry:pe/finance
        Lima | The Interior and Defense {Ministry~Ministries} paid. | Interior and Defense Ministry=ministry:pe/interior+defense ~ Interior=ministry:pe/interior; Defense Ministries=ministry:pe/defense
        Lima | The {Ministries~Ministry} of Health, Labor, and Education paid. | Ministries of Health=ministry:pe/health; Labor=ministry:pe/labor; Education=ministry:pe/education ~ Ministry of Health, Labor, and Education=ministry:pe/health+labor+education
        Lima | The Ministry of Justice and {Police~Congress} paid. | Ministry of Justice and Police=ministry:pe/justice+interior ~ Ministry of Justice=ministry:pe/justice; Congress=agency:pe/congress
        Lima | The Ministry of Health and {Education~the Education Ministry} paid. | Ministry of Health and Education=ministry:pe/health+education ~ Ministry of Health=ministry:pe/health; Education Ministry=ministry:pe/education
        Lima | The Ministry of Interior and {Justice~Justice Ministry} paid. | Ministry of Interior and Justice=ministry:pe/interior+justice ~ Ministry of Interior=ministry:pe/interior; Justice Ministry=ministry:pe/justice
        Lima | The {Ministry of Health~ministry of health} paid. | Ministry of Health=ministry:pe/health ~
        Lima | The Health {Ministry~Clinic} paid. | Health Ministry=ministry:pe/health ~
        Lima | The Ministry of {Labour~Defence} paid. | Ministry of Labour=ministry:pe/labor ~ Ministry of Defence=ministry:pe/defense
        Lima | The Ministry of {Home~Foreign} Affairs paid. | Ministry of Home Affairs=ministry:pe/interior ~ Ministry of Foreign Affairs=ministry:pe/foreign-affairs
        Lima | The {Ministry of Health paid; the Ministry~ministry} agreed. | Ministry of Health=ministry:pe/health; Ministry=ministry:pe/health ~
        Lima | {Peru's~Chile's} Ministry of Justice paid. | Peru=country:pe; Ministry of Justice=ministry:pe/justice ~ Chile=country:cl; Ministry of Justice=ministry:cl/justice
        Lima | The Ministry of Justice{~ of Chile} paid. | Ministry of Justice=ministry:pe/justice ~ Ministry of Justice of Chile=ministry:cl/justice
        {Lima~Ankara} | The MFA spoke. | MFA=ministry:pe/foreign-affairs ~ MFA=ministry:tr/foreign-affairs
        State #{PE~TU} | The MFA spoke. | MFA=ministry:pe/foreign-affairs ~ MFA=ministry:tr/foreign-affairs
        Lima | The {~Japanese }MFA spoke. | MFA=ministry:pe/foreign-affairs ~ Japanese=country:jp; MFA=ministry:jp/foreign-affairs
        London | The {Foreign Office~Post Office} spoke. | Foreign Office=ministry:gb/foreign-affairs ~
        {Mexico~Lima} | The Secretariat of Public Security spoke. | Secretariat of Public Security=ministry:mx/security ~ Secretariat of Public Security=agency:pe/secretariat-of-public-security
        """);

    [Theory]
    [MemberData(nameof(Lists))]
    public void Ministries_share_a_head_and_a_ministry_may_have_two_portfolios(string context, string text, string mentions) => new Pair(context, text, mentions).ShouldDiffer();

    public static TheoryData<string, string, string> Languages => Pair.Table("""
        Lima | The {Ministerio~Misterio} de Salud spoke. | Ministerio de Salud=ministry:pe/health ~
        Lima | The Ministerio de {Salud~Dios} spoke. | Ministerio de Salud=ministry:pe/health ~
        Lima | The Ministerio {de Justicia~Publico} spoke. | Ministerio de Justicia=ministry:pe/justice ~ Ministerio Publico=agency:pe/prosecutor-general
        Lima | The Ministerio de la {Mujer~Guerra} spoke. | Ministerio de la Mujer=ministry:pe/women ~ Ministerio de la Guerra=ministry:pe/defense
        Paris | The {Ministère~Mystère} de l'Intérieur spoke. | Ministère de l'Intérieur=ministry:fr/interior ~
        Paris | The Ministere {des Affaires Etrangeres~de la Magie} spoke. | Ministere des Affaires Etrangeres=ministry:fr/foreign-affairs ~
        Paris | The {Ministere~Maison} de la Sante spoke. | Ministere de la Sante=ministry:fr/health ~
        Brasilia | The Ministerio {da Saude~Publico} spoke. | Ministerio da Saude=ministry:br/health ~ Ministerio Publico=agency:br/prosecutor-general
        Lisbon | The Ministério dos {Negócios Estrangeiros~Livros} spoke. | Ministério dos Negócios Estrangeiros=ministry:pt/foreign-affairs ~
        Berlin | The {Bundesministerium~Bundesarchiv} fuer Gesundheit spoke. | Bundesministerium fuer Gesundheit=ministry:de/health ~
        Berlin | The {Auswaertiges Amt~Auswaertiges Spiel} spoke. | Auswaertiges Amt=ministry:de/foreign-affairs ~
        Berlin | The {Innenministerium~Innenstadt} spoke. | Innenministerium=ministry:de/interior ~
        Rome | The {Ministero~Mistero} dell'Interno spoke. | Ministero dell'Interno=ministry:it/interior ~
        Rome | The Ministero {degli Affari Esteri~degli Amici} spoke. | Ministero degli Affari Esteri=ministry:it/foreign-affairs ~
        Moscow | The {Ministerstvo~Museum} Inostrannykh Del spoke. | Ministerstvo Inostrannykh Del=ministry:ru/foreign-affairs ~
        Moscow | The Ministerstvo {Oborony~Kultov} spoke. | Ministerstvo Oborony=ministry:ru/defense ~
        Cairo | The {Wizarat~Qasr} al-Kharijiyah spoke. | Wizarat al-Kharijiyah=ministry:eg/foreign-affairs ~
        Cairo | The Wizarat al-{Dakhiliyah~Qamar} spoke. | Wizarat al-Dakhiliyah=ministry:eg/interior ~
        Ankara | The {Disisleri~Orman} Bakanligi spoke. | Disisleri Bakanligi=ministry:tr/foreign-affairs ~ Orman Bakanligi=ministry:tr/forestry
        Ankara | The Icisleri {Bakanligi~Kapisi} spoke. | Icisleri Bakanligi=ministry:tr/interior ~
        Ankara | The Saglik {Bakanligi~Ocagi} spoke. | Saglik Bakanligi=ministry:tr/health ~
        Jakarta | The {Kementerian~Kemeja} Kesehatan spoke. | Kementerian Kesehatan=ministry:id/health ~
        Jakarta | The Departemen {Luar Negeri~Toko} spoke. | Departemen Luar Negeri=ministry:id/foreign-affairs ~
        Paris | The {Ministère~Ministre} de l'Intérieur spoke. | Ministère de l'Intérieur=ministry:fr/interior ~ Ministre de l'Intérieur=office:fr/interior
        Lima | The {Ministerio~Ministro} de Salud spoke. | Ministerio de Salud=ministry:pe/health ~ Ministro de Salud=office:pe/health
        Jakarta | The {Kementerian~Menteri} Kesehatan spoke. | Kementerian Kesehatan=ministry:id/health ~ Menteri Kesehatan=office:id/health
        Brasilia | {Itamaraty~Itaipava} spoke. | Itamaraty=ministry:br/foreign-affairs ~
        """);

    [Theory]
    [MemberData(nameof(Languages))]
    public void A_ministry_in_another_language_has_its_word_and_a_portfolio(string context, string text, string mentions) => new Pair(context, text, mentions).ShouldDiffer();
}
