using System.Diagnostics.CodeAnalysis;

namespace Pipeline.Storage.Writing;

/// <summary>Content keys by value: equality for folding, byte order for the order of writing.</summary>
internal sealed class ContentKeyComparer : IEqualityComparer<byte[]>, IComparer<byte[]>
{
    public static readonly ContentKeyComparer Instance = new();

    public bool Equals(byte[]? x, byte[]? y) => x.AsSpan().SequenceEqual(y);

    public int GetHashCode([DisallowNull] byte[] obj)
    {
        var hash = new HashCode();
        hash.AddBytes(obj);
        return hash.ToHashCode();
    }

    public int Compare(byte[]? x, byte[]? y) => x.AsSpan().SequenceCompareTo(y);
}
