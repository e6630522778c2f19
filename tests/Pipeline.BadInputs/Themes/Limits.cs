using System.Globalization;
using System.IO.Compression;
using System.Text;
using Pipeline.Archives;
using Pipeline.BadInputs.Building;
using static Pipeline.BadInputs.Expected;

namespace Pipeline.BadInputs.Themes;

/// <summary>Sizes and numbers beyond the limits.</summary>
internal static class Limits
{
    private const int Most = 1_000_000;

    public static IEnumerable<BadInput> All =>
    [
        new("limit-members.zip", "a zip in a zip: a million folders and a cable", make => Made.Stream(
            file => Folders(file, make), Reject(AnyMember, RejectCodes.LimitMembers))),
        new("limit-text.txt", "a text of 17 MB in which no telegram ends, then one that begins", make => Made.Stream(
            file =>
            {
                byte[] line = "LINES OF A TEXT THAT SAYS NOTHING AND DOES NOT END.\n"u8.ToArray();
                for (int written = 0; written < 17 << 20; written += line.Length)
                {
                    file.Write(line);
                }

                file.Write(Encoding.UTF8.GetBytes(make.Cable(1).Text));
            },
            Reject(null, RejectCodes.LimitCableBytes), Cable(null, make.Cable(1)))),
        new("limit-page.html", "a page of 17 MB", make => Made.Stream(
            file =>
            {
                file.Write("<html><body>"u8);
                file.Write(Encoding.ASCII.GetBytes(new string('x', 17 << 20)));
            },
            Reject(null, RejectCodes.LimitCableBytes))),
        new("limit-json.jsonl", "an object of 17 MB between two good ones", make => Made.File(
            $"{{\"doc_nbr\":\"1\",\"subject\":\"a\",\"body\":{Quoted(make, 1)}}}\n{{\"doc_nbr\":\"2\",\"body\":\"{new string('x', 17 << 20)}\"}}\n{{\"doc_nbr\":\"3\",\"body\":{Quoted(make, 2)}}}\n",
            Cable(null, make.Cable(1)), Reject(null, RejectCodes.LimitCableBytes), Cable(null, make.Cable(2)))),
        new("limit-mail.eml", "a mail of 17 MB", make => Made.File(
            "From: a@example.org\nMessage-ID: <1@example.org>\nSubject: x\n\n" + new string('x', 17 << 20), Reject(null, RejectCodes.LimitCableBytes))),
    ];

    private static string Quoted(Maker make, int number) => System.Text.Json.JsonSerializer.Serialize(make.Cable(number).Text);

    // Deflated: the hundred megabytes of records of the inner zip are seven on the disk, and below the ratio of a bomb.
    private static void Folders(Stream file, Maker make)
    {
        using ZipArchive outer = new(file, ZipArchiveMode.Create, leaveOpen: true);
        using Stream inner = outer.CreateEntry("inner.zip", CompressionLevel.Fastest).Open();
        long at = 0;
        List<long> places = new(Most + 1);
        for (int number = 0; number <= Most; number++)
        {
            places.Add(at);
            byte[] local = RawZip.Local(Folder(number));
            inner.Write(local);
            at += local.Length;
        }

        byte[] cable = RawZip.Of(new ZipFrame { WithoutDirectory = true }, [ZipEntry.Deflated("cable.txt", make.Cable(1).Text)]);
        inner.Write(cable);
        long directory = at + cable.Length;
        long length = 0;
        for (int number = 0; number <= Most; number++)
        {
            byte[] record = RawZip.Directory(Folder(number), (uint)places[number]);
            inner.Write(record);
            length += record.Length;
        }

        byte[] last = RawZip.Directory(ZipEntry.Deflated("cable.txt", make.Cable(1).Text), (uint)at);
        inner.Write(last);
        inner.Write(RawZip.End64(Most + 2, length + last.Length, directory));
    }

    private static ZipEntry Folder(int number) => ZipEntry.Stored(number.ToString("x8", CultureInfo.InvariantCulture) + "/", []);
}
