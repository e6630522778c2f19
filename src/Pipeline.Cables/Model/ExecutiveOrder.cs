namespace Pipeline.Cables.Model;

/// <summary>Executive order on classification (field guide 2.9).</summary>
/// <param name="Order">Number without points: <c>12958</c>.</param>
/// <param name="Value">What follows, as written: <c>N/A</c>, <c>DECL: 03/02/2016</c>, <c>GDS</c>.</param>
/// <param name="Declassification">The value taken apart; null when there is none or when it says nothing known.</param>
public sealed record ExecutiveOrder(string Order, string? Value, Declassification? Declassification = null);

/// <summary>When and how the telegram is to be declassified, as its E.O. line says.</summary>
/// <param name="Kind">One of <see cref="DeclassificationKinds"/>.</param>
/// <param name="On">The date, where one is given.</param>
/// <param name="Detail">Exemption code (<c>X1</c>, <c>25X1</c>, the 4 of <c>XGDS-4</c>) or the event in words; null when neither is given.</param>
/// <param name="Authority">Who set it: the name in parentheses of order 12065; null when absent.</param>
public sealed record Declassification(string Kind, DateOnly? On = null, string? Detail = null, string? Authority = null);

/// <summary>Values of <see cref="Declassification.Kind"/>.</summary>
public static class DeclassificationKinds
{
    /// <summary><c>N/A</c>: not classified.</summary>
    public const string None = "none";

    /// <summary>On a date: <c>DECL: 03/02/2016</c>, <c>GDS 11/15/85</c>.</summary>
    public const string Date = "date";

    /// <summary>At an event: <c>DECL: UPON CLOSURE OF POST</c>.</summary>
    public const string Event = "event";

    /// <summary><c>OADR</c>: originating agency's determination required.</summary>
    public const string Oadr = "oadr";

    /// <summary>General declassification schedule of orders 11652 and 12065, without a date.</summary>
    public const string Gds = "gds";

    /// <summary>Advanced declassification schedule, <c>ADS, DECLAS 4-19-73</c>.</summary>
    public const string Ads = "ads";

    /// <summary>Exempt from the general schedule, <c>XGDS-1</c>.</summary>
    public const string Xgds = "xgds";

    /// <summary>Review instead of declassification, <c>RDS-4 6/5/99</c>.</summary>
    public const string Rds = "rds";

    /// <summary>An exemption code instead of a date, <c>X1</c> to <c>X8</c>, <c>25X1</c>.</summary>
    public const string Exemption = "exemption";

    /// <summary>Declassified already: <c>DECLASSIFIED BY NARA 09/02/2009</c>.</summary>
    public const string Declassified = "declassified";
}
