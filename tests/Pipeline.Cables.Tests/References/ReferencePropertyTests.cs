using CsCheck;

namespace Pipeline.Cables.Tests.References;

/// <summary>Whatever stands in a REF line is read without an exception, and what is read agrees with itself.</summary>
public class ReferencePropertyTests
{
    private static readonly string[] Pieces =
    [
        "A. ", "B) ", "(C) ", "[D] ", "1) ", "REF ", "REF: ", "STATE ", "QUITO ", "LA PAZ ", "SAO ", "PAULO ", "12345 ", "12 ", "07 ", "2007 ", "'07 ", "(08) ", "6U31 ", "O4 ", "/13 ", "-15 ", "THRU ", "AND ", ", ", "; ", ": ",
        "(NOTAL) ", "PARA ", "PARAS 2-4 ", "(\"A TITLE\") ", "- TITLE ", "TELCON ", "E-MAIL ", "E MAIL ", "MAIL ", "TD-314/", "IIR 6 832 ", "A-50 ", "CA-", "162245Z OCT 08 ", "MAY 3, 2008 ", "OF ", "DTD ", "'S ", "\n", "\n     ", "\u00B6E. ", "(", ")", "\"", "#", "O ", "U.S.C. ", "POINTS ", "SECDEF ",
    ];

    [Fact]
    public void Any_mixture_of_pieces_is_read() =>
        Gen.Int[0, Pieces.Length - 1].Array[0, 40].Sample(
            picked =>
            {
                var t = Sample.WithReferences("REF: " + string.Concat(picked.Select(i => Pieces[i])));
                foreach (var r in t.References)
                {
                    r.Cited.Select(c => c.Id).ShouldBe(r.Cables);
                    r.Text.ShouldNotBeNullOrWhiteSpace();
                    (r.Cables.Count > 0 && r.Kind != "cable").ShouldBeFalse();
                }
            },
            iter: 5_000);
}
