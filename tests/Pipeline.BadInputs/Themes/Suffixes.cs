using System.Text;
using Pipeline.Archives;
using Pipeline.BadInputs.Building;
using static Pipeline.BadInputs.Expected;

namespace Pipeline.BadInputs.Themes;

/// <summary>Names that say something else than the content.</summary>
internal static class Suffixes
{
    public static IEnumerable<BadInput> All =>
    [
        new("zip-called.txt", "a zip called .txt", make => Made.File(RawZip.Of(ZipEntry.Deflated("1.txt", make.Cable(1).Text)), Cable("1.txt", make.Cable(1)))),
        new("html-called.csv", "a page called .csv", make => Made.File(Rendering.Html(make.Cable(1)), Cable(null, make.Cable(1)))),
        new("csv-called.zip", "a table called .zip", make => Made.File(Rendering.Csv(make.Cables(3), backslash: true), make.Cables(3).Select(cable => Cable(null, cable)))),
        new("gz-called.tar", "gzip of a cable called .tar", make => Made.File(Squeeze.Gzip(Encoding.UTF8.GetBytes(make.Cable(1).Text)), Cable(null, make.Cable(1)))),
        new("tar-called.gz", "a tar called .gz", make => Made.File(RawTar.Of(make.Tarred("1.txt", 1)), Cable("1.txt", make.Cable(1)))),
        new("txt-called.7z", "a cable called .7z", make => Made.File(make.Cable(1).Text, Cable(null, make.Cable(1)))),
        new("zst-called.xz", "zstd called .xz", make => Made.File(Squeeze.Zstd(Encoding.UTF8.GetBytes(make.Cable(1).Text)), Cable(null, make.Cable(1)))),
        new("no-suffix", "a bzip2 without a suffix", make => Made.File(Squeeze.BZip2(Encoding.UTF8.GetBytes(make.Cable(1).Text)), Cable(null, make.Cable(1)))),
        new("words-called.zip", "words called .zip", make => Made.File("This is no archive.\n", Reject(null, RejectCodes.FormatUnrecognized))),
    ];
}
