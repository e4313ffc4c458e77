//! The report: one article's claim of one happening, state or plan, in eight fields. Spans are bytes of the text.

use jiff::civil::Date;
use language::{EntityId, EntityKind};
use span::Span;

use crate::{Change, Place, Polarity, Rule, Status, TimeKind};

/// One article's claim of one happening, state or plan.
#[derive(Clone, Debug, PartialEq)]
pub struct Report {
    /// The sentence that says it first in full.
    pub sentence: Span,
    /// Who; the members of a coalition each.
    pub actor: Vec<Party>,
    /// Did what.
    pub event: EventClaim,
    /// To whom.
    pub recipient: Vec<Party>,
    /// How many.
    pub quantity: Vec<QuantityClaim>,
    /// Where; the closest first.
    pub location: Vec<Fact<Place>>,
    /// When.
    pub time: Vec<TimeClaim>,
    /// On whose word; outermost last.
    pub attribution: Vec<Voice>,
    /// How certain.
    pub factuality: FactualityClaim,
}

impl Report {
    /// The rules that read each of the eight fields, in the fields' order; a rule that read several values stands once.
    pub fn rules(&self) -> [Vec<Rule>; 8] {
        [
            once(self.actor.iter().map(|party| party.rule)),
            vec![self.event.rule],
            once(self.recipient.iter().map(|party| party.rule)),
            once(self.quantity.iter().map(|quantity| quantity.rule)),
            once(self.location.iter().map(|place| place.rule)),
            once(self.time.iter().map(|time| time.rule)),
            once(self.attribution.iter().map(|voice| voice.rule)),
            vec![self.factuality.rule],
        ]
    }
}

fn once(rules: impl Iterator<Item = Rule>) -> Vec<Rule> {
    let mut once = Vec::new();
    for rule in rules {
        if !once.contains(&rule) {
            once.push(rule);
        }
    }
    once
}

/// A value with the words it came from.
#[derive(Clone, Debug, PartialEq)]
pub struct Fact<T> {
    /// The value.
    pub value: T,
    /// Never empty, unless `inferred` is set.
    pub evidence: Vec<Span>,
    /// The rule that inferred it, when no words say it outright.
    pub inferred: Option<Rule>,
    /// The rule that tied it to the report.
    pub rule: Rule,
}

/// An actor or a recipient.
#[derive(Clone, Debug, PartialEq)]
pub struct Party {
    /// Its entity in the analysis.
    pub entity: Option<EntityId>,
    /// By its fullest name in the article, or the words themselves where it has none.
    pub name: String,
    /// What it is.
    pub kind: EntityKind,
    /// ISO 3166-1 alpha-3 of its country, or CAMEO's code of a well-known organization.
    pub code: Option<String>,
    /// PLOVER sector in the role it acts here ("government", "military"), or the office in the article's words.
    pub role: Option<String>,
    /// The words.
    pub evidence: Vec<Span>,
    /// Set when no words of this report say it.
    pub inferred: Option<Rule>,
    /// The rule that read it.
    pub rule: Rule,
}

/// Did what.
#[derive(Clone, Debug, PartialEq)]
pub struct EventClaim {
    /// PLOVER type.
    pub plover: Plover,
    /// PLOVER mode.
    pub mode: Option<&'static str>,
    /// CAMEO root code.
    pub cameo: Option<&'static str>,
    /// Lemma of the trigger.
    pub lemma: String,
    /// Whether the words negate it.
    pub negated: bool,
    /// The trigger words, of every sentence that tells of it.
    pub evidence: Vec<Span>,
    /// The rule that read it.
    pub rule: Rule,
}

/// How many.
#[derive(Clone, Debug, PartialEq)]
pub struct QuantityClaim {
    /// The number; `None` for a range or when only the change is said.
    pub value: Option<f64>,
    /// Lower end.
    pub low: Option<f64>,
    /// Upper end.
    pub high: Option<f64>,
    /// Whether it is said not to be exact.
    pub approximate: bool,
    /// Unit ("person").
    pub unit: Option<String>,
    /// What is counted, in the article's words.
    pub of: Option<String>,
    /// From, to, by, ratio.
    pub change: Option<Change>,
    /// What became of the people counted, where an attack's toll is counted.
    pub casualty: Option<Casualty>,
    /// The words.
    pub evidence: Vec<Span>,
    /// The rule that tied it to the report.
    pub rule: Rule,
}

