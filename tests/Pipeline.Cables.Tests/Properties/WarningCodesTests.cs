using System.Reflection;
using System.Text.RegularExpressions;
using Pipeline.Cables.Model;

namespace Pipeline.Cables.Tests.Properties;

public sealed partial class WarningCodesTests
{
    [Fact]
    public void Every_code_that_the_parser_gives_is_documented_and_no_other()
    {
        var sources = Path.Combine(Root(), "src", "Pipeline.Cables");
        var used = Directory.EnumerateFiles(sources, "*.cs", SearchOption.AllDirectories)
            .Where(file => !file.Contains($"{Path.DirectorySeparatorChar}obj{Path.DirectorySeparatorChar}", StringComparison.Ordinal) && Path.GetFileName(file) != "WarningCodes.cs")
            .SelectMany(file => Given().Matches(File.ReadAllText(file)).Select(match => match.Groups[1].Value))
            .Distinct();
        var documented = typeof(WarningCodes).GetFields(BindingFlags.Public | BindingFlags.Static).Select(field => (string)field.GetRawConstantValue()!);
        used.Order(StringComparer.Ordinal).ShouldBe(documented.Order(StringComparer.Ordinal));
    }

    private static string Root()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (!File.Exists(Path.Combine(folder.FullName, "Pipeline.sln")))
        {
            folder = folder.Parent.ShouldNotBeNull();
        }

        return folder.FullName;
    }

    // Warnings are added by a call alone or by one whose code a condition chooses.
    [GeneratedRegex("(?:arnings\\??\\.Add\\(\"(?=[a-z.]+\",)|(?:\\? |: )\"(?=[a-z]+\\.[a-z]+\"))([a-z.]+)\"")]
    private static partial Regex Given();
}
