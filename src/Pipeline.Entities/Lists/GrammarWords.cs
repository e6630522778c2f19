using Pipeline.Entities.Grammar;
using Pipeline.Entities.Text;

namespace Pipeline.Entities.Lists;

/// <summary>The words that the grammars start at or look for.</summary>
internal sealed class GrammarWords
{
    private GrammarWords(Dictionary<string, HashSet<int>> roles)
    {
        AgencyHeads = roles.GetValueOrDefault("agency-head") ?? [];
        OrganizationHeads = roles.GetValueOrDefault("organization-head") ?? [];
        StrongHeads = roles.GetValueOrDefault("strong-head") ?? [];
        StateWords = roles.GetValueOrDefault("state-word") ?? [];
        ForeignMinistry = roles.GetValueOrDefault("ministry-word") ?? [];
        ForeignOffice = roles.GetValueOrDefault("office-word") ?? [];
        MinistryAfter = roles.GetValueOrDefault("ministry-after") ?? [];
        MinisterAfter = roles.GetValueOrDefault("minister-after") ?? [];
        MinistryModifiers = roles.GetValueOrDefault("ministry-modifier") ?? [];
        ForeignAnd = roles.GetValueOrDefault("foreign-and") ?? [];
        ForeignHeads = roles.GetValueOrDefault("foreign-head") ?? [];
        ForeignAgencies = roles.GetValueOrDefault("foreign-agency") ?? [];
        ForeignNotBodies = roles.GetValueOrDefault("foreign-not-body") ?? [];
        DefinitionHeads = roles.GetValueOrDefault("definition-head") ?? [];
        DefinitionAgencies = roles.GetValueOrDefault("definition-agency") ?? [];
        Connectors = roles.GetValueOrDefault("connector") ?? [];
        OfficeModifiers = roles.GetValueOrDefault("office-modifier") ?? [];
        PlaceWords = roles.GetValueOrDefault("place-word") ?? [];
        PlaceBefore = roles.GetValueOrDefault("place-before") ?? [];
        TongueBefore = roles.GetValueOrDefault("tongue-before") ?? [];
        TongueBetween = roles.GetValueOrDefault("tongue-between") ?? [];
        PartyHeads = roles.GetValueOrDefault("party-head") ?? [];
        CompanySuffixes = roles.GetValueOrDefault("company-suffix") ?? [];
        Broadcasters = roles.GetValueOrDefault("before-country") ?? [];
        AidNouns = roles.GetValueOrDefault("aid-noun") ?? [];
        CitingVerbs = roles.GetValueOrDefault("citing") ?? [];
        Possessors = roles.GetValueOrDefault("possessor") ?? [];
        StateHeads = roles.GetValueOrDefault("state-head") ?? [];
        LocalBodies = roles.GetValueOrDefault("local-body") ?? [];
        OrganBodies = roles.GetValueOrDefault("organ") ?? [];
        WeakHeads = roles.GetValueOrDefault("weak-head") ?? [];
        TreatyWords = roles.GetValueOrDefault("treaty-word") ?? [];
        Auxiliaries = roles.GetValueOrDefault("auxiliary") ?? [];
        MemberNouns = roles.GetValueOrDefault("member-noun") ?? [];
        GenericWords = roles.GetValueOrDefault("generic-word") ?? [];
        Tongues = roles.GetValueOrDefault("tongue") ?? [];
        TongueAfter = roles.GetValueOrDefault("tongue-after") ?? [];
        Function = roles.GetValueOrDefault("function") ?? [];
        Telling = roles.GetValueOrDefault("telling") ?? [];
        GovernmentKinds = roles.GetValueOrDefault("government-kind") ?? [];
        PersonVerbs = roles.GetValueOrDefault("person-verb") ?? [];
        BareHeads = roles.GetValueOrDefault("bare-head") ?? [];
        NotBodies = roles.GetValueOrDefault("not-a-body") ?? [];
    }

    /// <summary>Heads of names of state bodies: <c>Commission</c>, <c>Directorate</c>.</summary>
    public HashSet<int> AgencyHeads { get; }

    /// <summary>Heads of names of other bodies: <c>University</c>, <c>Party</c>.</summary>
    public HashSet<int> OrganizationHeads { get; }

    /// <summary>Heads that are of the state whatever stands before them: <c>Directorate</c>, <c>Inspectorate</c>.</summary>
    public HashSet<int> StrongHeads { get; }

    /// <summary>Words that make a body one of the state: <c>National</c>, <c>Supreme</c>.</summary>
    public HashSet<int> StateWords { get; }

