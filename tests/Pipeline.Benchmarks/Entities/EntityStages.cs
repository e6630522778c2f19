using Pipeline.Cables.Model;
using Pipeline.Entities;
using Pipeline.Entities.Lists;
using Pipeline.Entities.Scan;
using Pipeline.Entities.Text;

namespace Pipeline.Benchmarks.Entities;

/// <summary>The stage as a whole, and its first parts alone.</summary>
internal sealed class EntityStages
{
    private readonly EntityExtractor _extractor = EntityExtractor.Create();
    private readonly Lexicon _lexicon = Lexicon.Load(ListSet.Embedded);
    private readonly List<Name> _names = [];

    /// <summary>Tokens of subject and body.</summary>
    public int Tokens(EntityCorpus corpus)
    {
        int tokens = 0;
        foreach ((string raw, Telegram telegram) in corpus.Cables)
        {
            using CableText text = CableText.Read(raw, telegram, _lexicon.Vocabulary);
            tokens += text.Count;
        }
        return tokens;
    }

    /// <summary>Tokens, and the longest listed name at each of them that begins one: the work that every word of the text costs.</summary>
    public int Scan(EntityCorpus corpus)
    {
        int names = 0;
        ReadOnlySpan<Trigger> triggers = _lexicon.Vocabulary.Triggers;
        foreach ((string raw, Telegram telegram) in corpus.Cables)
        {
            using CableText text = CableText.Read(raw, telegram, _lexicon.Vocabulary);
            for (int at = 0; at < text.Count;)
            {
                ref readonly Token token = ref text.Tokens[at];
                Trigger trigger = triggers[token.Word] & Scanner.Allowed(token.Shape) & (Trigger.Name | Trigger.LowerName);
                int length = trigger != 0 ? Spelling.Longest(_lexicon.Names, text, at, _names) : 0;
                if (length > 0) names++;
                at += Math.Max(length, 1);
            }
        }
        return names;
    }

    /// <summary>Everything, as the pipeline calls it.</summary>
    public int Extract(EntityCorpus corpus)
    {
        int mentions = 0;
        foreach ((string raw, Telegram telegram) in corpus.Cables) mentions += _extractor.Extract(raw, telegram).Count;
        return mentions;
    }

    /// <summary>All mentions with every field, one a line: equal before and after a change that is to change nothing.</summary>
    public void Print(EntityCorpus corpus, TextWriter writer)
    {
        int number = 0;
        foreach ((string raw, Telegram telegram) in corpus.Cables)
        {
            number++;
            foreach (Mention m in _extractor.Extract(raw, telegram))
                writer.WriteLine($"{corpus.Name} {number}\t{m.Start}\t{m.End}\t{m.Text.ReplaceLineEndings("\\n")}\t{m.Type}\t{m.Id}\t{m.Rule}\t{string.Join(' ', m.Candidates)}");
        }
    }
}
