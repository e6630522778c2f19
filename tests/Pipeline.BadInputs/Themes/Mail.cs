using System.Text;
using Pipeline.Archives;
using Pipeline.BadInputs.Building;
using static Pipeline.BadInputs.Expected;

namespace Pipeline.BadInputs.Themes;

/// <summary>Mail.</summary>
internal static class Mail
{
    private const string Head = "From: a@example.org\nTo: b@example.org\nDate: Thu, 2 Mar 2006 18:32:00 +0000\nSubject: cable\nMIME-Version: 1.0\nMessage-ID: <1@example.org>\n";

    public static IEnumerable<BadInput> All =>
    [
        new("mail-no-telegram.eml", "a mail without a telegram", make => Made.File(Head + "\nHello, shall we meet?\n", Reject(null, RejectCodes.MailNoTelegram))),
        new("mail-broken-mime.eml", "a boundary that never closes, a cable before it", make => Made.File(
            $"{Head}Content-Type: multipart/mixed; boundary=x\n\n--x\nContent-Type: text/plain; charset=utf-8\nContent-Transfer-Encoding: 8bit\n\n{make.Cable(1).Text}\n--x\nContent-Type: text/plain\nContent-Disposition: attachment; filename=a.bin\nContent-Transfer-Encoding: base64\n\n!!!!",
            CableLike(null, text => text.StartsWith(make.Cable(1).Text, StringComparison.Ordinal)), Reject(AnyMember, $"{RejectCodes.MailAttachment}|{RejectCodes.MailCorrupt}"))),
        new("mail-deep.eml", "messages nested 1,000 deep", make => Made.File(
            string.Concat(Enumerable.Repeat(Head + "Content-Type: message/rfc822\n\n", 1000)) + Head + "\nno telegram\n",
            Reject(AnyMember, $"{RejectCodes.MailNoTelegram}|{RejectCodes.MailAttachment}|{RejectCodes.LimitDepth}"))),
        new("mail-bomb.eml", "a cable, and a bomb attached", make => Made.File(
            $"{Head}Content-Type: multipart/mixed; boundary=x\n\n--x\nContent-Type: text/plain; charset=utf-8\nContent-Transfer-Encoding: 8bit\n\n{make.Cable(1).Text}\n--x\nContent-Type: application/gzip\nContent-Disposition: attachment; filename=b.gz\nContent-Transfer-Encoding: base64\n\n{Convert.ToBase64String(Squeeze.Gzip(new byte[60 << 20]), Base64FormattingOptions.InsertLineBreaks)}\n--x--\n",
            CableLike(null, text => text.StartsWith(make.Cable(1).Text, StringComparison.Ordinal)), Reject(AnyMember, RejectCodes.LimitRatio))),
        new("mail-box.mbox", "a mail without a telegram between two that have one", make => Made.File(
            Boxed(make.Cable(1).Text) + Boxed("Hello.") + Boxed(make.Cable(2).Text),
            CableLike(null, text => text.StartsWith(make.Cable(1).Text, StringComparison.Ordinal)), Reject(null, RejectCodes.MailNoTelegram), CableLike(null, text => text.StartsWith(make.Cable(2).Text, StringComparison.Ordinal)))),
    ];

    private static string Boxed(string text) => $"From a@example.org Thu Mar  2 18:32:00 2006\n{Head}Content-Type: text/plain; charset=utf-8\nContent-Transfer-Encoding: 8bit\n\n{text}\n\n";
}
