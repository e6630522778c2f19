namespace Pipeline.Entities.Heading;

/// <summary>Who an address or an office symbol means.</summary>
/// <param name="Anywhere">Any place may follow the name: only one body in the world has it. Else only Washington or an American state, because other governments have an NSC, an NRC and a DOT as well.</param>
/// <param name="Placed">A place must follow: alone the letters are somebody else's, too.</param>
internal sealed record HeaderName(string Type, string Id, bool Anywhere = false, bool Placed = false);
