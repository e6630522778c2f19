using Pipeline.Archives.Reading;

namespace Pipeline.Archives.Streams;

internal static class DictionaryLimit
{
    /// <summary>Refuses what would make a library allocate more than is allowed, before it does.</summary>
    public static void Check(long needed, long limit, string what)
    {
        if (needed > limit)
        {
            throw new LimitException(RejectCodes.LimitMemory, $"The {what} data needs {needed} bytes of memory to be decompressed; {limit} are allowed.", endsArchive: false);
        }
    }
}
