using System.Text;
using CsCheck;
using Pipeline.Archives.Formats.WikileaksCsv;
using Pipeline.Archives.Reading;
using Pipeline.Archives.Tests.Building;

namespace Pipeline.Archives.Tests.Formats;

public sealed class CsvTests
{
    private const string Good1 = "\"1\",\"3/2/2006 18:32\",\"06NOWHERE1\",\"Embassy Nowhere\",\"UNCLASSIFIED\",\"05X1|05X2\",\"HEADER \\\"ONE\\\"\",\"BODY ONE\"\n";
    private const string Good2 = "\"2\",\"3/3/2006 1:02\",\"06NOWHERE2\",\"Embassy Nowhere\",\"UNCLASSIFIED\",\"\",\"HEADER \\\"TWO\\\"\",\"BODY\nTWO\"\n";
    private const string Text1 = "HEADER \"ONE\"\n\nBODY ONE";
    private const string Text2 = "HEADER \"TWO\"\n\nBODY\nTWO";

    private static string Row(string body) => $"\"9\",\"1/1/2006 0:00\",\"06NOWHERE9\",\"E\",\"U\",\"\",\"H\",{body}\n";

    private static List<ArchiveItem> Read(string csv, ArchiveLimits? limits = null) => Items.Of(Pack.Utf8(csv), limits);

    [Fact]
    public void A_row_becomes_a_cable_with_what_its_columns_state()
    {
        RawCable cable = Items.Cable(Pack.Utf8(Good1));
        cable.Format.ShouldBe(CableFormats.WikileaksCsv);
        cable.Text.ShouldBe(Text1);
        cable.Metadata.ShouldBe(new ContainerMetadata("06NOWHERE1", new DateTimeOffset(2006, 3, 2, 18, 32, 0, TimeSpan.Zero), "Embassy Nowhere", "UNCLASSIFIED", null));
        cable.Place.ShouldBe(new ItemPlace(null, 1, 0));
        cable.Warnings.ShouldBeEmpty();
    }

    [Fact]
    public void Rows_state_the_byte_where_they_begin_even_behind_a_byte_order_mark()
    {
        int first = Encoding.UTF8.GetByteCount(Good1);
        Read("\uFEFF" + Good1 + "\r\n\n" + Good2).Select(item => item.Place)
            .ShouldBe([new(null, 1, 3), new(null, 2, 3 + first + 3)]);
    }

    // By its code: a column that was taken in whole before it is measured is a row that is too long.
    [Theory]
    [InlineData(2 << 20)]
    [InlineData(12 << 20)]
    public void A_column_over_its_limit_is_refused_while_it_is_read(int length)
    {
        ArchiveLimits limits = new() { FieldBytes = 1 << 20, CableBytes = 4 << 20 };
        string line = new string('x', 99) + "\n";
        foreach (string body in new[] { $"\"{string.Concat(Enumerable.Repeat(line, length / line.Length))}\"", new string('x', length) })
        {
            List<ArchiveItem> items = Read(Good1 + Row(body) + Good2, limits);
            Items.Lines(items).ShouldBeLines([$": {Text1}", $": {RejectCodes.LimitFieldBytes}", $": {Text2}"]);
            items[1].ShouldBeOfType<RejectedItem>().Reason.ShouldStartWith("Column 8 ");
        }

        string fits = new('x', 1 << 20);
        Items.Texts(Read(Good1 + Row($"\"{fits}\"") + Good2, limits)).ShouldBe([Text1, $"H\n\n{fits}", Text2]);
        Items.Codes(Read(Row($"\"{fits}x\"") + Good2, limits)).ShouldBe([RejectCodes.LimitFieldBytes]);
    }

    // Each bad row costs itself and nothing else, whatever is wrong with it.
    [Theory]
    [InlineData("\"9\",\"1/1/2006 0:00\",\"06NOWHERE9\",\"E\",\"U\",\"H\",\"seven columns\"\n", RejectCodes.CsvFieldCount)]
    [InlineData("\"9\",\"1/1/2006 0:00\",\"06NOWHERE9\",\"E\",\"U\",\"\",\"H\",\"B\",\"nine columns\"\n", RejectCodes.CsvFieldCount)]
    [InlineData("\"9\",\"1/1/2006 0:00\",\"06NOWHERE9\",\"E\",\"U\",\"\",\"H\",\"no quote at the end\n", RejectCodes.CsvUnterminated)]
    [InlineData("\"9\",\"1/1/2006 0:00\",\"06NOWHERE9\",\"E\",\"U\",\"\",\"no quote between H,\"B\"\n", RejectCodes.CsvFieldCount)]
    [InlineData("\"9\",\"1/1/2006 0:00\",\"06NOWHERE9\",\"E\",\"U\",\"\",no quote before H\nH2\",\"B\nB2\"\n", RejectCodes.CsvFieldCount)]
    [InlineData("junk between rows\n", RejectCodes.CsvFieldCount)]
    [InlineData("\"x\",\"not a date\",\"06NOWHERE9\",\"E\",\"U\",\"\",\"H\",\"B\"\n", RejectCodes.CsvRow)]
    [InlineData("\"9\",\"1/1/2006 0:00\",\"06NOWHERE9\",\"E\",\"U\",\"\",\"\",\"\"\n", RejectCodes.CableEmpty)]
    public void A_bad_row_is_refused_and_its_neighbours_are_read(string bad, string code)
    {
        List<ArchiveItem> items = Read(Good1 + bad + Good2);
        items.Count.ShouldBe(3);
        Items.Texts(items).ShouldBe([Text1, Text2]);
        RejectedItem reject = items[1].ShouldBeOfType<RejectedItem>();
        reject.Code.ShouldBe(code);
        reject.Place.ShouldBe(new ItemPlace(null, 2, Encoding.UTF8.GetByteCount(Good1)));
        Encoding.UTF8.GetString(reject.Raw).ShouldBe(bad);
    }

