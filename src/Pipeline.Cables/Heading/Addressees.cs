using System.Collections.Frozen;
using Pipeline.Cables.Identity;

namespace Pipeline.Cables.Heading;

/// <summary>Who an attention line may speak to: the Department, an agency, a command or a post (field guide 2.8).</summary>
internal static class Addressees
{
    private static readonly FrozenSet<string> Names = FrozenSet.ToFrozenSet(
        ("STATE SECSTATE DEPT DEPARTMENT POSTS POST EMBASSY EMBASSIES CONSULS ADDRESSEES "
        + "USDOC DOC COMMERCE TREASURY USTR STR USAID AID AID/W USIA NSC OVP OMB OSTP CEQ DOD SECDEF OSD JCS DOE ENERGY DOJ JUSTICE DOL LABOR AGRICULTURE USDA FAS INTERIOR DOI DOT TRANSPORTATION DHS HHS DEA FAA EPA "
        + "FBI CIA DIA NSA NRC NASA NOAA NIH CDC FDA USPTO USCG USGS TSA CBP ICE ATF MCC OPIC EXIM EXIMBANK USITC TDA USTDA FTC FCC GAO ACDA ICA "
        + "CINCPAC CINCEUR USCINCSO USCINCEUR CENTCOM USCENTCOM EUCOM USEUCOM SOUTHCOM USSOUTHCOM PACOM USPACOM AFRICOM USAFRICOM NORTHCOM STRATCOM SOCOM").Split(' '),
        StringComparer.Ordinal);

    private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> Lookup = Names.GetAlternateLookup<ReadOnlySpan<char>>();

    /// <summary>DEPT, LA PAZ, DEPARTMENT ALSO, STATE PLEASE: what stands before FOR or PASS.</summary>
    public static bool Is(ReadOnlySpan<char> words)
    {
        var name = WithoutAdverb(words.TrimEnd());
        return Lookup.Contains(name) || Stations.Known(name) is not null;
    }

    public static ReadOnlySpan<char> WithoutAdverb(ReadOnlySpan<char> name)
    {
        foreach (var tail in (ReadOnlySpan<string>)["ALSO", "PLEASE", "PLS"])
        {
            if (name.EndsWith(tail))
            {
                name = name[..^tail.Length].TrimEnd();
            }
        }

        return name;
    }
}
