using System;
using Microsoft.EntityFrameworkCore.Migrations;
using Pipeline.Storage.Schema;

#nullable disable

namespace Pipeline.Storage.Migrations
{
    /// <inheritdoc />
    public partial class FullReading : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropCheckConstraint(
                name: "ck_cable_addressees_kind",
                schema: "pipeline",
                table: "cable_addressees");

            migrationBuilder.AlterTable(
                name: "cable_addressees",
                schema: "pipeline",
                comment: "Addressees of a cable, format lines 7 to 9, in order.",
                oldComment: "Addressees of a cable, format lines 7 and 8, in order.");

            migrationBuilder.AlterColumn<string>(
                name: "canonical_id",
                schema: "pipeline",
                table: "cables",
                type: "text",
                nullable: true,
                comment: "Two-digit year, station letters and serial without zeros: 06LIMA826. Null when not derivable; sections, versions and sometimes other telegrams share one.",
                oldClrType: typeof(string),
                oldType: "text",
                oldNullable: true,
                oldComment: "Two-digit year, station letters and serial without zeros: 06LIMA826. Null when not derivable; sections and retransmissions may share one.");

            migrationBuilder.AddColumn<string[]>(
                name: "classification_reasons",
                schema: "pipeline",
                table: "cables",
                type: "text[]",
                nullable: false,
                defaultValueSql: "'{}'",
                comment: "Reasons with their letters, in order: 1.4(b).");

            migrationBuilder.AddColumn<string>(
                name: "classified_by",
                schema: "pipeline",
                table: "cables",
                type: "text",
                nullable: true,
                comment: "The Classified By line without its label, joined to one line.");

            migrationBuilder.AddColumn<string>(
                name: "classifier_title",
                schema: "pipeline",
                table: "cables",
                type: "text",
                nullable: true,
                comment: "Office of the classifier: DEPUTY CHIEF OF MISSION.");

            migrationBuilder.AddColumn<string[]>(
                name: "classifiers",
                schema: "pipeline",
                table: "cables",
                type: "text[]",
                nullable: false,
                defaultValueSql: "'{}'",
                comment: "Names in that line, as written, without titles.");

            migrationBuilder.AddColumn<string>(
                name: "copy",
                schema: "pipeline",
                table: "cables",
                type: "text",
                nullable: true,
                comment: "corrected: replaces another telegram of the same number; cancelled: says that the telegram of this number is void; null for neither.");

            migrationBuilder.AddColumn<long>(
                name: "current_id",
                schema: "pipeline",
                table: "cables",
                type: "bigint",
                nullable: true,
                comment: "The version that takes its place: the current one, or the copy that cancelled it. Null when there is none.");

            migrationBuilder.AddColumn<string>(
                name: "declassification_authority",
                schema: "pipeline",
                table: "cables",
                type: "text",
                nullable: true,
                comment: "Who set it: the name in parentheses of order 12065.");

            migrationBuilder.AddColumn<string>(
                name: "declassification_detail",
                schema: "pipeline",
                table: "cables",
                type: "text",
                nullable: true,
                comment: "Exemption code (X1, 25X1) or the event in words.");

            migrationBuilder.AddColumn<string>(
                name: "declassification_kind",
                schema: "pipeline",
                table: "cables",
                type: "text",
                nullable: true,
                comment: "How the value of the order is meant: none, date, event, oadr, gds, ads, xgds, rds, exemption, declassified. Null when there is none or it says nothing known.");

            migrationBuilder.AddColumn<DateOnly>(
                name: "declassify_on",
                schema: "pipeline",
                table: "cables",
                type: "date",
                nullable: true,
                comment: "Date of declassification, where one is given.");

            migrationBuilder.AddColumn<string>(
                name: "distribution",
                schema: "pipeline",
                table: "cables",
                type: "jsonb",
                nullable: true,
                comment: "Copies, drafter, approver and clearances of the 1970s; null when the text has none.");

            migrationBuilder.AddColumn<string>(
                name: "embedded",
                schema: "pipeline",
                table: "cables",
                type: "jsonb",
                nullable: false,
                defaultValueSql: "'[]'",
                comment: "Telegrams quoted or relayed whole inside this one: array. See reporting.embedded_telegrams.");

