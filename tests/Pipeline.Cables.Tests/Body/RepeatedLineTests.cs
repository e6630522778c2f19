using CsCheck;
using Pipeline.Cables.Model;
using Pipeline.Cables.Reading;

namespace Pipeline.Cables.Tests.Body;

/// <summary>A classification line that stands again inside the text costs none of it (field guide 2.13, 2.15).</summary>
public class RepeatedLineTests
{
    private const string Long = " The port was open to ships of every flag through the whole month, and no incident was reported by anyone who was asked.";

    private static readonly string[] Lines =
    [
        "UNCLAS LIMA 000826", "UNCLAS SECTION 01 OF 02 LIMA 000826", "UNCLAS SECTION 02 OF 02 LIMA 000826", "U n c l a s lima 000826", "UNCLAS LIMA 000900", "UNCLAS QUITO 001233", "UNCLAS SECTION 02 OF 02 QUITO 001233",
        "UNCLAS LIMA 000826\n\nSIPDIS", "UNCLASSIFIED", "LIMA 00000826  002 OF 002", "UNCLAS LIMA 000900\n\nSUBJECT: OTHER", "(UNCLAS LIMA 000826)",
    ];

    private static readonly Gen<string> AnyLine = Gen.Int[0, Lines.Length - 1].Select(i => Lines[i]);

    [Fact]
    public void Nothing_of_the_text_is_lost_wherever_a_classification_line_stands_again() =>
        Gen.Select(Gen.Bool, Gen.Int[2, 6], AnyLine.Array[1, 3], Gen.Int[0, 5].Array[3], Gen.Bool).Sample(
            (sections, count, lines, places, crlf) =>
            {
                var raw = Sample.Header + (sections ? Sample.Heading.Replace("UNCLAS LIMA", "UNCLAS SECTION 01 OF 02 LIMA", StringComparison.Ordinal) : Sample.Heading);
                for (var i = 1; i <= count; i++)
                {
                    raw += $"\u00B6{i}. (U) Point {i}." + Long + "\n\n";
                    raw = lines.Where((_, at) => places[at] % count == i - 1 && i < count).Aggregate(raw, (text, line) => text + line + "\n\n");
                }

                raw += "BAKER\n";
                var t = TelegramParser.Parse(crlf ? raw.Replace("\n", "\r\n", StringComparison.Ordinal) : raw);
                t.Paragraphs.Select(p => p.Number + p.Mark).ShouldBe(Enumerable.Range(1, count).Select(i => i + "U"), raw);
                t.Signer.ShouldBe("BAKER");
                var text = ReadingText.Of(crlf ? raw.Replace("\n", "\r\n", StringComparison.Ordinal) : raw, t).Text;
                for (var i = 1; i <= count; i++)
                {
                    text.ShouldContain($"Point {i}." + Long);
                }
            },
            iter: 1_000);

    [Fact]
    public void Every_character_after_the_heading_is_in_the_body_or_named_by_a_warning() =>
        Gen.Select(Gen.Int[1, 4], Gen.Int[0, 3], Gen.Bool, Gen.Bool).Sample(
            (count, copies, header, shorter) =>
            {
                string Text(int to) => string.Concat(Enumerable.Range(1, to).Select(i => $"\u00B6{i}. (U) Point {i}." + Long + "\n\n"));
                var raw = Sample.Header + Sample.Heading + Text(count) + "BAKER\n\n";
                var first = raw.IndexOf('\u00B6', StringComparison.Ordinal);
                for (var i = 0; i < copies; i++)
                {
                    raw += (header ? Sample.Header : "") + Sample.Heading + (shorter ? "" : Text(count)) + "BAKER\n\n";
                }

                var t = TelegramParser.Parse(raw);
                for (var at = first; at < raw.Length; at++)
                {
                    (char.IsWhiteSpace(raw[at]) || (at >= t.Body.Start && at < t.Body.End) || t.Warnings.Any(w => Names(w, LineOf(raw, at))) || IsHeadingOfBody(raw, at, t)).ShouldBeTrue($"character {at} is lost from\n{raw}");
                }
            },
            iter: 300);

    [Fact]
    public void A_shorter_second_copy_is_left_out_with_a_warning_that_says_where_it_stands()
    {
        var raw = Sample.Header + Sample.Heading + "\u00B61. (U) One." + Long + Long + "\n\nBAKER\n\n" + Sample.Header + Sample.Heading + "\u00B61. (U) One.\n";
        var t = Sample.Parse(raw);
        t.Codes().ShouldBe(["copy.omitted"]);
        t.Signer.ShouldBe("BAKER");
        var copy = raw.LastIndexOf("VZCZC", StringComparison.Ordinal);
        t.Warnings[0].Detail.ShouldContain($"lines {LineOf(raw, t.Warnings[0].Start!.Value)} to {LineOf(raw, raw.Length - 1)} ");
        t.Warnings[0].Start!.Value.ShouldBeInRange(copy, copy + 60);
    }

    [Fact]
    public void A_copy_without_a_heading_never_takes_the_place_of_the_one_that_has_it()
    {
        var t = Sample.WithHeading("E.O. 12958: N/A\nTAGS: PREL\nSUBJECT: X\n\nREF: QUITO 12\n\nU n c l a s lima 000826");
        t.References.SelectMany(r => r.Cables).ShouldBe(["08QUITO12"]);
        t.Codes().ShouldNotContain("header.repeated");
    }

    [Fact]
    public void A_section_whose_classification_line_is_unreadable_is_reported_and_counted_as_missing()
    {
        var raw = Sample.Header + "\nUNCLAS SECTION 01 OF 02 LIMA 000826\n\nTAGS: PREL\nSUBJECT: X\n\n\u00B61. (U) One.\n\n" + Sample.Header + "\nUNXXXS SEXXXX 02 OX 02 LXXA 0X0826\n\n\u00B62. (U) Two.\n\nBAKER\n";
        var t = Sample.Parse(raw);
        t.Codes().ShouldBe(["section.unread", "section.missing"]);
        t.Sections!.Missing.ShouldBe([2]);
        t.Paragraphs.Select(p => p.Number).ShouldBe(["1", "2"]);
    }

    private static int LineOf(string raw, int at) => raw.AsSpan(0, at).Count('\n') + 1;

    private static bool Names(Warning warning, int line)
    {
        var words = warning.Detail.Split(' ');
        var from = Array.IndexOf(words, "lines");
        return from >= 0 && int.TryParse(words[from + 1], out var start) && int.TryParse(words[from + 3], out var end) && line >= start && line <= end;
    }

    // When a later copy is the one read, its own heading stands between the one left out and its body.
    private static bool IsHeadingOfBody(string raw, int at, Telegram t) => at < t.Body.Start && raw.LastIndexOf("UNCLAS", t.Body.Start, StringComparison.Ordinal) <= at;
}
