using Pipeline.Entities.Tests.Support;

namespace Pipeline.Entities.Tests.Rules.Pairs;

/// <summary>Where a name begins and ends.</summary>
public sealed class SpanPairs
{
    public static TheoryData<string, string, string> Ends => Pair.Table("""
        Lima | We saw {Brazil's~Brazils} plan. | Brazil=country:br ~ Brazils=country:br
        Lima | We saw the Peruvian{'s~s} plan. | Peruvian=country:pe ~ Peruvians=country:pe
        Lima | We saw the {Swiss~Swedes'} plan. | Swiss=country:ch ~ Swedes=country:se
        Lima | We saw {PakistanQs~Pakistans} plan. | Pakistan=country:pk ~ Pakistans=country:pk
        Lima | We saw the Ministry of Health{'s plan~ of Chile}. | Ministry of Health=ministry:pe/health ~ Ministry of Health of Chile=ministry:cl/health
        Lima | We saw the {Embassy,s~Embassies,} plan. | Embassy=post:post/LIMA ~
        Lima | We saw the Philippine{~s'} plan. | Philippine=country:ph ~ Philippines=country:ph
        Lima | We saw the {Chileans~chilean} plan. | Chileans=country:cl ~
        """);

    [Theory]
    [MemberData(nameof(Ends))]
    public void Possessives_and_lost_apostrophes_do_not_widen_a_name(string context, string text, string mentions) => new Pair(context, text, mentions).ShouldDiffer();

    public static TheoryData<string, string, string> Broken => Pair.Table("""
        Lima | Trade with Para{-\n~-}guay grew. | Para- guay=country:py ~
        Lima | The Ministry of{\n~\n\n}Health agreed. | Ministry of Health=ministry:pe/health ~
        Lima | The Ministry of\n\n{«LIMA 00000826  002 OF 007»\n\n~}Health agreed. | Ministry of LIMA 00000826 002 OF 007 Health=ministry:pe/health ~
        Lima | The United{\r\n~, }Nations voted. | United Nations=organization:UN ~
        Lima | The Govern{-\n~. }ment of Peru voted. | Govern- ment of Peru=government:pe/gov ~ Peru=country:pe
        Lima | The Drug Enforce{-\r\n~ }ment Administration voted. | Drug Enforce- ment Administration=agency:us/DEA ~
        Lima | The Embassy{\n~.\n\n}Quito is quiet. | Embassy Quito=post:post/QUITO ~ Embassy=post:post/LIMA
        Lima | The {North~north and}\nKorea talks failed. | North Korea=country:kp ~ Korea=country:kr
        Lima | The Chilean{\n~.\n\n}Foreign Ministry spoke. | Chilean=country:cl; Foreign Ministry=ministry:cl/foreign-affairs ~ Chilean=country:cl; Foreign Ministry=ministry:pe/foreign-affairs
        """);

    [Theory]
    [MemberData(nameof(Broken))]
    public void A_name_goes_over_line_ends_and_page_headers_but_not_over_paragraphs(string context, string text, string mentions) => new Pair(context, text, mentions).ShouldDiffer();
}
