using System.Text.Json;

namespace Pipeline.Cables.Tests.Gold;

public class GoldTests
{
    [Fact]
    public void Every_gold_field_is_read_as_a_person_read_it()
    {
        var folder = SharedFolder.Require("gold");
        var compared = 0;
        var wrong = new List<string>();
        foreach (var file in Directory.GetFiles(Path.Combine(folder, "parse"), "*.json"))
        {
            var name = Path.GetFileNameWithoutExtension(file);
            var telegram = TelegramParser.Parse(File.ReadAllText(Path.Combine(folder, "texts", name + ".txt")));
            using var gold = JsonDocument.Parse(File.ReadAllText(file));
            foreach (var field in gold.RootElement.EnumerateObject())
            {
                compared++;
                var (expected, actual) = (GoldFields.Expected(field.Name, field.Value), GoldFields.Actual(field.Name, telegram));
                if (expected != actual)
                {
                    wrong.Add($"{name} {field.Name}: expected '{expected}', got '{actual}'");
                }
            }
        }

        compared.ShouldBeGreaterThan(200);
        wrong.ShouldBeEmpty();
    }
}
