using Pipeline.Cables.Text;

namespace Pipeline.Cables.Heading;

/// <summary>Words in a row that are no title: a name, or the object of one.</summary>
/// <param name="Words">Words that are neither initials nor suffixes.</param>
/// <param name="Segment">Number of the stretch between commas it stands in.</param>
/// <param name="AfterTitle">A title stands right before it.</param>
/// <param name="AfterPost">The title before it is a post, as in Embassy Lima.</param>
/// <param name="AfterComma">Only a comma stands before it.</param>
/// <param name="AfterAnd">AND or ; parts it from the run before.</param>
/// <param name="Object">It follows FOR, OF or TO: Affairs of ..., Ambassador to ...</param>
internal readonly record struct ClassifierRun(int Start, int End, int Words, int Segment, bool AfterTitle, bool AfterPost, bool AfterComma, bool AfterAnd, bool Object)
{
}

/// <summary>Finds the runs of words that are no title.</summary>
internal static class ClassifierRuns
{
    private enum Word
    {
        Name,
        Title,
        Post,
        Object,
        And,
        Other,
    }

    public static List<ClassifierRun> Of(string text)
    {
        var runs = new List<ClassifierRun>();
        var mixed = !Chars.IsCapitals(text);
        var (start, end, words, segment) = (-1, 0, 0, 0);
        var before = Word.Other;
        bool comma = false, and = false, isObject = false, named = false, title = false, post = false;
        for (var at = 0; at <= text.Length;)
        {
            var from = Skip(text, at, out var parted);
            var to = End(text, from);
            var suffix = to > from && start >= 0 && IsSuffix(text.AsSpan(from, to - from));
            var kind = to == from ? Word.Other : Kind(text, from, to, mixed, named && !parted, before);
            if (start >= 0 && (to == from || (parted && !suffix) || kind is not Word.Name))
            {
                runs.Add(new ClassifierRun(start, end, words, segment, title, post, comma, and, isObject));
                (before, start) = (Word.Name, -1);
            }

            if (to == from)
            {
                break;
            }

            if (parted && !suffix)
            {
                segment++;
                (comma, and, named) = (true, text.AsSpan(at, from - at).Contains(';'), false);
                isObject = false;
                before = Word.Other;
            }

            if (kind == Word.Name || suffix)
            {
                if (start < 0)
                {
                    (start, words) = (from, 0);
                    isObject = before == Word.Object || (isObject && before == Word.And);
                    (title, post) = (before is Word.Title or Word.Post, before == Word.Post);
                    and |= before == Word.And;
                }

                end = to;
                words += suffix || text.AsSpan(from, to - from).TrimEnd("., ").Length <= 1 ? 0 : 1;
                named = true;
            }
            else
            {
                isObject = kind switch
                {
                    Word.Title or Word.Post => false,
                    Word.Object => true,
                    _ => isObject,
                };
                and = kind == Word.And;
                comma = false;
                before = kind;
            }

            at = to;
        }

        return runs;
    }

    public static bool IsSuffix(ReadOnlySpan<char> word)
    {
        var bare = word.TrimEnd("., ");
        foreach (var suffix in (ReadOnlySpan<string>)["JR", "SR", "II", "III", "IV"])
        {
            if (bare.Equals(suffix, StringComparison.OrdinalIgnoreCase))
            {
                return true;
            }
        }

        return false;
    }

    // Commas, colons, parentheses, a lone dash and the end of a sentence part; blanks do not.
    private static int Skip(string text, int at, out bool parted)
    {
        parted = false;
        var from = at;
        while (at < text.Length && !char.IsLetterOrDigit(text[at]))
        {
            parted |= text[at] is ',' or ';' or ':' or '?' or '(' or ')' or '"' || (text[at] == '-' && at > from) || (text[at] == '/' && at > from);
            at++;
        }

        parted |= from > 0 && at < text.Length && text[from - 1] == '.' && IsSentenceEnd(text, from - 1);
        return at;
    }

    // The point of an initial, of JR. and of a short title ends no sentence.
    private static bool IsSentenceEnd(string text, int point)
    {
        var from = point;
        while (from > 0 && char.IsLetter(text[from - 1]))
        {
            from--;
        }

        var word = text.AsSpan(from, point - from);
        return word.Length > 3 && !IsSuffix(word) && !ClassifierWords.IsTitle(word);
    }

