using System;
using Microsoft.EntityFrameworkCore.Migrations;
using Npgsql.EntityFrameworkCore.PostgreSQL.Metadata;
using Pipeline.Storage.Schema;

#nullable disable

namespace Pipeline.Storage.Migrations
{
    /// <inheritdoc />
    public partial class Intake : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropIndex(
                name: "ix_slices_in_flight",
                schema: "pipeline",
                table: "slices");

            migrationBuilder.DropCheckConstraint(
                name: "ck_slices_range",
                schema: "pipeline",
                table: "slices");

            migrationBuilder.AddColumn<long>(
                name: "characters",
                schema: "pipeline",
                table: "slices",
                type: "bigint",
                nullable: false,
                defaultValue: 0L,
                comment: "UTF-16 code units of text that the slice carries.");

            migrationBuilder.AddColumn<int>(
                name: "enrich_ms",
                schema: "pipeline",
                table: "slices",
                type: "integer",
                nullable: true,
                comment: "Milliseconds that finding its entities took.");

            migrationBuilder.AddColumn<int>(
                name: "parse_ms",
                schema: "pipeline",
                table: "slices",
                type: "integer",
                nullable: true,
                comment: "Milliseconds that parsing the slice took.");

            migrationBuilder.AddColumn<string>(
                name: "program_version",
                schema: "pipeline",
                table: "slices",
                type: "text",
                nullable: true,
                comment: "Version of the program that wrote the slice.");

            migrationBuilder.AddColumn<int>(
                name: "store_ms",
                schema: "pipeline",
                table: "slices",
                type: "integer",
                nullable: true,
                comment: "Milliseconds that writing it took, without the commit.");

            migrationBuilder.AddColumn<string>(
                name: "worker",
                schema: "pipeline",
                table: "slices",
                type: "text",
                nullable: true,
                comment: "Machine or container that wrote the slice.");

            migrationBuilder.AddColumn<long>(
                name: "id",
                schema: "pipeline",
                table: "rejects",
                type: "bigint",
                nullable: false,
                comment: "Number of the reject over all archives. It stays while the item stays refused.")
                .Annotation("Npgsql:ValueGenerationStrategy", NpgsqlValueGenerationStrategy.IdentityByDefaultColumn);

            migrationBuilder.AddColumn<DateTimeOffset>(
                name: "ended_at",
                schema: "pipeline",
                table: "drops",
                type: "timestamp with time zone",
                nullable: true,
                comment: "When the drop came to its end and the file to its last place; null while it is being worked on.");

            migrationBuilder.AddColumn<string>(
                name: "path",
                schema: "pipeline",
                table: "drops",
                type: "text",
                nullable: true,
                comment: "Where the file lies, relative to the inbox: working/..., done/x.zip, failed/x.zip. Null when it is not there any more or was never recorded.");

            migrationBuilder.AddColumn<long>(
                name: "bytes_read",
                schema: "pipeline",
                table: "archives",
                type: "bigint",
                nullable: false,
                defaultValue: 0L,
                comment: "How far into the file reading has come, in bytes.");

            migrationBuilder.AddColumn<long>(
                name: "items_expected",
                schema: "pipeline",
                table: "archives",
                type: "bigint",
                nullable: true,
                comment: "How many items reading will give, as far as it is known before the end: an estimate. Null while there is none.");

            migrationBuilder.AddColumn<string>(
                name: "program_version",
                schema: "pipeline",
                table: "archives",
                type: "text",
                nullable: true,
                comment: "Version of the program that read the archive; null for those of the schema before.");

