/// One of the eight fields of a report.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Field {
    /// Its name in records, columns and schemas.
    pub name: &'static str,
    /// What a reader asks.
    pub question: &'static str,
    /// What it holds.
    pub holds: &'static str,
    /// The field's own standard.
    pub standard: &'static str,
}

/// The eight fields, in their order.
pub const FIELDS: [Field; 8] = [
    Field {
        name: "actor",
        question: "who",
        holds: "entity, kind, role, country; members of a coalition each",
        standard: "PLOVER actor",
    },
    Field {
        name: "event",
        question: "did what",
        holds: "PLOVER type and mode, CAMEO root code, trigger words and lemma, polarity",
        standard: "PLOVER, CAMEO",
    },
    Field { name: "recipient", question: "to whom", holds: "as actor", standard: "PLOVER recipient" },
    Field {
        name: "quantity",
        question: "how many",
        holds: "value or range, unit, what is counted, approximate or exact, change",
        standard: "CQE, NewsQuant",
    },
    Field {
        name: "location",
        question: "where",
        holds: "GeoNames id, coordinates, ISO 3166 codes, precision",
        standard: "GeoNames, GeoJSON",
    },
    Field {
        name: "time",
        question: "when",
        holds: "interval resolved against the publication date; point, span, deadline, repeated",
        standard: "TIMEX3, EDTF",
    },
    Field {
        name: "attribution",
        question: "on whose word",
        holds: "a chain, outermost last: speaker, who relays, outlet, original outlet",
        standard: "PARC 3, PolNeAR",
    },
    Field {
        name: "factuality",
        question: "how certain",
        holds: "status, polarity, hedges, and the reader's confidence",
        standard: "FactBank",
    },
];
