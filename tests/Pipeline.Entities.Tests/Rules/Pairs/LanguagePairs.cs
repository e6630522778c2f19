using Pipeline.Entities.Tests.Support;

namespace Pipeline.Entities.Tests.Rules.Pairs;

/// <summary>A language, or the people who speak it.</summary>
public sealed class LanguagePairs
{
    public static TheoryData<string, string, string> Tongues => Pair.Table("""
        Lima | The book is in English{~ custody}. | ~ English=country:gb
        Lima | He {speaks~guards} Japanese well. | ~ Japanese=country:jp
        Lima | He spoke {French~to French officials}. | ~ French=country:fr
        Lima | He {speaks~guards} Japanese well. | ~ Japanese=country:jp
        Lima | It was translated from Russian{~ papers}. | ~ Russian=country:ru
        Lima | He studied {Turkish~Turkish ships}. | ~ Turkish=country:tr
        Lima | He teaches {Arabic and Russian~Russian soldiers}. | ~ Russian=country:ru
        Lima | It was put into {English~English law}. | ~ English=country:gb
        Lima | He taught {Spanish classes~Spanish sailors}. | ~ Spanish=country:es
        Lima | He learned {French quickly~French tricks}. | ~ French=country:fr
        Lima | He spoke to the {French~French-language} press. | French=country:fr ~
        Lima | The Spanish{-language~} press wrote it. | ~ Spanish=country:es
        Lima | The {German~German-speaking} press wrote it. | German=country:de ~
        Lima | The {French version~French minister} is long. | ~ French=country:fr
        Lima | The English {text~team} is long. | ~ English=country:gb
        Lima | It is known by its {Spanish acronym~Spanish owner}. | ~ Spanish=country:es
        """);

    [Theory]
    [MemberData(nameof(Tongues))]
    public void A_language_is_no_country(string context, string text, string mentions) => new Pair(context, text, mentions).ShouldDiffer();
}