            migrationBuilder.CreateTable(
                name: "pauses",
                schema: "pipeline",
                columns: table => new
                {
                    archive_id = table.Column<long>(type: "bigint", nullable: false, comment: "The archive; 0 for everything."),
                    since = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false, comment: "When it was paused."),
                    reason = table.Column<string>(type: "text", nullable: false, comment: "Why, in words.")
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_pauses", x => x.archive_id);
                },
                comment: "What an operator has stopped for a while: reading of one archive, or of all. A row is there as long as the pause lasts.");

            migrationBuilder.CreateIndex(
                name: "ix_slices_in_flight",
                schema: "pipeline",
                table: "slices",
                column: "archive_id",
                filter: "state <> 'done'")
                .Annotation("Npgsql:IndexInclude", new[] { "items", "characters" });

            migrationBuilder.AddCheckConstraint(
                name: "ck_slices_range",
                schema: "pipeline",
                table: "slices",
                sql: "sequence > 0 AND first_item > 0 AND items > 0 AND characters >= 0");

            migrationBuilder.CreateIndex(
                name: "ix_rejects_id",
                schema: "pipeline",
                table: "rejects",
                column: "id",
                unique: true);

            migrationBuilder.AddCheckConstraint(
                name: "ck_archives_progress",
                schema: "pipeline",
                table: "archives",
                sql: "bytes_read >= 0 AND items_expected >= 0");

            migrationBuilder.SqlOf("intake.sql");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            // Views cannot lose columns: the ones of the schema before are made afresh.
            migrationBuilder.Sql("DROP SCHEMA reporting CASCADE");

            migrationBuilder.DropTable(
                name: "pauses",
                schema: "pipeline");

            migrationBuilder.DropIndex(
                name: "ix_slices_in_flight",
                schema: "pipeline",
                table: "slices");

            migrationBuilder.DropCheckConstraint(
                name: "ck_slices_range",
                schema: "pipeline",
                table: "slices");

            migrationBuilder.DropIndex(
                name: "ix_rejects_id",
                schema: "pipeline",
                table: "rejects");

            migrationBuilder.DropCheckConstraint(
                name: "ck_archives_progress",
                schema: "pipeline",
                table: "archives");

            migrationBuilder.DropColumn(
                name: "characters",
                schema: "pipeline",
                table: "slices");

            migrationBuilder.DropColumn(
                name: "enrich_ms",
                schema: "pipeline",
                table: "slices");

            migrationBuilder.DropColumn(
                name: "parse_ms",
                schema: "pipeline",
                table: "slices");

            migrationBuilder.DropColumn(
                name: "program_version",
                schema: "pipeline",
                table: "slices");

            migrationBuilder.DropColumn(
                name: "store_ms",
                schema: "pipeline",
                table: "slices");

            migrationBuilder.DropColumn(
                name: "worker",
                schema: "pipeline",
                table: "slices");

            migrationBuilder.DropColumn(
                name: "id",
                schema: "pipeline",
                table: "rejects");

            migrationBuilder.DropColumn(
                name: "ended_at",
                schema: "pipeline",
                table: "drops");

            migrationBuilder.DropColumn(
                name: "path",
                schema: "pipeline",
                table: "drops");

            migrationBuilder.DropColumn(
                name: "bytes_read",
                schema: "pipeline",
                table: "archives");

            migrationBuilder.DropColumn(
                name: "items_expected",
                schema: "pipeline",
                table: "archives");

            migrationBuilder.DropColumn(
                name: "program_version",
                schema: "pipeline",
                table: "archives");

            migrationBuilder.CreateIndex(
                name: "ix_slices_in_flight",
                schema: "pipeline",
                table: "slices",
                column: "archive_id",
                filter: "state <> 'done'")
                .Annotation("Npgsql:IndexInclude", new[] { "items" });

            migrationBuilder.AddCheckConstraint(
                name: "ck_slices_range",
                schema: "pipeline",
                table: "slices",
                sql: "sequence > 0 AND first_item > 0 AND items > 0");

            migrationBuilder.SqlOf("functions.sql");
            migrationBuilder.SqlOf("views.sql");
            var views = SqlFile.Read("full-reading.sql");
            migrationBuilder.Sql(views[views.IndexOf("DO $$", StringComparison.Ordinal)..]);
            migrationBuilder.SqlOf("header-entities.sql");
        }
    }
}