            migrationBuilder.AddColumn<string>(
                name: "evidence",
                schema: "pipeline",
                table: "cables",
                type: "jsonb",
                nullable: false,
                defaultValueSql: "'[]'",
                comment: "Where each field was read and how far it can be trusted: array. See reporting.evidence.");

            migrationBuilder.AddColumn<string>(
                name: "furniture",
                schema: "pipeline",
                table: "cables",
                type: "jsonb",
                nullable: false,
                defaultValueSql: "'[]'",
                comment: "Parts of the body that are page headers and stamps, not text: array of {start, end}.");

            migrationBuilder.AddColumn<string>(
                name: "outline",
                schema: "pipeline",
                table: "cables",
                type: "jsonb",
                nullable: false,
                defaultValueSql: "'[]'",
                comment: "The text as a tree: array of {kind, label, mark, start, end, blocks}. See reporting.paragraphs.");

            migrationBuilder.AddColumn<long>(
                name: "part_of",
                schema: "pipeline",
                table: "cables",
                type: "bigint",
                nullable: true,
                comment: "The cable that holds this section and the others of its telegram; null while the telegram is incomplete and for whole telegrams.");

            migrationBuilder.AddColumn<bool>(
                name: "partial",
                schema: "pipeline",
                table: "cables",
                type: "boolean",
                nullable: false,
                defaultValue: false,
                comment: "True when the archive says that it holds only a part of the telegram.");

            migrationBuilder.AddColumn<long[]>(
                name: "parts",
                schema: "pipeline",
                table: "cables",
                type: "bigint[]",
                nullable: true,
                comment: "For a telegram put together from sections that came apart: their cables in order of the sections. Null for what was found whole.");

            migrationBuilder.AddColumn<string>(
                name: "passages",
                schema: "pipeline",
                table: "cables",
                type: "jsonb",
                nullable: false,
                defaultValueSql: "'[]'",
                comment: "Summary, comments and quotations: array of {kind, start, end, closed}.");

            migrationBuilder.AddColumn<int[]>(
                name: "sections_missing",
                schema: "pipeline",
                table: "cables",
                type: "integer[]",
                nullable: true,
                comment: "Numbers of the sections that the text itself shows to be lost.");

            migrationBuilder.AddColumn<int[]>(
                name: "sections_present",
                schema: "pipeline",
                table: "cables",
                type: "integer[]",
                nullable: true,
                comment: "Numbers of the sections that the text itself shows to be there; null when it was not sent in sections.");

            migrationBuilder.AddColumn<string[]>(
                name: "signers",
                schema: "pipeline",
                table: "cables",
                type: "text[]",
                nullable: false,
                defaultValueSql: "'{}'",
                comment: "The names of the signature apart: two surnames on one line are two people.");

            migrationBuilder.AddColumn<string>(
                name: "state",
                schema: "pipeline",
                table: "cables",
                type: "text",
                nullable: false,
                defaultValue: "current",
                comment: "current: the text to read; superseded: current_id is the better version of it; cancelled: the sender declared it void; part: a section whose telegram is whole in part_of.");

            migrationBuilder.AddColumn<string>(
                name: "kind",
                schema: "pipeline",
                table: "cable_references",
                type: "text",
                nullable: false,
                defaultValue: "other",
                comment: "cable, message, airgram, telcon, email, memo, report, letter, note, fax, meeting, manual, law, intelligence, press, book, web or other.");

            migrationBuilder.AddColumn<bool>(
                name: "notal",
                schema: "pipeline",
                table: "cable_references",
                type: "boolean",
                nullable: false,
                defaultValue: false,
                comment: "True when it is marked NOTAL: not sent to all addressees.");

            migrationBuilder.AddColumn<string[]>(
                name: "paragraphs",
                schema: "pipeline",
                table: "cable_references",
                type: "text[]",
                nullable: false,
                defaultValueSql: "'{}'",
                comment: "The paragraphs pointed at in each cited cable, in parallel to cables; null where none is named.");

            migrationBuilder.AddColumn<string>(
                name: "title",
                schema: "pipeline",
                table: "cable_references",
                type: "text",
                nullable: true,
                comment: "Title of what is cited; null when absent.");

            migrationBuilder.AddColumn<string[]>(
                name: "year_rules",
                schema: "pipeline",
                table: "cable_references",
                type: "text[]",
                nullable: false,
                defaultValueSql: "'{}'",
                comment: "The rule that gave the year of each cited cable, in parallel to cables: explicit, same-year, rolled-back, text-year.");

