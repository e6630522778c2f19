namespace Pipeline.Entities.Tests.Gold;

/// <summary>Mentions of one type, or of several together: right, too many, missed; and how many ids of the right ones could be judged and are right.</summary>
internal readonly record struct Tally(int Right, int Extra, int Missed, int IdsJudged, int IdsRight)
{
    public int Marked => Right + Missed;

    public double Precision => Share(Right, Right + Extra);

    public double Recall => Share(Right, Right + Missed);

    public double F1 => Share(2 * Right, (2 * Right) + Extra + Missed);

    /// <summary>F1 when a mention counts as right only if its id is right too; ids that nobody can judge count as right.</summary>
    public double EndToEnd => Share(2 * (Right - (IdsJudged - IdsRight)), (2 * Right) + Extra + Missed);

    public static Tally operator +(Tally a, Tally b) =>
        new(a.Right + b.Right, a.Extra + b.Extra, a.Missed + b.Missed, a.IdsJudged + b.IdsJudged, a.IdsRight + b.IdsRight);

    private static double Share(int part, int whole) => whole == 0 ? 0 : (double)part / whole;
}
