using Pipeline.Entities.Text;

namespace Pipeline.Entities.Lists;

/// <summary>How an entry of the lists may be used.</summary>
[Flags]
internal enum Use : ushort
{
    None = 0,
    /// <summary>An adjective, <c>Peruvian</c>: a body may follow that belongs to the country.</summary>
    Adjective = 1,
    /// <summary>The id is only the part after the country: <c>congress</c>.</summary>
    Slot = 2,
    /// <summary>Means this only where the country is under discussion: PNP is Peru's in Lima and the Philippines' in Manila.</summary>
    Host = 4,
    /// <summary>In a text of capitals also an English word or somebody else's abbreviation: needs a sign that it is a name.</summary>
    Word = 8,
    /// <summary>Also a given name or a surname.</summary>
    Person = 16,
    /// <summary>Also the name of a language.</summary>
    Tongue = 32,
    /// <summary>Only in front of a hyphen: <c>Sino-</c>.</summary>
    Prefix = 64,
    /// <summary>One of several governments that share the letters.</summary>
    Gox = 128,
    /// <summary>Short letters, not words.</summary>
    Acronym = 256,
}

/// <summary>What a name of the lists means.</summary>
/// <param name="Type">One of <see cref="EntityTypes"/>; empty for a name that hides another and is no mention.</param>
/// <param name="Id">Whole id, or with <see cref="Use.Slot"/> the part after the country.</param>
/// <param name="Need">How each token must be written where case counts.</param>
internal sealed record Name(string Type, string Id, Use Use, string Rule, Shape[] Need, string Text)
{
    public bool Is(Use use) => (Use & use) != 0;

    /// <summary>Country of an organisation that means this only there: PP is Spain's party in Madrid.</summary>
    public string? Owner { get; init; }

    public string? Country => Owner ?? IdCountry;

    private string? IdCountry => Id.IndexOf('/') is > 0 and int slash ? Id[..slash] : Type == EntityTypes.Country ? Id : null;
}