            migrationBuilder.AlterColumn<string>(
                name: "kind",
                schema: "pipeline",
                table: "cable_addressees",
                type: "text",
                nullable: false,
                comment: "to: action addressee; info: information addressee; exempt: member of a collective that is left out.",
                oldClrType: typeof(string),
                oldType: "text",
                oldComment: "to: action addressee; info: information addressee.");

            migrationBuilder.AlterColumn<int>(
                name: "position",
                schema: "pipeline",
                table: "cable_addressees",
                type: "integer",
                nullable: false,
                comment: "Place among all addressees, from 1, action before information before exempt.",
                oldClrType: typeof(int),
                oldType: "integer",
                oldComment: "Place among all addressees, from 1, action before information.");

            migrationBuilder.CreateIndex(
                name: "ix_cables_current_id",
                schema: "pipeline",
                table: "cables",
                column: "current_id",
                filter: "current_id IS NOT NULL");

            migrationBuilder.CreateIndex(
                name: "ix_cables_part_of",
                schema: "pipeline",
                table: "cables",
                column: "part_of",
                filter: "part_of IS NOT NULL");

            migrationBuilder.AddCheckConstraint(
                name: "ck_cables_current",
                schema: "pipeline",
                table: "cables",
                sql: "current_id IS NULL OR state IN ('superseded', 'cancelled')");

            migrationBuilder.AddCheckConstraint(
                name: "ck_cables_part",
                schema: "pipeline",
                table: "cables",
                sql: "(state = 'part') = (part_of IS NOT NULL)");

            migrationBuilder.AddCheckConstraint(
                name: "ck_cables_state",
                schema: "pipeline",
                table: "cables",
                sql: "state IN ('current', 'superseded', 'cancelled', 'part')");

            migrationBuilder.AddCheckConstraint(
                name: "ck_cable_addressees_kind",
                schema: "pipeline",
                table: "cable_addressees",
                sql: "kind IN ('to', 'info', 'exempt')");

            migrationBuilder.SqlOf("full-reading.sql");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            // What the schema before cannot hold: joined cables have no item there, exempt addressees no kind.
            migrationBuilder.Sql("DROP SCHEMA reporting CASCADE");
            foreach (var child in new[] { "cable_tags", "cable_addressees", "cable_references", "cable_warnings", "cable_entities" })
            {
                migrationBuilder.Sql($"DELETE FROM pipeline.{child} t USING pipeline.cables c WHERE c.id = t.cable_id AND c.parts IS NOT NULL");
            }

            migrationBuilder.Sql("DELETE FROM pipeline.cables WHERE parts IS NOT NULL");
            migrationBuilder.Sql("DELETE FROM pipeline.cable_addressees WHERE kind = 'exempt'");

            migrationBuilder.DropIndex(
                name: "ix_cables_current_id",
                schema: "pipeline",
                table: "cables");

            migrationBuilder.DropIndex(
                name: "ix_cables_part_of",
                schema: "pipeline",
                table: "cables");

            migrationBuilder.DropCheckConstraint(
                name: "ck_cables_current",
                schema: "pipeline",
                table: "cables");

            migrationBuilder.DropCheckConstraint(
                name: "ck_cables_part",
                schema: "pipeline",
                table: "cables");

            migrationBuilder.DropCheckConstraint(
                name: "ck_cables_state",
                schema: "pipeline",
                table: "cables");

            migrationBuilder.DropCheckConstraint(
                name: "ck_cable_addressees_kind",
                schema: "pipeline",
                table: "cable_addressees");

            migrationBuilder.DropColumn(
                name: "classification_reasons",
                schema: "pipeline",
                table: "cables");

            migrationBuilder.DropColumn(
                name: "classified_by",
                schema: "pipeline",
                table: "cables");

            migrationBuilder.DropColumn(
                name: "classifier_title",
                schema: "pipeline",
                table: "cables");

            migrationBuilder.DropColumn(
                name: "classifiers",
                schema: "pipeline",
                table: "cables");

            migrationBuilder.DropColumn(
                name: "copy",
                schema: "pipeline",
                table: "cables");

            migrationBuilder.DropColumn(
                name: "current_id",
                schema: "pipeline",
                table: "cables");

