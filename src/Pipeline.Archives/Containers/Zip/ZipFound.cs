namespace Pipeline.Archives.Containers.Zip;

/// <summary>A member and where it lies.</summary>
/// <param name="Bound">Where the bytes end that can be its own: the end of the file, or of the gap that it was found in.</param>
internal sealed record ZipFound(ZipMember Member, ZipPlace Place, long Bound);
