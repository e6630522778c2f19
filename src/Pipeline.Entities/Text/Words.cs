namespace Pipeline.Entities.Text;

/// <summary>The words that rules name: their numbers in the vocabulary are constants, so that a rule compares integers.</summary>
internal static class Words
{
    public const int PossessiveId = 1, Of = 2, The = 3, And = 4, For = 5, Apostrophe = 6, Hyphen = 7, Slash = 8, Open = 9, Close = 10,
        Comma = 11, Point = 12, Ampersand = 13, Government = 14, Governments = 15, Administration = 16, Ministry = 17, Ministries = 18,
        Minister = 19, Ministers = 20, Prime = 21, Embassy = 22, Consulate = 23, General = 24, Mission = 25, Post = 26, In = 27, To = 28,
        Ref = 29, Refs = 30, Reftel = 31, Reftels = 32, Republic = 33, Department = 34, State = 35, Secretary = 36, Dollar = 37,
        Semicolon = 38, Colon = 39, By = 40, Its = 41, Or = 42, A = 43, An = 44, On = 45, At = 46, With = 47, From = 48, Language = 49,
        Us = 50, Secretariat = 51, Commissioner = 52, Deputy = 53, Vice = 54, Quote = 55, Para = 56, That = 57, Gov = 58, Govt = 59,
        Dept = 60, Our = 61, This = 62, Commissioners = 63, Secretaries = 64, Departments = 65, De = 66, Nation = 67, Our2 = 68,
        National = 69, Against = 70, Foreign = 71, Home = 72, Council = 73, Embassies = 74, Posts = 75, Bank = 76, Plus = 77, Not = 78,
        Chief = 79, Previous = 80, Washington = 81, Royal = 82, Embtel = 83, Deptel = 84, Aid = 85, Is = 86, Was = 87, Affairs = 88,
        Interests = 89, Section = 90;

    /// <summary>In the order of the numbers above, from 1.</summary>
    public static readonly string[] InOrder =
    [
        "'s", "of", "the", "and", "for", "'", "-", "/", "(", ")",
        ",", ".", "&", "government", "governments", "administration", "ministry", "ministries",
        "minister", "ministers", "prime", "embassy", "consulate", "general", "mission", "post", "in", "to",
        "ref", "refs", "reftel", "reftels", "republic", "department", "state", "secretary", "$",
        ";", ":", "by", "its", "or", "a", "an", "on", "at", "with", "from", "language",
        "us", "secretariat", "commissioner", "deputy", "vice", "\"", "para", "that", "gov", "govt",
        "dept", "our", "this", "commissioners", "secretaries", "departments", "de", "nation", "ourselves",
        "national", "against", "foreign", "home", "council", "embassies", "posts", "bank", "+", "not",
        "chief", "previous", "washington", "royal", "embtel", "deptel", "aid", "is", "was", "affairs",
        "interests", "section",
    ];
}
