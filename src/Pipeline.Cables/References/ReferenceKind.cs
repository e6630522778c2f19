using System.Collections.Frozen;
using Pipeline.Cables.Identity;
using Pipeline.Cables.Model;

namespace Pipeline.Cables.References;

/// <summary>
/// What a reference is that cites no cable with a number (field guide 1.2). The first word that names a medium decides; a date-time group
/// comes before the weak words, since <c>OSD REPORT DTG 251847Z MAR 08</c> is a message that reports.
/// </summary>
internal static class ReferenceKind
{
    private static readonly (string Kind, string Words)[] Strong =
    [
        (ReferenceKinds.Telcon, "TELCON TELCONS TELECON TELECONS PHONCON PHONECON TELEPHONE TELEPHONED PHONE VOICEMAIL TELEPHONIC"),
        (ReferenceKinds.Email, "EMAIL EMAILS E-MAIL E-MAILS EMAILED E-MAILED OPENNET CLASSNET"),
        (ReferenceKinds.Memo, "MEMO MEMOS MEMCON MEMCONS MEMORANDUM MEMORANDA MEMOCON"),
        (ReferenceKinds.Letter, "LETTER LETTERS LTR LTRS"),
        (ReferenceKinds.Note, "DIPNOTE DIPNOTES NOTE AIDE-MEMOIRE MEMOIRE NONPAPER NON-PAPER"),
        (ReferenceKinds.Fax, "FAX FAXES FACSIMILE TELEFAX"),
        (ReferenceKinds.Airgram, "AIRGRAM AIRGRAMS"),
        (ReferenceKinds.Intelligence, "IIR IIRS TD TDX OSC FBIS FBISTEL HUMINT SIGINT"),
        (ReferenceKinds.Manual, "FAM FAH FAMC MANUAL HANDBOOK FAHB"),
        (ReferenceKinds.Law, "CFR USC INA UNSCR UNSC STATUTE TREATY CONVENTION"),
        (ReferenceKinds.Web, "WEBSITE WEBPAGE INTERNET URL HTTP HTTPS WWW WEB"),
        (ReferenceKinds.Book, "BOOK BOOKS YEARBOOK ISBN"),
    ];

    private static readonly (string Kind, string Words)[] Weak =
    [
        (ReferenceKinds.Press, "PRESS MEDIA NEWSPAPER ARTICLE EDITORIAL NEWSLETTER"),
        (ReferenceKinds.Meeting, "MEETING MEETINGS CONVERSATION CONVERSATIONS DISCUSSION DISCUSSIONS CONSULTATION CONSULTATIONS BRIEFING VTC DVC SVTS CONFERENCE"),
        (ReferenceKinds.Report, "REPORT REPORTS REPORTING STUDY PAPER SURVEY ASSESSMENT STRATEGY PLAN SITREP SITREPS MPP MSP MSRP REVIEW"),
        (ReferenceKinds.Message, "MESSAGE MESSAGES MSG MSGS EMBTEL EMBTELS DEPTEL DEPTELS SEPTEL CABLE CABLES TELEGRAM TELEGRAMS TELEX TEL TELS ALDAC CIRCULAR SECDEF CJCS JCS DEA DIA CIA FBI USCINC CENTCOM USCENTCOM USEUCOM EUCOM USSOUTHCOM SOUTHCOM PACOM USPACOM CINC OSD USDAO DAO"),
    ];

    private static readonly FrozenDictionary<string, string> StrongWords = Index(Strong);
    private static readonly FrozenDictionary<string, string> WeakWords = Index(Weak);

    /// <summary>True for a word that names a medium: it is never a station.</summary>
    public static bool Names(ReadOnlySpan<char> word)
    {
        Span<char> upper = stackalloc char[24];
        if (word.Length > upper.Length)
        {
            return false;
        }

        var key = upper[..word.ToUpperInvariant(upper)];
        return StrongWords.GetAlternateLookup<ReadOnlySpan<char>>().ContainsKey(key) || WeakWords.GetAlternateLookup<ReadOnlySpan<char>>().ContainsKey(key);
    }

    /// <summary>Kind of an entry that cites no cable.</summary>
    public static string Of(CitationReader reader, int first, int end)
    {
        string? strong = null, weak = null;
        var message = false;
        for (var i = first; i < end; i++)
        {
            if (reader.All[i].Kind == TokenKind.Word)
            {
                var word = reader.TextOf(i).ToString().ToUpperInvariant();
                strong ??= StrongOf(reader, i, end, word);
                weak ??= WeakWords.GetValueOrDefault(word) ?? Points(reader, first, i, word);
            }
            else if (reader.IsNumber(i, 6, 6) && reader.IsWord(i + 1, "Z"))
            {
                message = true;
            }
        }

        return strong ?? (message ? ReferenceKinds.Message : weak ?? ReferenceKinds.Other);
    }

    private static string? StrongOf(CitationReader reader, int at, int end, string word)
    {
        // E MAIL, AIDE MEMOIRE, PUBLIC LAW, U.S.C., A-50 and CA-3400 are several tokens.
        return word switch
        {
            "TD" or "TDX" => reader.IsMark(at + 1, '-') || reader.IsMark(at + 1, '/') || reader.IsNumber(at + 1, 3, 7) ? ReferenceKinds.Intelligence : null,
            "MAIL" => at > 0 && reader.IsWord(at - 1, "E") || (reader.IsMark(at - 1, '-') && reader.IsWord(at - 2, "E")) ? ReferenceKinds.Email : null,
            "MAILS" => reader.IsMark(at - 1, '-') ? ReferenceKinds.Email : null,
            "A" or "CA" => reader.IsMark(at + 1, '-') && at + 2 < end && reader.IsNumber(at + 2, 1, 5) ? ReferenceKinds.Airgram : null,
            "LAW" => reader.IsWord(at - 1, "PUBLIC") || reader.IsNumber(at + 1, 1, 4) ? ReferenceKinds.Law : null,
            "PL" => reader.IsNumber(at + 1, 1, 3) ? ReferenceKinds.Law : null,
            "ORDER" => reader.IsWord(at - 1, "EXECUTIVE") ? ReferenceKinds.Law : null,
            "O" => reader.IsWord(at - 2, "E") && (reader.IsNumber(at + 1, 4, 6) || reader.IsNumber(at + 2, 4, 6)) ? ReferenceKinds.Law : null,
            "REGISTER" => reader.IsWord(at - 1, "FEDERAL") ? ReferenceKinds.Law : null,
            "S" => reader.IsMark(at + 1, '.') && reader.IsWord(at + 2, "C") && reader.IsWord(at - 2, "U") ? ReferenceKinds.Law : null,
            "CALL" => reader.IsWord(at - 1, "CONFERENCE") ? ReferenceKinds.Telcon : null,
            _ => StrongWords.GetValueOrDefault(word),
        };
    }

    // PARIS POINTS: the press summary of a post; TALKING POINTS are none.
    private static string? Points(CitationReader reader, int first, int at, string word) =>
        word == "POINTS" && at > first && Stations.Known(reader.TextOf(at - 1)) is not null ? ReferenceKinds.Press : null;

    private static FrozenDictionary<string, string> Index((string Kind, string Words)[] rows)
    {
        var words = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var (kind, list) in rows)
        {
            foreach (var word in list.Split(' '))
            {
                words.Add(word, kind);
            }
        }

        return words.ToFrozenDictionary(StringComparer.Ordinal);
    }
}
