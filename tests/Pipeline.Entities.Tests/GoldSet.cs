using System.Text.Json;
using Pipeline.Cables;
using Pipeline.Entities.Tests.Support;

namespace Pipeline.Entities.Tests;

/// <summary>The cables that people have read by hand.</summary>
public sealed class GoldSet
{
    private static readonly string[] Core = ["country", "government", "ministry", "agency", "post"];

    [Fact]
    public void Mentions_of_the_gold_set_are_found_and_resolved()
    {
        Assert.SkipUnless(SharedFolder.Path is not null, "The shared folder with the gold set is not beside the repository.");
        int right = 0, idRight = 0, missed = 0, extra = 0;
        foreach (string file in Directory.GetFiles(Path.Combine(SharedFolder.Path!, "gold", "entities"), "*.json"))
        {
            using JsonDocument gold = JsonDocument.Parse(File.ReadAllText(file));
            string raw = File.ReadAllText(Path.Combine(SharedFolder.Path!, "gold", "texts", Path.GetFileNameWithoutExtension(file) + ".txt")).TrimStart('\uFEFF');
            (int Start, int End)[] zones = [.. gold.RootElement.GetProperty("zones").EnumerateArray().Select(z => (z[0].GetInt32(), z[1].GetInt32()))];
            Dictionary<(int, int, string), string> found = Cable.Shared.Extract(raw, TelegramParser.Parse(raw))
                .Where(m => Core.Contains(m.Type) && zones.Any(z => z.Start <= m.Start && m.Start < z.End)).ToDictionary(m => (m.Start, m.End, m.Type), m => m.Id);
            foreach (JsonElement mention in gold.RootElement.GetProperty("mentions").EnumerateArray())
            {
                string type = mention.GetProperty("type").GetString()!, id = mention.GetProperty("id").GetString()!;
                if (!Core.Contains(type)) continue;
                if (!found.Remove((mention.GetProperty("start").GetInt32(), mention.GetProperty("end").GetInt32(), type), out string? got)) { missed++; continue; }
                right++;
                bool same = id == "?" || id == got || ((type == "ministry" || type == "agency") && id.Split('/')[0] == got.Split('/')[0] && !id.StartsWith("us/", StringComparison.Ordinal));
                if (same) idRight++;
            }
            extra += found.Count;
        }
        right.ShouldBeGreaterThan(200);
        (2.0 * right / ((2 * right) + missed + extra)).ShouldBeGreaterThanOrEqualTo(0.97);
        (2.0 * idRight / ((2 * right) + missed + extra)).ShouldBeGreaterThanOrEqualTo(0.95);
    }

    [Fact]
    public void Real_cables_give_ordered_mentions_that_are_parts_of_them()
    {
        Assert.SkipUnless(SharedFolder.Path is not null, "The shared folder with real cables is not beside the repository.");
        string[] files = Directory.GetFiles(Path.Combine(SharedFolder.Path!, "cables"), "*.txt", SearchOption.AllDirectories);
        files.ShouldNotBeEmpty();
        foreach (string file in files)
        {
            string raw = File.ReadAllText(file).TrimStart('\uFEFF');
            int end = 0;
            foreach (Mention mention in Cable.Shared.Extract(raw, TelegramParser.Parse(raw)))
            {
                mention.Start.ShouldBeGreaterThanOrEqualTo(end, file);
                raw[mention.Start..mention.End].ShouldBe(mention.Text, file);
                end = mention.End;
            }
        }
    }
}
