using System.Globalization;
using System.Text;
using CsCheck;
using Pipeline.Archives.Tests.Building;

namespace Pipeline.Archives.Tests.Formats;

public sealed class MailTests
{
    private const string Fields = "Message-ID: <7@nowhere.example>\r\nDate: Thu, 02 Mar 2006 18:32:00 +0100\r\nFrom: Registry <registry@nowhere.example>\r\nSubject: =?utf-8?Q?GARDENS_=C3=A9?=\r\nMIME-Version: 1.0\r\n";

    private static readonly string Telegram = new InventedTelegram("LIMA", 826, "¶1. THE GARDENS = QUIET.\n\nFrom here on all is green.\n>From the keeper.").Teletype();
    private static readonly string Other = new InventedTelegram("QUITO", 31).Teletype();

    private static string Part(string text, string encoding, string type = "text/plain; charset=utf-8", string more = "") =>
        $"Content-Type: {type}\r\nContent-Transfer-Encoding: {encoding}\r\n{more}\r\n{Encoded(text, encoding)}\r\n";

    private static string Encoded(string text, string encoding) => encoding switch
    {
        "base64" => Convert.ToBase64String(Encoding.UTF8.GetBytes(text), Base64FormattingOptions.InsertLineBreaks),
        "quoted-printable" => string.Join("\r\n", text.Split('\n').Select(QuotedPrintable)),
        _ => text,
    };

    private static string QuotedPrintable(string line) => string.Concat(Encoding.UTF8.GetBytes(line).Select((value, at) =>
        (at % 20 == 19 ? "=\r\n" : "") + (value is >= 33 and <= 126 and not (byte)'=' ? ((char)value).ToString() : string.Create(CultureInfo.InvariantCulture, $"={value:X2}"))));

    private static string Multipart(string kind, params string[] parts) =>
        $"Content-Type: multipart/{kind}; boundary=\"b{kind}\"\r\n\r\n{string.Concat(parts.Select(part => $"--b{kind}\r\n{part}\r\n"))}--b{kind}--\r\n";

    private static string Lines(string text) => text.Replace("\r\n", "\n", StringComparison.Ordinal).TrimEnd('\n');

    public static readonly TheoryData<string, string> Mails = new()
    {
        { "plain", Fields + Part(Telegram, "8bit") },
        { "base64", Fields + Part(Telegram, "base64") },
        { "quoted-printable", Fields + Part(Telegram, "quoted-printable") },
        { "no type", Fields.Replace("MIME-Version: 1.0\r\n", "", StringComparison.Ordinal) + "\r\n" + Telegram },
        { "mixed", Fields + Multipart("mixed", Part(Telegram, "8bit")) },
        { "alternative", Fields + Multipart("alternative", Part(Telegram, "base64"), Part("<html><body><p>DRESSED</p></body></html>", "8bit", "text/html")) },
        { "alternative in mixed", Fields + Multipart("mixed", Multipart("alternative", Part("<p>DRESSED</p>", "8bit", "text/html"), Part(Telegram, "8bit"))) },
        { "page alone", Fields + Part("<html><head><style>p { color: red }</style></head><body>" + System.Net.WebUtility.HtmlEncode(Telegram).Replace("\n", "<br>", StringComparison.Ordinal) + "</body></html>", "base64", "text/html; charset=utf-8") },
        { "forwarded", Fields + "Content-Type: message/rfc822\r\n\r\n" + Fields + Part(Telegram, "8bit") },
    };

    [Theory]
    [MemberData(nameof(Mails))]
    public void The_telegram_in_the_text_of_a_mail_is_read(string because, string mail)
    {
        RawCable cable = Items.Cable(Pack.Utf8(mail));
        cable.Format.ShouldBe(CableFormats.MailEml, because);
        Lines(cable.Text).ShouldBe(Lines(Telegram), because);
        cable.Metadata!.Id.ShouldBeNull();
        cable.Metadata.CreatedAt.ShouldBe(new DateTimeOffset(2006, 3, 2, 17, 32, 0, TimeSpan.Zero));
        cable.Metadata.Subject.ShouldBe("GARDENS é");
        cable.Metadata.Attributes!["Message-Id"].ShouldBe("<7@nowhere.example>");
    }

    [Theory]
    [InlineData("iso-8859-1", new byte[] { 0xE9, 0x93 }, "é“", 0)]
    [InlineData("koi8-r", new byte[] { 0xC1 }, "а", 0)]
    [InlineData("utf-8", new byte[] { 0xE9 }, "é", 1)]
    [InlineData("no-such-charset", new byte[] { 0xE9 }, "é", 1)]
    public void The_charset_that_a_part_states_is_its_own(string charset, byte[] bytes, string text, int warnings)
    {
        byte[] mail = [.. Pack.Utf8($"{Fields}Content-Type: text/plain; charset={charset}\r\n\r\nVZCZCXYZ0000\r\nSUBJECT: "), .. bytes];
        RawCable cable = Items.Cable(mail);
        cable.Text.ShouldBe("VZCZCXYZ0000\r\nSUBJECT: " + text);
        cable.Warnings.Count.ShouldBe(warnings);
    }

