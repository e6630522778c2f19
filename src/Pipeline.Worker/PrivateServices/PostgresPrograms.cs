namespace Pipeline.Worker.PrivateServices;

/// <summary>The PostgreSQL server programs of this machine.</summary>
internal sealed record PostgresPrograms(string Folder)
{
    public string InitDb => Path.Combine(Folder, "initdb");

    public string PgCtl => Path.Combine(Folder, "pg_ctl");

    public string Postgres => Path.Combine(Folder, "postgres");

    /// <summary>Those on PATH first, then the newest of Debian's versioned folders.</summary>
    /// <exception cref="ServiceMissingException">There are none.</exception>
    public static PostgresPrograms Find()
    {
        var onPath = (Environment.GetEnvironmentVariable("PATH") ?? "").Split(':', StringSplitOptions.RemoveEmptyEntries)
            // A lone link to one of the programs leads to the folder that holds them all.
            .Select(folder => Path.Combine(folder, "postgres"))
            .Where(File.Exists)
            .Select(program => Path.GetDirectoryName(File.ResolveLinkTarget(program, returnFinalTarget: true)?.FullName ?? program)!);
        const string versions = "/usr/lib/postgresql";
        var versioned = Directory.Exists(versions)
            ? Directory.EnumerateDirectories(versions)
                .OrderByDescending(folder => int.TryParse(Path.GetFileName(folder), out var version) ? version : 0)
                .Select(folder => Path.Combine(folder, "bin"))
            : [];
        return onPath.Concat(versioned).Select(folder => new PostgresPrograms(folder))
            .FirstOrDefault(programs => File.Exists(programs.InitDb) && File.Exists(programs.PgCtl) && File.Exists(programs.Postgres))
            ?? throw new ServiceMissingException(
                "No PostgreSQL server programs found: install the package postgresql (Debian, Ubuntu: apt-get install postgresql), or set PIPELINE_POSTGRES to a server.");
    }
}
