//! The closed sets of tags: parts of speech, relations, features, kinds of entity.

/// Writes an enum whose variants have standard names, with `name` and `FromStr`.
macro_rules! tag_set {
    ($(#[$meta:meta])* $name:ident { $($(#[$vmeta:meta])* $variant:ident = $text:literal),+ $(,)? }) => {
        $(#[$meta])*
        #[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
        #[repr(u8)]
        #[allow(missing_docs)]
        pub enum $name { $($(#[$vmeta])* $variant),+ }

        impl $name {
            /// All of them, in the order of their numbers.
            pub const ALL: &'static [Self] = &[$(Self::$variant),+];

            /// The standard's own name for it.
            pub const fn name(self) -> &'static str {
                match self { $(Self::$variant => $text),+ }
            }
        }

        impl std::str::FromStr for $name {
            type Err = UnknownTag;

            fn from_str(name: &str) -> Result<Self, UnknownTag> {
                match name { $($text => Ok(Self::$variant),)+ _ => Err(UnknownTag) }
            }
        }

        impl std::fmt::Display for $name {
            fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
                f.write_str(self.name())
            }
        }
    };
}

/// A name that the tag set does not have.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct UnknownTag;

impl std::fmt::Display for UnknownTag {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("not a tag of this set")
    }
}

impl std::error::Error for UnknownTag {}

tag_set! {
    /// Universal parts of speech (Universal Dependencies, version 2).
    Upos {
        Adj = "ADJ", Adp = "ADP", Adv = "ADV", Aux = "AUX", Cconj = "CCONJ", Det = "DET", Intj = "INTJ",
        Noun = "NOUN", Num = "NUM", Part = "PART", Pron = "PRON", Propn = "PROPN", Punct = "PUNCT",
        Sconj = "SCONJ", Sym = "SYM", Verb = "VERB", X = "X",
    }
}

tag_set! {
    /// Universal dependency relations, with the subtypes that English treebanks use.
    Relation {
        Acl = "acl", AclRelcl = "acl:relcl", Advcl = "advcl", AdvclRelcl = "advcl:relcl", Advmod = "advmod", Amod = "amod", Appos = "appos",
        Aux = "aux", AuxPass = "aux:pass", Case = "case", Cc = "cc", CcPreconj = "cc:preconj", Ccomp = "ccomp",
        Compound = "compound", CompoundPrt = "compound:prt", Conj = "conj", Cop = "cop", Csubj = "csubj",
        CsubjOuter = "csubj:outer", CsubjPass = "csubj:pass", Dep = "dep", Det = "det", DetPredet = "det:predet",
        Discourse = "discourse", Dislocated = "dislocated", Expl = "expl", Fixed = "fixed", Flat = "flat",
        Goeswith = "goeswith", Iobj = "iobj", List = "list", Mark = "mark", Nmod = "nmod", NmodDesc = "nmod:desc", NmodPoss = "nmod:poss",
        NmodUnmarked = "nmod:unmarked", Nsubj = "nsubj", NsubjOuter = "nsubj:outer", NsubjPass = "nsubj:pass",
        Nummod = "nummod", Obj = "obj", Obl = "obl", OblAgent = "obl:agent", OblUnmarked = "obl:unmarked",
        Orphan = "orphan", Parataxis = "parataxis", Punct = "punct", Reparandum = "reparandum", Root = "root",
        Vocative = "vocative", Xcomp = "xcomp",
    }
}

tag_set! {
    /// What an entity is: the kinds that records use.
    EntityKind {
        Person = "person", Organization = "organization", Country = "country", Place = "place",
        Facility = "facility",
        /// Fighters, crowds, parties without a seat: "the rebels", "protesters".
        Group = "group",
        /// A nationality or religion as a people: "Iraqis", "Sunnis".
        People = "people",
        Event = "event", Equipment = "equipment", Other = "other",
    }
}

tag_set! { /// `Number=`
Number { Sing = "Sing", Plur = "Plur" } }
tag_set! { /// `Tense=`
Tense { Pres = "Pres", Past = "Past" } }
tag_set! { /// `VerbForm=`
VerbForm { Fin = "Fin", Inf = "Inf", Part = "Part", Ger = "Ger" } }
tag_set! { /// `Mood=`
Mood { Ind = "Ind", Imp = "Imp", Sub = "Sub" } }
tag_set! { /// `Voice=`
Voice { Pass = "Pass" } }
tag_set! { /// `Degree=`
Degree { Pos = "Pos", Cmp = "Cmp", Sup = "Sup" } }
tag_set! { /// `Person=`
Person { First = "1", Second = "2", Third = "3" } }

/// Morphological features, as Universal Dependencies name them; the ones that the rules read.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
#[allow(missing_docs)]
pub struct Features {
    pub number: Option<Number>,
    pub tense: Option<Tense>,
    pub verb_form: Option<VerbForm>,
    pub mood: Option<Mood>,
    pub voice: Option<Voice>,
    pub degree: Option<Degree>,
    pub person: Option<Person>,
}
