//! Who stands where around a verb: subject, object, complements; through relative clauses, control and coordination.

use language::{Relation, TokenId, Upos};

use super::Grammar;

/// Verbs whose infinitive is done by their subject although they have an object ("promised Ruritania to leave").
const SUBJECT_CONTROL: &[&str] =
    &["promise", "threaten", "vow", "pledge", "agree", "offer", "swear", "use", "send", "need"];

impl Grammar<'_> {
    /// The subject of a verb or predicate, where the sentence puts it or lets it be understood. For a passive it is
    /// the one that it is done to. A relative pronoun is resolved to its noun.
    pub fn subject(&self, verb: TokenId) -> Option<TokenId> {
        let mut at = verb;
        // Each step goes to another verb of the same sentence; few are ever needed.
        for _ in 0..8 {
            if let Some(own) = self.own_subject(at) {
                return Some(own);
            }
            if let Some(stranded) = self.stranded_subject(at) {
                return Some(stranded);
            }
            let above = self.head(at)?;
            at = match self.relation(at) {
                // "soldiers *patrolling* the road"; "the plan to *leave*" belongs to whoever has the plan.
                Relation::Acl if self.infinitive_mark(at).is_none() => return Some(above),
                Relation::Acl => return self.owner(above),
                Relation::AclRelcl => return Some(above),
                Relation::Xcomp => {
                    if let Some(object) = self.object_controller(above) {
                        return Some(object);
                    }
                    above
                }
                // "keen on and *backs* the plan": parsers hang it on the preposition.
                Relation::Conj if self.is_predicate(above) || matches!(self.upos(above), Upos::Adp | Upos::Adj) => {
                    above
                }
                Relation::Advcl if self.blamed(at, above).is_some() => return self.blamed(at, above),
                // What the parse could not place stands beside the predicate above it.
                Relation::Dep | Relation::Cc => above,
                Relation::Advcl | Relation::Parataxis if self.is_predicate(above) => {
                    if self.relation(at) == Relation::Parataxis {
                        return None;
                    }
                    above
                }
                _ => return None,
            };
        }
        None
    }

    /// The subject that hangs on the verb itself.
    pub fn own_subject(&self, verb: TokenId) -> Option<TokenId> {
        let wanted = [Relation::Nsubj, Relation::NsubjPass, Relation::NsubjOuter];
        // Of two the nearer: "the watchdog Amnesty" may be parsed as both.
        let mut all = self.children(verb).filter(|&t| wanted.contains(&self.relation(t)));
        let subject = all.rfind(|&t| !self.is_day(t))?;
        Some(self.resolve_relative(subject, verb))
    }

    /// "*The minister* on Sunday resigned": the parse makes the noun the root and loses the verb behind the time.
    fn stranded_subject(&self, verb: TokenId) -> Option<TokenId> {
        let finite =
            matches!(self.token(verb).xpos, "VBD" | "VBZ" | "VBP") || self.child(verb, &[Relation::Aux]).is_some();
        if !finite
            || !matches!(self.relation(verb), Relation::Acl | Relation::Dep | Relation::Parataxis | Relation::Nmod)
        {
            return None;
        }
        let root = self.upwards(verb).last().filter(|&t| self.head(t).is_none() && t < verb)?;
        let noun = matches!(self.upos(root), Upos::Noun | Upos::Propn) && self.child(root, &[Relation::Cop]).is_none();
        noun.then_some(root)
    }

    /// "today", "Monday": no subject, whatever the parse says.
    fn is_day(&self, token: TokenId) -> bool {
        let word = self.lower(token);
        matches!(word.as_str(), "today" | "yesterday" | "tomorrow" | "tonight")
            || (word.ends_with("day") && self.upos(token) == Upos::Propn)
    }

    /// "told *the army* to leave": the object that does what the infinitive says.
    fn object_controller(&self, verb: TokenId) -> Option<TokenId> {
        if SUBJECT_CONTROL.contains(&self.lemma(verb)) {
            return None;
        }
        if self.is_passive(verb) {
            return None;
        }
        self.child(verb, &[Relation::Obj]).or_else(|| self.child(verb, &[Relation::Iobj]))
    }

    /// "accused *the army* of shelling", "*two men* were jailed for stealing", "kept *the fleet* from sailing": whom the verb above is about
    /// does what a gerund behind such a preposition says.
    fn blamed(&self, gerund: TokenId, above: TokenId) -> Option<TokenId> {
        let marked = |t: TokenId| {
            matches!(self.relation(t), Relation::Mark | Relation::Case)
                && matches!(self.lower(t).as_str(), "of" | "for" | "from" | "with" | "into" | "over")
        };
        if self.token(gerund).xpos != "VBG" || above > gerund || !self.children(gerund).any(marked) {
            return None;
        }
        if self.is_passive(above) {
            self.passive_object(above)
        } else {
            self.child(above, &[Relation::Obj, Relation::Iobj])
        }
    }

    /// Who has a noun: its possessor, or the subject of the verb whose object it is ("*Ruritania* made a plan").
    fn owner(&self, noun: TokenId) -> Option<TokenId> {
        if let Some(possessor) = self.child(noun, &[Relation::NmodPoss]) {
            return Some(possessor);
        }
        let above = self.head(noun)?;
        let object = matches!(self.relation(noun), Relation::Obj | Relation::Xcomp | Relation::Obl);
        if object && self.is_predicate(above) { self.own_subject(above) } else { None }
    }

    /// "troops *that* were sent": *that* stands for *troops*.
    fn resolve_relative(&self, pronoun: TokenId, verb: TokenId) -> TokenId {
        let relative = matches!(self.token(pronoun).xpos, "WDT" | "WP")
            || (self.upos(pronoun) == Upos::Pron && matches!(self.lemma(pronoun), "who" | "which" | "that" | "whom"));
        if !relative {
            return pronoun;
        }
        let mut clause = verb;
        for _ in 0..4 {
            match (self.relation(clause), self.head(clause)) {
                (Relation::AclRelcl | Relation::Acl, Some(noun)) => return noun,
                (Relation::Conj | Relation::Xcomp | Relation::Ccomp, Some(above)) => clause = above,
                _ => break,
            }
        }
        pronoun
    }

    /// The one that a verb's action is done to: its object, the subject of its passive, the noun of a participle.
    pub fn object(&self, verb: TokenId) -> Option<TokenId> {
        if self.is_passive(verb) && self.lost_verb(verb).is_none() {
            return self.passive_object(verb);
        }
        if let Some((_, object)) = self.lost_verb(verb) {
            return Some(object);
        }
        // "urged *Ruritania* to leave": treebanks differ on whether that is the indirect object.
        let indirect =
            || self.child(verb, &[Relation::Iobj]).filter(|_| self.child(verb, &[Relation::Xcomp]).is_some());
        if let Some(object) = self.child(verb, &[Relation::Obj]).or_else(indirect) {
            return Some(self.resolve_relative(object, verb));
        }
        if self.relation(verb) == Relation::AclRelcl
            && self.own_subject(verb).is_some_and(|s| self.head(verb) != Some(s))
            && self.child(verb, &[Relation::Ccomp, Relation::Xcomp]).is_none()
        {
            // "the truce they signed": the gap is the object.
            return self.head(verb);
        }
        // "attacked and looted *shops*": the last verb has the object of both.
        let next = self.children(verb).find(|&t| self.relation(t) == Relation::Conj && self.upos(t) == Upos::Verb)?;
        let shares = self.own_subject(next).is_none() && !self.is_passive(next) && self.oblique(verb).next().is_none();
        if shares { self.child(next, &[Relation::Obj]) } else { None }
    }

    fn passive_object(&self, verb: TokenId) -> Option<TokenId> {
        if let Some(subject) = self.child(verb, &[Relation::NsubjPass, Relation::Nsubj]) {
            return Some(self.resolve_relative(subject, verb));
        }
        match (self.relation(verb), self.head(verb)) {
            (Relation::Acl | Relation::AclRelcl | Relation::Amod, Some(noun)) => Some(noun),
            (Relation::Xcomp, Some(above)) => self.child(above, &[Relation::Obj]).or_else(|| self.subject(above)),
            (Relation::Conj | Relation::Advcl, Some(above)) if self.is_passive(above) => {
                self.passive_object_above(above)
            }
            (Relation::Conj | Relation::Advcl, Some(above)) => self.own_subject(above),
            _ => None,
        }
    }

    /// One step only: a chain of passives is not worth a walk.
    fn passive_object_above(&self, verb: TokenId) -> Option<TokenId> {
        let subject = self.child(verb, &[Relation::NsubjPass, Relation::Nsubj])?;
        Some(self.resolve_relative(subject, verb))
    }

    /// Who does what a verb says: the subject of an active, the "by" of a passive.
    pub fn agent(&self, verb: TokenId) -> Option<TokenId> {
        if let Some((subject, _)) = self.lost_verb(verb) {
            return Some(subject);
        }
        if !self.is_passive(verb) {
            return self.subject(verb);
        }
        self.oblique(verb).find(|(preposition, _)| preposition == "by").map(|(_, token)| token)
    }

    /// The prepositional complements of a verb or noun: preposition and noun. "out of" is both "out" and "of".
    pub fn oblique(&self, id: TokenId) -> impl Iterator<Item = (String, TokenId)> + '_ {
        let wanted = [
            Relation::Obl,
            Relation::OblAgent,
            Relation::OblUnmarked,
            Relation::Nmod,
            Relation::NmodDesc,
            Relation::Advmod,
        ];
        self.children(id)
            .filter(move |&t| wanted.contains(&self.relation(t)))
            .flat_map(move |t| self.cases(t).map(move |preposition| (preposition, self.before_a_time(t))))
    }

    /// "to *Ruritania* next month": parsers make the name a part of the time behind it.
    fn before_a_time(&self, noun: TokenId) -> TokenId {
        let time = TIMES.contains(&self.lemma(noun).to_lowercase().as_str()) || self.is_day(noun);
        let name = || {
            self.children(noun).find(|&t| {
                self.relation(t) == Relation::Compound && self.upos(t) == Upos::Propn && self.entity(t).is_some()
            })
        };
        if time { name().unwrap_or(noun) } else { noun }
    }

    /// The prepositions of a noun ("out", "of").
    pub fn cases(&self, noun: TokenId) -> impl Iterator<Item = String> + '_ {
        let own = self.children(noun).filter(|&t| self.relation(t) == Relation::Case);
        own.flat_map(|t| std::iter::once(t).chain(self.children(t).filter(|&f| self.relation(f) == Relation::Fixed)))
            .map(|t| self.lower(t))
    }

    /// The words that open a clause or phrase ("of" before "bribing").
    pub fn cases_or_marks(&self, id: TokenId) -> impl Iterator<Item = String> + '_ {
        let own = self.children(id).filter(|&t| matches!(self.relation(t), Relation::Case | Relation::Mark));
        own.map(|t| self.lower(t))
    }

    /// The noun behind a preposition at `id`.
    pub fn complement(&self, id: TokenId, preposition: &str) -> Option<TokenId> {
        self.oblique(id).find(|(p, _)| p == preposition).map(|(_, t)| t)
    }

    /// The modifiers before a noun: adjectives, compounds, possessors.
    pub fn modifiers(&self, noun: TokenId) -> impl Iterator<Item = TokenId> + '_ {
        let wanted = [
            Relation::Amod,
            Relation::Compound,
            Relation::NmodPoss,
            Relation::Nmod,
            Relation::Flat,
            Relation::NmodUnmarked,
            Relation::NmodDesc,
        ];
        self.children(noun).filter(move |&t| wanted.contains(&self.relation(t)) && t < noun)
    }
}

