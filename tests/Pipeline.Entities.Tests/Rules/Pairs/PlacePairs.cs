using Pipeline.Entities.Tests.Support;

namespace Pipeline.Entities.Tests.Rules.Pairs;

/// <summary>Names of countries inside names of places, of people and of things.</summary>
public sealed class PlacePairs
{
    public static TheoryData<string, string, string> Places => Pair.Table("""
        Lima | The talks in Mexico{~ City} failed. | Mexico=country:mx ~
        Lima | {~New }Mexico sent a delegation. | Mexico=country:mx ~
        Lima | The {Government~Gulf} of Mexico is warm. | Government of Mexico=government:mx/gov ~
        Lima | Panama{~ Canal} traffic grew. | Panama=country:pa ~
        Lima | Kuwait{~ City} was calm. | Kuwait=country:kw ~
        Lima | Guatemala{~ City} was calm. | Guatemala=country:gt ~
        Lima | The {Indian~Indian Ocean} fleet sailed. | Indian=country:in ~
        Lima | China{~town} was calm. | China=country:cn ~
        Lima | The {China Sea~China coast} was calm. | ~ China=country:cn
        Lima | The {Ambassador of~Sea of} Japan is grey. | Japan=country:jp ~
        Lima | The {Irish boats~Irish Sea} came in. | Irish=country:ie ~
        Lima | The Jordan{~ Valley} is dry. | Jordan=country:jo ~
        Lima | Niger{~ River} floods came. | Niger=country:ne ~
        Lima | Singapore{~ Strait} pilots came. | Singapore=country:sg ~
        Lima | Troops from {~South }Georgia left. | Georgia=country:ge ~
        Lima | The {British~British Columbia} minister left. | British=country:gb ~
        Lima | The {Norwegian fleet~Norwegian Sea} was calm. | Norwegian=country:no ~
        Lima | The {Latin American~American} envoy left. | ~ American=country:us
        Lima | The {Korean~East Asian} envoy left. | Korean=country:kr ~
        Lima | The {West Indian~Indian} team won. | ~ Indian=country:in
        Lima | The tanker left {Guinea~the Gulf of Guinea}. | Guinea=country:gn ~
        """);

    [Theory]
    [MemberData(nameof(Places))]
    public void A_country_inside_the_name_of_a_place_is_no_country(string context, string text, string mentions) => new Pair(context, text, mentions).ShouldDiffer();

    public static TheoryData<string, string, string> Georgia => Pair.Table("""
        Lima | He came from {Tbilisi~Atlanta}, Georgia. | Georgia=country:ge ~
        Lima | The {Republic~State} of Georgia agreed. | Republic of Georgia=country:ge ~
        Lima | The {President~Governor} of Georgia agreed. | Georgia=country:ge ~
        Lima | The {Government~University} of Georgia agreed. | Government of Georgia=government:ge/gov ~ University of Georgia=organization:university-of-georgia
        Lima | He studied at Georgia{'s university~ Tech}. | Georgia=country:ge ~
        Lima | He was trained {in~at Fort Benning,} Georgia. | Georgia=country:ge ~
        """);

    [Theory]
    [MemberData(nameof(Georgia))]
    public void Georgia_is_a_country_unless_the_text_speaks_of_the_American_state(string context, string text, string mentions) => new Pair(context, text, mentions).ShouldDiffer();

    public static TheoryData<string, string, string> Persons => Pair.Table("""
        Lima | We heard from {~Mr. }Jordan in May. | Jordan=country:jo ~
        Lima | We heard from {~Senator }Jordan in May. | Jordan=country:jo ~
        Lima | We heard {from~Vernon} Jordan in May. | Jordan=country:jo ~
        Lima | We heard that Chad{~ Wexford} arrived. | Chad=country:td ~
        Lima | We heard from {~Ambassador }Israel in May. | Israel=country:il ~
        Lima | We heard that {~Ms. }Kenya agreed. | Kenya=country:ke ~
        Lima | We heard from {~Dr. }Holland in May. | Holland=country:nl ~
        Lima | We heard from {~Ambassador }France in May. | France=country:fr ~
        Lima | {Jordan~Mrs. Jordan} will sign. | Jordan=country:jo ~
        """);

    [Theory]
    [MemberData(nameof(Persons))]
    public void A_surname_or_given_name_is_no_country(string context, string text, string mentions) => new Pair(context, text, mentions).ShouldDiffer();

    public static TheoryData<string, string, string> Things => Pair.Table("""
        Lima | They sold {Turkey~turkey} on Thursday. | Turkey=country:tr ~
        Lima | They sold {China~china} on Thursday. | China=country:cn ~
        Lima | They sold {Guinea~guinea fowl} on Thursday. | Guinea=country:gn ~
        Lima | They spoke of the {Chad~chad} in the ballot. | Chad=country:td ~
        Lima | They spoke of {Brazil~Brazil nuts} all day. | Brazil=country:br ~
        Lima | They spoke of the {Swiss~Swiss cheese} all day. | Swiss=country:ch ~
        Lima | The {polish~Polish} of the ship was good. | ~ Polish=country:pl
        Lima | They were {Finnish~finished} by May. | Finnish=country:fi ~
        """);

    [Theory]
    [MemberData(nameof(Things))]
    public void A_word_in_small_letters_is_no_country(string context, string text, string mentions) => new Pair(context, text, mentions).ShouldDiffer();
}
