using System.Globalization;
using Pipeline.Fuzz;
using Pipeline.Fuzz.Checks;
using Pipeline.Fuzz.Growth;
using Pipeline.Fuzz.Texts;

// --minutes M --seed S             damage telegrams and read them for M minutes
// --seed S --case N                one of its cases again
// --again FILE                     check the text of a file, and say how long its reading takes
// --growth [MB] [--only WORDS]     speed and growth of repeated inputs
var options = new Dictionary<string, string>(StringComparer.Ordinal);
for (var i = 0; i < args.Length; i++)
{
    options[args[i]] = i + 1 < args.Length && !args[i + 1].StartsWith("--", StringComparison.Ordinal) ? args[++i] : "";
}

int Number(string name, int otherwise) => options.TryGetValue(name, out var value) && int.TryParse(value, NumberStyles.Integer, CultureInfo.InvariantCulture, out var number) ? number : otherwise;

if (options.ContainsKey("--growth"))
{
    return GrowthTable.Print(Number("--growth", 10), options.GetValueOrDefault("--only"), Console.Out) == 0 ? 0 : 1;
}

if (options.TryGetValue("--again", out var file))
{
    var text = File.ReadAllText(file);
    Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{text.Length} characters, {Timing.Milliseconds(text, 200):0.000} ms: {AnyText.Broken(text) ?? "nothing is broken"}"));
    return 0;
}

var shared = SharedCables.Read();
string[] texts = [.. InventedTelegrams.All, .. shared, .. FoundTexts.All.Select(found => found.Text)];
Console.WriteLine($"{texts.Length} texts to start from, {shared.Count} of them real");
using var cancelled = new CancellationTokenSource();
Console.CancelKeyPress += (_, e) =>
{
    e.Cancel = true;
    cancelled.Cancel();
};

var fuzzer = new Fuzzer(Number("--seed", 1), texts, Console.Out);
if (options.ContainsKey("--case"))
{
    fuzzer.RunCase(Number("--case", 0));
}
else
{
    fuzzer.Run(TimeSpan.FromMinutes(Number("--minutes", 1)), cancelled.Token);
}

return fuzzer.Failures == 0 ? 0 : 1;
