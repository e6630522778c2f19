using System.Text;
using Pipeline.Entities.Lists.Local;
using Pipeline.Entities.Tests.Support;

namespace Pipeline.Entities.Tests.Lists.Local;

/// <summary>Folders <c>entities.d</c>, invented.</summary>
internal static class LocalLists
{
    public static ListFile File(string name, string content) => new(name, Encoding.UTF8.GetBytes(content));

    /// <summary>Files as <c>NAME: row; row</c>, where a vertical bar stands for the tab.</summary>
    public static ListFile[] Of(params string[] files) =>
        [.. files.Select(file => file.Split(": ", 2) is [var name, var rows] ? File(name, string.Concat(rows.Split("; ").Select(row => row.Replace('|', '\t') + "\n"))) : throw new ArgumentException(file))];

    public static EntityOverrides Sound(params string[] files)
    {
        (EntityOverrides? overrides, IReadOnlyList<ListFault> faults) = EntityOverrides.Read(Of(files));
        faults.ShouldBeEmpty();
        return overrides.ShouldNotBeNull();
    }

    public static string[] Faults(params string[] files) => Faults(Of(files));

    /// <summary>Faults without their sentences.</summary>
    public static string[] Faults(IEnumerable<ListFile> files)
    {
        (EntityOverrides? overrides, IReadOnlyList<ListFault> faults) = EntityOverrides.Read(files);
        (overrides is null).ShouldBe(faults.Count > 0);
        faults.ShouldAllBe(fault => fault.Message.Length > 10 && !fault.Message.Contains('\n'));
        return [.. faults.Select(fault => $"{fault.File}:{fault.Line} {fault.Code}")];
    }

    /// <summary>What is found in a text from Lima, <c>Peru=country:pe</c>.</summary>
    public static string Found(EntityOverrides overrides, string text, string from = "AMEMBASSY LIMA") => Cable.Of(text, from: from).Found(EntityExtractor.Create(overrides));
}
