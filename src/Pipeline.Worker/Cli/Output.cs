using System.Globalization;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using Spectre.Console;

namespace Pipeline.Worker.Cli;

/// <summary>What the reporting verbs print on stdout: a table for people, JSON for programs.</summary>
internal static class Output
{
    /// <summary>Wide enough that nothing is cut or wrapped when the output goes to a file or another program.</summary>
    private const int RedirectedWidth = 400;

    public static void Json<T>(T value, JsonTypeInfo<T> type)
    {
        using var json = new Utf8JsonWriter(
            Console.OpenStandardOutput(), new JsonWriterOptions { Indented = true, Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping });
        JsonSerializer.Serialize(json, value, type);
        json.Flush();
        Console.Out.WriteLine();
    }

    /// <summary>One object in one line, for programs that follow along.</summary>
    public static void JsonLine<T>(T value, JsonTypeInfo<T> type)
    {
        using (var json = new Utf8JsonWriter(Console.OpenStandardOutput(), new JsonWriterOptions { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping }))
        {
            JsonSerializer.Serialize(json, value, type);
        }

        Console.Out.WriteLine();
    }

    /// <summary>The console behind stdout.</summary>
    public static IAnsiConsole CreateConsole()
    {
        var console = AnsiConsole.Create(new AnsiConsoleSettings { Out = new AnsiConsoleOutput(Console.Out) });
        if (Console.IsOutputRedirected)
        {
            console.Profile.Width = RedirectedWidth;
        }

        return console;
    }

    /// <param name="columns">Headings; one that begins with <c>#</c> is a number and stands at the right.</param>
    public static void Table(IEnumerable<string> columns, IEnumerable<IReadOnlyList<string>> rows) => CreateConsole().Write(MakeTable(columns, rows));

    /// <inheritdoc cref="Table"/>
    public static Table MakeTable(IEnumerable<string> columns, IEnumerable<IReadOnlyList<string>> rows)
    {
        var table = new Table().Border(TableBorder.Simple);
        foreach (var column in columns)
        {
            var number = column.StartsWith('#');
            table.AddColumn(new TableColumn(new Text(number ? column[1..] : column)) { Alignment = number ? Justify.Right : Justify.Left });
        }

        foreach (var row in rows)
        {
            // As text, never as markup: names and reasons are hostile input.
            table.AddRow(row.Select(cell => new Text(Printable(cell))));
        }

        return table;
    }

    /// <summary>A control character of a file name must not reach the terminal, nor one that turns the direction of what follows.</summary>
    public static string Printable(string text) => string.Concat(text.EnumerateRunes().Select(rune => Rune.GetUnicodeCategory(rune)
        is UnicodeCategory.Control or UnicodeCategory.Format or UnicodeCategory.LineSeparator or UnicodeCategory.ParagraphSeparator ? Rune.ReplacementChar : rune));
}
