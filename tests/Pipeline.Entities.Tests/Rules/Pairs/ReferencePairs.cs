using Pipeline.Entities.Tests.Support;

namespace Pipeline.Entities.Tests.Rules.Pairs;

/// <summary>Pointers to cables, and numbers and letters that are none.</summary>
public sealed class ReferencePairs
{
    public static TheoryData<string, string, string> Cited => Pair.Table("""
        Lima | It was in {STATE 03836~the state 3836}. | STATE 03836=reference:06STATE3836 ~
        Lima | It was in {Lima 0333~Lima 200 people}. | Lima 0333=reference:06LIMA333 ~
        Lima | It was in {~05 }Bogota 04121. | Bogota 04121=reference:06BOGOTA4121 ~ 05 Bogota 04121=reference:05BOGOTA4121
        Lima | It was in Lima {0333~0777}. | Lima 0333=reference:06LIMA333 ~ Lima 0777=reference:05LIMA777
        Lima | It was at the Beijing {2008~02008} talks. | ~ Beijing 02008=reference:06BEIJING2008
        Lima | It was {said (Bogota 4121)~Bogota, 4121 voters}. | Bogota 4121=reference:06BOGOTA4121 ~
        Lima | It was {Bogota 4121~Bogota 4,121} in all. | Bogota 4121=reference:06BOGOTA4121 ~
        Lima | See LIMA 00000826{~  002 OF 007}. | LIMA 00000826=reference:05LIMA826 ~
        Lima | It was in {Panama 04121~Panama}. | Panama 04121=reference:06PANAMA4121 ~ Panama=country:pa
        Lima 1975 | EMBTEL {1234~TWELVE} SAYS SO. | EMBTEL 1234=reference:74LIMA1234 ~
        {Lima 1975~Quito 1975} | EMBTEL 1234 SAYS SO. | EMBTEL 1234=reference:74LIMA1234 ~ EMBTEL 1234=reference:74QUITO1234
        """);

    [Theory]
    [MemberData(nameof(Cited))]
    public void A_station_with_a_serial_is_a_cable(string context, string text, string mentions) => new Pair(context, text, mentions).ShouldDiffer();

    public static TheoryData<string, string, string> Pointers => Pair.Table("""
        Lima @A=06STATE3836 @B=05LIMA9 | As in Ref {A~B}. | Ref A=reference:06STATE3836 ~ Ref B=reference:05LIMA9
        Lima @A=06STATE3836 @B=05LIMA9 | As in {Ref A~Refs A and B}. | Ref A=reference:06STATE3836 ~ Refs A and B=reference:06STATE3836,05LIMA9
        Lima @A=06STATE3836 @B=05LIMA9 @C=04LIMA1 | As in Refs A{ and ~-}C. | Refs A and C=reference:06STATE3836,04LIMA1 ~ Refs A-C=reference:06STATE3836,05LIMA9,04LIMA1
        Lima @A=06STATE3836 | As in {reftel~septel}. | reftel=reference:06STATE3836 ~
        Lima @A=06STATE3836 | As in {Ref A~Annex A}. | Ref A=reference:06STATE3836 ~
        Lima @A=06STATE3836 | As in {(ref A)~(para A)}. | ref A=reference:06STATE3836 ~
        Lima @A=06STATE3836 | As in {reftels~referendums}. | reftels=reference:06STATE3836 ~
        Lima {@A=06STATE3836~@A=05LIMA9} | As in reftel. | reftel=reference:06STATE3836 ~ reftel=reference:05LIMA9
        Lima {~@A=05LIMA9 }| As in reftel. | reftel=reference:? ~ reftel=reference:05LIMA9
        Lima @A=06STATE3836 @B=05LIMA9 | As in reftel{~ B}. | reftel=reference:06STATE3836,05LIMA9 ~ reftel B=reference:05LIMA9
        """);

    [Theory]
    [MemberData(nameof(Pointers))]
    public void A_pointer_has_the_ids_of_its_labels(string context, string text, string mentions) => new Pair(context, text, mentions).ShouldDiffer();
}
