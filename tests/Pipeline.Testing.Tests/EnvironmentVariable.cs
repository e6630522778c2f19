namespace Pipeline.Testing.Tests;

/// <summary>
/// Sets a variable of this process until disposed. The variables are everybody's: only tests of one class, which run one after
/// the other, may set the same one, and all others here name their source.
/// </summary>
internal sealed class EnvironmentVariable : IDisposable
{
    private readonly string _name;
    private readonly string? _before;

    public EnvironmentVariable(string name, string value)
    {
        _name = name;
        _before = Environment.GetEnvironmentVariable(name);
        Environment.SetEnvironmentVariable(name, value);
    }

    public void Dispose() => Environment.SetEnvironmentVariable(_name, _before);
}
