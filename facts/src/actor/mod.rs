//! Who, and to whom: the parties of an event.
//!
//! Who does it stands where grammar puts it (`verbal`, `nominal`); who it is done to where the event's frame says
//! (`slots`). What a phrase names becomes a [`Party`] in `phrase`: an entity of the analysis, an arm of a state
//! ("Ruritanian troops": Ruritania, military), a group by its own words ("rebels").

mod aimed_at;
mod country;
mod deed;
mod locative;
mod nominal;
mod patient;
mod phrase;
mod sector;
mod slots;
mod undergone;
mod verbal;

pub(crate) use locative::RULE as WHERE;
pub(crate) use sector::is_somebody;

use language::TokenId;

use crate::grammar::Grammar;
use crate::{Event, EventKind, Input, Party, Plover, Rule};

/// Who takes part in an event.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Parties {
    /// Who does it; the members of a coalition each.
    pub actors: Vec<Party>,
    /// To whom it is done.
    pub recipients: Vec<Party>,
}

/// Reads the parties of one article's events.
pub struct Reader<'a> {
    grammar: Grammar<'a>,
}

impl<'a> Reader<'a> {
    /// Makes ready, in time linear in the article.
    pub fn new(input: &Input<'a>) -> Self {
        Self { grammar: Grammar::new(input.analysis) }
    }

    /// The parties of `event`.
    pub fn read(&self, event: &Event) -> Parties {
        let nominal = event.kind == EventKind::Noun || self.grammar.upos(event.head) == language::Upos::Noun;
        let mut actors =
            if nominal { nominal::actors(&self.grammar, event) } else { verbal::actors(&self.grammar, event) };
        let mut recipients =
            deed::doers(&self.grammar, event).unwrap_or_else(|| slots::recipients(&self.grammar, event));
        let turned = undergone::turn(&self.grammar, event, Parties { actors, recipients });
        let turned = patient::turn(&self.grammar, event, turned);
        let turned = aimed_at::turn(&self.grammar, event, turned);
        (actors, recipients) = (turned.actors, turned.recipients);
        let harm = matches!(event.plover, Plover::Assault | Plover::Coerce | Plover::Threaten);
        recipients.retain(|r| harm || r.code.is_some() || !sector::is_hardware(&r.name));
        once_each(&mut actors);
        once_each(&mut recipients);
        recipients.retain(|r| {
            !actors
                .iter()
                .any(|a| a.evidence == r.evidence || (a.entity.is_some() && a.entity == r.entity && a.role == r.role))
        });
        Parties { actors, recipients }
    }

    /// The party that the phrase governed by `token` names, read by `rule`.
    pub fn party(&self, token: TokenId, rule: Rule) -> Option<Party> {
        phrase::party(&self.grammar, token, rule)
    }
}

/// One party named twice ("Ruritania and its army") stays one only if its words are the same.
fn once_each(parties: &mut Vec<Party>) {
    let mut kept: Vec<Party> = Vec::new();
    for party in parties.drain(..) {
        let same = |k: &Party| k.name == party.name && k.role == party.role;
        if !kept.iter().any(same) {
            kept.push(party);
        }
    }
    *parties = kept;
}

/// The parties of `event`. For many events of one article, make one [`Reader`].
pub fn read(input: &Input<'_>, event: &Event) -> Parties {
    Reader::new(input).read(event)
}

/// The party that the phrase governed by `token` names, read by `rule`.
pub fn party(input: &Input<'_>, token: TokenId, rule: Rule) -> Option<Party> {
    Reader::new(input).party(token, rule)
}
