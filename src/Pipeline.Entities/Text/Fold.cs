namespace Pipeline.Entities.Text;

/// <summary>Folds letters to lower-case ASCII: cables write <c>Côte d'Ivoire</c>, <c>COTE D'IVOIRE</c> and <c>Cote d’Ivoire</c> for one name.</summary>
internal static class Fold
{
    private const string Accented =
        "ÀÁÂÃÄÅàáâãäåĀāĂăĄąÇçĆćĈĉĊċČčĎďĐđÈÉÊËèéêëĒēĔĕĖėĘęĚěĜĝĞğĠġĢģĤĥÌÍÎÏìíîïĨĩĪīĬĭĮįİıĴĵĶķĹĺĻļĽľŁłÑñŃńŅņŇňÒÓÔÕÖØòóôõöøŌōŎŏŐőŔŕŖŗŘřŚśŜŝŞşŠšŢţŤťÙÚÛÜùúûüŨũŪūŬŭŮůŰűŲųÝýÿŶŷŸŹźŻżŽžȘșȚț";
    private const string Plain =
        "aaaaaaaaaaaaaaaaaaccccccccccddddeeeeeeeeeeeeeeeeeegggggggghhiiiiiiiiiiiiiiiiiijjkkllllllllnnnnnnnnoooooooooooooooooorrrrrrssssssssttttuuuuuuuuuuuuuuuuuuuuyyyyyyzzzzzzsstt";

    private static readonly char[] Table = Build();

    public static char Letter(char c) => c < Table.Length ? Table[c] : c;

    /// <summary>Folds a whole word, for the loader.</summary>
    public static string Word(ReadOnlySpan<char> word) =>
        string.Create(word.Length, word, static (to, from) => { for (int i = 0; i < from.Length; i++) to[i] = Letter(from[i]); });

    private static char[] Build()
    {
        char[] table = new char[0x250];
        for (int i = 0; i < table.Length; i++) table[i] = char.ToLowerInvariant((char)i);
        for (int i = 0; i < Accented.Length; i++) table[Accented[i]] = Plain[i];
        return table;
    }
}
