//! Mentions: what each field's rules find in the text, before it is tied to a report. Spans are bytes of the text.

use jiff::civil::Date;
use language::{EntityId, TokenId};
use span::Span;

use crate::Plover;
use crate::attribution::cues::Stance;

/// The name of the rule that read a value: its file below `facts/src`, without the ending ("quantity/change/from_to").
pub type Rule = &'static str;

/// Everything found, mention by mention, each list in the order of the text.
#[derive(Clone, Debug, Default)]
#[allow(missing_docs)]
pub struct Mentions {
    pub attributions: Vec<Attribution>,
    pub quantities: Vec<Quantity>,
    pub times: Vec<Time>,
    pub places: Vec<Place>,
    pub events: Vec<Event>,
    /// How certain each of `events` is, one for one.
    pub certainties: Vec<Certainty>,
}

/// Somebody's word: source, cue and content (PARC 3, PolNeAR). Each may lie in several pieces.
#[derive(Clone, Debug, PartialEq)]
pub struct Attribution {
    /// Whose word, with its titles and appositions ("a Pentagon official"). Empty when it is left open ("it was reported").
    pub source: Vec<Span>,
    /// The words that attribute ("said", "according to").
    pub cue: Vec<Span>,
    /// What is attributed, quotation marks included.
    pub content: Vec<Span>,
    /// Quoted, paraphrased, or both.
    pub mode: AttributionMode,
    /// How the source stands to the content: says, denies, fears, plans. Only some of these vouch for it
    /// ([`Stance::is_word`]).
    pub stance: Stance,
    /// The token that governs the source.
    pub source_head: Option<TokenId>,
    /// The entity behind the source.
    pub entity: Option<EntityId>,
    /// What the article says the source is ("NATO Secretary-General", "official"), by its own words.
    pub role: Option<Span>,
    /// Whether the source has a name of its own: "a senior official" and "residents" have none.
    pub named: bool,
    /// Who passes this attribution on: the index of the attribution whose content holds it, or that relays it.
    pub relayed_by: Option<usize>,
    /// The rule that read it.
    pub rule: Rule,
}

/// How words are attributed.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
#[allow(missing_docs)]
pub enum AttributionMode {
    Direct,
    Indirect,
    Mixed,
}

/// A quantity: value, unit, what is counted, change (after CQE / NewsQuant).
#[derive(Clone, Debug, PartialEq)]
pub struct Quantity {
    /// The whole phrase ("around 4,000 guards", "from 300 guards to around 700").
    pub span: Span,
    /// The number, words and magnitudes resolved ("two dozen" 24, "$3bn" 3e9). For a range, `None`.
    pub value: Option<f64>,
    /// Lower end of a range or bound ("at least 12").
    pub low: Option<f64>,
    /// Upper end of a range or bound ("up to 40").
    pub high: Option<f64>,
    /// Whether the words say that it is not exact ("around", "some", "nearly").
    pub approximate: bool,
    /// The unit in singular, by its common name ("percent", "US dollar", "kilometre", "person"); `None` for a bare count of things.
    pub unit: Option<String>,
    /// The words of the unit as CQE marks them ("percent", "dollars").
    pub unit_span: Option<Span>,
    /// What is counted or measured, in the article's words ("border guards").
    pub of: Option<Span>,
    /// Set when the words say that something changed.
    pub change: Option<Change>,
    /// The token that governs the number.
    pub head: TokenId,
    /// The rule that read it.
    pub rule: Rule,
}

/// A change of a quantity. At least one is set.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub struct Change {
    /// Level before.
    pub from: Option<f64>,
    /// Level after.
    pub to: Option<f64>,
    /// Difference, negative for a fall.
    pub by: Option<f64>,
    /// After divided by before ("octuple" 8, "cut by half" 0.5).
    pub ratio: Option<f64>,
}

/// A time expression (TIMEX3).
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Time {
    /// Its words, as TIMEX3 marks them (no leading preposition).
    pub span: Span,
    /// TIMEX3 type.
    pub timex: TimexType,
    /// TIMEX3 value ("2021-02-18", "P3D", "2021-W07", "PRESENT_REF").
    pub value: String,
    /// Whether it is a point, a span, a deadline ("by May 1") or repeated ("every Friday").
    pub kind: TimeKind,
    /// First and last day it covers, when it is resolved.
    pub days: Option<(Date, Date)>,
    /// EDTF (ISO 8601-2) of those days, with their vagueness ("2021-02~", "../2021-05-01").
    pub edtf: Option<String>,
    /// The token that governs it.
    pub head: TokenId,
    /// The rule that read it.
    pub rule: Rule,
}

