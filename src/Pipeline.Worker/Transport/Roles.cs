namespace Pipeline.Worker.Transport;

/// <summary>What a process does; <c>up</c> does all of it.</summary>
[Flags]
internal enum Roles
{
    None = 0,
    Watch = 1,
    Parse = 2,
    Enrich = 4,
    All = Watch | Parse | Enrich,
}
