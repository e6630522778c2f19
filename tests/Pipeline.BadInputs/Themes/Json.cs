using System.Text;
using System.Text.Json;
using Pipeline.Archives;
using Pipeline.BadInputs.Building;
using static Pipeline.BadInputs.Expected;

namespace Pipeline.BadInputs.Themes;

/// <summary>Exports in JSON.</summary>
internal static class Json
{
    public static IEnumerable<BadInput> All =>
    [
        new("json-broken-line.jsonl", "an object cut in its middle between two good ones", make => Lines(make, Line(make, 3)[..200])),
        new("json-deep-line.jsonl", "an object nested 100,000 deep between two good ones", make => Lines(make, $"{{\"doc_nbr\":\"1\",\"body\":{new string('[', 100_000)}{new string(']', 100_000)}}}")),
        new("json-not-an-object.jsonl", "a number between two good ones", make => Lines(make, "42")),
        new("json-escape.jsonl", "an escape that there is not between two good ones", make => Lines(make, "{\"doc_nbr\":\"1\",\"body\":\"a\\q\"}")),
        new("json-surrogate.jsonl", "half of a pair in an escape", make => Made.File(
            Line(make, 1).Replace("opens in May", "opens\\ud800in May", StringComparison.Ordinal) + "\n", CableLike(null, text => text.Contains(make.Cable(1).Subject, StringComparison.Ordinal) && !text.Any(char.IsSurrogate)))),
        new("json-nul.jsonl", "a NUL in an escape", make => Made.File(
            Line(make, 1).Replace("opens in May", "opens\\u0000in May", StringComparison.Ordinal) + "\n", Cable(null, make.Cable(1).Text.Replace("opens in May", "opens\uFFFDin May", StringComparison.Ordinal)) with { Warning = ReadWarningCodes.Control })),
        new("json-open-array.json", "an array that ends inside its second object", make => Made.File(
            $"[{Line(make, 1)},\n{Line(make, 2)[..200]}", Cable(null, make.Cable(1)), Reject(null, RejectCodes.JsonRecord))),
        new("json-deep.json", "brackets nested 100,000 deep", make => Made.File(new string('[', 100_000), Reject(null, RejectCodes.FormatUnrecognized))),
    ];

    private static string Line(Maker make, int number) => JsonSerializer.Serialize(new Dictionary<string, string>
    {
        ["doc_nbr"] = make.Cable(number).Id, ["subject"] = make.Cable(number).Subject, ["date"] = "2006-03-02", ["body"] = make.Cable(number).Text,
    });

    private static Made Lines(Maker make, string bad) =>
        Made.File($"{Line(make, 1)}\n{bad}\n{Line(make, 2)}\n", Cable(null, make.Cable(1)), Reject(null, RejectCodes.JsonRecord), Cable(null, make.Cable(2)));
}