    [Fact]
    public void Attached_cables_and_archives_are_read_and_other_attachments_are_told()
    {
        string Attached(string name, byte[] bytes) => $"Content-Type: application/octet-stream\r\nContent-Disposition: attachment; filename=\"{name}\"\r\nContent-Transfer-Encoding: base64\r\n\r\n{Convert.ToBase64String(bytes)}\r\n";
        string mail = Fields + Multipart("mixed", Part(Telegram, "8bit"), Attached("cable.txt", Pack.Utf8(Other)), Attached("all.zip", Pack.Zip(("a.txt", Pack.Utf8(Other)))), Attached("garden.png", [0x89, 0x50, 0x4E, 0x47, 0, 0, 0, 1, 2, 3]), Attached("none", []));
        List<ArchiveItem> items = Items.Of(Pack.Utf8(mail));
        items.Select(item => (item.Place.Member, item is RawCable cable ? cable.Format : ((RejectedItem)item).Code)).ShouldBe(
        [
            (null, CableFormats.MailEml), ("message-1/cable.txt", CableFormats.TelegramText), ("message-1/all.zip!/a.txt", CableFormats.TelegramText),
            ("message-1/garden.png", RejectCodes.MailAttachment), ("message-1/none", RejectCodes.MailAttachment),
        ]);
    }

    [Theory]
    [InlineData("Dear all,\r\n\r\nthe gardens are closed.\r\n", RejectCodes.MailNoTelegram)]
    [InlineData("", RejectCodes.MailNoTelegram)]
    public void A_mail_without_a_telegram_is_refused(string text, string code) => Items.Reject(Pack.Utf8(Fields + "\r\n" + text)).Code.ShouldBe(code);

    [Theory]
    [InlineData("301931Z OCT 09\nFrom: AMCONSUL NOWHERE\nSent: Friday, October 30, 2009\nUNCLAS NOWHERE 000001\nSUBJECT: GARDENS\n")]
    [InlineData("From: AMEMBASSY NOWHERE\nTo: SECSTATE WASHDC\nDate: 30 Oct 2009\nSubject: GARDENS\nTAGS: PREL\nE.O.: 12958\n\nUNCLAS NOWHERE 000001\nTAGS: PREL NO\n")]
    public void A_telegram_that_is_written_like_a_mail_is_none(string text) => Items.Cable(Pack.Utf8(text)).Format.ShouldBe(CableFormats.TelegramText);

    private static string Mbox(params string[] messages) =>
        string.Concat(messages.Select(message => "From registry@nowhere.example Thu Mar  2 18:32:00 2006\n" + message.Replace("\r\n", "\n", StringComparison.Ordinal).Replace("\n>From ", "\n>>From ", StringComparison.Ordinal).Replace("\nFrom ", "\n>From ", StringComparison.Ordinal).TrimEnd('\n') + "\n\n"));

    [Fact]
    public void Messages_of_a_mailbox_are_told_apart_and_their_quoting_is_undone()
    {
        string first = Mbox(Fields + Part(Telegram, "8bit"));
        List<ArchiveItem> items = Items.Of(Pack.Utf8(first + Mbox(Fields + "\r\nNothing here.", Fields + Part(Other, "8bit"))));
        items.Select(item => item is RawCable cable ? Lines(cable.Text) : ((RejectedItem)item).Code).ShouldBe([Lines(Telegram), RejectCodes.MailNoTelegram, Lines(Other)]);
        items.OfType<RawCable>().ShouldAllBe(cable => cable.Format == CableFormats.MailMbox);
        items.Select(item => item.Place.Ordinal).ShouldBe([1, 2, 3]);
        items[1].Place.ByteOffset.ShouldBe(Encoding.UTF8.GetByteCount(first));
    }

    [Fact]
    public void A_line_of_a_text_that_nothing_quotes_does_not_end_its_message() =>
        Items.Of(Pack.Utf8("From a@b.example Thu Mar  2 18:32:00 2006\n" + Fields.Replace("\r\n", "\n", StringComparison.Ordinal) + "\nVZCZCXYZ0000\nUNCLAS LIMA 000826\n\nFrom here to 18:32 in 2006\nall is green.\n")).ShouldHaveSingleItem().ShouldBeOfType<RawCable>();

