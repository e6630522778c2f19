using System.Text;
using CsCheck;
using Pipeline.Archives.Tests.Building;

namespace Pipeline.Archives.Tests.Formats;

public sealed class ManyTelegramsTests
{
    private static readonly InventedTelegram Lima = new("LIMA", 826);
    private static readonly InventedTelegram Quito = new("QUITO", 31);
    private static readonly InventedTelegram Bonn = new("BONN", 4711);

    private static string[] Split(string file) => Items.Texts(Items.Of(Pack.Utf8(file)));

    public static readonly TheoryData<string, string[]> Files = new()
    {
        { "start of message", [Lima.Teletype(), Quito.Teletype(), Bonn.Teletype()] },
        { "blank lines between", [Lima.Teletype() + "\n\n\n", Quito.Teletype() + "\n"] },
        { "end of message, then a date group", [Lima.FromDate() + "NNNN\n\n", Quito.FromDate() + "NNNN\n", Bonn.FromDate()] },
        { "end of message, then a classification line", [Lima.Teletype() + "NNNN\n\n", "UNCLAS QUITO 000031\n\nSUBJECT: GARDENS\n\n1. QUIET.\nBAKER\n"] },
        { "signature, then a whole heading", [Lima.FromDate() + "\n\n", Quito.FromDate()] },
        { "pages of the archive with the mark above", [Lima.Paged(), Quito.Paged(), Bonn.Paged()] },
        { "the same telegram twice", [Lima.Teletype(), Lima.Teletype()] },
        { "carriage returns", [Lima.Teletype().Replace("\n", "\r\n", StringComparison.Ordinal), Quito.Teletype().Replace("\n", "\r\n", StringComparison.Ordinal)] },
        { "page line broken behind its number", [Lima.Paged().Replace("PAGE 01        LIMA", "PAGE 01\nLIMA", StringComparison.Ordinal), Quito.Paged().Replace("PAGE 01        QUITO", "PAGE 01\nQUITO", StringComparison.Ordinal)] },
    };

    [Theory]
    [MemberData(nameof(Files))]
    public void Telegrams_one_behind_the_other_are_items_of_their_own(string because, string[] telegrams)
    {
        List<ArchiveItem> items = Items.Of(Pack.Utf8(string.Concat(telegrams)));
        Items.Texts(items).ShouldBe(telegrams, because);
        items.Select(item => item.Place.Ordinal).ShouldBe(Enumerable.Range(1, telegrams.Length));
        long offset = 0;
        foreach ((ArchiveItem item, string telegram) in items.Zip(telegrams))
        {
            item.Place.ByteOffset.ShouldBe(offset);
            offset += telegram.Length;
        }
    }

    public static readonly TheoryData<string, string> Ones = new()
    {
        { "sections of one telegram", Section(Lima, 1).Teletype() + Section(Lima, 2).Teletype() + Section(Lima, 3).Teletype() },
        { "sections in another order, each with its end", Section(Lima, 2).Teletype() + "NNNN\n" + Section(Lima, 1).Teletype() + "NNNN\n" },
        { "sections on pages", Section(Lima, 1).Paged() + Section(Lima, 2).Paged() },
        { "further pages of one telegram", Lima.Paged() + "PAGE 02        LIMA  00826  052356Z\n\nAND SO ON.\n" },
        { "a relayed telegram", (Lima with { Body = "1. FOLLOWING TELEGRAM IS REPEATED FOR YOUR INFORMATION:\n\nQUOTE\n" + Quito.FromDate() + "UNQUOTE" }).Teletype() },
        { "a relayed telegram with its start of message", (Lima with { Body = "1. TELEGRAM OF QUITO FOLLOWS:\n\n" + Quito.Teletype() }).Teletype() },
        { "a relayed telegram in quotation", (Lima with { Body = "1. BEGIN TEXT:\n" + Quito.Teletype() + "END TEXT." }).Teletype() },
        { "a heading below a sentence", (Lima with { Body = "1. We saw this heading and wondered.\n" + Quito.FromDate() }).FromDate() },
        { "a note before the telegram", "A NOTE OF THE ARCHIVE\n\n" + Lima.Teletype() },
        { "the start of a telegram, then the whole of it in a block of a dump", Lima.Teletype()[..80] + "\n\nid: 1\ndate: 3/2/2006 18:32\nrefid: 06LIMA826\norigin: Embassy Lima\nclassification: UNCLASSIFIED\ndestination: \nheader:\n" + Lima.Teletype() },
        { "a telegram, then the whole of it in bare values", Lima.Teletype() + "\n1\n3/2/2006 18:32\n06LIMA826\nEmbassy Lima\nUNCLASSIFIED\n\n" + Lima.Teletype() },
        { "a header alone, values in another order, then the whole telegram with a damaged heading", HeaderAlone(Lima) + "\n>\n02.03.2006 18:32\n06LIMA826\n" + HeaderAlone(Lima) + "\nUnclas lima 000826\n\n1. THE GARDENS.\n" },
        { "a page line of another telegram in the text", (Lima with { Body = "1. COMPARE\nPAGE 02 QUITO 00031 011 OF 02" }).Paged() },
    };

    private static string HeaderAlone(InventedTelegram telegram) => telegram.Teletype()[..telegram.Teletype().IndexOf("UNCLAS", StringComparison.Ordinal)];

    private static InventedTelegram Section(InventedTelegram telegram, int number) => telegram with { Section = number, Sections = 3, Body = $"{number}. THE GARDENS." };