/// Nouns of time that follow a place without a preposition.
const TIMES: &[&str] = &[
    "week", "month", "year", "weekend", "morning", "evening", "night", "summer", "spring", "winter", "autumn", "fall",
];

/// Nouns that only measure what stands behind their "of".
const MEASURES: &[&str] = &[
    "number",
    "group",
    "dozen",
    "score",
    "hundred",
    "thousand",
    "million",
    "billion",
    "series",
    "round",
    "wave",
    "part",
    "dollar",
    "euro",
    "pound",
    "percent",
    "ton",
    "tonne",
    "shipment",
    "contingent",
    "batch",
    "lot",
    "couple",
    "handful",
    "majority",
    "half",
    "third",
    "quarter",
    "size",
    "strength",
    "level",
    "scale",
    "rest",
    "type",
    "kind",
    "form",
    "string",
    "barrage",
    "flurry",
    "package",
    "worth",
    "amount",
    "piece",
    "pair",
    "state",
    "spate",
];

impl Grammar<'_> {
    /// What a measuring noun measures: "thousands of *troops*", "5 million dollars of *aid*".
    pub fn measured(&self, noun: TokenId) -> Option<TokenId> {
        let measures = MEASURES.contains(&self.lemma(noun).to_lowercase().as_str());
        let of = || ["of", "in"].iter().find_map(|p| self.complement(noun, p));
        if measures || self.upos(noun) == Upos::Num { of() } else { None }
    }
}
