using Pipeline.Cables.Model;

namespace Pipeline.Cables.Tests.Body;

/// <summary>Telegrams relayed or quoted whole (field guide 2.14).</summary>
public class EmbeddedTests
{
    private const string Inner = "UNCLAS QUITO 1233\nLIMA FOR RTDO\nE.O. 11652: N/A\nTAGS: BEXP, PE\nSUBJECT: FAIR OF THE ANDES\n1. THE FAIR OPENS IN MAY.\n2. ALL ARE INVITED.\n";

    [Fact]
    public void A_relayed_telegram_keeps_its_own_id()
    {
        var raw = "UNCLASSIFIED\nPAGE 01 STATE 265622\n43\nORIGIN ARA-04\nINFO OCT-01 /005 R\n--------------------- 122231\nR 281337Z OCT 76\nFM SECSTATE WASHDC\nTO AMEMBASSY LIMA\nUNCLAS STATE 265622\n"
            + "FOL TEL SENT ACTION BOGOTA CARACAS\nINFO SECSTATE FROM QUITO DTD 25 AUG 1976 153\n" + Inner + "UNQUOTE\nKISSINGER\n";
        var t = Sample.Parse(raw);
        t.Id.ShouldBe("76STATE265622");
        var inner = t.Embedded.ShouldHaveSingleItem();
        (inner.Relation, inner.Id, inner.Mrn, inner.Classification, inner.From, inner.SentAt, inner.Subject)
            .ShouldBe(("relayed", "76QUITO1233", new Mrn("QUITO", 1233), "UNCLASSIFIED", "QUITO", (DateTimeOffset?)null, "FAIR OF THE ANDES"));
        raw[inner.Start..inner.End].ShouldBe(Inner.TrimEnd());
        t.Signer.ShouldBe("KISSINGER");
    }

    [Fact]
    public void A_quoted_telegram_with_a_header_has_sender_and_time_of_its_own()
    {
        const string Header = "R 031200Z JAN 08\nFM AMEMBASSY QUITO\nTO SECSTATE WASHDC 1234\n\n";
        var raw = Sample.Header + Sample.Heading + "\u00B61. (U) Quito asked us:\n\nBEGIN TEXT\n\n" + Header + Inner + "\nEND TEXT\n\n\u00B62. (U) We agree.\n\nBAKER\n";
        var t = Sample.Parse(raw);
        t.Id.ShouldBe("08LIMA826");
        t.Subject.ShouldBe("A MINIMAL TELEGRAM");
        var inner = t.Embedded.ShouldHaveSingleItem();
        (inner.Relation, inner.Id, inner.From, inner.SentAt).ShouldBe(("quoted", "08QUITO1233", "AMEMBASSY QUITO", new DateTimeOffset(2008, 1, 3, 12, 0, 0, TimeSpan.Zero)));
        raw[inner.Start..inner.End].ShouldBe((Header + Inner).TrimEnd());
    }

    [Fact]
    public void Two_quoted_telegrams_end_where_the_next_begins()
    {
        var raw = Sample.Header + Sample.Heading + "\u00B61. (U) They say:\n\n" + Inner + "\n" + Inner.Replace("1233", "1300", StringComparison.Ordinal) + "UNQUOTE\n\nBAKER\n";
        var embedded = Sample.Parse(raw).Embedded;
        embedded.Select(e => e.Id).ShouldBe(["08QUITO1233", "08QUITO1300"]);
        embedded.Select(e => raw[e.Start..e.End].Length).ShouldBe([Inner.Length - 1, Inner.Length - 1]);
    }

    [Theory]
    [InlineData("\u00B61. (U) See\nUNCLAS QUITO 1233\nfor details.")]
    [InlineData("\u00B61. (U) One.\n\n\u00B62. (U) Two.")]
    public void A_telegram_that_is_named_is_not_embedded(string body) => Sample.WithBody(body + "\n\nBAKER\n").Embedded.ShouldBeEmpty();
}
