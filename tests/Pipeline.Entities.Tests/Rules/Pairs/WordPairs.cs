using Pipeline.Entities.Tests.Support;

namespace Pipeline.Entities.Tests.Rules.Pairs;

/// <summary>Letters that are names here and words there.</summary>
public sealed class WordPairs
{
    public static TheoryData<string, string, string> Cased => Pair.Table("""
        Lima | They told {us~the US} about it. | ~ US=country:us
        Lima | He knows {who~WHO} agreed. | ~ WHO=organization:WHO
        Lima | The {aid~AID} mission left. | ~ AID=agency:us/USAID
        Lima | They {can~CAN} agree. | ~ CAN=organization:ANDEAN-COMMUNITY
        Lima | They {care~CARE} agree. | ~ CARE=organization:CARE
        Cairo 1973 | Officials of the {ARE~are} agreed. | ARE=country:eg ~
        Lima | The fee was {US$50~U.S. dollars}. | ~ U.S.=country:us
        Ankara | They {GOT~got} help. | GOT=government:tr/gov ~
        Lima | The {state~State} and USAID agree. | USAID=agency:us/USAID ~ State=agency:us/DOS; USAID=agency:us/USAID
        Lima | The {ice~ICE} melted. | ~ ICE=agency:us/ICE
        """);

    [Theory]
    [MemberData(nameof(Cased))]
    public void Small_letters_are_words_and_capitals_are_names(string context, string text, string mentions) => new Pair(context, text, mentions).ShouldDiffer();

    public static TheoryData<string, string, string> Capitals => Pair.Table("""
        Lima | THEY TOLD {~THE }US ABOUT IT. | ~ US=country:us
        Lima | GIVE IT TO US{~ COMPANIES}. | ~ US=country:us
        Lima | PERU {TOLD~AND} US. | PERU=country:pe ~ PERU=country:pe; US=country:us
        Lima | IT IS FOR US{~-OWNED SHIPS}. | ~ US=country:us
        Lima | HE ASKED {THE MAN~THE WHO DOCTOR} WHO CAME. | ~ WHO=organization:WHO
        Lima | THEY {CAN~AND THE ANDEAN COMMUNITY (CAN)} AGREE. | ~ ANDEAN COMMUNITY=organization:ANDEAN-COMMUNITY; CAN=organization:ANDEAN-COMMUNITY
        Lima | THE AID {IS HERE~DIRECTOR IS HERE}. | ~ AID=agency:us/USAID
        Ankara | HE {GOT~TOLD THE GOT} MORE. | ~ GOT=government:tr/gov
        London | THE MEETING WITH {5 PM~THE PM} ENDED. | ~ PM=office:gb/prime-minister
        Lima | THE {GOVERNMENT~GOVERNMENT OF SUDAN} AGREED. | ~ GOVERNMENT OF SUDAN=government:sd/gov
        Lima | {STATE~STATE DEPARTMENT} OFFICIALS AGREED. | ~ STATE DEPARTMENT=agency:us/DOS
        Lima | {NEW~TRADE WITH} MEXICO GREW. | ~ MEXICO=country:mx
        Lima | MEXICO{~ CITY} GREW. | MEXICO=country:mx ~
        """);

    [Theory]
    [MemberData(nameof(Capitals))]
    public void In_a_text_of_capitals_such_letters_need_a_sign(string context, string text, string mentions) => new Pair(context, text, mentions).ShouldDiffer();
}
