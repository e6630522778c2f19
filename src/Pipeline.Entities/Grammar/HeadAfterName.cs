using Pipeline.Entities.Lists;
using Pipeline.Entities.Scan;
using Pipeline.Entities.Text;

namespace Pipeline.Entities.Grammar;

/// <summary>A head that is the end of the name right before it: <c>OSCE Secretariat</c>, <c>Bradesco Bank</c>, <c>Customs Directorate</c>.</summary>
internal static class HeadAfterName
{
    /// <param name="agency">Whether the head is one of state bodies.</param>
    /// <returns>Token after the name; 0 when there is none.</returns>
    public static int Try(ScanState state, int at, bool agency)
    {
        Token head = state.Text[at];
        if (agency && state.Grammar.OrganBodies.Contains(head.Word) && state.Before(at) is { Type: EntityTypes.Organization } whole && !state.Joined(at + 1, capital: true))
        {
            // "OSCE Secretariat": an organ of the organisation, one name.
            state.Drafts.RemoveAt(state.Drafts.Count - 1);
            state.Add(whole.First, at + 1, EntityTypes.Organization, "organization.organ", id: $"{whole.Id ?? Slugs.Of(state.Text, whole.First, whole.Last)}-{Slugs.Of(state.Text, at, at + 1)}", head: head.Word);
            return at + 1;
        }
        if (!agency && state.Before(at) is { Type: EntityTypes.Organization } firm && firm.Last - firm.First == 1 && state.Text[firm.First].Shape == Shape.Title
            && !state.Text[firm.First].Has(Place.Caps) && state.Lexicon.Vocabulary[head.Word] is "group" or "bank" or "foundation" or "university" or "company" or "corporation")
        {
            // "Thyssen Foundation", "Bradesco Bank": the listed name is the first word of a longer one.
            state.Drafts.RemoveAt(state.Drafts.Count - 1);
            state.Add(firm.First, at + 1, EntityTypes.Organization, "organization.body", id: Slugs.Of(state.Text, firm.First, at + 1), head: head.Word);
            return at + 1;
        }
        if (agency && BodyOf(state, at, at) is { } body)
        {
            // "Customs Directorate"
            state.Drafts.RemoveAt(state.Drafts.Count - 1);
            state.Add(body.First, at + 1, EntityTypes.Agency, "agency.part", slot: Slugs.Of(state.Text, body.First, at + 1), head: head.Word);
            return at + 1;
        }
        return 0;
    }

    /// <summary>The body of the state right before a name, of which the name is a part.</summary>
    public static Draft? BodyOf(ScanState state, int first, int at) =>
        state.Before(first) is { Type: EntityTypes.Agency, Country: null } body && (body.Slot is not null || body.Choices is { } choices && Array.Exists(choices, c => c.Is(Use.Slot))) && state.Text[first].Gap is Gap.Blank or Gap.Line && at - body.First <= HeadReach.Longest
        && !state.Text[first - 1].Has(Place.LostApostrophe) && !state.Text[at].Has(Place.Heading) ? body : null;
}