/// What became of people that an attack's toll counts, as PLOVER's records part them.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
#[allow(missing_docs)]
pub enum Casualty {
    Dead,
    Injured,
}

impl Casualty {
    /// PLOVER's name for it.
    pub const fn name(self) -> &'static str {
        match self {
            Self::Dead => "dead",
            Self::Injured => "injured",
        }
    }
}

/// When.
#[derive(Clone, Debug, PartialEq)]
pub struct TimeClaim {
    /// Whether it is the time of the happening, of the statement, or a deadline.
    pub of: TimeOf,
    /// Point, span, deadline, repeated.
    pub kind: TimeKind,
    /// EDTF.
    pub edtf: Option<String>,
    /// First day.
    pub start: Option<Date>,
    /// Last day.
    pub end: Option<Date>,
    /// The words.
    pub evidence: Vec<Span>,
    /// Set when no words say it ("report/as_of_publication").
    pub inferred: Option<Rule>,
    /// The rule that tied it to the report.
    pub rule: Rule,
}

/// What a time is the time of.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
#[allow(missing_docs)]
pub enum TimeOf {
    Event,
    Statement,
    Deadline,
}

/// One voice of the chain of attribution.
#[derive(Clone, Debug, PartialEq)]
pub struct Voice {
    /// Its name, or its own words where it is anonymous.
    pub source: String,
    /// Its office in the article's words; "outlet" for the outlet that publishes, "original outlet" where it first appeared.
    pub role: Option<String>,
    /// Its entity in the analysis.
    pub entity: Option<EntityId>,
    /// Whether it is named.
    pub named: bool,
    /// How its words are given.
    pub mode: VoiceMode,
    /// The words that attribute.
    pub cue: Option<String>,
    /// Source and cue words; empty for the outlet, whose words are the article's metadata.
    pub evidence: Vec<Span>,
    /// Set for the outlet ("report/outlets"): the page says it, and no words of the text.
    pub inferred: Option<Rule>,
    /// The rule that read it.
    pub rule: Rule,
}

/// How a voice's words are given.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
#[allow(missing_docs)]
pub enum VoiceMode {
    Direct,
    Indirect,
    Mixed,
    Relayed,
    /// The article's own word.
    Article,
}

/// How certain.
#[derive(Clone, Debug, PartialEq)]
pub struct FactualityClaim {
    /// Its status.
    pub status: Status,
    /// Affirmed or denied.
    pub polarity: Polarity,
    /// Words that weaken or condition it.
    pub hedges: Vec<Span>,
    /// How sure the reader is that this report says what the article says, 0 to 1.
    pub confidence: f32,
    /// The words that decide the status.
    pub evidence: Vec<Span>,
    /// Set when no words decide it (a plain past tense).
    pub inferred: Option<Rule>,
    /// The rule that decided.
    pub rule: Rule,
}

/// PLOVER's event types, and two of our own: a standing state, and what fits none.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
#[allow(missing_docs)]
pub enum Plover {
    Agree,
    Consult,
    Support,
    Concede,
    Cooperate,
    Aid,
    Retreat,
    Request,
    Accuse,
    Reject,
    Threaten,
    Protest,
    Sanction,
    Mobilize,
    Coerce,
    Assault,
    State,
    Other,
}

impl Plover {
    /// Its published name.
    pub const fn name(self) -> &'static str {
        match self {
            Self::Agree => "AGREE",
            Self::Consult => "CONSULT",
            Self::Support => "SUPPORT",
            Self::Concede => "CONCEDE",
            Self::Cooperate => "COOPERATE",
            Self::Aid => "AID",
            Self::Retreat => "RETREAT",
            Self::Request => "REQUEST",
            Self::Accuse => "ACCUSE",
            Self::Reject => "REJECT",
            Self::Threaten => "THREATEN",
            Self::Protest => "PROTEST",
            Self::Sanction => "SANCTION",
            Self::Mobilize => "MOBILIZE",
            Self::Coerce => "COERCE",
            Self::Assault => "ASSAULT",
            Self::State => "STATE",
            Self::Other => "OTHER",
        }
    }
}