            migrationBuilder.DropColumn(
                name: "declassification_authority",
                schema: "pipeline",
                table: "cables");

            migrationBuilder.DropColumn(
                name: "declassification_detail",
                schema: "pipeline",
                table: "cables");

            migrationBuilder.DropColumn(
                name: "declassification_kind",
                schema: "pipeline",
                table: "cables");

            migrationBuilder.DropColumn(
                name: "declassify_on",
                schema: "pipeline",
                table: "cables");

            migrationBuilder.DropColumn(
                name: "distribution",
                schema: "pipeline",
                table: "cables");

            migrationBuilder.DropColumn(
                name: "embedded",
                schema: "pipeline",
                table: "cables");

            migrationBuilder.DropColumn(
                name: "evidence",
                schema: "pipeline",
                table: "cables");

            migrationBuilder.DropColumn(
                name: "furniture",
                schema: "pipeline",
                table: "cables");

            migrationBuilder.DropColumn(
                name: "outline",
                schema: "pipeline",
                table: "cables");

            migrationBuilder.DropColumn(
                name: "part_of",
                schema: "pipeline",
                table: "cables");

            migrationBuilder.DropColumn(
                name: "partial",
                schema: "pipeline",
                table: "cables");

            migrationBuilder.DropColumn(
                name: "parts",
                schema: "pipeline",
                table: "cables");

            migrationBuilder.DropColumn(
                name: "passages",
                schema: "pipeline",
                table: "cables");

            migrationBuilder.DropColumn(
                name: "sections_missing",
                schema: "pipeline",
                table: "cables");

            migrationBuilder.DropColumn(
                name: "sections_present",
                schema: "pipeline",
                table: "cables");

            migrationBuilder.DropColumn(
                name: "signers",
                schema: "pipeline",
                table: "cables");

            migrationBuilder.DropColumn(
                name: "state",
                schema: "pipeline",
                table: "cables");

            migrationBuilder.DropColumn(
                name: "kind",
                schema: "pipeline",
                table: "cable_references");

            migrationBuilder.DropColumn(
                name: "notal",
                schema: "pipeline",
                table: "cable_references");

            migrationBuilder.DropColumn(
                name: "paragraphs",
                schema: "pipeline",
                table: "cable_references");

            migrationBuilder.DropColumn(
                name: "title",
                schema: "pipeline",
                table: "cable_references");

            migrationBuilder.DropColumn(
                name: "year_rules",
                schema: "pipeline",
                table: "cable_references");

            migrationBuilder.AlterTable(
                name: "cable_addressees",
                schema: "pipeline",
                comment: "Addressees of a cable, format lines 7 and 8, in order.",
                oldComment: "Addressees of a cable, format lines 7 to 9, in order.");

            migrationBuilder.AlterColumn<string>(
                name: "canonical_id",
                schema: "pipeline",
                table: "cables",
                type: "text",
                nullable: true,
                comment: "Two-digit year, station letters and serial without zeros: 06LIMA826. Null when not derivable; sections and retransmissions may share one.",
                oldClrType: typeof(string),
                oldType: "text",
                oldNullable: true,
                oldComment: "Two-digit year, station letters and serial without zeros: 06LIMA826. Null when not derivable; sections, versions and sometimes other telegrams share one.");

            migrationBuilder.AlterColumn<string>(
                name: "kind",
                schema: "pipeline",
                table: "cable_addressees",
                type: "text",
                nullable: false,
                comment: "to: action addressee; info: information addressee.",
                oldClrType: typeof(string),
                oldType: "text",
                oldComment: "to: action addressee; info: information addressee; exempt: member of a collective that is left out.");

            migrationBuilder.AlterColumn<int>(
                name: "position",
                schema: "pipeline",
                table: "cable_addressees",
                type: "integer",
                nullable: false,
                comment: "Place among all addressees, from 1, action before information.",
                oldClrType: typeof(int),
                oldType: "integer",
                oldComment: "Place among all addressees, from 1, action before information before exempt.");

            migrationBuilder.AddCheckConstraint(
                name: "ck_cable_addressees_kind",
                schema: "pipeline",
                table: "cable_addressees",
                sql: "kind IN ('to', 'info')");

            migrationBuilder.SqlOf("functions.sql");
            migrationBuilder.SqlOf("views.sql");
        }
    }
}
