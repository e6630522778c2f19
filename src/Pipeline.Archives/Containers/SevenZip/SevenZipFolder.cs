namespace Pipeline.Archives.Containers.SevenZip;

/// <summary>A decompressor of a folder: its method and the method's parameters.</summary>
internal readonly record struct SevenZipCoder(long Method, byte[] Properties, int Inputs, int Outputs);

/// <summary>A run of members that are compressed as one (a solid block): where its coders are described, and its lengths.</summary>
/// <param name="CodersAt">In the header. Described in full a million folders would take a gigabyte: they are read when their turn comes.</param>
internal readonly record struct SevenZipFolder(int CodersAt, int FirstPacked, int PackedCount, long Length, uint? Crc, int Members)
{
    private const int MostCoders = 32;

    /// <summary>Reads the description of one folder's coders; as a chain, from the data down to the file, when each has one input.</summary>
    public static (List<SevenZipCoder> Coders, List<SevenZipCoder>? Chain, int Packed, int Main, int Outputs) ReadCoders(SevenZipBytes header)
    {
        List<SevenZipCoder> coders = [];
        int inputs = 0;
        int outputs = 0;
        for (int left = Within(header.Number(), 1); left > 0; left--)
        {
            int flags = header.Byte();
            ReadOnlySpan<byte> id = header.Take(flags & 0xF);
            long method = id.Length <= 7 && (flags & 0xC0) == 0 ? 0 : throw SevenZipBytes.Damaged();
            foreach (byte part in id)
            {
                method = (method << 8) | part;
            }

            bool isComplex = (flags & 0x10) != 0;
            int ins = isComplex ? Within(header.Number(), 1) : 1;
            int outs = isComplex ? Within(header.Number(), 1) : 1;
            byte[] properties = (flags & 0x20) != 0 ? header.Take(header.Number()).ToArray() : [];
            coders.Add(new(method, properties, ins, outs));
            (inputs, outputs) = (inputs + ins, outputs + outs);
        }

        int[] outputOf = new int[inputs];
        Array.Fill(outputOf, -1);
        bool[] isBound = new bool[outputs];
        int bonds = outputs - 1;
        for (int bond = 0; bond < bonds; bond++)
        {
            int input = Within(header.Number(), 0);
            int output = Within(header.Number(), 0);
            if (output >= outputs || input >= inputs || isBound[output] || outputOf[input] >= 0)
            {
                throw SevenZipBytes.Damaged();
            }

            outputOf[input] = output;
            isBound[output] = true;
        }

        int packed = inputs - bonds;
        for (int at = 0; packed > 1 && at < packed; at++)
        {
            header.Number();
        }

        int main = Array.IndexOf(isBound, false);
        return packed >= 1 && main >= 0 ? (coders, Chain(coders, outputOf, main), packed, main, outputs) : throw SevenZipBytes.Damaged();
    }

    // From the coder that gives the data down to the one that reads the file: archivers write them in either order.
    private static List<SevenZipCoder>? Chain(List<SevenZipCoder> coders, int[] outputOf, int main)
    {
        if (coders.Exists(coder => coder is not { Inputs: 1, Outputs: 1 }))
        {
            return null;
        }

        List<SevenZipCoder> chain = [];
        for (int at = main; at >= 0 && chain.Count < coders.Count; at = outputOf[at])
        {
            chain.Add(coders[at]);
        }

        return chain.Count == coders.Count ? chain : null;
    }

    private static int Within(long count, int least) => count >= least && count <= MostCoders ? (int)count : throw SevenZipBytes.Damaged();
}
