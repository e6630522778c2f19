using System.Diagnostics;
using System.Globalization;
using Pipeline.Fuzz.Checks;
using Pipeline.Fuzz.Growth;
using Pipeline.Fuzz.Mutating;
using Pipeline.Fuzz.Texts;

namespace Pipeline.Fuzz;

/// <summary>Damages telegrams and reads them until the time is over. Each case has random numbers of its own: seed and number of a failure bring it back.</summary>
internal sealed class Fuzzer(int seed, IReadOnlyList<string> texts, TextWriter to)
{
    // Not a speed: twenty times slower than the slowest input that is accepted.
    private const double MostMicrosecondsPerCharacter = 2;
    private const int GrowthEvery = 64;
    private const int MostShown = 3_000;
    private readonly Dictionary<string, int> _failures = [];

    public long Cases { get; private set; }

    public int Failures => _failures.Values.Sum();

    public void Run(TimeSpan time, CancellationToken cancellationToken)
    {
        foreach (var (name, text) in FoundTexts.All)
        {
            Report(name, text, AnyText.Broken(text), AnyText.Broken);
        }

        var clock = Stopwatch.StartNew();
        for (var number = 0; clock.Elapsed < time && !cancellationToken.IsCancellationRequested; number++)
        {
            RunCase(number);
        }

        to.WriteLine(string.Create(CultureInfo.InvariantCulture, $"seed {seed}: {Cases} texts in {clock.Elapsed.TotalMinutes:0.0} minutes, {Failures} failures of {_failures.Count} kinds"));
    }

    public void RunCase(int number)
    {
        var random = new Random(HashCode(seed, number));
        var text = new Mutator(random, texts).Next();
        var name = $"seed {seed} case {number}";
        Cases++;
        Report(name, text, AnyText.Broken(text), AnyText.Broken);
        Report(name, text, Slow(text), Slow);
        if (number % GrowthEvery == 0 && text.Length > 0)
        {
            var start = random.Next(text.Length);
            var piece = text[start..Math.Min(text.Length, start + 1 + random.Next(random.Next(2) == 0 ? 12 : 200))];
            var opening = text[..random.Next(text.Length)];
            Report(name, piece, Timing.SuperLinear(opening, piece, 60_000), shorter => shorter.Length == 0 ? null : Timing.SuperLinear(opening, shorter, 60_000));
        }
    }

    private static string? Slow(string text)
    {
        if (text.Length < 2_000)
        {
            return null;
        }

        var most = text.Length * MostMicrosecondsPerCharacter / 1_000;
        // Again and again: until the compiler is done with the parser its first texts are slow.
        return Timing.Milliseconds(text, 1) > most && Timing.Milliseconds(text, 60) is var least && least > most
            ? string.Create(CultureInfo.InvariantCulture, $"slow: {text.Length} characters need {least:0.0} ms") : null;
    }

    // The same rule is reported thrice: with one cause behind most of its failures, more would only hide the others.
    private void Report(string name, string text, string? broken, Func<string, string?> check)
    {
        if (broken is null)
        {
            return;
        }

        var rule = Rule(broken);
        var times = _failures[rule] = _failures.GetValueOrDefault(rule) + 1;
        if (times > 3)
        {
            return;
        }

        var smallest = Minimiser.Shrink(text, shorter => check(shorter) is { } still && Rule(still) == rule, TimeSpan.FromSeconds(8));
        to.WriteLine($"FAILED {name}: {broken}\n  smallest: {check(smallest) ?? broken}\n----- {smallest.Length} characters\n{FoundTexts.Escape(smallest.Length <= MostShown ? smallest : smallest[..MostShown])}\n-----");
    }

    private static string Rule(string broken)
    {
        var colon = broken.IndexOf(':', StringComparison.Ordinal);
        var rule = colon < 0 ? broken : broken[..colon];
        var quote = broken.IndexOf('\'', StringComparison.Ordinal);

        // "line ends: 'subject=..." and "line ends: 'signer=..." are two findings.
        var field = rule is "line ends" or "read twice" && quote >= 0 ? broken[quote..].Split('=')[0] : "";
        return rule + field;
    }

    // Stable from run to run, which System.HashCode is not.
    private static int HashCode(int seed, int number) => unchecked((int)((((uint)seed * 2_654_435_761u) ^ ((uint)number * 40_503u)) + 17u));
}
