using System.CommandLine;
using Pipeline.Storage.Reports;

namespace Pipeline.Worker.Cli;

/// <summary><c>trace ID</c>: the whole history of one cable.</summary>
internal static class TraceVerb
{
    public static Command Create()
    {
        var id = new Argument<string>("ID") { Description = "Canonical id, 06LIMA826." };
        var json = ReportVerb.JsonOption();
        var verb = new Command("trace", "The whole history of one cable: file, member, ordinal, slice, versions, sections, telegrams inside, stored rows. Exit 1 when it is not stored.") { id, json };
        verb.SetAction((parsed, cancellationToken) => ReportVerb.RunAsync(
            async (dataSource, _) =>
            {
                var cables = await new TraceQuery(dataSource).RunAsync(parsed.GetValue(id)!, cancellationToken);
                if (parsed.GetValue(json))
                {
                    Output.Json(cables, ReportJson.Default.IReadOnlyListCableTrace);
                }
                else
                {
                    Print(cables);
                }

                return cables.Count > 0 ? ExitCodes.Done : ExitCodes.FinishedWithFailures;
            },
            cancellationToken));
        return verb;
    }

    /// <summary>Which version or section of its telegram the cable is.</summary>
    private static IEnumerable<string> Standing(CableTrace cable)
    {
        yield return cable.State switch
        {
            "part" => $"section {cable.Section}: the telegram is whole in cable {cable.PartOf}",
            "superseded" => $"superseded by cable {cable.CurrentId}",
            "cancelled" when cable.CurrentId is { } by => $"cancelled by cable {by}",
            "cancelled" => "cancelled: the sender declared the telegram void",
            _ => $"current{(cable.Copy is { } copy ? $", a {copy} copy" : "")}",
        };
        if (cable.Parts is { } parts)
        {
            yield return $"put together from the sections in cables {string.Join(", ", parts)}";
        }

        if (cable.Sections is { } sections)
        {
            yield return $"sent in {sections.Of} sections: {string.Join(", ", sections.Present)} {(sections.Complete ? "are all there" : $"are there, {string.Join(", ", sections.Missing)} missing")}";
        }
    }

    private static string Embedded(EmbeddedTrace inside) =>
        $"{inside.Relation} inside: {inside.CanonicalId ?? $"{inside.Post} {inside.Number}"}  {Words.Time(inside.SentAt)}  {inside.Subject}{(inside.CableId is { } stored ? $"  (stored as cable {stored})" : "")}";

    private static void Print(IReadOnlyList<CableTrace> cables)
    {
        foreach (var cable in cables)
        {
            Console.Out.WriteLine(
                $"cable {cable.CableId}  {cable.CanonicalId}  stored {Words.Time(cable.StoredAt)}  parser {cable.ParserVersion}  rules {cable.RulesVersion}  "
                + $"{cable.Tags} tags, {cable.Addressees} addressees, {cable.References} references, {cable.Entities} entities in {cable.Mentions} mentions, {cable.Warnings} warnings");
            foreach (var line in Standing(cable).Concat(cable.Embedded.Select(Embedded)))
            {
                Console.Out.WriteLine($"  {line}");
            }

            Output.Table(
                ["Archive", "#Item", "Member", "#Ordinal", "Format", "Id there", "Outcome", "#Slice", "#Attempts", "Sent", "Stored", "Worker", "Program", "#Parsing ms", "#Entities ms", "#Writing ms"],
                cable.Sources.Select(source => (IReadOnlyList<string>)
                [
                    source.Archive, Words.Count(source.Item), source.Member ?? "", Words.Count(source.Ordinal), source.Format ?? "", source.ContainerId ?? "", source.Outcome,
                    Words.Count(source.Slice), Words.Count(source.Attempts), Words.Time(source.SentAt), Words.Time(source.DoneAt),
                    source.Worker ?? "", source.ProgramVersion ?? "", $"{source.ParseMilliseconds}", $"{source.EnrichMilliseconds}", $"{source.StoreMilliseconds}",
                ]));
        }

        if (cables.Count == 0)
        {
            Console.Out.WriteLine("No stored cable has that id.");
        }
    }
}
