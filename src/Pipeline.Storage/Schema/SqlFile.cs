using Microsoft.EntityFrameworkCore.Migrations;

namespace Pipeline.Storage.Schema;

/// <summary>
/// SQL kept in files of <c>Schema/Sql</c>, where editors and reviewers read it as SQL. A file that a released migration runs
/// is never changed again: the next migration brings its own.
/// </summary>
internal static class SqlFile
{
    public static string Read(string name)
    {
        using var stream = typeof(SqlFile).Assembly.GetManifestResourceStream(name)
            ?? throw new InvalidOperationException($"No embedded file {name}.");
        using var reader = new StreamReader(stream);
        return reader.ReadToEnd();
    }

    public static void SqlOf(this MigrationBuilder migration, string name) => migration.Sql(Read(name));
}
