using System;
using Microsoft.EntityFrameworkCore.Migrations;
using Pipeline.Storage.Schema;

#nullable disable

namespace Pipeline.Storage.Migrations
{
    /// <inheritdoc />
    public partial class HeaderEntities : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropCheckConstraint(
                name: "ck_cable_entities_parallel",
                schema: "pipeline",
                table: "cable_entities");

            migrationBuilder.AlterTable(
                name: "entities",
                schema: "pipeline",
                comment: "Dictionary of entities: what an id is called. A row is written with the first cable that names the entity and never deleted.",
                oldComment: "Dictionary of entities: what an id is called. A row is written with the first cable that mentions the entity and never deleted.");

            migrationBuilder.AlterTable(
                name: "cable_entities",
                schema: "pipeline",
                comment: "One row per cable and entity, of its text and of its heading. The arrays of mentions run in parallel, one element per mention; the header_ arrays, one per place in the heading. Row count is the cost of writing, not width. Rules version: that of the cable, whose rows are always written together.",
                oldComment: "One row per cable and entity; the arrays run in parallel, one element per mention. Row count is the cost of writing, not width.");

            migrationBuilder.AlterColumn<long>(
                name: "mentions",
                schema: "pipeline",
                table: "slices",
                type: "bigint",
                nullable: false,
                comment: "Their mentions.",
                oldClrType: typeof(long),
                oldType: "bigint",
                oldComment: "Mentions inside those rows.");

            migrationBuilder.AlterColumn<int>(
                name: "entities",
                schema: "pipeline",
                table: "slices",
                type: "integer",
                nullable: false,
                comment: "Distinct entities mentioned in the cables that the slice stored, summed over the cables.",
                oldClrType: typeof(int),
                oldType: "integer",
                oldComment: "Rows of cable_entities of the cables that the slice stored.");

            migrationBuilder.AlterColumn<int>(
                name: "mention_count",
                schema: "pipeline",
                table: "cable_entities",
                type: "integer",
                nullable: false,
                comment: "Number of mentions in subject and body: the length of the arrays. 0 for what only the heading names.",
                oldClrType: typeof(int),
                oldType: "integer",
                oldComment: "Number of mentions: the length of the arrays.");

            migrationBuilder.AlterColumn<string>(
                name: "entity_id",
                schema: "pipeline",
                table: "cable_entities",
                type: "text",
                nullable: false,
                comment: "Id of the entity within its type: pe/foreign-affairs; ? when it is not known which.",
                oldClrType: typeof(string),
                oldType: "text",
                oldComment: "Id of the entity within its type: pe/foreign-affairs.");

            migrationBuilder.AlterColumn<string>(
                name: "type",
                schema: "pipeline",
                table: "cable_entities",
                type: "text",
                nullable: false,
                comment: "Type of the entity: country, government, ministry, office, agency, post, organization, reference, collective (a group of posts), addressee (in no list), ...",
                oldClrType: typeof(string),
                oldType: "text",
                oldComment: "Type of the entity: country, government, ministry, office, agency, post, organization, reference, ...");

            migrationBuilder.AddColumn<string[]>(
                name: "candidates",
                schema: "pipeline",
                table: "cable_entities",
                type: "text[]",
                nullable: true,
                comment: "The ids, separated by blanks, among which the rule had to choose or to abstain, for each mention; null where there was no choice, and null as a whole when no mention had one.");

            migrationBuilder.AddColumn<int[]>(
                name: "header_positions",
                schema: "pipeline",
                table: "cable_entities",
                type: "integer[]",
                nullable: true,
                comment: "Place of each among the addressees of its role, the attention lines or the tags, from 1.");

            migrationBuilder.AddColumn<string[]>(
                name: "header_roles",
                schema: "pipeline",
                table: "cable_entities",
                type: "text[]",
                nullable: true,
                comment: "Where the heading names the entity: from, to, info, exempt, attention, tags. Null when it does not.");

            migrationBuilder.AddColumn<string[]>(
                name: "header_rules",
                schema: "pipeline",
                table: "cable_entities",
                type: "text[]",
                nullable: true,
                comment: "The rule that resolved each.");

            migrationBuilder.AddColumn<string[]>(
                name: "header_texts",
                schema: "pipeline",
                table: "cable_entities",
                type: "text[]",
                nullable: true,
                comment: "What each says: SECSTATE WASHDC, WHA/AND, PE.");

            migrationBuilder.AddCheckConstraint(
                name: "ck_cable_entities_header",
                schema: "pipeline",
                table: "cable_entities",
                sql: "num_nulls(header_roles, header_positions, header_texts, header_rules) IN (0, 4) AND (header_roles IS NULL OR (cardinality(header_roles) > 0 AND cardinality(header_positions) = cardinality(header_roles) AND cardinality(header_texts) = cardinality(header_roles) AND cardinality(header_rules) = cardinality(header_roles)))");

            migrationBuilder.AddCheckConstraint(
                name: "ck_cable_entities_parallel",
                schema: "pipeline",
                table: "cable_entities",
                sql: "cardinality(starts) = mention_count AND cardinality(ends) = mention_count AND cardinality(texts) = mention_count AND cardinality(rules) = mention_count AND coalesce(cardinality(candidates), mention_count) = mention_count");

