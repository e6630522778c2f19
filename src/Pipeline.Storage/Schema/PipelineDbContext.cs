using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Npgsql;
using Pipeline.Storage.Ledger;
using Pipeline.Storage.Model;

namespace Pipeline.Storage.Schema;

/// <summary>
/// The tables. Used for migrations and for reading; nothing is written through it (with 25 child rows a cable,
/// SaveChanges is nine times slower than COPY).
/// </summary>
/// <remarks>
/// No foreign keys on what is filled in bulk (items, rejects, all cable_ tables): they cost 125 microseconds a cable, and
/// the writer fills parent and children in one transaction. The <c>verify</c> report proves what the keys would have.
/// </remarks>
public sealed class PipelineDbContext(DbContextOptions<PipelineDbContext> options) : DbContext(options)
{
    public const string SchemaName = "pipeline";
    public const string HistoryTable = "migrations";

    public DbSet<Archive> Archives => Set<Archive>();
    public DbSet<Drop> Drops => Set<Drop>();
    public DbSet<Slice> Slices => Set<Slice>();
    public DbSet<Item> Items => Set<Item>();
    public DbSet<Reject> Rejects => Set<Reject>();
    public DbSet<Pause> Pauses => Set<Pause>();
    public DbSet<Cable> Cables => Set<Cable>();
    public DbSet<CableTag> CableTags => Set<CableTag>();
    public DbSet<CableAddressee> CableAddressees => Set<CableAddressee>();
    public DbSet<CableReference> CableReferences => Set<CableReference>();
    public DbSet<CableWarning> CableWarnings => Set<CableWarning>();
    public DbSet<CableEntity> CableEntities => Set<CableEntity>();
    public DbSet<Entity> Entities => Set<Entity>();

    /// <summary>A context over the data source.</summary>
    public static PipelineDbContext Over(NpgsqlDataSource dataSource) =>
        new(Configure(new DbContextOptionsBuilder<PipelineDbContext>().UseNpgsql(dataSource, History)).Options);

    internal static PipelineDbContext Over(string connectionString) =>
        new(Configure(new DbContextOptionsBuilder<PipelineDbContext>().UseNpgsql(connectionString, History)).Options);

    protected override void OnModelCreating(ModelBuilder modelBuilder)
    {
        modelBuilder.HasDefaultSchema(SchemaName);
        modelBuilder.Entity<Archive>(ArchiveTable);
        modelBuilder.Entity<Drop>().HasOne<Archive>().WithMany().HasForeignKey(d => d.ArchiveId).OnDelete(DeleteBehavior.Restrict);
        modelBuilder.Entity<Slice>(SliceTable);
        modelBuilder.Entity<Item>(ItemTable);
        modelBuilder.Entity<Reject>().Property(r => r.Id).UseIdentityByDefaultColumn();
        modelBuilder.Entity<Pause>().Property(p => p.ArchiveId).ValueGeneratedNever();
        modelBuilder.Entity<Cable>(CableTable);
        modelBuilder.Entity<CableAddressee>().ToTable(t => t.HasCheckConstraint("ck_cable_addressees_kind", "kind IN ('to', 'info', 'exempt')"));
        modelBuilder.Entity<CableReference>(ReferenceTable);
        modelBuilder.Entity<CableEntity>().ToTable(EntityChecks);
    }

    private static void EntityChecks(TableBuilder<CableEntity> table)
    {
        table.HasCheckConstraint(
            "ck_cable_entities_parallel",
            "cardinality(starts) = mention_count AND cardinality(ends) = mention_count AND cardinality(texts) = mention_count AND cardinality(rules) = mention_count "
            + "AND coalesce(cardinality(candidates), mention_count) = mention_count");
        table.HasCheckConstraint(
            "ck_cable_entities_header",
            "num_nulls(header_roles, header_positions, header_texts, header_rules) IN (0, 4) AND (header_roles IS NULL OR (cardinality(header_roles) > 0 "
            + "AND cardinality(header_positions) = cardinality(header_roles) AND cardinality(header_texts) = cardinality(header_roles) AND cardinality(header_rules) = cardinality(header_roles)))");
        table.HasCheckConstraint("ck_cable_entities_somewhere", "mention_count > 0 OR header_roles IS NOT NULL");
    }

