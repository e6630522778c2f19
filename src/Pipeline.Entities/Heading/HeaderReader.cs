using Pipeline.Cables.Model;
using Pipeline.Entities.Lists;

namespace Pipeline.Entities.Heading;

/// <summary>Everything that the fields of a heading name, in the order of the heading.</summary>
internal sealed class HeaderReader
{
    private readonly HeaderLists _lists;
    private readonly AddressBook _book;
    private readonly AttentionReader _attention;
    private readonly TagReader _tags;

    public HeaderReader(HeaderLists lists, Posts posts, Countries countries)
    {
        _lists = lists;
        _book = new AddressBook(lists, posts);
        _attention = new AttentionReader(_book, new OfficeSymbols(lists));
        _tags = new TagReader(lists, countries);
    }

    /// <summary>A name to show that goes before those of the other lists; null when there is none.</summary>
    public string? Label(string type, string id) => _lists.Labels.GetValueOrDefault((type, id));

    /// <summary>A name to show for what the other lists do not name; null when there is none.</summary>
    public string? OtherLabel(string type, string id) => _lists.OtherLabels.GetValueOrDefault((type, id)) ?? type switch
    {
        EntityTypes.Collective when id.IndexOf('/') is > 0 and int slash => $"{id[(slash + 1)..].Replace('-', ' ')} COLLECTIVE",
        EntityTypes.Addressee => "Addressees in no list",
        _ => null,
    };

    public List<HeaderEntity> Read(Telegram telegram)
    {
        List<HeaderEntity> found = [];
        if (telegram.From is { Length: > 0 } from) Address(HeaderRoles.From, 1, from, found);
        Addresses(HeaderRoles.To, telegram.To, found);
        Addresses(HeaderRoles.Info, telegram.Info, found);
        Addresses(HeaderRoles.Exempt, telegram.Exempt, found);
        for (int i = 0; i < telegram.Attention.Count; i++) _attention.Read(telegram.Attention[i], i + 1, found);
        for (int i = 0; i < telegram.Tags.Count; i++)
            if (_tags.Read(telegram.Tags[i], i + 1) is { } tag) found.Add(tag);
        // Until 1979 SCA was Security and Consular Affairs (field guide 4.3), which became CA; South and Central Asia came in 2006.
        if (telegram.SentAt?.Year < 1980)
            for (int i = 0; i < found.Count; i++)
                if (found[i].Id == "us/DOS/SCA") found[i] = found[i] with { Id = "us/DOS/CA" };
        return found;
    }

    private void Addresses(string role, IReadOnlyList<Addressee> addressees, List<HeaderEntity> found)
    {
        for (int i = 0; i < addressees.Count; i++) Address(role, i + 1, addressees[i].Name, found);
    }

    private void Address(string role, int position, string name, List<HeaderEntity> found) => found.Add(
        _book.Find(name, out string rule) is { } addressee
            ? new HeaderEntity(role, position, name, addressee.Type, addressee.Id, rule)
            : new HeaderEntity(role, position, name, EntityTypes.Addressee, "?", "address.unknown"));
}
