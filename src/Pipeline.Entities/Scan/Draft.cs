using Pipeline.Entities.Lists;

namespace Pipeline.Entities.Scan;

/// <summary>A mention as found, before it is known whose it is.</summary>
internal sealed class Draft
{
    public required int First { get; set; }

    /// <summary>Token after the last.</summary>
    public required int Last { get; set; }

    public required string Type { get; set; }

    /// <summary>Whole id when the words alone tell it.</summary>
    public string? Id { get; set; }

    /// <summary>The part after the country, when only the country is missing.</summary>
    public string? Slot { get; set; }

    /// <summary>Country that the words themselves name: <c>of Peru</c>.</summary>
    public string? Country { get; set; }

    /// <summary>Meanings among which the context chooses.</summary>
    public Name[]? Choices { get; set; }

    public required string Rule { get; set; }

    /// <summary>Head word that refers back to a longer name: <c>the Court</c>; 0 when it is no such mention.</summary>
    public int BareHead { get; set; }

    /// <summary>Head word of the name, to which a bare head may refer.</summary>
    public int Head { get; set; }

    /// <summary>The country adjective in the name is an adjective: a body may follow it.</summary>
    public bool Adjective { get; set; }

    /// <summary>The long form that this short form was defined by.</summary>
    public Draft? Binding { get; set; }

    public IReadOnlyList<string> Candidates { get; set; } = [];

    /// <summary>Place among the mentions of the cable, set when all are found.</summary>
    public int Index { get; set; }

    public bool IsCountry => Type == EntityTypes.Country;
}
