namespace Pipeline.Cables.Body;

/// <summary>
/// The people of a signature. A telegram is signed with surnames alone, so that two words in capitals are two people, unless the first is
/// a particle (VAN VOORST, DE LA CRUZ), an initial or a given name, or the second a suffix (field guide 2.11).
/// </summary>
internal static class SignerNames
{
    private static readonly string[] Particles =
        ["VAN", "VON", "DE", "DEL", "DELLA", "DER", "DEN", "DI", "DA", "DO", "DOS", "DU", "LA", "LE", "LES", "LO", "EL", "AL", "ST", "ST.", "SAN", "SANTA", "SAINT", "TEN", "TER", "TE", "MC", "MAC", "O'", "BEN", "BIN", "IBN", "ABU", "FITZ", "ZU", "ZUR", "VANDER", "Y", "E"];

    private static readonly string[] Suffixes = ["JR", "JR.", "SR", "SR.", "II", "III", "IV"];

    private static readonly string[] Offices = ["ACTING", "CHARGE", "CDA", "DCM", "AMBASSADOR"];

    private static readonly string[] GivenNames =
        [
            "ALAN", "ALBERT", "ALFRED", "ALICE", "ANDREW", "ANN", "ANNA", "ANNE", "ANTHONY", "ARTHUR", "BARBARA", "BRIAN", "BRUCE", "CARL", "CAROL", "CHARLES", "CHRISTOPHER", "CYNTHIA", "DANIEL", "DAVID", "DEBORAH", "DIANA", "DONALD",
            "DOUGLAS", "EDWARD", "ELIZABETH", "ERIC", "FRANCIS", "FRANK", "FRED", "GEORGE", "GERALD", "GREGORY", "HAROLD", "HELEN", "HENRY", "JACK", "JAMES", "JANE", "JANET", "JEFFREY", "JENNIFER", "JOAN", "JOHN", "JONATHAN", "JOSEPH", "JUDITH",
            "JULIA", "KAREN", "KATHLEEN", "KEITH", "KENNETH", "KEVIN", "LARRY", "LAURA", "LAWRENCE", "LINDA", "LISA", "LOUIS", "MARGARET", "MARIA", "MARIE", "MARK", "MARTIN", "MARY", "MATTHEW", "MICHAEL", "NANCY", "NICHOLAS", "PAMELA", "PATRICIA",
            "PATRICK", "PAUL", "PETER", "PHILIP", "RALPH", "RAYMOND", "REBECCA", "RICHARD", "ROBERT", "ROGER", "RONALD", "RUTH", "SANDRA", "SARAH", "SCOTT", "SHARON", "STEPHEN", "STEVEN", "SUSAN", "THEODORE", "THOMAS", "TIMOTHY", "VICTORIA",
            "VIRGINIA", "WALTER", "WILLIAM",
        ];

    public static IReadOnlyList<string> Of(string? signer)
    {
        if (signer is null)
        {
            return [];
        }

        var people = new List<string>(2);
        var name = "";
        var open = false;
        foreach (var word in signer.Split(' ', StringSplitOptions.RemoveEmptyEntries))
        {
            if (IsOneOf(word, Offices))
            {
                continue;
            }

            if (IsOneOf(word, Suffixes) && (name.Length > 0 || people.Count > 0))
            {
                name = name.Length > 0 ? name : Taken(people);
                name += " " + word;
                open = false;
            }
            else
            {
                if (!open)
                {
                    Add(people, name);
                    name = "";
                }

                name = name.Length == 0 ? word : name + " " + word;
                open = IsOneOf(word, Particles) || word.TrimEnd('.').Length == 1 || IsOneOf(word, GivenNames);
            }
        }

        Add(people, name);
        return people;
    }

    private static string Taken(List<string> people)
    {
        var last = people[^1];
        people.RemoveAt(people.Count - 1);
        return last;
    }

    private static void Add(List<string> people, string name)
    {
        foreach (var one in name.Contains(' ', StringComparison.Ordinal) ? [name] : Unglued(name))
        {
            if (one.Length > 0 && !people.Contains(one, StringComparer.OrdinalIgnoreCase))
            {
                people.Add(one);
            }
        }
    }

    // JohnsonKeane is two people, McMullen and LeBaron are one: in capitals nothing tells where the first name ends.
    private static string[] Unglued(string name)
    {
        for (var i = 4; i < name.Length - 3; i++)
        {
            if (char.IsUpper(name[i]) && char.IsLower(name[i - 1]) && char.IsLower(name[i + 1]) && !IsOneOf(name[..i], Particles) && !name[..i].EndsWith("Mac", StringComparison.Ordinal) && !name[..i].EndsWith("Mc", StringComparison.Ordinal)
                && !name[..i].Contains('-', StringComparison.Ordinal) && name[..i] is not ("Della" or "Vander" or "Fitz"))
            {
                return [name[..i], name[i..]];
            }
        }

        return [name];
    }

    private static bool IsOneOf(string word, string[] words) => Array.Exists(words, known => known.Equals(word, StringComparison.OrdinalIgnoreCase));
}
