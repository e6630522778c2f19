using Pipeline.Worker.Validating;

namespace Pipeline.Worker.Cli;

/// <summary>A dry run as people read it.</summary>
internal static class ValidationTables
{
    public static void Print(ValidationReport report)
    {
        Output.Table(
            ["Archive", "Kind", "#Bytes", "#Items", "#Cables", "#Duplicates", "#In earlier", "#Rejected", "Formats"],
            report.Archives.Select(archive => (IReadOnlyList<string>)
            [
                archive.Path, archive.Kind, Words.Count(archive.Bytes), Words.Count(archive.Items), Words.Count(archive.Cables), Words.Count(archive.Duplicates),
                Words.Count(archive.InEarlier), Words.Count(archive.Rejected), string.Join(", ", archive.Formats.Select(format => $"{format.Format} {Words.Count(format.Count)}")),
            ]));
        Codes("Rejected", "Reason", report, archive => archive.Rejects);
        Codes("Warning", "Detail", report, archive => archive.Warnings);
        foreach (var archive in report.Archives.Where(archive => archive.Unreadable is not null))
        {
            Console.Out.WriteLine($"{Output.Printable(archive.Path)} cannot be read: {Output.Printable(archive.Unreadable!)}");
        }

        var total = report.Total;
        Console.Out.WriteLine(
            $"{Words.Count(total.Archives)} archives, {Words.Count(total.Items)} items = {Words.Count(total.Cables)} cables + {Words.Count(total.Duplicates)} duplicates + "
            + $"{Words.Count(total.InEarlier)} in an earlier archive + {Words.Count(total.Rejected)} rejected; nothing was written");
    }

    private static void Codes(string heading, string text, ValidationReport report, Func<ArchiveValidation, IReadOnlyList<CodeCount>> codes)
    {
        var rows = report.Archives.SelectMany(archive => codes(archive).SelectMany(code => code.First.Select((place, index) => (IReadOnlyList<string>)
        [
            index == 0 ? archive.Path : "", index == 0 ? code.Code : "", index == 0 ? Words.Count(code.Count) : "",
            Words.Count(place.Item), place.Member ?? "", Words.Count(place.Ordinal), $"{place.ByteOffset}", place.Text,
        ]))).ToList();
        if (rows.Count > 0)
        {
            Output.Table(["Archive", heading, "#Count", "#Item", "Member", "#Ordinal", "#Offset", text], rows);
        }
    }
}