    /// <summary>Words for a ministry in other languages: <c>Ministerio</c>.</summary>
    public HashSet<int> ForeignMinistry { get; }

    /// <summary>Words for a minister in other languages: <c>Ministro</c>.</summary>
    public HashSet<int> ForeignOffice { get; }

    /// <summary>Words for a ministry that stand after what it is for: Disisleri <c>Bakanligi</c>.</summary>
    public HashSet<int> MinistryAfter { get; }

    /// <summary>Words for a minister that stand after the portfolio: Disisleri <c>Bakani</c>.</summary>
    public HashSet<int> MinisterAfter { get; }

    /// <summary>Words before Ministry that belong to its name: <c>Federal</c>, <c>Coordinating</c>.</summary>
    public HashSet<int> MinistryModifiers { get; }

    /// <summary><c>y</c>, <c>et</c>, <c>und</c>: joins the last portfolio of a name in another language.</summary>
    public HashSet<int> ForeignAnd { get; }

    /// <summary>Heads that begin the name of a body in another language: <c>Conseil</c> National des Marches Publics.</summary>
    public HashSet<int> ForeignHeads { get; }

    /// <summary>Those of them that the state has: <c>Oficina</c>, <c>Conseil</c>.</summary>
    public HashSet<int> ForeignAgencies { get; }

    /// <summary>First words of phrases with letters of their own that are no bodies: <c>Impuesto</c>, <c>Tratado</c>.</summary>
    public HashSet<int> ForeignNotBodies { get; }

    /// <summary>Heads of bodies only where letters in parentheses cover the whole name: <c>Campaign</c>, <c>Exchange</c>.</summary>
    public HashSet<int> DefinitionHeads { get; }

    /// <summary>Such heads of state bodies: <c>Command</c>, <c>Army</c>.</summary>
    public HashSet<int> DefinitionAgencies { get; }

    /// <summary>Small words inside names of other languages: <c>de</c>, <c>la</c>, <c>für</c>.</summary>
    public HashSet<int> Connectors { get; }

    /// <summary><c>Deputy</c>, <c>Vice</c>, <c>Acting</c>: part of a minister's title.</summary>
    public HashSet<int> OfficeModifiers { get; }

    /// <summary>Words after a country's name that make it the name of a place: <c>River</c>, <c>Canal</c>.</summary>
    public HashSet<int> PlaceWords { get; }

    /// <summary>Words before <c>of</c> and a country that make it the name of a place: <c>Gulf</c>, <c>Sea</c>.</summary>
    public HashSet<int> PlaceBefore { get; }

    /// <summary>Words that show that the next or previous name is a language.</summary>
    public HashSet<int> TongueBefore { get; }

    public HashSet<int> TongueAfter { get; }

    /// <summary>Words that may stand between those and the language: speaks <c>no</c> English.</summary>
    public HashSet<int> TongueBetween { get; }

    /// <summary>Heads of names in which "and" joins words: Liberation and Development <c>Party</c>.</summary>
    public HashSet<int> PartyHeads { get; }

    /// <summary>What ends the name of a company: <c>Ltd</c>, <c>Inc</c>.</summary>
    public HashSet<int> CompanySuffixes { get; }

    /// <summary>What with the name of a country behind it is an organisation: <c>Air</c> France, <c>Radio</c> Rwanda.</summary>
    public HashSet<int> Broadcasters { get; }

    /// <summary>What in a text of capitals shows that AID is the agency: AID <c>ADMINISTRATOR</c>.</summary>
    public HashSet<int> AidNouns { get; }

    /// <summary>What is done in another cable: <c>reported</c> in Lima 345.</summary>
    public HashSet<int> CitingVerbs { get; }

    /// <summary>Whose a body may be in its own name: <c>Employers'</c> Confederation.</summary>
    public HashSet<int> Possessors { get; }

    /// <summary>Heads that are of the state behind a state word or a country: National <c>Center</c>, Libyan <c>Fund</c>.</summary>
    public HashSet<int> StateHeads { get; }

    /// <summary>Bodies of which a country has several, each in its city: <c>Court</c>.</summary>
    public HashSet<int> LocalBodies { get; }

    /// <summary>Organs that organisations have: OSCE <c>Secretariat</c>.</summary>
    public HashSet<int> OrganBodies { get; }

    /// <summary>Heads that are as often the middle of a longer name: Press <c>Club</c>, Industries <c>Initiative</c>.</summary>
    public HashSet<int> WeakHeads { get; }