    private static void CableTable(EntityTypeBuilder<Cable> cable)
    {
        cable.Property(c => c.State).HasConversion(v => Words.Of(v), v => Words.To<CableState>(v)).HasDefaultValue(CableState.Current);

        // Few telegrams have versions or parts: the others stay out of these.
        cable.HasIndex(c => c.CurrentId).HasFilter("current_id IS NOT NULL");
        cable.HasIndex(c => c.PartOf).HasFilter("part_of IS NOT NULL");

        // Rows of the schema before have no value to give.
        foreach (var json in new[] { nameof(Cable.Outline), nameof(Cable.Passages), nameof(Cable.Embedded), nameof(Cable.Furniture), nameof(Cable.Evidence) })
        {
            cable.Property<string>(json).HasDefaultValueSql("'[]'");
        }

        foreach (var texts in new[] { nameof(Cable.Classifiers), nameof(Cable.ClassificationReasons), nameof(Cable.Signers) })
        {
            cable.Property<string[]>(texts).HasDefaultValueSql("'{}'");
        }

        cable.ToTable(t =>
        {
            t.HasCheckConstraint("ck_cables_content_key", "octet_length(content_key) = 32");
            t.HasCheckConstraint("ck_cables_state", Words.Check<CableState>("state"));
            t.HasCheckConstraint("ck_cables_part", "(state = 'part') = (part_of IS NOT NULL)");
            t.HasCheckConstraint("ck_cables_current", "current_id IS NULL OR state IN ('superseded', 'cancelled')");
        });
    }

    private static void ReferenceTable(EntityTypeBuilder<CableReference> reference)
    {
        reference.Property(r => r.Kind).HasDefaultValue("other");
        reference.Property(r => r.YearRules).HasDefaultValueSql("'{}'");
        reference.Property(r => r.Paragraphs).HasDefaultValueSql("'{}'");
    }

    private static void ArchiveTable(EntityTypeBuilder<Archive> archive)
    {
        archive.Property(a => a.State).HasConversion(v => Words.Of(v), v => Words.To<ArchiveState>(v));
        archive.ToTable(t =>
        {
            t.HasCheckConstraint("ck_archives_state", Words.Check<ArchiveState>("state"));
            t.HasCheckConstraint("ck_archives_sha256", "octet_length(sha256) = 32");
            t.HasCheckConstraint("ck_archives_progress", "bytes_read >= 0 AND items_expected >= 0");
        });
    }

    private static void SliceTable(EntityTypeBuilder<Slice> slice)
    {
        slice.Property(s => s.State).HasConversion(v => Words.Of(v), v => Words.To<SliceState>(v));
        slice.HasOne<Archive>().WithMany().HasForeignKey(s => s.ArchiveId).OnDelete(DeleteBehavior.Restrict);

        // Asked every few moments by the sender and by status; the finished slices, in their many thousands, stay out of it.
        slice.HasIndex(s => s.ArchiveId, "in_flight").HasDatabaseName("ix_slices_in_flight").HasFilter("state <> 'done'").IncludeProperties(s => new { s.Items, s.Characters });
        slice.ToTable(t =>
        {
            t.HasCheckConstraint("ck_slices_state", Words.Check<SliceState>("state"));
            t.HasCheckConstraint("ck_slices_range", "sequence > 0 AND first_item > 0 AND items > 0 AND characters >= 0");
            t.HasCheckConstraint("ck_slices_balance", "stored + duplicates + rejected = CASE state WHEN 'done' THEN items ELSE 0 END");
        });
    }

    private static void ItemTable(EntityTypeBuilder<Item> item)
    {
        item.Property(i => i.Number).HasColumnName("item").ValueGeneratedNever();
        item.Property(i => i.Outcome).HasConversion(v => Words.Of(v), v => Words.To<ItemOutcome>(v));
        item.ToTable(t =>
        {
            t.HasCheckConstraint("ck_items_outcome", Words.Check<ItemOutcome>("outcome"));
            t.HasCheckConstraint("ck_items_cable", "(outcome = 'rejected') = (cable_id IS NULL)");
        });
    }

    private static void History(Npgsql.EntityFrameworkCore.PostgreSQL.Infrastructure.NpgsqlDbContextOptionsBuilder npgsql) =>
        npgsql.MigrationsHistoryTable(HistoryTable, SchemaName);

    private static DbContextOptionsBuilder<PipelineDbContext> Configure(DbContextOptionsBuilder<PipelineDbContext> builder) =>
        builder.UseSnakeCaseNamingConvention().UseQueryTrackingBehavior(QueryTrackingBehavior.NoTracking);
}
