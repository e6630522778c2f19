using Pipeline.Entities.Lists;
using Pipeline.Entities.Scan;
using Pipeline.Entities.Text;

namespace Pipeline.Entities.Grammar;

/// <summary>Where an adjective of a country is a language: <c>speaks no Portuguese</c>, <c>in English and Spanish</c>, <c>Arabic-language</c>.</summary>
internal static class LanguageRules
{
    public static bool IsLanguage(ScanState state, Name name, int at, int end)
    {
        int before = at - 1;
        // "speaks no Portuguese", "languages: English", "translated into the French"
        while (before > at - 4 && state.Joined(before + 1) && (state.Word(before) is Words.Colon or Words.Comma or Words.Open || state.Grammar.TongueBetween.Contains(state.Word(before)))) before--;
        if (state.Joined(at) && state.Grammar.TongueBefore.Contains(state.Word(before)) && Spoken(state, before, at, end)) return true;
        int after = state.Is(end, Words.Hyphen) ? end + 1 : end;
        if (state.Joined(after) && state.Grammar.TongueAfter.Contains(state.Word(after))) return true;
        if (state.Is(end, Words.Hyphen) && state.Grammar.Tongues.Contains(state.Word(end + 1))) return true;
        if (state.Was(at - 1, Words.Hyphen) && state.Grammar.Tongues.Contains(state.Word(at - 2))) return true;
        if (Listed(state, at)) return true;
        if (state.Is(end, Words.And) || state.Is(end, Words.Or))
        {
            if (state.Grammar.Tongues.Contains(state.Word(end + 1))) return true;
            // "English and French texts": what follows the second says it of both.
            if (state.CountryAt(end + 1, out _) is > 0 and int second && state.Joined(end + 1 + second) && state.Grammar.TongueAfter.Contains(state.Word(end + 1 + second))) return true;
        }
        // "his careful English.": the people would need an article.
        if (name.Text == "English" && !state.Caps(at) && state.Joined(at) && state.Text[at - 1].Shape == Shape.Lower && !state.Function(at - 1)
            && (!state.Joined(end) || state.Text[end].Shape == Shape.Mark && !state.Is(end, Words.Hyphen) && !state.Is(end, Words.Slash))) return true;
        // "in English and Spanish.", but "in Russian custody".
        if (!state.Was(at - 1, Words.In)) return false;
        return !state.Joined(end) || (state.Function(end) && !state.Is(end, Words.Hyphen) && !state.Is(end, Words.Slash));
    }

    // "speaks French well", but "spoke to French officials" and "studies French law": the word is the adjective of what follows.
    private static bool Spoken(ScanState state, int verb, int at, int end)
    {
        string word = state.Lexicon.Vocabulary[state.Word(verb)];
        bool translated = word is "translated" or "translation";
        for (int i = verb + 1; i < at; i++)
            if (!translated && state.Word(i) is Words.To or Words.From) return false;
        if (word is "speak" or "speaks" or "spoke" or "speaking" or "spoken" or "fluent" or "language" or "languages" or "broken") return true;
        Token next = state.Text[end];
        if (!state.Joined(end) || next.Shape != Shape.Lower || state.Function(end) || state.Grammar.TongueAfter.Contains(next.Word)) return true;
        return state.Text.Span(end).EndsWith("ly", StringComparison.Ordinal) || state.Text.Span(end) is "well" or "abroad" or "here" or "today";
    }

    // "Arabic, English and French": what stands in a list after a language is one.
    private static bool Listed(ScanState state, int at)
    {
        int before = at;
        if (state.Was(before - 1, Words.And) || state.Was(before - 1, Words.Or)) before--;
        if (state.Was(before - 1, Words.Comma)) before--;
        return before < at && state.Joined(before) && (state.Tongue == before && before > 0 || state.Grammar.Tongues.Contains(state.Word(before - 1)));
    }
}
