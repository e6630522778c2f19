using System.Collections.Concurrent;
using Microsoft.Extensions.Logging;
using Pipeline.Storage.Ledger;
using Pipeline.Worker.Inbox;
using Pipeline.Worker.Settings;

namespace Pipeline.Worker.Intake;

/// <summary>Makes a claimed drop known to the ledger, once its content stands still.</summary>
internal sealed class DropRegistrar(ArchiveLedger ledger, ILogger<DropRegistrar> log)
{
    /// <summary>Drops that changed after they were claimed, as they were seen last.</summary>
    private readonly ConcurrentDictionary<long, Fingerprint?> _settling = new();

    /// <summary>
    /// The archive of the drop, known from before or registered now; null while it still changes. A writer that paused for longer
    /// than the settle time goes on writing into the renamed file: hence a look before hashing, one after, and one after reading.
    /// </summary>
    public async Task<RegisteredDrop?> RegisterAsync(Claim claim, CancellationToken cancellationToken)
    {
        var record = claim.Record;
        if (record is { ArchiveId: { } archiveId, DropId: { } dropId })
        {
            return new(archiveId, dropId, record.Fingerprint);
        }

        var before = Fingerprint.Of(claim.Path);
        if (_settling.TryGetValue(claim.Key, out var seen) && seen != before)
        {
            _settling[claim.Key] = before;
            return null;
        }

        var description = DropDescription.Of(claim, cancellationToken);
        if (Fingerprint.Of(claim.Path) != before)
        {
            log.LogWarning("{File}: it changed while it was being hashed; taken when it stands still", claim.Name);
            Unsettle(claim);
            return null;
        }

        var registration = await ledger.RegisterAsync(
            claim.Name, description.Sha256, description.Bytes, description.Kind, claim.Folders.Relative(claim.Path), ProgramVersion.Value, cancellationToken);
        _settling.TryRemove(claim.Key, out _);
        claim.Record = record with { ArchiveId = registration.ArchiveId, DropId = registration.DropId, Fingerprint = before };
        return new(registration.ArchiveId, registration.DropId, before);
    }

    /// <summary>Forgets the archive of a drop whose content is another now; it has to stand still before it is registered again.</summary>
    /// <returns>How often that happened to this drop.</returns>
    public async Task<int> ForgetAsync(Claim claim, RegisteredDrop drop, CancellationToken cancellationToken)
    {
        await ledger.DropEndedAsync(drop.DropId, path: null, cancellationToken);
        var record = claim.Record;
        claim.Record = record with { ArchiveId = null, DropId = null, Fingerprint = null, Changes = record.Changes + 1 };
        Unsettle(claim);
        return record.Changes + 1;
    }

    private void Unsettle(Claim claim) => _settling[claim.Key] = Fingerprint.Of(claim.Path);
}
