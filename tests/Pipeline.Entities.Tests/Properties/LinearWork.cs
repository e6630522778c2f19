extern alias counted;

using counted::Pipeline.Entities.Text;
using Pipeline.Cables.Model;
using Pipeline.Entities.Tests.Support;
using CountedExtractor = counted::Pipeline.Entities.EntityExtractor;

namespace Pipeline.Entities.Tests.Properties;

/// <summary>The work grows with the text and not faster, counted in tokens looked at: a clock would depend on the machine.</summary>
public sealed class LinearWork
{
    private const int Length = 60_000;

    /// <summary>Most looks at one token on average; the dearest text below needs between 100 and 150.</summary>
    private const int MostLooks = 250;

    private static readonly Lazy<CountedExtractor> Extractor = new(() => CountedExtractor.Create());

    [Theory]
    [InlineData("Peru ")]
    [InlineData("GOP ")]
    [InlineData("(")]
    [InlineData("((((A B ")]
    [InlineData("Ministry of Health and ")]
    [InlineData("Ministries of Health, ")]
    [InlineData("Health, ")]
    [InlineData("Health and ")]
    [InlineData("Peru (P) ")]
    [InlineData("MSC (")]
    [InlineData("A. and B. and ")]
    [InlineData("A, B, ")]
    [InlineData("EUR, L and ")]
    [InlineData("L, EUR, ")]
    [InlineData("State, ")]
    [InlineData("State and Commerce, Justice, ")]
    [InlineData("Departments of State, Defense, ")]
    [InlineData("the Court Council Commission ")]
    [InlineData("National Commission for National ")]
    [InlineData("Union Union ")]
    [InlineData("Ref A, B, ")]
    [InlineData("Refs ")]
    [InlineData("Deputy ")]
    [InlineData("Acting Deputy First Vice ")]
    [InlineData("Minister of ")]
    [InlineData("WHA/")]
    [InlineData("WHA/A/")]
    [InlineData("U.S.-")]
    [InlineData("Peru-\n")]
    [InlineData("Mission Embassy Post ")]
    [InlineData("Government of the Government of ")]
    [InlineData("Spanish and Portuguese ")]
    [InlineData("English and French, ")]
    [InlineData("THE NATIONAL COMMISSION OF THE NATIONAL ")]
    [InlineData("US AND US TO ")]
    [InlineData("The Court (CT) and the National Council (NC) and the Embassy. ")]
    [InlineData("GOX (GOP) ")]
    [InlineData("Lima 3643 ")]
    [InlineData("Bank of Bank of ")]
    [InlineData("de la de la Ministerio ")]
    [InlineData("Foreign Minister Foxleigh ")]
    [InlineData("Democratic Republic of the ")]
    public void A_text_twice_as_long_takes_twice_the_work(string part)
    {
        string once = string.Concat(Enumerable.Repeat(part, Length / part.Length)), twice = once + once;
        (long steps, int tokens) = Count(once);
        (long more, _) = Count(twice);
        steps.ShouldBeGreaterThan(tokens / 2, "nothing was counted");
        more.ShouldBeLessThanOrEqualTo((long)(steps * 2.1) + 1000);
        steps.ShouldBeLessThanOrEqualTo((long)tokens * MostLooks);
    }

    [Fact]
    public void Random_texts_of_names_take_bounded_work()
    {
        Random random = new(4);
        for (int round = 0; round < 40; round++)
        {
            string[] parts = [.. Enumerable.Range(0, 400).Select(_ => random.Next(3) == 0 ? Draws.Sharp[random.Next(Draws.Sharp.Length)] : Draws.Names[random.Next(Draws.Names.Length)])];
            (long steps, int tokens) = Count(string.Join(random.Next(2) == 0 ? " " : "", parts));
            steps.ShouldBeLessThanOrEqualTo((long)tokens * MostLooks, $"round {round}");
        }
    }

    private static (long Steps, int Tokens) Count(string text)
    {
        long before = Work.Steps;
        Extractor.Value.Extract(text, new Telegram { Body = new TextSpan(0, text.Length), From = "AMEMBASSY LIMA" });
        return (Work.Steps - before, Tokens(text));
    }

    // Words, numbers and marks, near enough for a bound.
    private static int Tokens(string text)
    {
        int tokens = 0;
        for (int i = 0; i < text.Length; i++)
            if (!char.IsWhiteSpace(text[i]) && (i == 0 || !char.IsLetterOrDigit(text[i]) || !char.IsLetterOrDigit(text[i - 1]))) tokens++;
        return tokens;
    }
}