    [Theory]
    [MemberData(nameof(Ones))]
    public void What_belongs_to_one_telegram_stays_one_item(string because, string file) => Split(file).ShouldBe([file], because);

    [Fact]
    public void A_telegram_in_bytes_that_are_not_UTF_8_does_not_change_how_its_neighbours_are_read()
    {
        byte[] narrow = Encoding.Latin1.GetBytes((Quito with { Body = "¶1. CAFÉ" }).Teletype());
        List<ArchiveItem> items = Items.Of([.. Pack.Utf8((Lima with { Body = "¶1. €" }).Teletype()), .. narrow, .. Pack.Utf8(Bonn.Teletype())]);
        items.Cast<RawCable>().Select(cable => cable.Warnings.Count).ShouldBe([0, 1, 0]);
        Items.Texts(items)[1].ShouldContain("¶1. CAFÉ");
    }

    [Theory]
    [InlineData(1200)]
    [InlineData(1201)]
    [InlineData(12000)]
    [InlineData(12001)]
    public void Telegrams_in_wide_letters_are_told_apart_and_state_their_bytes(int codePage)
    {
        Encoding wide = codePage switch
        {
            1200 => new UnicodeEncoding(false, true),
            1201 => new UnicodeEncoding(true, true),
            12000 => new UTF32Encoding(false, true),
            _ => new UTF32Encoding(true, true),
        };
        string first = (Lima with { Body = "¶1. 𝔘 €" }).Teletype();
        List<ArchiveItem> items = Items.Of([.. wide.GetPreamble(), .. wide.GetBytes(first + Quito.Teletype())]);
        Items.Texts(items).ShouldBe([first, Quito.Teletype()]);
        items[1].Place.ByteOffset.ShouldBe(codePage < 12000 ? 2 + wide.GetByteCount(first) : null);
        items.Cast<RawCable>().ShouldAllBe(cable => cable.Warnings.Count == 0);
    }

    [Fact]
    public void Nothing_of_a_file_is_lost_between_its_items()
    {
        string[] parts = [Lima.Teletype(), Quito.Paged(), Bonn.FromDate(), "NNNN\n", "QUOTE\n", "UNQUOTE\n", "\n\n", "Message Text\n", "Message Attributes\nDocument Number: 1\n", "PAGE 01 X 1234\n", "UNCLASSIFIED\n", "VZCZC1\n", "\r", "x", "id: 1\n"];
        Gen.Int[0, parts.Length - 1].Array[1, 30].Sample(
            picks =>
            {
                string file = Lima.Teletype() + string.Concat(picks.Select(pick => parts[pick]));
                List<ArchiveItem> items = Items.Of(Pack.Utf8(file), new() { RejectRawBytes = 1 << 20 });
                long end = 0;
                items.Select(item => item.Place.Ordinal).ShouldBe(Enumerable.Range(1, items.Count));
                foreach ((ArchiveItem item, ArchiveItem? next) in items.Zip(items.Skip(1).Append(null)))
                {
                    item.Place.ByteOffset.ShouldBe(end);
                    end = next?.Place.ByteOffset ?? file.Length;
                    string piece = file[(int)item.Place.ByteOffset!.Value..(int)end];
                    if (item is RawCable { Format: CableFormats.TelegramText } cable)
                    {
                        cable.Text.ShouldBe(piece);
                    }
                    else if (item is RejectedItem reject)
                    {
                        Encoding.UTF8.GetString(reject.Raw).ShouldBe(piece);
                    }
                }
            },
            iter: 500,
            threads: 1);
    }

    [Fact]
    public void A_file_of_any_size_is_read_as_long_as_each_telegram_is_small()
    {
        string[] telegrams = [.. Enumerable.Range(1, 300).Select(number => (Lima with { Serial = number, Body = new string('X', 60) + "\n" + string.Concat(Enumerable.Repeat("THE GARDENS ARE QUIET.\n", 100)) }).Teletype())];
        Items.Texts(Items.Of(Pack.Utf8(string.Concat(telegrams)), new() { CableBytes = 20_000 })).ShouldBeLines(telegrams);
    }

    [Fact]
    public void A_telegram_that_is_too_long_costs_itself()
    {
        string endless = (Quito with { Body = string.Concat(Enumerable.Repeat("THE GARDENS ARE QUIET.\n", 50_000)) }).Teletype();
        List<ArchiveItem> items = Items.Of(Pack.Utf8(Lima.Teletype() + endless + Bonn.Teletype()), new() { CableBytes = 400_000 });
        Items.Codes(items).ShouldBe([RejectCodes.LimitCableBytes]);
        Items.Texts(items).ShouldBe([Lima.Teletype(), Bonn.Teletype()]);
        items[2].Place.ShouldBe(new ItemPlace(null, 3, Lima.Teletype().Length + endless.Length));
    }

    // Lent memory is longer than the limit: 110,000 bytes are held whole by a window that grows in powers of two.
    [Theory]
    [InlineData(110_000)]
    [InlineData(1_000_000)]
    public void A_telegram_behind_lines_that_are_too_many_is_not_lost(int length)
    {
        string lines = string.Concat(Enumerable.Repeat("NOTHING IN THIS LINE\n", length / 21));
        List<ArchiveItem> items = Items.Of(Pack.Utf8(lines + Bonn.Teletype()), new() { CableBytes = 100_000 });
        Items.Codes(items).ShouldBe([RejectCodes.LimitCableBytes]);
        Items.Texts(items).ShouldBe([Bonn.Teletype()]);
    }
}
