using Pipeline.Cables;
using Pipeline.Entities.Tests.Support;

namespace Pipeline.Entities.Tests.Properties;

/// <summary>The same properties over real cables, where they are beside the repository.</summary>
public sealed class RealCables
{
    [Fact]
    public void Carriage_returns_change_no_mention()
    {
        foreach ((string file, string raw) in Texts())
        {
            string unix = raw.Replace("\r\n", "\n", StringComparison.Ordinal);
            string[] expected = Found(unix);
            Found(unix.Replace("\n", "\r\n", StringComparison.Ordinal)).ShouldBe(expected, file);
        }
    }

    [Fact]
    public void A_line_end_at_every_seventh_blank_changes_no_mention()
    {
        int ends = 0;
        foreach ((string file, string raw) in Texts())
        {
            var telegram = TelegramParser.Parse(raw);
            char[] broken = raw.ToCharArray();
            int blanks = 0;
            for (int i = telegram.Body.Start + 1; i + 1 < telegram.Body.End; i++)
                if (broken[i] == ' ' && char.IsAsciiLetter(broken[i - 1]) && char.IsAsciiLetter(broken[i + 1]) && ++blanks % 7 == 0)
                {
                    broken[i] = '\n';
                    ends++;
                }
            string text = new(broken);
            Printed(Cable.Shared.Extract(text, telegram)).ShouldBe(Printed(Cable.Shared.Extract(raw, telegram)), file);
        }
        ends.ShouldBeGreaterThan(1000);
    }

    private static IEnumerable<(string File, string Raw)> Texts()
    {
        Assert.SkipUnless(SharedFolder.Path is not null, "The shared folder with real cables is not beside the repository.");
        string[] files = Directory.GetFiles(Path.Combine(SharedFolder.Path!, "cables"), "*.txt", SearchOption.AllDirectories);
        files.ShouldNotBeEmpty();
        foreach (string file in files) yield return (file, File.ReadAllText(file).TrimStart('\uFEFF'));
    }

    private static string[] Found(string raw) => Printed(Cable.Shared.Extract(raw, TelegramParser.Parse(raw)));

    private static string[] Printed(IReadOnlyList<Mention> mentions) =>
        [.. mentions.Select(m => $"{string.Join(' ', m.Text.Split((char[])[' ', '\r', '\n', '\u00A0'], StringSplitOptions.RemoveEmptyEntries))} {m.Type} {m.Id}")];
}
