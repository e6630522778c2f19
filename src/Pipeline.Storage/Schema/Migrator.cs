using Microsoft.EntityFrameworkCore;
using Npgsql;

namespace Pipeline.Storage.Schema;

/// <summary>Brings the schema up to date, and tells whether it is.</summary>
public static class Migrator
{
    /// <summary>Any number that nothing else in the database locks ("pipeline" in ASCII).</summary>
    private const long MigrationLock = 0x706970656c696e65;

    /// <summary>Applies what is missing, then renews the roles and their rights. Two callers at once: one waits for the other.</summary>
    /// <exception cref="SchemaNewerException">The database was migrated by a newer program.</exception>
    public static async Task MigrateAsync(NpgsqlDataSource dataSource, CancellationToken cancellationToken)
    {
        // EF Core locks its history table, which two first runs both try to create; a lock that needs no table does not care.
        // A session lock: the server lets go of it when this process dies.
        await using var guard = await dataSource.OpenConnectionAsync(cancellationToken);
        await ExecuteAsync(guard, $"SELECT pg_advisory_lock({MigrationLock})", cancellationToken);
        try
        {
            var before = await PendingAsync(dataSource, cancellationToken);
            if (before.Unknown.Count > 0)
            {
                throw new SchemaNewerException(before.Problem!);
            }

            await using (var context = PipelineDbContext.Over(dataSource))
            {
                context.Database.SetCommandTimeout(TimeSpan.FromHours(6));
                await context.Database.MigrateAsync(cancellationToken);
            }

            await ExecuteAsync(guard, SqlFile.Read("roles.sql"), cancellationToken);
        }
        finally
        {
            await ExecuteAsync(guard, $"SELECT pg_advisory_unlock({MigrationLock})", CancellationToken.None);
        }
    }

    /// <inheritdoc cref="MigrateAsync(NpgsqlDataSource, CancellationToken)"/>
    public static async Task MigrateAsync(string connectionString, CancellationToken cancellationToken)
    {
        await using var dataSource = NpgsqlDataSource.Create(connectionString);
        await MigrateAsync(dataSource, cancellationToken);
    }

    /// <summary>Compares the database with this program: a worker starts only when <see cref="SchemaState.IsCurrent"/>.</summary>
    public static async Task<SchemaState> PendingAsync(NpgsqlDataSource dataSource, CancellationToken cancellationToken)
    {
        await using var context = PipelineDbContext.Over(dataSource);
        var known = context.Database.GetMigrations().ToList();
        var applied = (await context.Database.GetAppliedMigrationsAsync(cancellationToken)).ToList();
        return new SchemaState([.. known.Except(applied)], [.. applied.Except(known)]);
    }

    private static async Task ExecuteAsync(NpgsqlConnection connection, string sql, CancellationToken cancellationToken)
    {
        await using var command = new NpgsqlCommand(sql, connection) { CommandTimeout = 0 };
        await command.ExecuteNonQueryAsync(cancellationToken);
    }
}
