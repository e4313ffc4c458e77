use octuple::many::{Asked, Misasked};

use super::links;

/// A filter, as forms and addresses know it.
#[derive(Clone, Copy, Debug)]
pub struct Filter {
    /// As on the command line.
    pub name: &'static str,
    /// The question.
    pub label: &'static str,
    /// How it may be written.
    pub hint: &'static str,
}

/// Every filter: words first, then by the eight questions.
pub const FILTERS: [Filter; 10] = [
    Filter { name: "words", label: "Words of the sentence", hint: "training force, or \"side by side\"" },
    Filter { name: "who", label: "Who", hint: "Denmark, DNK, defence minister" },
    Filter { name: "what", label: "Did what", hint: "MOBILIZE, or withdraw" },
    Filter { name: "whom", label: "To whom", hint: "United Nations" },
    Filter { name: "where", label: "Where", hint: "Mali, Gao, or Gao,50km" },
    Filter { name: "when", label: "When", hint: "2021-02, or 2021-02-19..2021-03" },
    Filter { name: "said-by", label: "On whose word", hint: "spokesman" },
    Filter { name: "status", label: "How certain", hint: "planned" },
    Filter { name: "min-confidence", label: "Confidence at least", hint: "0 to 1" },
    Filter { name: "voices", label: "Voices at least", hint: "2" },
];

/// What else stands in the addresses of lists: where a page starts, and in which order it is.
const PLACES: [&str; 3] = ["order", "before", "after"];

/// What is asked for, as it stands in an address: every state of a list is one.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Filters {
    values: Vec<(&'static str, String)>,
}

impl Filters {
    /// From the pairs of a query; what is no filter is passed over, and of two the last holds.
    pub fn of(pairs: Vec<(String, String)>) -> Self {
        let mut filters = Self::default();
        for (name, value) in pairs {
            let known = FILTERS.iter().map(|filter| filter.name).chain(PLACES).find(|known| **known == *name);
            if let Some(name) = known {
                filters.set(name, value.trim());
            }
        }
        filters
    }

    /// The value of a filter; empty where it is not set.
    pub fn get(&self, name: &str) -> &str {
        self.values.iter().find(|(known, _)| *known == name).map_or("", |(_, value)| value)
    }

    /// A row, or another number, that says where a page starts.
    pub fn number(&self, name: &str) -> Option<i64> {
        self.get(name).parse().ok()
    }

    fn set(&mut self, name: &'static str, value: &str) {
        self.values.retain(|(known, _)| *known != name);
        if !value.is_empty() {
            self.values.push((name, value.to_owned()));
        }
    }

    /// The filters that are set, in their order.
    pub fn given(&self) -> impl Iterator<Item = (&'static Filter, &str)> {
        FILTERS.iter().map(|filter| (filter, self.get(filter.name))).filter(|(_, value)| !value.is_empty())
    }

    /// The same with another value of one, from the list's first page; an empty value takes it out.
    pub fn with(&self, name: &'static str, value: &str) -> Self {
        let mut other = self.clone();
        other.set("before", "");
        other.set("after", "");
        other.set(name, value);
        other
    }

    /// The address of a list so filtered.
    pub fn address(&self, path: &str) -> String {
        let names = FILTERS.iter().map(|filter| filter.name).chain(PLACES);
        let pairs: Vec<(&str, &str)> = names.map(|name| (name, self.get(name))).collect();
        links::address(path, &pairs)
    }

    /// As the store is asked.
    ///
    /// # Errors
    /// When a number is none.
    pub fn asked(&self) -> Result<Asked, Misasked> {
        let given = |name: &str| Some(self.get(name).to_owned()).filter(|value| !value.is_empty());
        Ok(Asked {
            words: given("words"),
            who: given("who"),
            what: given("what"),
            whom: given("whom"),
            place: given("where"),
            when: given("when"),
            said_by: given("said-by"),
            status: given("status"),
            min_confidence: number("min-confidence", "0.8", given("min-confidence"))?,
            voices: number("voices", "2", given("voices"))?,
        })
    }
}

fn number<T: std::str::FromStr>(
    field: &'static str,
    example: &str,
    text: Option<String>,
) -> Result<Option<T>, Misasked> {
    let wrong = |text: &str| Misasked { field, message: format!("{text:?} is no such number; write {example}") };
    text.map(|text| text.parse().map_err(|_| wrong(&text))).transpose()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn filters(query: &str) -> Filters {
        let pairs = form_urlencoded::parse(query.as_bytes()).into_owned().collect();
        Filters::of(pairs)
    }

    #[test]
    fn an_address_says_it_all_and_nothing_else() {
        let asked = filters("who=Denmark&nonsense=1&when=2021&who=Mali&before=7&status=");
        assert_eq!(asked.get("who"), "Mali");
        assert_eq!(asked.number("before"), Some(7));
        assert_eq!(asked.address("/reports"), "/reports?who=Mali&when=2021&before=7");
        assert_eq!(asked.with("when", "").address("/reports"), "/reports?who=Mali");
        assert_eq!(asked.with("where", "Côte d’Ivoire").get("where"), "Côte d’Ivoire");
    }

    #[test]
    fn a_number_that_is_none_is_named() {
        let wrong = filters("voices=many").asked().map_err(|wrong| (wrong.field, wrong.message));
        assert_eq!(wrong, Err(("voices", "\"many\" is no such number; write 2".to_owned())));
        assert_eq!(filters("min-confidence=0.5").asked().map(|asked| asked.min_confidence), Ok(Some(0.5)));
    }
}
