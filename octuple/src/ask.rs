use jiff::civil::Date;

/// What the caller knows of a page that the page cannot say.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Ask {
    /// The file or address the page was taken from; only repeated in the record.
    pub source: String,
    /// Where it was fetched. Trusted before what the page says.
    pub url: Option<String>,
    /// The day of publication, from which relative times run. Trusted before what the page says.
    pub date: Option<Date>,
    /// What the bytes are.
    pub read_as: page::As,
    /// The `Content-Type` header as it was sent.
    pub content_type: Option<String>,
}

impl Ask {
    /// The same of a page that was decoded already: its bytes are UTF-8, whatever they were and whatever the page says.
    pub fn decoded(mut self) -> Self {
        let sent = self.content_type.unwrap_or_default();
        self.content_type = Some(format!("{}; charset=utf-8", sent.split(';').next().unwrap_or_default()));
        self
    }
}