    /// <summary>Last words of names of laws and treaties: Free Trade <c>Agreement</c>.</summary>
    public HashSet<int> TreatyWords { get; }

    /// <summary>Verbs before which US is the country, not the pronoun: US <c>has</c>.</summary>
    public HashSet<int> Auxiliaries { get; }

    /// <summary>What only an organisation has: <c>leader</c>, <c>candidates</c>.</summary>
    public HashSet<int> MemberNouns { get; }

    /// <summary>Words before a head that say only what kind of body it is: <c>Working</c> Group.</summary>
    public HashSet<int> GenericWords { get; }

    /// <summary>Languages that are not the adjective of one country.</summary>
    public HashSet<int> Tongues { get; }

    /// <summary>Function words that follow a pronoun, not an adjective.</summary>
    public HashSet<int> Function { get; }

    /// <summary>Verbs whose object is a person: TOLD US.</summary>
    public HashSet<int> Telling { get; }

    /// <summary>Adjectives of kinds of government: <c>Federal</c>, <c>Transitional</c>.</summary>
    public HashSet<int> GovernmentKinds { get; }

    /// <summary>Verbs that only a person does: <c>said</c>, <c>met</c>.</summary>
    public HashSet<int> PersonVerbs { get; }

    /// <summary>Heads that a capital alone refers back to: <c>the Court</c>.</summary>
    public HashSet<int> BareHeads { get; }

    /// <summary>Words that make a capitalised phrase no body: <c>Act</c>, <c>Agreement</c>.</summary>
    public HashSet<int> NotBodies { get; }

    private int _ordinary = int.MaxValue;
    private string?[] _departments = [];

    /// <summary>Letters of the American department that a word alone may name, <c>Treasury</c>; null for every other. Asked for most words with a capital.</summary>
    public string? DepartmentOf(int word) => (uint)word < (uint)_departments.Length ? _departments[word] : null;

    /// <summary>Whether a word is none of the language, of countries or of offices: the name of a person, a firm or letters.</summary>
    /// <remarks>A party's Alfaro and a company's Keller stay surnames: the words that only the long lists know are as good as unknown.</remarks>
    public bool Unknown(int word) => word == 0 || word >= _ordinary;

    public static GrammarWords Load(ListBuilder builder, ListSet lists)
    {
        Dictionary<string, HashSet<int>> roles = new(StringComparer.Ordinal);
        foreach (string[] row in lists.Rows(ListTable.GrammarWords))
        {
            if (!roles.TryGetValue(row[0], out HashSet<int>? role)) roles[row[0]] = role = [];
            foreach (string word in row[1].Split(' ', StringSplitOptions.RemoveEmptyEntries))
            {
                role.Add(builder.Id(word));
                switch (row[0])
                {
                    case "agency-head" or "organization-head" or "bare-head" or "company-suffix" or "foreign-head": builder.Word(word, Trigger.Head); break;
                    case "ministry-word" or "office-word": builder.Word(word, Trigger.Ministry); break;
                    case "office-modifier": builder.Word(word, Trigger.Office); break;
                    case "common" or "function": builder.Word(word, Trigger.Common); break;
                    case "title": builder.Word(word, Trigger.Title); break;
                    default: break;
                }
            }
        }
        foreach (string word in (string[])["ministry", "ministries", "secretariat", "secretariats", "department", "departments"]) builder.Word(word, Trigger.Ministry);
        foreach (string word in (string[])["minister", "ministers", "secretary", "secretaries", "commissioner", "commissioners"]) builder.Word(word, Trigger.Office);
        foreach (string word in (string[])["government", "governments", "govt", "gov"]) builder.Word(word, Trigger.Government);
        foreach (string word in (string[])["embassy", "consulate", "mission", "post", "congen", "cg", "uslo", "usint", "amemb", "amembassy", "amconsul", "amcongen", "usmission", "ambassade", "embassies", "consulates"]) builder.Word(word, Trigger.Post);
        foreach (string word in (string[])["ref", "refs", "reftel", "reftels", "embtel", "deptel"]) builder.Word(word, Trigger.Reference);
        (int Word, string Letters)[] departments = [.. WashingtonGrammar.Short.Select(department => (builder.Id(department.Key), department.Value))];
        GrammarWords words = new(roles) { _ordinary = builder.Vocabulary.Count, _departments = new string?[departments.Max(department => department.Word) + 1] };
        foreach ((int word, string letters) in departments) words._departments[word] = letters;
        return words;
    }
}
