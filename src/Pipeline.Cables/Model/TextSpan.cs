namespace Pipeline.Cables.Model;

/// <summary>A part of the raw text: UTF-16 offsets, end exclusive.</summary>
public readonly record struct TextSpan(int Start, int End);
