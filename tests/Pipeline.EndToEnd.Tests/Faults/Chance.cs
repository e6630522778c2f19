using System.Globalization;
using System.Security.Cryptography;

namespace Pipeline.EndToEnd.Tests.Faults;

/// <summary>
/// Random kill moments of one run. <c>PIPELINE_FAULT_SEED</c> repeats a run's choices; <c>PIPELINE_FAULT_KILLS</c> makes the runs longer
/// than the few kills of the suite (the archives grow along).
/// </summary>
internal sealed class Chance
{
    private const int CablesAKill = 2000;
    private readonly Random _random;

    public Chance(ITestOutputHelper output, int usualKills)
    {
        var seed = Number("PIPELINE_FAULT_SEED") ?? RandomNumberGenerator.GetInt32(int.MaxValue);
        _random = new Random(seed);
        Kills = Number("PIPELINE_FAULT_KILLS") ?? usualKills;
        Seed = string.Create(CultureInfo.InvariantCulture, $"(PIPELINE_FAULT_SEED={seed})");
        output.WriteLine(Seed);
    }

    public int Kills { get; }

    public int Cables => Kills * CablesAKill;

    /// <summary>How to repeat the run; for every message of failure.</summary>
    public string Seed { get; }

    public bool Heads() => _random.Next(2) == 0;

    /// <summary>
    /// How many slices must be done for the next kill: after those done now, and so early that the kills to come find work left.
    /// </summary>
    public long Moment(long done, long slices, int killsLeft) => done + 1 + _random.Next((int)Math.Max(1, (slices - done) / (killsLeft + 1)));

    private static int? Number(string variable) =>
        Environment.GetEnvironmentVariable(variable) is { Length: > 0 } value ? int.Parse(value, NumberStyles.None, CultureInfo.InvariantCulture) : null;
}
