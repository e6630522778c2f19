namespace Pipeline.Archives.Reading;

/// <summary>
/// Turns damage and breached limits inside one file or member into its last item, so that it never sinks its neighbours.
/// </summary>
internal static class Guard
{
    /// <param name="isArchive">Damage is told with the codes of an archive rather than those of a member.</param>
    /// <param name="outermost">Limits of the whole archive end here; inside they pass on outwards.</param>
    public static IEnumerable<ArchiveItem> Run(IEnumerable<ArchiveItem> items, Source source, bool isArchive, bool outermost)
    {
        int ordinal = 0;
        bool any = false;
        using IEnumerator<ArchiveItem> each = items.GetEnumerator();
        while (true)
        {
            ArchiveItem? item = null;
            RejectedItem? fault = null;
            try
            {
                if (each.MoveNext())
                {
                    item = each.Current;
                }
            }
            catch (DamageException damage)
            {
                string code = damage.Code ?? (isArchive, damage.Truncated) switch
                {
                    (true, true) => RejectCodes.ArchiveTruncated,
                    (true, false) => RejectCodes.ArchiveCorrupt,
                    (false, true) => RejectCodes.MemberTruncated,
                    (false, false) => RejectCodes.MemberCorrupt,
                };
                fault = source.Reject(code, damage.Message, ordinal: ordinal + 1);
            }
            catch (LimitException limit) when (!limit.EndsArchive && limit.IsTold && (isArchive || any))
            {
                // Told inside of here: the end. A member that shares a stream with an earlier one is told for itself.
            }
            catch (LimitException limit) when (outermost || !limit.EndsArchive)
            {
                limit.IsTold = true;
                fault = source.Reject(limit.Code, limit.Message, ordinal: ordinal + 1);
            }

            if ((item ?? fault) is not { } next)
            {
                yield break;
            }

            any = true;

            // The ordinal of a fault goes on after the items of the same file, not after those of its members.
            ordinal = next.Place.Member == source.Label ? next.Place.Ordinal : ordinal;
            yield return next;
            if (fault is not null)
            {
                yield break;
            }
        }
    }
}