/// TIMEX3's types.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
#[allow(missing_docs)]
pub enum TimexType {
    Date,
    Time,
    Duration,
    Set,
}

/// What a time does for what it is tied to.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
#[allow(missing_docs)]
pub enum TimeKind {
    Point,
    Span,
    Deadline,
    Repeated,
}

/// A place named in the text.
#[derive(Clone, Debug, PartialEq)]
pub struct Place {
    /// Its name as it stands.
    pub span: Span,
    /// The gazetteer's name for it; the words themselves when it is not there.
    pub name: String,
    /// GeoNames id.
    pub geonames: Option<u32>,
    /// Latitude and longitude in degrees (WGS 84).
    pub at: Option<(f64, f64)>,
    /// ISO 3166-1 alpha-2.
    pub country: Option<String>,
    /// First-level division, by its name.
    pub admin1: Option<String>,
    /// How closely it places something.
    pub precision: Precision,
    /// Whether it stands where a place would ("in Erbil") and not for its government or people ("Washington said").
    pub locative: bool,
    /// The index of the place that it is said to lie in ("Erbil" in "Iraqi Kurdistan").
    pub inside: Option<usize>,
    /// The token that governs the name.
    pub head: TokenId,
    /// The entity it is a mention of.
    pub entity: Option<EntityId>,
    /// The rule that found it.
    pub rule: Rule,
}

/// How closely a place places something; the closest first.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
#[allow(missing_docs)]
pub enum Precision {
    Site,
    City,
    Region,
    Country,
}

/// Words that tell of a happening, a state or a plan.
#[derive(Clone, Debug, PartialEq)]
pub struct Event {
    /// The trigger words, the governing one first ("left", "dead"; "carried out", "attack").
    pub trigger: Vec<Span>,
    /// The token that governs the trigger: the verb, or the noun of a nominal event.
    pub head: TokenId,
    /// Verb, noun or state.
    pub kind: EventKind,
    /// PLOVER type. Every verb and event noun is a mention; most are `OTHER` and give no report of their own.
    pub plover: Plover,
    /// PLOVER mode, where its table has one.
    pub mode: Option<&'static str>,
    /// CAMEO root code ("15"); `None` where no root fits.
    pub cameo: Option<&'static str>,
    /// Lemma of the trigger, with its particle ("carry out").
    pub lemma: String,
    /// The rule that read it.
    pub rule: Rule,
}

/// The grammar of an event mention.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
#[allow(missing_docs)]
pub enum EventKind {
    Verb,
    Noun,
    /// Holding, standing, being: "has 700 soldiers in".
    State,
}

/// How certain an event is, as the article tells it.
#[derive(Clone, Debug, PartialEq)]
pub struct Certainty {
    /// Its status.
    pub status: Status,
    /// Whether the words affirm it or deny it.
    pub polarity: Polarity,
    /// FactBank's scale as the UW set has it: −3 (certainly did not happen) to +3 (certainly did), 0 unknown.
    pub value: f32,
    /// Words that weaken or condition it ("if funds allow", "incremental").
    pub hedges: Vec<Span>,
    /// The words that decide the status ("will", "denied", "whether or not").
    pub evidence: Vec<Span>,
    /// The rule that decided.
    pub rule: Rule,
}

/// Where a happening stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
#[allow(missing_docs)]
pub enum Status {
    Happened,
    Ongoing,
    Stated,
    Planned,
    Conditional,
    Possible,
    Undecided,
    Undisclosed,
    Denied,
    Alleged,
    Disputed,
}

impl Status {
    /// Its published name.
    pub const fn name(self) -> &'static str {
        match self {
            Self::Happened => "happened",
            Self::Ongoing => "ongoing",
            Self::Stated => "stated",
            Self::Planned => "planned",
            Self::Conditional => "conditional",
            Self::Possible => "possible",
            Self::Undecided => "undecided",
            Self::Undisclosed => "undisclosed",
            Self::Denied => "denied",
            Self::Alleged => "alleged",
            Self::Disputed => "disputed",
        }
    }
}

/// Affirmed or denied.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
#[allow(missing_docs)]
pub enum Polarity {
    Positive,
    Negative,
}
