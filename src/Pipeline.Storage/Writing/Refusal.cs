using Npgsql;

namespace Pipeline.Storage.Writing;

/// <summary>Tells what the database's objections mean for a slice.</summary>
internal static class Refusal
{
    /// <summary>Code of the reject that a refused cable becomes.</summary>
    public const string Code = "storage.refused";

    /// <summary>True when the data is at fault: invalid values (22), violated constraints (23), over a size limit of the server (54).</summary>
    public static bool IsRefusal(PostgresException error) => error.SqlState[..2] is "22" or "23" or "54";

    /// <summary>True when the same transaction may pass at the next attempt.</summary>
    public static bool IsTransient(PostgresException error) =>
        error.SqlState is PostgresErrorCodes.DeadlockDetected or PostgresErrorCodes.SerializationFailure;

    /// <summary>Without the error's detail, which repeats the row.</summary>
    public static string InWords(PostgresException error) =>
        $"{error.MessageText} (SQLSTATE {error.SqlState}{(error.ConstraintName is { } constraint ? $", {constraint}" : "")})";
}
