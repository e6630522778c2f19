using System.Diagnostics;

namespace Pipeline.Fuzz.Mutating;

/// <summary>Makes a text that fails smaller while it fails by the same rule: first by lines, then by characters.</summary>
internal static class Minimiser
{
    public static string Shrink(string text, Func<string, bool> fails, TimeSpan most)
    {
        var clock = Stopwatch.StartNew();
        var lines = Shrink(text.Split('\n').ToList(), parts => fails(string.Join('\n', parts)), clock, most);
        var characters = Shrink(string.Join('\n', lines).ToList(), parts => fails(string.Concat(parts)), clock, most);
        return string.Concat(characters);
    }

    private static List<T> Shrink<T>(List<T> parts, Func<List<T>, bool> fails, Stopwatch clock, TimeSpan most)
    {
        for (var size = Math.Max(1, parts.Count / 2); ; size = Math.Max(1, size / 2))
        {
            var smaller = false;
            for (var at = 0; at < parts.Count && clock.Elapsed < most;)
            {
                var rest = new List<T>(parts);
                rest.RemoveRange(at, Math.Min(size, parts.Count - at));
                if (fails(rest))
                {
                    parts = rest;
                    smaller = true;
                }
                else
                {
                    at += size;
                }
            }

            if (clock.Elapsed >= most || (size == 1 && !smaller))
            {
                return parts;
            }
        }
    }
}