    [Theory]
    [InlineData("\"a \\ b\"", "a \\ b")]
    [InlineData("\"line end \\\nnext\"", "line end \\\nnext")]
    [InlineData("\"it\\'s\"", "it's")]
    [InlineData("\"\\\\\"", "\\")]
    [InlineData("\"say \\\"yes\\\"\"", "say \"yes\"")]
    [InlineData("\"doubled \"\"here\"\"\"", "doubled \"here\"")]
    [InlineData("\"\"\"first\"\" word\"", "\"first\" word")]
    [InlineData("\"a,b\",", null)]
    [InlineData("\"\\\",\\\"\"", "\",\"")]
    [InlineData("\"CR LF\r\nstays\"", "CR LF\r\nstays")]
    public void Escapes_of_the_original_dialect_are_undone(string field, string? text)
    {
        List<ArchiveItem> items = Read(Good1 + Row(field) + Good2);
        items.Count.ShouldBe(3);
        if (text is null)
        {
            items[1].ShouldBeOfType<RejectedItem>();
        }
        else
        {
            items[1].ShouldBeOfType<RawCable>().Text.ShouldBe("H\n\n" + text);
        }
    }

    [Fact]
    public void A_field_that_ends_with_a_backslash_does_not_swallow_the_next_row()
    {
        List<ArchiveItem> items = Read(Good1 + Row("\"ends with \\\"") + Good2);
        Items.Texts(items).ShouldBe([Text1, "H\n\nends with \\", Text2]);
        items[1].ShouldBeOfType<RawCable>().Warnings.ShouldContain(warning => warning.Code == ReadWarningCodes.OtherDialect);
    }

    [Fact]
    public void A_quote_that_nothing_escapes_is_kept_and_warned_of()
    {
        List<ArchiveItem> items = Read(Good1 + Row("\"the \"so called\" garden\"") + Good2);
        Items.Texts(items).ShouldBe([Text1, "H\n\nthe \"so called\" garden", Text2]);
        items[1].ShouldBeOfType<RawCable>().Warnings.ShouldBe([new ReadWarning(ReadWarningCodes.StrayQuote, "2")]);
    }

    [Fact]
    public void A_row_pasted_into_a_telegram_is_text()
    {
        const string pasted = "see\n183633,12/18/2008 21:25,08NOWHERE1,Embassy Nowhere,UNCLASSIFIED,,\"\"VZCZC\"\",x\nend";
        string doubled = $"1,1/1/2006 0:00,06NOWHERE1,E,U,,\"H \"\"q\"\"\",\"{pasted}\"\n2,1/1/2006 0:00,06NOWHERE2,E,U,,H,B\n";
        Items.Texts(Read(doubled)).ShouldBe([$"H \"q\"\n\n{pasted.Replace("\"\"", "\"", StringComparison.Ordinal)}", "H\n\nB"]);
    }

    [Fact]
    public void An_unclosed_quote_of_the_spreadsheet_dialect_costs_one_row()
    {
        const string csv = "1,1/1/2006 0:00,06NOWHERE1,E,U,,\"H \"\"q\"\"\",\"never closed\n2,1/1/2006 0:00,06NOWHERE2,E,U,,\"H\n2\",\"B \"\"2\"\"\"\n3,1/1/2006 0:00,06NOWHERE3,E,U,,H,B\n";
        List<ArchiveItem> items = Read(csv);
        Items.Codes(items).ShouldBe([RejectCodes.CsvUnterminated]);
        Items.Texts(items).ShouldBe(["H\n2\n\nB \"2\"", "H\n\nB"]);
    }

    [Fact]
    public void A_file_that_begins_inside_a_row_and_ends_inside_another_gives_the_rows_between()
    {
        List<ArchiveItem> items = Read("tail of a body\"\n" + Good1 + Good2 + Good1[..60]);
        items.Select(item => item is RawCable).ShouldBe([false, true, true, false]);
    }

    [Fact]
    public void Rows_ended_by_CR_LF_are_rows() =>
        Items.Texts(Read(Good1.Replace("\n", "\r\n", StringComparison.Ordinal) + Good2.TrimEnd('\n') + "\r\n")).ShouldBe([Text1, Text2]);

