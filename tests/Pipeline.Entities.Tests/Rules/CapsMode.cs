using Pipeline.Entities.Tests.Support;

namespace Pipeline.Entities.Tests.Rules;

/// <summary>In a text of capitals case says nothing: short forms that are words need a sign.</summary>
public sealed class CapsMode
{
    public static TheoryData<string, string, string> Rows => Table.Of("""
        Lima | GIVE IT TO US IF YOU CAN, AND LET US KNOW WHO IS AWARE. |
        Lima | PERU AND THE US AGREED. | PERU=country:pe; US=country:us
        Lima | US COMPANIES AGREED. | US=country:us
        Lima | THEY TOLD US THAT AID IS ON ITS WAY. |
        Lima | THE WHO OFFICE AGREED. | WHO=organization:WHO
        Lima | THE GOVERNMENT AGREED WITH THE GOVERNMENT OF SUDAN. | GOVERNMENT OF SUDAN=government:sd/gov
        Lima | THE MINISTRY OF HEALTH AGREED. | MINISTRY OF HEALTH=ministry:pe/health
        Lima | HE GOT IT DONE AND GOES HOME. |
        Ankara | TALKS WITH GOT ARE OVER; THE GOT AGREED. | GOT=government:tr/gov; GOT=government:tr/gov
        Moscow [1973 ] | EMBASSY SUGGESTS DEPARTMENT AND DEPT AGREE. | EMBASSY=post:post/MOSCOW; DEPARTMENT=agency:us/DOS; DEPT=agency:us/DOS
        Moscow [1973 ] | SOVIET VISAS ARE NOT MISSION OR POST BUSINESS. | SOVIET=country:suhh
        Lima | THE FRENCH EMBASSY AGREED. | FRENCH=country:fr
        Lima | HE LEFT AT 5 PM. |
        Lima | FOREIGN MINISTER ROJAS AND FONMIN AGREED. | FOREIGN MINISTER=office:pe/foreign-affairs; FONMIN=office:pe/foreign-affairs
        Khartoum [1978 ] | SUDANGOV ASKED MINFIN. | SUDANGOV=government:sd/gov; MINFIN=ministry:sd/finance
        Khartoum [1978 ] | MINFIN SAID NO. | MINFIN=office:sd/finance
        Khartoum [1978 ] | THE PEOPLE'S ASSEMBLY MET. THE ASSEMBLY VOTED. | PEOPLE'S ASSEMBLY=agency:sd/peoples-assembly; ASSEMBLY=agency:sd/peoples-assembly
        Lima | STATE OF AFFAIRS IN THE STATE IS GOOD. |
        """);

    [Theory]
    [MemberData(nameof(Rows))]
    public void Capitals_are_read_as_if_they_were_normal_text(string origin, string text, string mentions) => Table.Found(origin, text).ShouldBe(mentions);

    [Fact]
    public void Each_block_decides_for_itself() =>
        Cable.Of("TELL US MORE ABOUT PERU.\n\nTell the US more about Peru.", "AMEMBASSY LIMA").Found().ShouldBe("PERU=country:pe; US=country:us; Peru=country:pe");
}
