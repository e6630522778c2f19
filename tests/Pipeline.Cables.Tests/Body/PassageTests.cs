using Pipeline.Cables.Model;

namespace Pipeline.Cables.Tests.Body;

/// <summary>Summaries, comments, notes, requests, quotations (field guide 2.11); closed ones end in a bar.</summary>
public class PassageTests
{
    [Theory]
    [InlineData("SUMMARY: The mayor fled.\nEND SUMMARY\n\n1. IN THE WAKE of it.", "The mayor fled.|")]
    [InlineData("SUMMARY\n-------\n\n1. (C) The mayor fled.\nEnd Summary.\n\nTREND: NONE", "The mayor fled.|")]
    [InlineData("1. (C) SUMMARY: The mayor fled.\n\nWHAT WE KNOW\n\n2. (C) Little.", "The mayor fled.")]
    [InlineData("------- SUMMARY -------\n\n1. The mayor fled. End Summary\n\n2. Two.", "The mayor fled.|")]
    [InlineData("------- SUMMARY -------\n\n1. Summary: The mayor fled. End Summary.\n\n2. Two.", "The mayor fled.|")]
    [InlineData("1. (U) Paragraph 2 contains a request.\n\n2. (C) Summary and Action Request. The mayor fled. End Summary and Action Request.\n\n3. Three.", "The mayor fled.|")]
    [InlineData("Summary -------\n\n2. (C) The mayor fled. End Summary", "The mayor fled.|")]
    [InlineData("1. (C) Summary and Comment: The mayor fled. End Summary and Comment.\n\n2. Two.", "The mayor fled.|")]
    [InlineData("1. (C/NF) Summary: The mayor:\n\n-- fled. End summary\n\n2. Two.", "The mayor:\n\n-- fled.|")]
    [InlineData("1. (C) The mayor fled. END SUMMARY.\n\n2. Two.", "The mayor fled.|")]
    [InlineData("1. (S//NF) SUMMARY AND COMMENT: The mayor\n\n2. (C) fled. END SUMMARY AND COMMENT.\n\n3. Three.", "The mayor\n\n2. (C) fled.|")]
    [InlineData("1.  Summary: (SBU) The mayor fled. End Summary\n\n2. Two.", "The mayor fled.|")]
    [InlineData("1. (S) SUMMARY: The mayor fled. END\nSUMMARY.\n\n2. Two.", "The mayor fled.|")]
    [InlineData("1.(C) Summary: The mayor fled. -------- Training --------\n\n2.(U) Two.", "The mayor fled.")]
    [InlineData("1.(C) Summary: The mayor fled.\n\n-------- Training --------\n\n2.(U) Two.", "The mayor fled.")]
    [InlineData("SUMMARY AND INTRODUCTION\n\u2010\u2010\u2010\u2010\u2010\u2010\u2010\u2010\n\n2. (C) The mayor fled. END SUMMARY AND INTRODUCTION.\n\nGreat\n\u2010\u2010\u2010\u2010\u2010\n\n3. Three.", "The mayor fled.|")]
    [InlineData("(BEGIN SUMMARY) The mayor fled. (END SUMMARY).\n\n1. (U) One.", "The mayor fled.|")]
    [InlineData("BEGIN SUMMARY\n\n1. (U) The mayor fled.\n\nEND OF SUMMARY\n\n2. Two.", "The mayor fled.|")]
    [InlineData("1. (U) INTRODUCTION AND SUMMARY: The mayor fled. END SUMMARY.\n\n2. Two.", "The mayor fled.|")]
    [InlineData("1. (U) Summary: The mayor\n\n2. (U) Summary (continued): fled. End summary.\n\n3. Three.", "The mayor\n\n2. (U) Summary (continued): fled.|")]
    [InlineData("SUMMARY\n-------\n\n1. (U) The mayor\n\n2. (U) fled.\n\nNEXT\n----\n\n3. Three.", "The mayor\n\n2. (U) fled.")]
    [InlineData("1. (U) This is a summary of it. The summary. It ends.\n\n2. In summary: nothing.", "")]
    public void A_summary_is_found(string body, string expected) => Texts(body, PassageKinds.Summary).ShouldBe(expected);

