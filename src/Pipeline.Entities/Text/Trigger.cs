namespace Pipeline.Entities.Text;

/// <summary>What a word may start, so that the scanner looks no further at the others.</summary>
[Flags]
internal enum Trigger : ushort
{
    None = 0,
    /// <summary>First word of a name in the lists.</summary>
    Name = 1,
    /// <summary><c>Government</c>, <c>Govt</c>.</summary>
    Government = 2,
    /// <summary><c>Ministry</c>, <c>Ministerio</c>, <c>Secretariat</c>, <c>Department</c>.</summary>
    Ministry = 4,
    /// <summary><c>Minister</c>, <c>Secretary</c>, <c>Commissioner</c> and the words in front of them.</summary>
    Office = 8,
    /// <summary>First word of a portfolio: <c>Foreign</c>, <c>Health</c>.</summary>
    Portfolio = 16,
    /// <summary><c>Embassy</c>, <c>Consulate</c>, <c>Mission</c>, <c>Post</c>.</summary>
    Post = 32,
    /// <summary><c>Ref</c>, <c>reftel</c>.</summary>
    Reference = 64,
    /// <summary>First word of a station: <c>Lima</c>, which a serial may follow.</summary>
    Station = 128,
    /// <summary>Head of the name of a body: <c>Commission</c>, <c>University</c>.</summary>
    Head = 256,
    /// <summary>Function word, title or month: never part of a name by its capital alone.</summary>
    Common = 512,
    /// <summary>First word of a name that may begin without a capital: <c>al-Qaida</c>.</summary>
    LowerName = 2048,
    /// <summary>Title of a person: the word after it is a surname.</summary>
    Title = 1024,
}
