namespace Pipeline.Entities.Lists;

/// <summary>Reads the flags column of the lists.</summary>
internal static class Uses
{
    public static readonly string[] Known = ["host", "word", "person", "tongue", "prefix", "gox"];

    public static Use Parse(string flags)
    {
        Use use = Use.None;
        if (flags == "-") return use;
        foreach (string flag in flags.Split(' ', StringSplitOptions.RemoveEmptyEntries))
        {
            use |= flag switch
            {
                "host" => Use.Host,
                "word" => Use.Word,
                "person" => Use.Person,
                "tongue" => Use.Tongue,
                "prefix" => Use.Prefix,
                "gox" => Use.Gox,
                _ => throw new InvalidOperationException($"Unknown flag {flag} in a list."),
            };
        }
        return use;
    }
}
