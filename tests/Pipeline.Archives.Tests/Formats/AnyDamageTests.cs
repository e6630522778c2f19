using System.Text;
using CsCheck;
using Pipeline.Archives.Tests.Building;

namespace Pipeline.Archives.Tests.Formats;

/// <summary>A file of every format, damaged at random: each gives items, in order, and none throws.</summary>
public sealed class AnyDamageTests
{
    private static readonly byte[][] Files =
    [
        .. new[]
        {
            new InventedTelegram("LIMA", 826).Teletype() + new InventedTelegram("QUITO", 31).Teletype(),
            new InventedTelegram("LIMA", 826).Paged() + new InventedTelegram("QUITO", 31).Paged(),
            "Message Text\n\nPAGE 01 NOWHER 02124 091705Z\n1. GARDENS.\n\nMessage Attributes\n\nConcepts: A,\n B\nDocument Number: 1977NOWHER02124\nDraft Date: 09 FEB 1977\n",
            "id: 1\ndate: 3/2/2006 18:32\nrefid: 06LIMA826\norigin: E\nclassification: U\ndestination: \nheader:\nVZCZC1\n---- header ends ----\nB\n==CABLE ENDS==\n2\n3/2/2006 18:32\n06LIMA827\nE\nU\n\nVZCZC2\nB\n==CABLE ENDS==\n",
            "Viewing cable 06NOWHERE7, X\nReference ID\nCreated\nReleased\nClassification\nOrigin\n06NOWHERE7\n2006-03-02 18:06\n2011-08-30 01:44\nUNCLASSIFIED\nEmbassy\nVZCZC1\n",
            "{\"doc_nbr\":\"1\",\"date\":\"1975-03-02\",\"body\":\"UNCLAS \\\"A\\\" \\n\\u00b6\",\"tags\":[\"A\",1,null],\"x\":{\"y\":[]}}\n{\"doc_nbr\":\"2\",\"body\":\"B\"}\n",
            "[\n  {\n    \"doc_id\": \"1\",\n    \"body\": \"A\"\n  },\n  {\n    \"doc_id\": \"2\",\n    \"body\": \"B\"\n  }\n]\n",
            "<html><table id=\"synopsis\"><tr><td colspan=\"2\">T</td></tr><tr><td><div class=\"s_key\">Date:</div><div class=\"s_val\">2006 March 2, 18:32 (Thursday)</div></td></tr></table><div id=\"tagged-text\">A <b>B</b><br/>&amp;</div></html>",
            "Message-ID: <1@x>\nFrom: a@b.c\nDate: Thu, 02 Mar 2006 18:32:00 +0100\nMIME-Version: 1.0\nContent-Type: multipart/mixed; boundary=b\n\n--b\nContent-Type: text/plain; charset=utf-8\nContent-Transfer-Encoding: quoted-printable\n\nVZCZC1 =C3=A9=\nx\n--b\nContent-Disposition: attachment; filename=x.txt\nContent-Transfer-Encoding: base64\n\nVlpDWkMx\n--b--\n",
            "From a@b Thu Mar  2 18:32:00 2006\nMessage-ID: <1@x>\nFrom: a@b.c\n\nVZCZC1\n>From x\n\nFrom a@b Thu Mar  2 18:32:00 2006\nMessage-ID: <2@x>\nFrom: a@b.c\nContent-Type: text/html\n\n<body>VZCZC2<br>\n",
            "1;3/2/2006 18:32;06LIMA1;E;U;;\"H \"\"x\"\"\";B\r2;3/2/2006 18:32;06LIMA2;E;U;;H;B\r",
            new InventedCable(7, "06NOWHERE7", new(2006, 3, 2, 18, 32, 0, TimeSpan.Zero), "E", "UNCLASSIFIED", "X", "VZCZC1", "UNCLAS").Page(),
        }.Select(Encoding.UTF8.GetBytes),
    ];

    private static readonly byte[][] Parts = [.. new[] { "\n", "\r", "\"", "\\", "<", ">", "\0", ":", "--b\n", "From ", "{", "}", "[", ",", "NNNN\n", "id: 1\n", "PAGE 01 X 1234\n", "VZCZC1\n", "Message Text\n", "\uFEFF", "€" }.Select(Encoding.UTF8.GetBytes), [0xFF], [0xFF, 0xFE], [0x80, 0x93]];

    private static readonly Gen<(int At, int Cut, int Part)> Damage = Gen.Select(Gen.Int[0, 2000], Gen.Int[0, 3].Select(Gen.Int[0, 200], (kind, length) => kind == 0 ? length : 0), Gen.Int[0, Parts.Length]);

    [Fact]
    public void Each_gives_items_in_order_and_none_throws() => Gen.Select(Gen.Int[0, Files.Length - 1], Damage.Array[1, 6], Gen.Int[0, 3]).Sample(
        (file, damages, wide) =>
        {
            List<byte> bytes = [.. Files[file]];
            foreach ((int at, int cut, int part) in damages)
            {
                int place = at % (bytes.Count + 1);
                bytes.RemoveRange(place, Math.Min(cut, bytes.Count - place));
                bytes.InsertRange(place, part < Parts.Length ? Parts[part] : []);
            }

            byte[] damaged = wide switch
            {
                0 => [.. Encoding.Unicode.GetPreamble(), .. Encoding.Unicode.GetBytes(Encoding.UTF8.GetString([.. bytes]))],
                _ => [.. bytes],
            };
            List<ArchiveItem> items = Items.Of(damaged);
            items.ShouldNotBeEmpty();
            items.OfType<RawCable>().ShouldAllBe(cable => !cable.Text.Any(value => value == '\0' || char.IsSurrogate(value)));
            foreach (IGrouping<string?, ArchiveItem> group in items.GroupBy(item => item.Place.Member))
            {
                group.Select(item => item.Place.Ordinal).ShouldBe(Enumerable.Range(1, group.Count()));
            }

            // An interrupted archive is resumed by counting items: a second reading gives the same.
            Items.Lines(Items.Of(damaged)).ShouldBe(Items.Lines(items));
        },
        iter: 2000,
        threads: 1);
}
