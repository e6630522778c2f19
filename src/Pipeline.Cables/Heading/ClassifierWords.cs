using System.Collections.Frozen;
using Pipeline.Cables.Identity;

namespace Pipeline.Cables.Heading;

/// <summary>Words of offices, ranks and bureaus, by which the title of a classifier is told from the name (field guide 2.9).</summary>
internal static class ClassifierWords
{
    private static readonly FrozenSet<string> Short = FrozenSet.ToFrozenSet(
        (
            // offices and ranks
            "AI ACTG ADM AG AIT AMB ARSO ASST ATT BG CAPT CDA CDR CG CHG COL COM CONGEN CONOFF CONS COUN COUNS CPT DAO DAS DATT DCM DEP DEPT DIR DPO DR DUSD ECMIN ECO ECON ECONOFF ECOPOL EMBOFF EMIN EST ESTH "
            + "EXEC FAS FCS FSN GEN GSO HON INS IPO ISSO LEGAT LEGATT LT LTC LTCOL MAJ MC MGT MIN MR MRS MS MSG MSGT NCO ODC OFF OPS PAO PAS PDAS PFC PO POC POL POLAD POLAG POLCHIEF POLCOUNS POLEC POLECON POLFSN "
            + "POLMIL POLMIN POLOFF PROT PRT REO RSO SEC SGT SR SSG TDY TEAM TL UNIT USG VC "
            // bureaus and missions
            + "AF ARA CA DRL DS EAP EB ECA EEB EUR HR INL INR IO ISN LAB NEA NP NSC OES OSD PM PRM SA SCA SECDEF STATE T VCI WHA US USA USDEL USEU USNATO USOSCE USUN UNVIE USAID USDA USIA AID FBI DEA DHS DOD DOE DOS DOJ EMBASSY "
            // words that stand around them
            + "A BY HEAD LEGAL LABOR DESK POST GUIDE RISK TRADE STAFF ARMS NEAR EAST WEST ASIA SOUTH NORTH AFRICA EUROPE ASIAN UNDER VICE CHIEF CIEF LEAD LEADER OFFICE SECTION NAVAL ARMY AIR FORCE POLICY ENVOY AFFAIRS").Split(' '),
        StringComparer.Ordinal);

    // Long words are recognised in their typing errors too: AMBASSSADOR, COUNSELR, AFFIARS.
    private static readonly string[] Long =
    [
        "ACTING", "ADMINISTRATION", "ADMINISTRATIVE", "ADVISER", "ADVISOR", "AFFAIRES", "AFFAIRS", "AFRICAN", "AGRICULTURAL", "AMBASSADOR", "AMERICAN", "ASSISTANT", "ASSOCIATE", "ATTACHE", "BRANCH", "BUREAU", "CENTRAL", "CHAIRMAN", "CHARGE",
        "CLASSIFICATION", "COMMANDER", "COMMERCIAL", "CONSUL", "CONSULAR", "CONSULATE", "CONTROL", "COORDINATOR", "COUNSEL", "COUNSELOR", "COUNSELLOR", "COUNCILOR", "COUNTRY", "CULTURAL", "DEFENSE", "DELEGATE", "DELEGATION", "DEPARTMENT", "DEPUTY",
        "DIPLOMATIC", "DIRECTOR", "DIVISION", "EASTERN", "ECONOMIC", "ECONOMICS", "ECONOMICAL", "ENVIRONMENT", "EUROPEAN", "EXECUTIVE", "EXTERNAL", "FINANCIAL", "FOREIGN", "GENERAL", "GOVERNANCE", "HEMISPHERE", "INFORMATION", "INSTITUTIONAL",
        "INTERAGENCY", "INTERNAL", "INTERNATIONAL", "LIAISON", "MANAGEMENT", "MEMBER", "MILITARY", "MINISTER", "MCOUNSELOR", "MISSION", "NARCOTICS", "NATIONAL", "NEGOTIATOR", "OFFICER", "PERMANENT", "POLITICAL", "PRINCIPAL", "PROVINCIAL",
        "PROGRAM", "PUBLIC", "REGIONAL", "REPRESENTATIVE", "SCIENCE", "SECRETARY", "SECURITY", "SENIOR", "SERVICE", "SPECIAL", "SPECIALIST", "TECHNOLOGY", "TREASURY", "UNDERSECRETARY", "WESTERN",
    ];

    private static readonly string[] Stems = ["COUNSELOR", "MINISTER", "OFFICER", "COUNS", "CHIEF", "ECON", "CONS", "COUN", "EMB", "MIL", "MIN", "OFF", "POL", "ECO", "CON", "EC"];

    public static bool IsTitle(ReadOnlySpan<char> word)
    {
        Span<char> upper = stackalloc char[24];
        if (word.IsEmpty || word.Length > upper.Length)
        {
            return false;
        }

        // AMBASSAD0R: a figure for a letter is damage that does not make a name.
        for (var i = 0; i < word.Length; i++)
        {
            upper[i] = word[i] == '0' ? 'O' : char.ToUpperInvariant(word[i]);
        }

        var text = upper[..word.Length];
        return Short.GetAlternateLookup<ReadOnlySpan<char>>().Contains(text) || IsLong(text) || IsCompound(text);
    }

    private static bool IsLong(ReadOnlySpan<char> word)
    {
        if (word.Length < 5)
        {
            return false;
        }

        foreach (var title in Long)
        {
            // Up to seven letters one error: a surname is soon as near as two.
            if (title[0] == word[0] && EditDistance.AtMost(word, title, (title.Length >= 8 && word.Length >= 6) || SameLetters(word, title) ? 2 : 1))
            {
                return true;
            }
        }

        return false;
    }

    // AFFIARS: two letters have changed places.
    private static bool SameLetters(ReadOnlySpan<char> word, ReadOnlySpan<char> title)
    {
        if (word.Length != title.Length)
        {
            return false;
        }

        var sum = 0;
        for (var i = 0; i < word.Length; i++)
        {
            sum += (word[i] * word[i]) - (title[i] * title[i]);
        }

        return sum == 0;
    }

    // POLMINCOUNS, ECONOFF, CONOFF: stems run together.
    private static bool IsCompound(ReadOnlySpan<char> word)
    {
        if (word.Length < 6)
        {
            return false;
        }

        while (!word.IsEmpty)
        {
            var length = 0;
            foreach (var stem in Stems)
            {
                if (word.StartsWith(stem))
                {
                    length = stem.Length;
                    break;
                }
            }

            if (length == 0)
            {
                return false;
            }

            word = word[length..];
        }

        return true;
    }
}
