using System.Globalization;
using System.Text;
using Pipeline.Archives;
using Pipeline.BadInputs.Building;
using static Pipeline.BadInputs.Expected;

namespace Pipeline.BadInputs.Themes;

/// <summary>Each kind cut at every tenth of its length: what lies whole before the cut is stored, the cut is told.</summary>
internal static class Truncations
{
    /// <summary>Not ten: a cut at a tenth would fall between two of them, where nothing is damaged.</summary>
    private const int Cables = 11;

    private static readonly (string Suffix, Func<Maker, int, Made> Cut)[] Kinds =
        [("zip", Zip), ("tar", Tar), ("tar.gz", TarGz), ("csv.gz", CsvGz), ("7z", SevenZipped), ("csv", Csv)];

    public static IEnumerable<BadInput> All =>
    [
        .. from kind in Kinds
           from tenth in Enumerable.Range(1, 9)
           select new BadInput(string.Create(CultureInfo.InvariantCulture, $"cut-{tenth}.{kind.Suffix}"), $"cut after {tenth} tenths of its length", make => kind.Cut(make, tenth)),
        .. new (string Suffix, Func<byte[], byte[]> Squeeze)[] { ("bz2", Squeeze.BZip2), ("xz", bytes => Xz.Stored(bytes)), ("zst", Squeeze.Zstd) }
            .Select(kind => new BadInput($"cut-second.csv.{kind.Suffix}", "two streams joined, the second cut in its middle", make => SecondStream(make, kind.Squeeze))),
    ];

    private static Made Zip(Maker make, int tenth)
    {
        ZipEntry[] entries = [.. make.Cables(Cables).Select((cable, at) => ZipEntry.Deflated($"{at}.txt", cable.Text))];
        byte[] zip = RawZip.Of(new(), entries, out List<int> ends);
        int cut = zip.Length * tenth / 10;
        return Made.File(zip[..cut], [.. Whole(make, ends, cut, entries.Select(entry => entry.Data.Length)), Reject(null, RejectCodes.ArchiveTruncated)]);
    }

    private static Made Tar(Maker make, int tenth)
    {
        byte[] tar = RawTar.Of(Tarred(make), out List<int> ends);
        int cut = tar.Length * tenth / 10;
        // Behind a whole header and before another nothing tells that there was more.
        cut += cut % 512 == 0 ? 1 : 0;
        return Made.File(tar[..cut], [.. Whole(make, ends, cut, Lengths(make)), Reject(null, RejectCodes.ArchiveTruncated)]);
    }

    private static Made TarGz(Maker make, int tenth)
    {
        byte[] gzip = Squeeze.Gzip(RawTar.Of(Tarred(make), out List<int> ends));
        byte[] cut = gzip[..(gzip.Length * tenth / 10)];
        int readable = Squeeze.Readable(cut).Length;
        // The reader meets the cut while it reads a member, a header or the padding between the two.
        return Made.File(cut, [.. Whole(make, ends, readable, Lengths(make)), Reject(null, RejectCodes.ArchiveTruncated)]);
    }

    private static Made CsvGz(Maker make, int tenth)
    {
        byte[] csv = Rows(make);
        byte[] gzip = Squeeze.Gzip(csv);
        byte[] cut = gzip[..(gzip.Length * tenth / 10)];
        int readable = Squeeze.Readable(cut).Length;
        return Made.File(cut, [.. make.Cables(Ends(csv).Count(end => end <= readable)).Select(cable => Cable(null, cable)), Reject(null, RejectCodes.ArchiveTruncated)]);
    }

    // Its list of members stands at its end.
    private static Made SevenZipped(Maker make, int tenth)
    {
        byte[] archive = SevenZip.Stored([.. make.Cables(Cables).Select((cable, at) => ($"{at}.txt", Encoding.UTF8.GetBytes(cable.Text)))]);
        return Made.File(archive[..(archive.Length * tenth / 10)], Reject(null, RejectCodes.ArchiveTruncated));
    }

    private static Made Csv(Maker make, int tenth)
    {
        byte[] csv = Rows(make);
        int cut = csv.Length * tenth / 10;
        int whole = Ends(csv).Count(end => end <= cut);
        return Made.File(csv[..cut], [.. make.Cables(whole).Select(cable => Cable(null, cable)), Reject(null, $"{RejectCodes.CsvUnterminated}|{RejectCodes.CsvFieldCount}")]);
    }

    private static Made SecondStream(Maker make, Func<byte[], byte[]> squeeze)
    {
        byte[] first = squeeze(Encoding.UTF8.GetBytes(Rendering.Csv(make.Cables(5), backslash: true)));
        byte[] second = squeeze(Encoding.UTF8.GetBytes(Rendering.Csv(make.Cables(6).Skip(5), backslash: true)));
        return Made.File([.. first, .. second[..(second.Length / 2)]], [.. make.Cables(5).Select(cable => Cable(null, cable)), Reject(null, RejectCodes.ArchiveTruncated)]);
    }

    private static byte[] Rows(Maker make) => Encoding.UTF8.GetBytes(Rendering.Csv(make.Cables(Cables), backslash: true));

    private static IEnumerable<int> Ends(byte[] csv)
    {
        for (int at = 1; at < csv.Length; at++)
        {
            // A line end behind a quote ends the row: no line of these cables ends with one.
            if (csv[at] == '\n' && csv[at - 1] == '"')
            {
                yield return at + 1;
            }
        }
    }

    private static IEnumerable<TarMember> Tarred(Maker make) => Enumerable.Range(0, Cables).Select(at => make.Tarred($"{at}.txt", at + 1));

    private static IEnumerable<int> Lengths(Maker make) => make.Cables(Cables).Select(cable => Encoding.UTF8.GetByteCount(cable.Text));

    private static IEnumerable<Expected> Whole(Maker make, List<int> ends, int cut, IEnumerable<int> lengths)
    {
        int at = 0;
        foreach (int length in lengths)
        {
            if (ends[at] <= cut)
            {
                yield return Cable($"{at}.txt", make.Cable(at + 1));
            }
            else if (ends[at] - length <= cut)
            {
                yield return Reject($"{at}.txt", RejectCodes.MemberTruncated);
                yield break;
            }

            at++;
        }
    }
}
