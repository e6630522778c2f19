namespace Pipeline.Storage.Telegrams;

/// <summary>
/// Divides the cables of one canonical id into telegrams: up to 52 documents stand under one number (field guide 1.3), and not
/// all of them are versions of each other.
/// </summary>
internal static class SameTelegram
{
    /// <summary>Same date-time group or same subject is the same telegram; what shows neither, or is marked as a copy, belongs to the only other one.</summary>
    public static List<List<StoredCable>> Divide(IReadOnlyList<StoredCable> cables)
    {
        var root = Enumerable.Range(0, cables.Count).ToArray();
        var first = new Dictionary<(string Kind, string Value), int>();
        for (var i = 0; i < cables.Count; i++)
        {
            foreach (var mark in Marks(cables[i]))
            {
                if (!first.TryAdd(mark, i))
                {
                    root[Root(i)] = Root(first[mark]);
                }
            }
        }

        // Parts and what they were put together into have been found to be one.
        var places = cables.Select((cable, i) => (cable.Id, i)).ToDictionary(p => p.Id, p => p.i);
        for (var i = 0; i < cables.Count; i++)
        {
            foreach (var part in cables[i].Parts ?? [])
            {
                if (places.TryGetValue(part, out var place))
                {
                    root[Root(i)] = Root(place);
                }
            }
        }

        var telegrams = Enumerable.Range(0, cables.Count).GroupBy(Root).Select(same => same.Select(i => cables[i]).ToList()).ToList();
        var lone = telegrams.Where(IsVague).ToList();
        if (lone.Count > 0 && telegrams.Count - lone.Count == 1)
        {
            var only = telegrams.Single(t => !IsVague(t));
            only.AddRange(lone.SelectMany(t => t));
            only.Sort((a, b) => a.Id.CompareTo(b.Id));
            return [only];
        }

        return telegrams;

        int Root(int i)
        {
            while (root[i] != i)
            {
                i = root[i] = root[root[i]];
            }

            return i;
        }
    }

    private static IEnumerable<(string Kind, string Value)> Marks(StoredCable cable)
    {
        if (cable.SentAt is { } sent)
        {
            yield return ("sent", sent.UtcTicks.ToString(System.Globalization.CultureInfo.InvariantCulture));
        }

        if (Subject(cable) is { } subject)
        {
            yield return ("subject", subject);
        }
    }

    private static bool IsVague(List<StoredCable> telegram) =>
        telegram is [var cable] && (cable.Copy is not null || (cable.SentAt is null && Subject(cable) is null));

    /// <summary>Letters and digits alone: copies differ in blanks and in the note that they are corrected. Null when it says nothing.</summary>
    private static string? Subject(StoredCable cable)
    {
        if (cable.Subject is null)
        {
            return null;
        }

        var letters = string.Concat(cable.Subject.Where(char.IsLetterOrDigit)).ToUpperInvariant().Replace("CORRECTEDCOPY", "", StringComparison.Ordinal);
        return letters is "" or "NA" or "NONE" ? null : letters;
    }
}