    [Fact]
    public void A_row_longer_than_a_cable_may_be_is_refused_in_constant_memory()
    {
        string huge = Row($"\"{new string('x', 3_000_000)}\"");
        List<ArchiveItem> items = Read(Good1 + huge + Good2, new ArchiveLimits { CableBytes = 1 << 20, RejectRawBytes = 100 });
        Items.Texts(items).ShouldBe([Text1, Text2]);
        RejectedItem reject = items[1].ShouldBeOfType<RejectedItem>();
        reject.Code.ShouldBe(RejectCodes.LimitCableBytes);
        reject.Raw.Length.ShouldBe(100);
    }

    [Fact]
    public void A_file_in_UTF_16_is_read_as_well()
    {
        UnicodeEncoding wide = new(bigEndian: false, byteOrderMark: true);
        List<ArchiveItem> items = Items.Of([.. wide.GetPreamble(), .. wide.GetBytes(Good1 + Good2)]);
        Items.Texts(items).ShouldBe([Text1, Text2]);
        items[1].Place.ByteOffset.ShouldBeNull();
    }

    [Fact]
    public void Bad_rows_at_random_places_never_cost_a_good_one()
    {
        string[] bad = ["junk\n", "\"7\",\"x\"\n", Row("\"open\n").TrimEnd('\n') + "\n", "\"9\",\"1/1/2006 0:00\",\"a\",\"b\",\"c\",\"d\",\"e\n"];
        Gen.Select(InventedCable.Any.Array[1, 12], Gen.Int[0, bad.Length].Array[12], Gen.Bool).Sample(
            (cables, places, doubled) =>
            {
                StringBuilder csv = new();
                InventedCable[] marked = [.. cables.Select(cable => cable with { Header = cable.Header + "\"x\" \"y\"\n" })];
                for (int at = 0; at < marked.Length; at++)
                {
                    csv.Append(doubled ? marked[at].DoubledRow() : marked[at].BackslashRow());
                    string junk = places[at] < bad.Length ? bad[places[at]] : "";
                    csv.Append(doubled ? junk.Replace("\"9\",\"1/1/2006 0:00\"", "9,1/1/2006 0:00", StringComparison.Ordinal) : junk);
                }

                List<ArchiveItem> items = Read(csv.ToString());
                Items.Texts(items).ShouldBeLines(marked.Select(cable => cable.Text));
                items.OfType<RejectedItem>().Count().ShouldBe(places.Take(marked.Length).Count(place => place < bad.Length));
            },
            iter: 100,
            threads: 1);
    }

    [Fact]
    public void Whatever_the_bytes_each_item_lies_behind_the_one_before_and_it_ends()
    {
        string[] parts = ["\"", "\\", "\n", ",", "x", "\"\"", "\",\"", "\n1,1/1/2006 0:00,", "\n\"1\",\"1/1/2006 0:00\",", "\r\n", Good1, "\0"];
        Gen.Int[0, parts.Length - 1].Array[0, 60].Sample(
            picks =>
            {
                string csv = Good1 + string.Concat(picks.Select(pick => parts[pick]));
                List<ArchiveItem> items = Read(csv);
                Items.Texts(items)[0].ShouldBe(Text1);
                items.Select(item => item.Place.Ordinal).ShouldBe(Enumerable.Range(1, items.Count));
                items.Zip(items.Skip(1)).ShouldAllBe(pair => pair.First.Place.ByteOffset < pair.Second.Place.ByteOffset);
            },
            iter: 1000,
            threads: 1);
    }

    // A field that is opened and never closed makes the reader look ahead; it must not look at the same bytes again for each row.
    [Fact]
    public void Rows_that_are_all_bad_are_refused_in_one_pass()
    {
        string csv = "1,1/1/2006 0:00,a,b,c,d,e,\"\n" + string.Concat(Enumerable.Repeat("2,1/1/2006 0:00,a,b,c,d,e\n", 100_000));
        List<ArchiveItem> items = Read(csv);
        items.Count.ShouldBe(100_001);
        items.ShouldAllBe(item => item is RejectedItem);
    }

    [Fact]
    public void The_first_rows_come_before_the_rest_is_read()
    {
        EndlessRows rows = new(Pack.Utf8(Good1));
        Source source = new(null, "x", 0, null, InGzip: false);
        ReadContext context = new(new(), TestContext.Current.CancellationToken);
        ContentReader.Read(rows, source, context).Take(1000).Count().ShouldBe(1000);
        rows.Given.ShouldBeLessThan(2 << 20);
    }

    private sealed class EndlessRows(byte[] row) : Stream
    {
        public long Given { get; private set; }

        public override bool CanRead => true;

        public override bool CanSeek => false;

        public override bool CanWrite => false;

        public override long Length => throw new NotSupportedException();

        public override long Position { get => throw new NotSupportedException(); set => throw new NotSupportedException(); }

        public override void Flush() { }

        public override int Read(byte[] buffer, int offset, int count)
        {
            for (int at = 0; at < count; at++)
            {
                buffer[offset + at] = row[Given++ % row.Length];
            }

            return count;
        }

        public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

        public override void SetLength(long value) => throw new NotSupportedException();

        public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();
    }
}
