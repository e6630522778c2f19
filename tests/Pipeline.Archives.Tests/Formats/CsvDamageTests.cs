using System.Buffers;
using System.Text;
using CsCheck;
using Pipeline.Archives.Tests.Building;

namespace Pipeline.Archives.Tests.Formats;

/// <summary>What spreadsheets, editors and bad copies make of a cables.csv.</summary>
public sealed class CsvDamageTests
{
    private const string Names = "number,date,refid,origin,classification,references,header,body\n";

    private static readonly SearchValues<char> NeedQuotes = SearchValues.Create("\",;\t\n\r");

    private static readonly InventedCable[] Three =
    [
        .. Enumerable.Range(1, 3).Select(number => new InventedCable(
            number, $"06NOWHERE{number}", new(2006, 3, number, 18, 32, 0, TimeSpan.Zero), "Embassy Nowhere", "UNCLASSIFIED", "", $"VZCZCXYZ000{number}\nRR \"RUEHWEB\"", $"UNCLAS NOWHERE 00000{number}\n1. GARDENS; OAK,\tELM.")),
    ];

    private static string Row(InventedCable cable, char delimiter, bool quoteAll) =>
        string.Join(delimiter, new[] { $"{cable.Number}", $"{cable.Date:M/d/yyyy H:mm}", cable.Id, cable.Origin, cable.Classification, "05X1|05X2", cable.Header, cable.Body }
            .Select(value => quoteAll || value.AsSpan().ContainsAny(NeedQuotes) ? $"\"{value.Replace("\"", "\"\"", StringComparison.Ordinal)}\"" : value)) + "\n";

    private static void ShouldBeThree(IEnumerable<ArchiveItem> items) => Items.Texts(items).ShouldBeLines(Three.Select(cable => cable.Text));

    [Theory]
    [InlineData(',')]
    [InlineData(';')]
    [InlineData('\t')]
    public void A_file_that_a_spreadsheet_saved_again_is_read_whatever_its_delimiter(char delimiter)
    {
        foreach (bool quoteAll in new[] { true, false })
        {
            foreach (string newline in new[] { "\n", "\r\n" })
            {
                string file = string.Concat(Three.Select(cable => Row(cable, delimiter, quoteAll)[..^1] + newline));
                List<ArchiveItem> items = Items.Of(Pack.Utf8(file));
                ShouldBeThree(items);
                items.Count.ShouldBe(3);
                items[0].ShouldBeOfType<RawCable>().Metadata.ShouldBe(new ContainerMetadata("06NOWHERE1", Three[0].Date, "Embassy Nowhere", "UNCLASSIFIED", null));
            }
        }
    }

    [Fact]
    public void Any_cables_are_read_back_with_any_delimiter() => Gen.Select(InventedCable.Any.Array[1, 6], Gen.Int[0, 2].Select(at => ",;\t"[at]), Gen.Bool).Sample(
        (cables, delimiter, quoteAll) => Items.Texts(Items.Of(Pack.Utf8(string.Concat(cables.Select(cable => Row(cable, delimiter, quoteAll)))))).ShouldBeLines(cables.Select(cable => cable.Text)),
        iter: 100,
        threads: 1);

    [Theory]
    [InlineData(1)]
    [InlineData(3)]
    public void The_names_of_the_columns_are_refused_as_a_row_and_the_rows_are_read(int rows)
    {
        List<ArchiveItem> items = Items.Of(Pack.Utf8(Names + string.Concat(Three.Take(rows).Select(cable => cable.DoubledRow()))));
        Items.Codes(items).ShouldBe([RejectCodes.CsvRow]);
        Items.Texts(items).ShouldBe(Three.Take(rows).Select(cable => cable.Text));
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void A_file_whose_lines_end_with_CR_alone_is_read(bool names)
    {
        // A Macintosh spreadsheet ends rows so and keeps the line ends inside of a cell.
        string file = (names ? Names.Replace('\n', '\r') : "") + string.Concat(Three.Select(cable => Row(cable, ',', quoteAll: false)[..^1] + "\r"));
        List<ArchiveItem> items = Items.Of(Pack.Utf8(file));
        ShouldBeThree(items);
        items.Count.ShouldBe(names ? 4 : 3);
        items[^1].Place.ByteOffset.ShouldBe(file.LastIndexOf("\r3,", StringComparison.Ordinal) + 1);
    }

    [Fact]
    public void A_file_of_nothing_but_CR_is_read_with_the_line_ends_that_it_means() =>
        ShouldBeThree(Items.Of(Pack.Utf8(string.Concat(Three.Select(cable => cable.BackslashRow())).Replace('\n', '\r'))));

    [Theory]
    [InlineData("081201 social outreach cable draft \",")]
    [InlineData("a,b,c,")]
    [InlineData("\"half a field,")]
    public void Junk_before_the_number_of_a_row_is_warned_of_and_the_row_is_read(string junk)
    {
        string first = Three[0].DoubledRow();
        List<ArchiveItem> items = Items.Of(Pack.Utf8(first + junk + Three[1].DoubledRow() + Three[2].DoubledRow()));
        ShouldBeThree(items);
        items.Count.ShouldBe(3);
        items[1].ShouldBeOfType<RawCable>().Warnings.ShouldBe([new ReadWarning(ReadWarningCodes.JunkBeforeRow, junk)]);
        items[1].Place.ByteOffset.ShouldBe(first.Length);
    }

    [Fact]
    public void A_header_whose_line_breaks_were_lost_is_kept_as_it_is()
    {
        string row = "2,3/2/2006 18:32,06NOWHERE2,Embassy Nowhere,UNCLASSIFIED//FOR OFFICIA LUSEONLY    ,,VZCZCXYZ0006RR RUEHWEB,UNCLAS NOWHERE 000002\n";
        RawCable cable = Items.Of(Pack.Utf8(Three[0].DoubledRow() + row))[1].ShouldBeOfType<RawCable>();
        cable.Text.ShouldBe("VZCZCXYZ0006RR RUEHWEB\n\nUNCLAS NOWHERE 000002");
        cable.Metadata!.Classification.ShouldBe("UNCLASSIFIED//FOR OFFICIA LUSEONLY");
    }

    [Fact]
    public void Rows_of_both_dialects_in_one_file_are_all_read() => Gen.Select(InventedCable.Any.Array[2, 8], Gen.Bool.Array[8]).Sample(
        (cables, doubled) =>
        {
            // Each row quotes every field, as both programs do when told to; a text of plain quotes shows which dialect it is.
            InventedCable[] plain = [.. cables.Select(cable => cable with { Header = "VZCZC \"x\" y", Body = "UNCLAS \"a\" b, " + cable.Number })];
            List<ArchiveItem> items = Items.Of(Pack.Utf8(string.Concat(plain.Select((cable, at) => doubled[at] ? Row(cable, ',', quoteAll: true) : cable.BackslashRow()))));
            Items.Texts(items).ShouldBeLines(plain.Select(cable => cable.Text));
        },
        iter: 200,
        threads: 1);

    [Fact]
    public void Each_field_is_read_in_its_own_encoding()
    {
        byte[] file = [.. Pack.Utf8("\"1\",\"3/2/2006 18:32\",\"06NOWHERE1\",\"E\",\"U\",\"\",\"H €\",\"CAF"), 0xE9, .. Pack.Utf8("\"\n\"2\",\"3/2/2006 18:32\",\"06NOWHERE2\",\"E\",\"U\",\"\",\"H\",\"¶\"\n")];
        List<ArchiveItem> items = Items.Of(file);
        Items.Texts(items).ShouldBe(["H €\n\nCAFé", "H\n\n¶"]);
        items.Cast<RawCable>().Select(cable => cable.Warnings.Count).ShouldBe([1, 0]);
    }

    [Theory]
    [InlineData(1200)]
    [InlineData(1201)]
    [InlineData(12000)]
    public void A_bad_row_of_a_file_in_wide_letters_costs_itself(int codePage)
    {
        Encoding wide = codePage switch { 1200 => new UnicodeEncoding(false, true), 1201 => new UnicodeEncoding(true, true), _ => new UTF32Encoding(false, true) };
        string file = Row(Three[0], '\t', false) + "2\t3/2/2006 18:32\tonly\n" + Row(Three[1], '\t', false) + Row(Three[2], '\t', false);
        List<ArchiveItem> items = Items.Of([.. wide.GetPreamble(), .. wide.GetBytes(file)]);
        ShouldBeThree(items);
        Items.Codes(items).ShouldBe([RejectCodes.CsvFieldCount]);
        items.ShouldAllBe(item => item.Place.ByteOffset == null);
    }

    public static readonly TheoryData<string, string> BadRows = new()
    {
        { "junk\n", RejectCodes.CsvFieldCount },
        { "9,1/1/2006 0:00,06NOWHERE9,E,U,H,B\n", RejectCodes.CsvFieldCount },
        { "9,1/1/2006 0:00,06NOWHERE9,E,U,,H,\"never closed\n", RejectCodes.CsvUnterminated },
        { "9,no date,06NOWHERE9,E,U,,H,B\n", RejectCodes.CsvRow },
        { "9,1/1/2006 0:00,06NOWHERE9,E,U,,,\n", RejectCodes.CableEmpty },
        { ",,,,,,,\n", RejectCodes.CsvRow },
    };

    [Theory]
    [MemberData(nameof(BadRows))]
    public void A_bad_row_is_one_reject_wherever_it_stands_and_however_often(string bad, string code)
    {
        string[] good = [.. Three.Select(cable => cable.DoubledRow())];
        for (int place = 0; place <= good.Length; place++)
        {
            string[] rows = [.. good[..place], bad, .. good[place..]];
            List<ArchiveItem> items = Items.Of(Pack.Utf8(string.Concat(rows)));
            ShouldBeThree(items);
            Items.Codes(items).ShouldBe([code], $"at {place}");
            items.FindIndex(item => item is RejectedItem).ShouldBe(place);
        }
    }
}