    private static int End(string text, int from)
    {
        var at = from;
        while (at < text.Length && (char.IsLetterOrDigit(text[at]) || text[at] is '.' or '\'' or '-' or '&' or '#' or '$' or '/'))
        {
            // DCM/Ann Baker: a slash parts a title from a name, not A/S or POL/ECON.
            if (text[at] == '/' && at > from && ClassifierWords.IsTitle(text.AsSpan(from, at - from)) && NextIsName(text, at + 1))
            {
                break;
            }

            at++;
        }

        while (at > from && text[at - 1] is '-' or '/' or '\'')
        {
            at--;
        }

        return at;
    }

    private static bool NextIsName(string text, int at)
    {
        var end = at;
        while (end < text.Length && char.IsLetter(text[end]))
        {
            end++;
        }

        return end - at >= 3 && !ClassifierWords.IsTitle(text.AsSpan(at, end - at)) && text.AsSpan(at, end - at).ContainsAnyInRange('a', 'z');
    }

    private static Word Kind(string text, int from, int to, bool mixed, bool named, Word before)
    {
        var word = text.AsSpan(from, to - from).TrimEnd('.');
        if (Is(word, "AND") || word is "&")
        {
            return Word.And;
        }

        if (Is(word, "OF") || Is(word, "FOR") || Is(word, "TO") || Is(word, "IN") || Is(word, "AT") || Is(word, "ON") || Is(word, "FROM") || Is(word, "WITH"))
        {
            return Word.Object;
        }

        if (Is(word, "EMBASSY") || Is(word, "CONSULATE") || Is(word, "AMEMBASSY") || Is(word, "CONGEN") || Is(word, "AMCONSUL"))
        {
            return Word.Post;
        }

        if (IsTitle(word, mixed, named && !(before == Word.Title && Is(word, "HEAD")), Next(text, to)))
        {
            return Word.Title;
        }

        // A particle (della, van) belongs to a name that has begun; any other word in small letters is no name.
        if (mixed && char.IsLower(word[0]))
        {
            return named && word.Length <= 5 && before is not Word.And && Is(word, "VAN") | Is(word, "VON") | Is(word, "DE") | Is(word, "DEL") | Is(word, "DELLA") | Is(word, "DI") | Is(word, "LA") | Is(word, "DER") ? Word.Name : Word.Other;
        }

        return char.IsLetter(word[0]) && !HasFigures(word) ? Word.Name : Word.Other;
    }

    private static bool IsTitle(ReadOnlySpan<char> word, bool mixed, bool named, ReadOnlySpan<char> next)
    {
        if (Is(word, "A.I") || Is(word, "U.S") || Is(word, "A.Y") || Is(word, "D'AFFAIRES"))
        {
            return true;
        }

        // Ann A Baker, Carter West: after a given name these are a middle initial and a surname.
        if (named && (word.Length == 1 || IsSuffix(word) || Is(word, "WEST") || Is(word, "NORTH") || Is(word, "HEAD") || Is(word, "EAST") || Is(word, "SOUTH")))
        {
            return false;
        }

        if (word.Length == 1)
        {
            return char.IsAsciiLetter(word[0]) && !next.IsEmpty && (next.Contains('/') || ClassifierWords.IsTitle(next));
        }

        if (ClassifierWords.IsTitle(word))
        {
            return true;
        }

        // USUN, ISN, AIT in a line that is not all capitals: letters of an office, unless a name has begun.
        if (mixed && !named && word.Length is >= 2 and <= 5 && Chars.IsCapitals(word) && !word.Contains('.') && !IsSuffix(word))
        {
            return true;
        }

        return HasTitlePart(word);
    }

    // Minister-Counselor, d'Affaires, S/CT, A/S: one part that is a title makes the whole word one; SMITH-JONES has none.
    private static bool HasTitlePart(ReadOnlySpan<char> word)
    {
        if (word.IndexOfAny('-', '/', '\'') < 0)
        {
            return false;
        }

        foreach (var part in word.SplitAny("-/'"))
        {
            var text = word[part];
            if ((text.Length <= 2 && word.Contains('/')) || (text.Length >= 2 && ClassifierWords.IsTitle(text)))
            {
                return true;
            }
        }

        return false;
    }

    private static ReadOnlySpan<char> Next(string text, int at)
    {
        var from = Chars.SkipBlanks(text, at, text.Length);
        var end = from;
        while (end < text.Length && (char.IsLetter(text[end]) || text[end] == '/'))
        {
            end++;
        }

        return text.AsSpan(from, end - from);
    }

    private static bool HasFigures(ReadOnlySpan<char> word) => word.ContainsAnyInRange('1', '9') || word.Contains('#') || word.Contains('$');

    private static bool Is(ReadOnlySpan<char> word, ReadOnlySpan<char> text) => word.Equals(text, StringComparison.OrdinalIgnoreCase);
}
