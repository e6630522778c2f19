using System.Formats.Tar;
using System.Globalization;
using System.IO.Compression;
using System.Net;
using System.Text;

namespace Pipeline.BadInputs.Building;

/// <summary>Puts invented cables into the containers and formats that people hold them in.</summary>
internal static class Rendering
{
    public static string Html(InventedCable cable) => $"""
        <html><body><h3>Viewing cable {cable.Id}, {WebUtility.HtmlEncode(cable.Subject)}</h3>
        <table class='cable'>
        <tr><th>Reference ID</th><th>Created</th><th>Released</th><th>Classification</th><th>Origin</th></tr>
        <tr>
        <td><a href='/cable/2006/03/{cable.Id}.html'>{cable.Id}</a></td>
        <td><a href='/date/2006-03_0.html'>2006-03-02 18:06</a></td>
        <td><a href='/reldate/2011-02-18_0.html'>2011-02-18 00:12</a></td>
        <td><a href='/classification/5_0.html' title='unclassified//fouo'>UNCLASSIFIED</a></td>
        <td><a href='/origin/1_0.html'>Embassy {cable.Station}</a></td>
        </tr>
        </table>
        <code><pre>{Pre(cable.Header)}</pre></code>
        <code><pre>{Pre(cable.Body)}</pre></code>
        </body></html>
        """;

    public static string Csv(IEnumerable<InventedCable> cables, bool backslash)
    {
        var csv = new StringBuilder();
        var row = 0;
        foreach (var cable in cables)
        {
            string[] fields =
            [
                (++row).ToString(CultureInfo.InvariantCulture), "3/2/2006 18:32", cable.Id, $"Embassy {cable.Station}", "UNCLASSIFIED", "", cable.Header, cable.Body,
            ];
            csv.AppendJoin(',', fields.Select(field => backslash ? Backslash(field) : Doubled(field))).Append('\n');
        }

        return csv.ToString();

        static string Backslash(string field) => '"' + field.Replace("\\", "\\\\", StringComparison.Ordinal).Replace("\"", "\\\"", StringComparison.Ordinal) + '"';
        static string Doubled(string field) => field.AsSpan().ContainsAny(",\"\n") ? '"' + field.Replace("\"", "\"\"", StringComparison.Ordinal) + '"' : field;
    }

    public static void Zip(string path, IEnumerable<(string Name, string Content)> members)
    {
        using var zip = ZipFile.Open(path, ZipArchiveMode.Create);
        foreach (var (name, content) in members)
        {
            using var entry = zip.CreateEntry(name).Open();
            entry.Write(Encoding.UTF8.GetBytes(content));
        }
    }

    public static void TarGz(string path, IEnumerable<(string Name, string Content)> members)
    {
        using var gzip = new GZipStream(File.Create(path), CompressionLevel.Fastest);
        using var tar = new TarWriter(gzip);
        foreach (var (name, content) in members)
        {
            tar.WriteEntry(new PaxTarEntry(TarEntryType.RegularFile, name) { DataStream = new MemoryStream(Encoding.UTF8.GetBytes(content)) });
        }
    }

    private static string Pre(string text) => WebUtility.HtmlEncode(text).Replace("\n", "&#x000A;", StringComparison.Ordinal);
}
