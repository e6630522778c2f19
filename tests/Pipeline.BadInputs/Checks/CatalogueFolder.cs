using System.Diagnostics;
using System.Globalization;

namespace Pipeline.BadInputs.Checks;

/// <summary>The catalogue on a disk.</summary>
internal static class CatalogueFolder
{
    public static void Write(string folder, TextWriter output)
    {
        Directory.CreateDirectory(folder);
        using StreamWriter table = File.CreateText(Path.Combine(folder, "catalogue.tsv"));
        table.WriteLine("theme\tfile\twhat\tcodes\tcables\tstate\tends");
        foreach (Catalogue.Entry entry in Catalogue.All)
        {
            entry.Made.Write(Path.Combine(folder, entry.Name));
            table.WriteLine(string.Create(
                CultureInfo.InvariantCulture,
                $"{entry.Theme}\t{entry.Name}\t{entry.Input.What}\t{string.Join(' ', entry.Codes)}\t{entry.Cables}\t{entry.State}\t{entry.Folder}"));
        }

        output.WriteLine($"{Catalogue.All.Count} bad inputs in {folder}, listed in catalogue.tsv");
    }

    public static int Check(IReadOnlyList<string> words, TextWriter output, CancellationToken cancellationToken)
    {
        int wrong = 0;
        foreach (Catalogue.Entry entry in Chosen(words))
        {
            long start = Stopwatch.GetTimestamp();
            using TemporaryInput input = new(entry);
            string? difference = ReaderCheck.Read(entry, input.Path, cancellationToken);
            TimeSpan took = Stopwatch.GetElapsedTime(start);
            wrong += difference is null ? 0 : 1;
            output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{(difference is null ? "ok   " : "WRONG")} {took.TotalSeconds,6:0.00} s  {difference ?? entry.Name}"));
        }

        output.WriteLine($"{wrong} of {Chosen(words).Count()} are not read as expected");
        return wrong == 0 ? 0 : 1;
    }

    /// <summary>Entries whose theme or name holds one of the words; all without words. What lies in an inbox alone is not for the reader.</summary>
    public static IEnumerable<Catalogue.Entry> Chosen(IReadOnlyList<string> words) => Catalogue.All.Where(entry =>
        entry.State is not null && !entry.IsSpecial && (words.Count == 0 || words.Any(word => entry.Theme == word || entry.Name.Contains(word, StringComparison.Ordinal))));
}
