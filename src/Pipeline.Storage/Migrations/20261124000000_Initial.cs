using System;
using Microsoft.EntityFrameworkCore.Migrations;
using Npgsql.EntityFrameworkCore.PostgreSQL.Metadata;
using Pipeline.Storage.Schema;

#nullable disable

namespace Pipeline.Storage.Migrations
{
    /// <inheritdoc />
    public partial class Initial : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.EnsureSchema(
                name: "pipeline");

            migrationBuilder.CreateTable(
                name: "archives",
                schema: "pipeline",
                columns: table => new
                {
                    id = table.Column<long>(type: "bigint", nullable: false, comment: "Number of the archive, as commands and logs show it.")
                        .Annotation("Npgsql:ValueGenerationStrategy", NpgsqlValueGenerationStrategy.IdentityByDefaultColumn),
                    sha256 = table.Column<byte[]>(type: "bytea", nullable: false, comment: "SHA-256 of the file, 32 bytes."),
                    name = table.Column<string>(type: "text", nullable: false, comment: "File name of the first drop."),
                    kind = table.Column<string>(type: "text", nullable: false, comment: "What kind of file it is, as the reader recognised it (zip, tar.gz, csv, ...)."),
                    bytes = table.Column<long>(type: "bigint", nullable: false, comment: "Size of the file in bytes."),
                    state = table.Column<string>(type: "text", nullable: false, comment: "reading: being cut into slices; draining: read to its end; done: every item stored or duplicate; partial: ended with rejects; failed: could not be read."),
                    items_total = table.Column<long>(type: "bigint", nullable: true, comment: "How many items the archive holds; null until it is read to its end."),
                    failure_code = table.Column<string>(type: "text", nullable: true, comment: "Stable code of what made the archive unreadable; null unless state is failed."),
                    failure_reason = table.Column<string>(type: "text", nullable: true, comment: "The failure in words."),
                    registered_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false, comment: "When the content was first dropped."),
                    read_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true, comment: "When the archive was read to its end."),
                    ended_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true, comment: "When the last item ended, or the archive failed.")
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_archives", x => x.id);
                    table.CheckConstraint("ck_archives_sha256", "octet_length(sha256) = 32");
                    table.CheckConstraint("ck_archives_state", "state IN ('reading', 'draining', 'done', 'partial', 'failed')");
                },
                comment: "One row per distinct content ever dropped. Known by its SHA-256: a second drop under any name is the same archive.");

            migrationBuilder.CreateTable(
                name: "cable_addressees",
                schema: "pipeline",
                columns: table => new
                {
                    cable_id = table.Column<long>(type: "bigint", nullable: false, comment: "The cable."),
                    position = table.Column<int>(type: "integer", nullable: false, comment: "Place among all addressees, from 1, action before information."),
                    kind = table.Column<string>(type: "text", nullable: false, comment: "to: action addressee; info: information addressee."),
                    route = table.Column<string>(type: "text", nullable: true, comment: "Routing indicator: RUEHC."),
                    name = table.Column<string>(type: "text", nullable: false, comment: "Plain language address: SECSTATE WASHDC."),
                    precedence = table.Column<string>(type: "text", nullable: true, comment: "Precedence as printed behind the address."),
                    number = table.Column<int>(type: "integer", nullable: true, comment: "Message continuity number.")
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_cable_addressees", x => new { x.cable_id, x.position });
                    table.CheckConstraint("ck_cable_addressees_kind", "kind IN ('to', 'info')");
                },
                comment: "Addressees of a cable, format lines 7 and 8, in order.");

            migrationBuilder.CreateTable(
                name: "cable_entities",
                schema: "pipeline",
                columns: table => new
                {
                    cable_id = table.Column<long>(type: "bigint", nullable: false, comment: "The cable."),
                    type = table.Column<string>(type: "text", nullable: false, comment: "Type of the entity: country, government, ministry, office, agency, post, organization, reference, ..."),
                    entity_id = table.Column<string>(type: "text", nullable: false, comment: "Id of the entity within its type: pe/foreign-affairs."),
                    mention_count = table.Column<int>(type: "integer", nullable: false, comment: "Number of mentions: the length of the arrays."),
                    starts = table.Column<int[]>(type: "integer[]", nullable: false, comment: "UTF-16 offsets of the mentions in raw_text."),
                    ends = table.Column<int[]>(type: "integer[]", nullable: false, comment: "UTF-16 offsets behind the mentions."),
                    texts = table.Column<string[]>(type: "text[]", nullable: false, comment: "The mentions as written."),
                    rules = table.Column<string[]>(type: "text[]", nullable: false, comment: "The rule that recognised each mention.")
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_cable_entities", x => new { x.cable_id, x.type, x.entity_id });
                    table.CheckConstraint("ck_cable_entities_parallel", "cardinality(starts) = mention_count AND cardinality(ends) = mention_count AND cardinality(texts) = mention_count AND cardinality(rules) = mention_count");
                },
                comment: "One row per cable and entity; the arrays run in parallel, one element per mention. Row count is the cost of writing, not width.");

            migrationBuilder.CreateTable(
                name: "cable_references",
                schema: "pipeline",
                columns: table => new
                {
                    cable_id = table.Column<long>(type: "bigint", nullable: false, comment: "The citing cable."),
                    position = table.Column<int>(type: "integer", nullable: false, comment: "Place in the REF line, from 1."),
                    label = table.Column<string>(type: "text", nullable: true, comment: "Letter or number of the entry; null for a single one."),
                    text = table.Column<string>(type: "text", nullable: false, comment: "The entry as written, joined to one line."),
                    cables = table.Column<string[]>(type: "text[]", nullable: false, comment: "Canonical ids of the cited cables; empty when the reference is no cable.")
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_cable_references", x => new { x.cable_id, x.position });
                },
                comment: "Entries of the REF line of a cable, in order.");

            migrationBuilder.CreateTable(
                name: "cable_tags",
                schema: "pipeline",
                columns: table => new
                {
                    cable_id = table.Column<long>(type: "bigint", nullable: false, comment: "The cable."),
                    position = table.Column<int>(type: "integer", nullable: false, comment: "Place in the TAGS line, from 1."),
                    tag = table.Column<string>(type: "text", nullable: false, comment: "The tag: PREL, PE, ...")
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_cable_tags", x => new { x.cable_id, x.position });
                },
                comment: "TAGS of a cable, in order.");

            migrationBuilder.CreateTable(
                name: "cable_warnings",
                schema: "pipeline",
                columns: table => new
                {
                    cable_id = table.Column<long>(type: "bigint", nullable: false, comment: "The cable."),
                    position = table.Column<int>(type: "integer", nullable: false, comment: "Order found, from 1."),
                    code = table.Column<string>(type: "text", nullable: false, comment: "Stable dotted code: address.splice."),
                    detail = table.Column<string>(type: "text", nullable: false, comment: "In words, with both values of a mismatch."),
                    start = table.Column<int>(type: "integer", nullable: true, comment: "Where in the raw text, UTF-16 offset; null when it concerns the whole telegram.")
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_cable_warnings", x => new { x.cable_id, x.position });
                },
                comment: "Every repair and doubt of reading a cable.");

            migrationBuilder.CreateTable(
                name: "cables",
                schema: "pipeline",
                columns: table => new
                {
                    id = table.Column<long>(type: "bigint", nullable: false, comment: "Number of the cable.")
                        .Annotation("Npgsql:ValueGenerationStrategy", NpgsqlValueGenerationStrategy.IdentityByDefaultColumn),
                    content_key = table.Column<byte[]>(type: "bytea", nullable: false, comment: "32 bytes that are the same for the same telegram, whatever container brought it."),
                    canonical_id = table.Column<string>(type: "text", nullable: true, comment: "Two-digit year, station letters and serial without zeros: 06LIMA826. Null when not derivable; sections and retransmissions may share one."),
                    post = table.Column<string>(type: "text", nullable: true, comment: "Station of the message reference number."),
                    number = table.Column<int>(type: "integer", nullable: true, comment: "Serial of the message reference number."),
                    sent_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true, comment: "Date-time group."),
                    precedence = table.Column<string>(type: "text", nullable: true, comment: "Action precedence: FLASH, IMMEDIATE, PRIORITY, ROUTINE."),
                    info_precedence = table.Column<string>(type: "text", nullable: true, comment: "Information precedence of a dual precedence."),
                    from_name = table.Column<string>(type: "text", nullable: true, comment: "Originator as printed: AMEMBASSY LIMA."),
                    classification = table.Column<string>(type: "text", nullable: true, comment: "Classification of the classification line."),
                    captions = table.Column<string[]>(type: "text[]", nullable: false, comment: "Captions in order: SIPDIS, NOFORN, ..."),
                    attention = table.Column<string[]>(type: "text[]", nullable: false, comment: "FOR and PASS lines, each joined to one line."),
                    executive_order = table.Column<string>(type: "text", nullable: true, comment: "Number of the executive order on classification: 12958."),
                    executive_order_value = table.Column<string>(type: "text", nullable: true, comment: "What follows the order: N/A, DECL: 03/02/2016."),
                    subject = table.Column<string>(type: "text", nullable: true, comment: "Subject joined to one line."),
                    signer = table.Column<string>(type: "text", nullable: true, comment: "Signature as written."),
                    truncated = table.Column<bool>(type: "boolean", nullable: false, comment: "True when the body is visibly cut off."),
                    section = table.Column<int>(type: "integer", nullable: true, comment: "Section number of a telegram sent in parts."),
                    sections = table.Column<int>(type: "integer", nullable: true, comment: "How many sections it was sent in."),
                    raw_text = table.Column<string>(type: "text", nullable: false, comment: "The telegram as read, decoded."),
                    astral = table.Column<bool>(type: "boolean", nullable: false, comment: "True when raw_text holds characters outside the Basic Multilingual Plane: only then do UTF-16 offsets and PostgreSQL's character positions differ."),
                    body_start = table.Column<int>(type: "integer", nullable: false, comment: "Where the body starts."),
                    body_end = table.Column<int>(type: "integer", nullable: false, comment: "Where the body ends."),
                    paragraphs = table.Column<string>(type: "jsonb", nullable: false, comment: "Numbered paragraphs: array of {number, mark, start, end}."),
                    transmission = table.Column<string>(type: "jsonb", nullable: true, comment: "Format lines 1 to 4; null when the text has none."),
                    container = table.Column<string>(type: "jsonb", nullable: true, comment: "What the container stated beside the text; the parser needs it when the cable is read again. Null for plain text."),
                    parser_version = table.Column<string>(type: "text", nullable: false, comment: "Version of the parser that read the cable."),
                    rules_version = table.Column<string>(type: "text", nullable: false, comment: "Version of the entity lists and rules."),
                    stored_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false, comment: "When the cable was written.")
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_cables", x => x.id);
                    table.CheckConstraint("ck_cables_content_key", "octet_length(content_key) = 32");
                },
                comment: "One row per distinct telegram with all that was read from its heading. Offsets are UTF-16 code units into raw_text, end exclusive.");

            migrationBuilder.CreateTable(
                name: "entities",
                schema: "pipeline",
                columns: table => new
                {
                    type = table.Column<string>(type: "text", nullable: false, comment: "Type of the entity."),
                    id = table.Column<string>(type: "text", nullable: false, comment: "Id within the type: pe/foreign-affairs."),
                    label = table.Column<string>(type: "text", nullable: false, comment: "Name to show."),
                    country = table.Column<string>(type: "text", nullable: true, comment: "ISO 3166 code of the country it belongs to, lower case; null for none.")
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_entities", x => new { x.type, x.id });
                },
                comment: "Dictionary of entities: what an id is called. A row is written with the first cable that mentions the entity and never deleted.");

            migrationBuilder.CreateTable(
                name: "items",
                schema: "pipeline",
                columns: table => new
                {
                    archive_id = table.Column<long>(type: "bigint", nullable: false, comment: "Archive that held the item."),
                    item = table.Column<long>(type: "bigint", nullable: false, comment: "Number of the item in its archive, from 1."),
                    slice_id = table.Column<long>(type: "bigint", nullable: false, comment: "Slice that carried the item."),
                    member = table.Column<string>(type: "text", nullable: true, comment: "Path inside the archive, nested archives joined by !/; null for a plain file."),
                    ordinal = table.Column<int>(type: "integer", nullable: false, comment: "Position in its file or member, from 1."),
                    byte_offset = table.Column<long>(type: "bigint", nullable: true, comment: "Offset of the first byte in the (decompressed) file or member; null when not known."),
                    format = table.Column<string>(type: "text", nullable: true, comment: "Format it was read from: wikileaks-csv, telegram-text, ..."),
                    container_id = table.Column<string>(type: "text", nullable: true, comment: "Id as the container wrote it, before any check."),
                    outcome = table.Column<string>(type: "text", nullable: false, comment: "stored: became a new cable; duplicate: its cable was there already; rejected: see rejects."),
                    cable_id = table.Column<long>(type: "bigint", nullable: true, comment: "The cable it became or repeated; null for a reject.")
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_items", x => new { x.archive_id, x.item });
                    table.CheckConstraint("ck_items_cable", "(outcome = 'rejected') = (cable_id IS NULL)");
                    table.CheckConstraint("ck_items_outcome", "outcome IN ('stored', 'duplicate', 'rejected')");
                },
                comment: "The ledger, item by item: how each place of each archive ended. Also the sources of a cable: every place it was found at.");

            migrationBuilder.CreateTable(
                name: "rejects",
                schema: "pipeline",
                columns: table => new
                {
                    archive_id = table.Column<long>(type: "bigint", nullable: false, comment: "Archive that held the item."),
                    item = table.Column<long>(type: "bigint", nullable: false, comment: "Number of the item in its archive, from 1."),
                    code = table.Column<string>(type: "text", nullable: false, comment: "Stable code of the reason."),
                    reason = table.Column<string>(type: "text", nullable: false, comment: "The reason in words."),
                    raw = table.Column<byte[]>(type: "bytea", nullable: false, comment: "The first bytes of what was refused."),
                    rejected_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false, comment: "When the item was refused.")
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_rejects", x => new { x.archive_id, x.item });
                },
                comment: "Why an item was refused. Its place is in items under the same key.");

            migrationBuilder.CreateTable(
                name: "drops",
                schema: "pipeline",
                columns: table => new
                {
                    id = table.Column<long>(type: "bigint", nullable: false, comment: "Number of the drop.")
                        .Annotation("Npgsql:ValueGenerationStrategy", NpgsqlValueGenerationStrategy.IdentityByDefaultColumn),
                    archive_id = table.Column<long>(type: "bigint", nullable: false, comment: "The archive that the content is."),
                    name = table.Column<string>(type: "text", nullable: false, comment: "File name of this drop."),
                    dropped_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false, comment: "When the file was claimed from the inbox.")
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_drops", x => x.id);
                    table.ForeignKey(
                        name: "fk_drops_archives_archive_id",
                        column: x => x.archive_id,
                        principalSchema: "pipeline",
                        principalTable: "archives",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                },
                comment: "Every appearance of a file in the inbox, also of content that was known already.");

            migrationBuilder.CreateTable(
                name: "slices",
                schema: "pipeline",
                columns: table => new
                {
                    id = table.Column<long>(type: "bigint", nullable: false, comment: "Number of the slice, carried by its messages.")
                        .Annotation("Npgsql:ValueGenerationStrategy", NpgsqlValueGenerationStrategy.IdentityByDefaultColumn),
                    archive_id = table.Column<long>(type: "bigint", nullable: false, comment: "Archive the items belong to."),
                    sequence = table.Column<int>(type: "integer", nullable: false, comment: "Position of the slice in its archive, from 1, without gaps."),
                    first_item = table.Column<long>(type: "bigint", nullable: false, comment: "Number of the first item in the archive, from 1."),
                    items = table.Column<int>(type: "integer", nullable: false, comment: "How many items the slice holds."),
                    state = table.Column<string>(type: "text", nullable: false, comment: "planned: recorded, perhaps not sent; sent: confirmed by the broker; done: every item ended, in one transaction."),
                    attempts = table.Column<int>(type: "integer", nullable: false, comment: "How often the slice was handed to the broker and confirmed."),
                    planned_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false, comment: "When the slice was planned."),
                    sent_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true, comment: "When the broker last confirmed the slice."),
                    done_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true, comment: "When the slice was written."),
                    stored = table.Column<int>(type: "integer", nullable: false, comment: "Items that became a new cable."),
                    duplicates = table.Column<int>(type: "integer", nullable: false, comment: "Items whose cable was stored before, from any archive."),
                    rejected = table.Column<int>(type: "integer", nullable: false, comment: "Items that were refused; each has its row in rejects."),
                    entities = table.Column<int>(type: "integer", nullable: false, comment: "Rows of cable_entities of the cables that the slice stored."),
                    mentions = table.Column<long>(type: "bigint", nullable: false, comment: "Mentions inside those rows."),
                    parser_version = table.Column<string>(type: "text", nullable: true, comment: "Version of the parser that made the slice's cables."),
                    rules_version = table.Column<string>(type: "text", nullable: true, comment: "Version of the entity lists and rules that made the slice's mentions.")
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_slices", x => x.id);
                    table.CheckConstraint("ck_slices_balance", "stored + duplicates + rejected = CASE state WHEN 'done' THEN items ELSE 0 END");
                    table.CheckConstraint("ck_slices_range", "sequence > 0 AND first_item > 0 AND items > 0");
                    table.CheckConstraint("ck_slices_state", "state IN ('planned', 'sent', 'done')");
                    table.ForeignKey(
                        name: "fk_slices_archives_archive_id",
                        column: x => x.archive_id,
                        principalSchema: "pipeline",
                        principalTable: "archives",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                },
                comment: "A run of consecutive items of an archive: the unit of work, of a message and of a transaction. All figures of an archive are sums over its slices.");

            migrationBuilder.CreateIndex(
                name: "ix_archives_sha256",
                schema: "pipeline",
                table: "archives",
                column: "sha256",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_cable_entities_type_entity_id",
                schema: "pipeline",
                table: "cable_entities",
                columns: new[] { "type", "entity_id" });

            migrationBuilder.CreateIndex(
                name: "ix_cable_tags_tag",
                schema: "pipeline",
                table: "cable_tags",
                column: "tag");

            migrationBuilder.CreateIndex(
                name: "ix_cables_canonical_id",
                schema: "pipeline",
                table: "cables",
                column: "canonical_id");

            migrationBuilder.CreateIndex(
                name: "ix_cables_content_key",
                schema: "pipeline",
                table: "cables",
                column: "content_key",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_cables_sent_at",
                schema: "pipeline",
                table: "cables",
                column: "sent_at");

            migrationBuilder.CreateIndex(
                name: "ix_drops_archive_id",
                schema: "pipeline",
                table: "drops",
                column: "archive_id");

            migrationBuilder.CreateIndex(
                name: "ix_items_cable_id",
                schema: "pipeline",
                table: "items",
                column: "cable_id");

            migrationBuilder.CreateIndex(
                name: "ix_rejects_code",
                schema: "pipeline",
                table: "rejects",
                column: "code");

            migrationBuilder.CreateIndex(
                name: "ix_slices_archive_id_sequence",
                schema: "pipeline",
                table: "slices",
                columns: new[] { "archive_id", "sequence" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_slices_in_flight",
                schema: "pipeline",
                table: "slices",
                column: "archive_id",
                filter: "state <> 'done'")
                .Annotation("Npgsql:IndexInclude", new[] { "items" });

            migrationBuilder.SqlOf("tables.sql");
            migrationBuilder.SqlOf("functions.sql");
            migrationBuilder.SqlOf("views.sql");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.Sql("DROP SCHEMA reporting CASCADE");

            migrationBuilder.DropTable(
                name: "cable_addressees",
                schema: "pipeline");

            migrationBuilder.DropTable(
                name: "cable_entities",
                schema: "pipeline");

            migrationBuilder.DropTable(
                name: "cable_references",
                schema: "pipeline");

            migrationBuilder.DropTable(
                name: "cable_tags",
                schema: "pipeline");

            migrationBuilder.DropTable(
                name: "cable_warnings",
                schema: "pipeline");

            migrationBuilder.DropTable(
                name: "cables",
                schema: "pipeline");

            migrationBuilder.DropTable(
                name: "drops",
                schema: "pipeline");

            migrationBuilder.DropTable(
                name: "entities",
                schema: "pipeline");

            migrationBuilder.DropTable(
                name: "items",
                schema: "pipeline");

            migrationBuilder.DropTable(
                name: "rejects",
                schema: "pipeline");

            migrationBuilder.DropTable(
                name: "slices",
                schema: "pipeline");

            migrationBuilder.DropTable(
                name: "archives",
                schema: "pipeline");
        }
    }
}