    [Fact]
    public void A_message_longer_than_a_cable_may_be_costs_itself()
    {
        string[] messages = [Fields + Part(Telegram, "8bit"), Fields + "\r\n" + string.Concat(Enumerable.Repeat("The gardens.\r\n", 200_000)), Fields + Part(Other, "8bit")];
        List<ArchiveItem> items = Items.Of(Pack.Utf8(Mbox(messages)), new() { CableBytes = 1 << 20 });
        items.Select(item => item is RawCable cable ? Lines(cable.Text) : ((RejectedItem)item).Code).ShouldBe([Lines(Telegram), RejectCodes.LimitCableBytes, Lines(Other)]);
    }

    [Theory]
    [InlineData("multipart/mixed; boundary=b", "--b\r\nContent-Type: multipart/mixed; boundary=b\r\n\r\n")]
    [InlineData("message/rfc822", "Content-Type: message/rfc822\r\n\r\n")]
    [InlineData("multipart/mixed; boundary=b", "--b\r\n\r\n")]
    public void A_bomb_of_nested_parts_ends(string type, string level)
    {
        List<ArchiveItem> items = Items.Of(Pack.Utf8($"{Fields}Content-Type: {type}\r\n\r\n{string.Concat(Enumerable.Repeat(level, 20_000))}{Telegram}"));
        items.Count.ShouldBeInRange(1, 20_001);
    }

    [Fact]
    public void Mail_attached_to_mail_attached_to_mail_ends()
    {
        StringBuilder nested = new();
        for (int level = 0; level < 10_000; level++)
        {
            nested.Append(CultureInfo.InvariantCulture, $"{Fields}Content-Type: multipart/mixed; boundary=b{level}\r\n\r\n--b{level}\r\nContent-Type: application/octet-stream\r\n\r\n");
        }

        List<ArchiveItem> items = Items.Of(Pack.Utf8(nested + Telegram));
        items[^1].ShouldBeOfType<RejectedItem>().Code.ShouldBe(RejectCodes.LimitDepth);
        items.Count.ShouldBeInRange(1, 20);
    }

    [Fact]
    public void A_mail_saved_in_wide_letters_is_read()
    {
        RawCable cable = Items.Cable([.. Encoding.Unicode.GetPreamble(), .. Encoding.Unicode.GetBytes(Fields + Part(Telegram, "8bit"))]);
        Lines(cable.Text).ShouldBe(Lines(Telegram));
        cable.Place.ByteOffset.ShouldBeNull();
    }

    [Fact]
    public void A_subject_of_very_many_encoded_words_is_cut()
    {
        string mail = Fields.Replace("Subject: ", "Subject: " + string.Concat(Enumerable.Repeat("=?utf-8?Q?=E9?=\r\n ", 2_000)), StringComparison.Ordinal) + Part(Telegram, "8bit");
        Items.Cable(Pack.Utf8(mail)).Metadata!.Subject!.Length.ShouldBeInRange(1, 4096);
    }

    [Fact]
    public void Parts_of_different_boundaries_nested_deeply_end()
    {
        StringBuilder bomb = new(Fields + "Content-Type: multipart/mixed; boundary=b0\r\n\r\n");
        for (int level = 0; level < 5_000; level++)
        {
            bomb.Append(CultureInfo.InvariantCulture, $"--b{level}\r\nContent-Type: multipart/mixed; boundary=b{level + 1}\r\n\r\n");
        }

        Items.Of(Pack.Utf8(bomb + Telegram)).Count.ShouldBeInRange(1, 100);
    }

    [Fact]
    public void Whatever_stands_in_a_mailbox_it_ends_and_each_item_has_its_number()
    {
        string[] parts =
        [
            "From a@b Thu Mar  2 18:32:00 2006\n", "\n", "\n\n", ">From ", "--bmixed\n", "--bmixed--\n", "Content-Type: multipart/mixed; boundary=bmixed\n", "Content-Type: text/plain; charset=\n", "Content-Transfer-Encoding: base64\n",
            "Content-Transfer-Encoding: quoted-printable\n", "=E9=\n", "\0", "Date: x\n", "Subject: =?utf-8?B?///?=\n", "Content-Disposition: attachment; filename=\"../../x\"\n", "VZCZCXYZ0000\n", "x", ":", "Content-Type: message/rfc822\n",
        ];
        Gen.Int[0, parts.Length - 1].Array[0, 40].Sample(
            picks =>
            {
                string file = "From a@b Thu Mar  2 18:32:00 2006\n" + Fields.Replace("\r\n", "\n", StringComparison.Ordinal) + string.Concat(picks.Select(pick => parts[pick]));
                List<ArchiveItem> items = Items.Of(Pack.Utf8(file));
                items.ShouldNotBeEmpty();
                ArchiveItem[] own = [.. items.Where(item => item.Place.Member is null)];
                own.Select(item => item.Place.Ordinal).ShouldBe(Enumerable.Range(1, own.Length));
            },
            iter: 1000,
            threads: 1);
    }
}
