//! Which event a place, time or quantity belongs to: the first one met on the way up the tree.
//!
//! "Ruritania **sent** 500 troops to Strelsau after rebels **attacked** the port on Monday": *Strelsau* climbs to *sent*, *Monday* to *attacked*.

use language::{Analysis, Relation, TokenId};

use crate::{EventKind, Input, Mentions, Plover};

/// For each token that something can belong to, what that is.
pub(super) struct Owners {
    of: Vec<Option<Owner>>,
}

/// What a time, place or quantity belongs to.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Owner {
    /// An event that becomes a report, by its index.
    Event(usize),
    /// An attribution's cue, by the attribution's index: its time is the statement's.
    Cue(usize),
    /// A verb of another happening, by its index: it becomes no report and keeps what is its own.
    Other(usize),
}

impl Owners {
    /// Marks the heads of events and cues.
    pub(super) fn of(input: &Input<'_>, mentions: &Mentions) -> Self {
        let analysis = input.analysis;
        let mut of = vec![None; analysis.tokens.len()];
        for (index, event) in mentions.events.iter().enumerate() {
            if event.plover == Plover::Other && event.kind == EventKind::Verb {
                of[event.head as usize] = Some(Owner::Other(index));
            }
        }
        for (index, attribution) in mentions.attributions.iter().enumerate() {
            for token in attribution.cue.iter().flat_map(|&cue| analysis.tokens_in(cue)) {
                of[token as usize] = Some(Owner::Cue(index));
            }
        }
        let told = || mentions.events.iter().enumerate().filter(|(_, e)| e.plover != Plover::Other);
        for (index, event) in told() {
            of[event.head as usize] = Some(Owner::Event(index));
        }
        // What belongs to a trigger besides its head ("a blast that *left* two dead") is the event's too.
        for (index, event) in told() {
            for token in event.trigger.iter().skip(1).flat_map(|&words| analysis.tokens_in(words)) {
                of[token as usize].get_or_insert(Owner::Event(index));
            }
        }
        // A verb that only carries an event hands on what hangs on it.
        let carried: Vec<(TokenId, Owner)> = told()
            .filter_map(|(index, event)| Some((carrier(analysis, event.head, &of)?, Owner::Event(index))))
            .collect();
        for (verb, owner) in carried {
            of[verb as usize] = Some(owner);
        }
        Self { of }
    }

    /// The event that `token` is the head or the carrier of.
    pub(super) fn event_at(&self, token: TokenId) -> Option<Owner> {
        self.of[token as usize].filter(|owner| matches!(owner, Owner::Event(_)))
    }

    /// What `token` is a word of.
    pub(super) fn owner_at(&self, token: TokenId) -> Option<Owner> {
        self.of.get(token as usize).copied().flatten()
    }

    /// The owner of what `token` governs.
    pub(super) fn owner(&self, analysis: &Analysis<'_>, token: TokenId) -> Option<Owner> {
        let above = std::iter::successors(Some(token), |&t| analysis.token(t).head).find_map(|t| self.of[t as usize]);
        above.or_else(|| self.behind(analysis, token))
    }

    /// "On *Thursday* the minister said": where the parse makes the time the root, the verb that hangs on it.
    fn behind(&self, analysis: &Analysis<'_>, token: TokenId) -> Option<Owner> {
        if analysis.token(token).head.is_some() {
            return None;
        }
        let hangs = |t: &TokenId| {
            let verb = analysis.token(*t);
            verb.head == Some(token) && matches!(verb.relation, Relation::Dep | Relation::Parataxis | Relation::Acl)
        };
        let end = analysis.sentence_of(token).tokens.end;
        (token + 1..end.min(token + 12)).filter(hangs).find_map(|t| self.of[t as usize])
    }
}

/// The verb of no type of its own that carries the event at `head`: "*took* **place**", "*plans* to **withdraw**",
/// "*carried out* an **attack**".
fn carrier(analysis: &Analysis<'_>, head: TokenId, of: &[Option<Owner>]) -> Option<TokenId> {
    let token = analysis.token(head);
    let verb = token.head?;
    let carries = matches!(token.relation, Relation::Xcomp | Relation::Obj | Relation::Nsubj | Relation::NsubjPass);
    (carries && matches!(of[verb as usize], Some(Owner::Other(_)))).then_some(verb)
}
