using Pipeline.Archives;

namespace Pipeline.Worker.Inbox;

/// <param name="Ready">What has not changed for the settle time or has its marker, by name.</param>
/// <param name="Changing">Entries that are not ready yet.</param>
/// <param name="LoneMarkers">Markers that have waited in vain for their file; each is told once.</param>
internal sealed record ScanResult(IReadOnlyList<InboxEntry> Ready, int Changing, IReadOnlyList<string> LoneMarkers);

/// <summary>Something at the top of the inbox that is ready to be taken.</summary>
/// <param name="Since">When it was first seen as it is.</param>
/// <param name="Marker">Name of the marker that says that it is complete; null without one.</param>
internal readonly record struct InboxEntry(string Name, FileKind Kind, Fingerprint Fingerprint, DateTimeOffset Since, string? Marker);