    [Theory]
    [InlineData("1. (U) Text. COMMENT: So it is. END COMMENT.", "So it is.|")]
    [InlineData("1. (U) Text. (Comment: So it (really) is.) More.", "So it (really) is.|")]
    [InlineData("1. (U) Text. (Comment: So it is. End comment.) More. (COMMENT. Never. END COMMENT)", "So it is.|Never.|")]
    [InlineData("1. (U) Text.\n\n2. (SBU) Comment: So it is.\n\n3. Three.", "So it is.")]
    [InlineData("1. (U) Text.\n\n2. COMMENT. SO IT IS.\n\n3. Three.", "SO IT IS.")]
    [InlineData("1. (U) Text.\n\nEMBASSY COMMENT: ALL IS WELL\n----------------------------\n\n2. (SBU) So it is.\n\n3. (SBU) And so on.", "So it is.")]
    [InlineData("1. (U) Text.\n\nCOMMENT\n-------\n\n2. (SBU) So it is.\n\n3. (SBU) And so on. END COMMENT.", "So it is.\n\n3. (SBU) And so on.|")]
    [InlineData("1. (U) Text. Embassy Comment: So it is. End Embassy comment.", "So it is. End Embassy comment.")]
    [InlineData("1. (U) He declined to comment. Commenting on it, she said: no comment. The comment: none.", "")]
    public void Comments_are_found(string body, string expected) => Texts(body, PassageKinds.Comment).ShouldBe(expected);

    [Theory]
    [InlineData("1. (U) Text. (Note: See ref A. End note.) More.", PassageKinds.Note, "See ref A.|")]
    [InlineData("1. (U) Text. (NOTE. See ref A. END NOTE) More.", PassageKinds.Note, "See ref A.|")]
    [InlineData("1. (U) He noted: nothing. A note: none. Note that it is so.", PassageKinds.Note, "")]
    [InlineData("1. (U) Text.\n\n2. (U) ACTION REQUEST: Please reply by May 3.\n\n3. Three.", PassageKinds.ActionRequest, "Please reply by May 3.")]
    [InlineData("1. (U) Text.\n\n2. Action requested. Please reply. End action request.", PassageKinds.ActionRequest, "Please reply.|")]
    [InlineData("1. (U) This is an action request. See paragraph 2.\n\n2. Two.", PassageKinds.ActionRequest, "")]
    [InlineData("1. (U) The note reads:\n\nBEGIN TEXT:\n\nSir, so it is.\n\nEND TEXT.\n\n2. Two.", PassageKinds.Quoted, "Sir, so it is.|")]
    [InlineData("1. (U) BEGIN UNCLASSIFIED NONPAPER ON SHIPS:\n\nSo it is.\n\nEND UNCLASSIFIED NONPAPER ON SHIPS.", PassageKinds.Quoted, "So it is.|")]
    [InlineData("1. THE MAYOR SAID QUOTE: SO IT IS UNQUOTE.", PassageKinds.Quoted, "SO IT IS|")]
    [InlineData("1. THE PRICE QUOTE IS HIGH. HE SAID QUOTE SO IT IS UNQUOTE.", PassageKinds.Quoted, "SO IT IS|")]
    [InlineData("1. THE PRICE QUOTE IS HIGH.", PassageKinds.Quoted, "")]
    [InlineData("1. HE SAID. QUOTE SO IT IS.\n\nQUOTE AND SO ON. UNQUOTE. 2. TWO.", PassageKinds.Quoted, "SO IT IS.\n\nQUOTE AND SO ON.|")]
    [InlineData("1. (U) The text begins at the end of the text. Begin with the text.", PassageKinds.Quoted, "")]
    public void Other_passages_are_found(string body, string kind, string expected) => Texts(body, kind).ShouldBe(expected);

    private static string Texts(string body, string kind)
    {
        var raw = Sample.Header + Sample.Heading + body + "\n\nBAKER\n";
        return string.Concat(Sample.Parse(raw).Passages.Where(p => p.Kind == kind).Select(p => raw[p.Start..p.End] + (p.Closed ? "|" : "")));
    }
}