            migrationBuilder.AddCheckConstraint(
                name: "ck_cable_entities_somewhere",
                schema: "pipeline",
                table: "cable_entities",
                sql: "mention_count > 0 OR header_roles IS NOT NULL");

            migrationBuilder.SqlOf("header-entities.sql");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            // What the schema before cannot hold: entities that only a heading names, and views of the new columns.
            migrationBuilder.Sql("DROP SCHEMA reporting CASCADE");
            migrationBuilder.Sql("DELETE FROM pipeline.cable_entities WHERE mention_count = 0");

            migrationBuilder.DropCheckConstraint(
                name: "ck_cable_entities_header",
                schema: "pipeline",
                table: "cable_entities");

            migrationBuilder.DropCheckConstraint(
                name: "ck_cable_entities_parallel",
                schema: "pipeline",
                table: "cable_entities");

            migrationBuilder.DropCheckConstraint(
                name: "ck_cable_entities_somewhere",
                schema: "pipeline",
                table: "cable_entities");

            migrationBuilder.DropColumn(
                name: "candidates",
                schema: "pipeline",
                table: "cable_entities");

            migrationBuilder.DropColumn(
                name: "header_positions",
                schema: "pipeline",
                table: "cable_entities");

            migrationBuilder.DropColumn(
                name: "header_roles",
                schema: "pipeline",
                table: "cable_entities");

            migrationBuilder.DropColumn(
                name: "header_rules",
                schema: "pipeline",
                table: "cable_entities");

            migrationBuilder.DropColumn(
                name: "header_texts",
                schema: "pipeline",
                table: "cable_entities");

            migrationBuilder.AlterTable(
                name: "entities",
                schema: "pipeline",
                comment: "Dictionary of entities: what an id is called. A row is written with the first cable that mentions the entity and never deleted.",
                oldComment: "Dictionary of entities: what an id is called. A row is written with the first cable that names the entity and never deleted.");

            migrationBuilder.AlterTable(
                name: "cable_entities",
                schema: "pipeline",
                comment: "One row per cable and entity; the arrays run in parallel, one element per mention. Row count is the cost of writing, not width.",
                oldComment: "One row per cable and entity, of its text and of its heading. The arrays of mentions run in parallel, one element per mention; the header_ arrays, one per place in the heading. Row count is the cost of writing, not width. Rules version: that of the cable, whose rows are always written together.");

            migrationBuilder.AlterColumn<long>(
                name: "mentions",
                schema: "pipeline",
                table: "slices",
                type: "bigint",
                nullable: false,
                comment: "Mentions inside those rows.",
                oldClrType: typeof(long),
                oldType: "bigint",
                oldComment: "Their mentions.");

            migrationBuilder.AlterColumn<int>(
                name: "entities",
                schema: "pipeline",
                table: "slices",
                type: "integer",
                nullable: false,
                comment: "Rows of cable_entities of the cables that the slice stored.",
                oldClrType: typeof(int),
                oldType: "integer",
                oldComment: "Distinct entities mentioned in the cables that the slice stored, summed over the cables.");

            migrationBuilder.AlterColumn<int>(
                name: "mention_count",
                schema: "pipeline",
                table: "cable_entities",
                type: "integer",
                nullable: false,
                comment: "Number of mentions: the length of the arrays.",
                oldClrType: typeof(int),
                oldType: "integer",
                oldComment: "Number of mentions in subject and body: the length of the arrays. 0 for what only the heading names.");

            migrationBuilder.AlterColumn<string>(
                name: "entity_id",
                schema: "pipeline",
                table: "cable_entities",
                type: "text",
                nullable: false,
                comment: "Id of the entity within its type: pe/foreign-affairs.",
                oldClrType: typeof(string),
                oldType: "text",
                oldComment: "Id of the entity within its type: pe/foreign-affairs; ? when it is not known which.");

            migrationBuilder.AlterColumn<string>(
                name: "type",
                schema: "pipeline",
                table: "cable_entities",
                type: "text",
                nullable: false,
                comment: "Type of the entity: country, government, ministry, office, agency, post, organization, reference, ...",
                oldClrType: typeof(string),
                oldType: "text",
                oldComment: "Type of the entity: country, government, ministry, office, agency, post, organization, reference, collective (a group of posts), addressee (in no list), ...");

            migrationBuilder.AddCheckConstraint(
                name: "ck_cable_entities_parallel",
                schema: "pipeline",
                table: "cable_entities",
                sql: "cardinality(starts) = mention_count AND cardinality(ends) = mention_count AND cardinality(texts) = mention_count AND cardinality(rules) = mention_count");

            migrationBuilder.SqlOf("functions.sql");
            migrationBuilder.SqlOf("views.sql");

            // Its first statement is for rows of the schema before it; those of today say of themselves what they are.
            var views = SqlFile.Read("full-reading.sql");
            migrationBuilder.Sql(views[views.IndexOf("DO $$", StringComparison.Ordinal)..]);
        }
    }
}
