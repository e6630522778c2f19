namespace Pipeline.Entities.Tests.Gold;

/// <summary>Compares what is found in a cable with what a reader marked: exact span and type, then the id.</summary>
internal sealed class Score
{
    private readonly Dictionary<string, Tally> _tallies = Convention.Types.ToDictionary(t => t, _ => default(Tally));
    private readonly List<string> _misses = [];

    /// <summary>Every difference, in the order of the text.</summary>
    public IReadOnlyList<string> Misses => _misses;

    public Tally Of(params IEnumerable<string> types) => types.Aggregate(default(Tally), (sum, type) => sum + _tallies[type]);

    public void Add(GoldCable cable, IReadOnlyList<Mention> mentions)
    {
        // A bare Minister is neither rewarded nor punished.
        List<Mention> found = [.. mentions.Where(m => Convention.Types.Contains(m.Type) && !m.Text.Equals("minister", StringComparison.OrdinalIgnoreCase))];
        List<(int At, string Line)> lines = [];
        List<Truth> missed = [];
        foreach (Truth truth in cable.Mentions)
        {
            int at = found.FindIndex(m => m.Start == truth.Start && m.End == truth.End && m.Type == truth.Type);
            if (at < 0) { missed.Add(truth); Count(truth.Type, new(0, 0, 1, 0, 0)); continue; }
            Mention mention = found[at];
            found.RemoveAt(at);
            bool? same = IdMatch.Of(truth.Type, truth.Id, mention.Id);
            Count(truth.Type, new(1, 0, 0, same is null ? 0 : 1, same is true ? 1 : 0));
            if (same is false) lines.Add((truth.Start, $"id     {Of(cable, truth)}, found {mention.Id} [{mention.Rule}]"));
        }
        foreach (Mention mention in found) Count(mention.Type, new(0, 1, 0, 0, 0));
        foreach (Truth truth in missed)
        {
            // A name that was cut or taken for another type is one line, not a miss here and an extra there.
            Mention? instead = found.Find(m => m.Start < truth.End && truth.Start < m.End);
            if (instead is not null) found.Remove(instead);
            lines.Add((truth.Start, instead is null ? $"missed {Of(cable, truth)}" : $"other  {Of(cable, truth)}, found {Of(instead)}"));
        }
        foreach (Mention mention in found) lines.Add((mention.Start, $"extra  {Of(mention)}"));
        foreach ((int at, string line) in lines.OrderBy(l => l.At)) _misses.Add($"{cable.Name}:{cable.LineOf(at)} {line}");
    }

    private void Count(string type, Tally one) => _tallies[type] += one;

    private static string Of(GoldCable cable, Truth truth) => $"{Flat(cable.Raw[truth.Start..truth.End])} = {truth.Type} {truth.Id}";

    private static string Of(Mention mention) => $"{Flat(mention.Text)} = {mention.Type} {mention.Id} [{mention.Rule}]";

    private static string Flat(string name) => string.Join(' ', name.Split((char[])[' ', '\n', '\r'], StringSplitOptions.RemoveEmptyEntries));
}
