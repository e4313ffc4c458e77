//! "Name: value" lines, as WARC records and HTTP answers begin with.

/// The most bytes of a head that are looked at.
pub(crate) const LONGEST_HEAD: usize = 64 << 10;

/// The first line of a head and its fields, whatever else is wrong with it.
#[derive(Debug, Default)]
pub(crate) struct Fields {
    pub first: String,
    fields: Vec<(String, String)>,
}

impl Fields {
    /// The fields of `head`, without the empty line that ends it. A line that starts with white space goes on with the one before;
    /// one without a colon is passed over.
    pub fn parse(head: &[u8]) -> Self {
        let mut lines = head.split(|&b| b == b'\n').map(|line| line.strip_suffix(b"\r").unwrap_or(line));
        let mut read = Self { first: text(lines.next().unwrap_or_default()), fields: Vec::new() };
        for line in lines {
            if let (Some(b' ' | b'\t'), Some((_, value))) = (line.first(), read.fields.last_mut()) {
                value.push(' ');
                value.push_str(&text(line));
            } else if let Some(colon) = memchr::memchr(b':', line) {
                read.fields.push((text(&line[..colon]), text(&line[colon + 1..])));
            }
        }
        read
    }

    /// The first field of that name.
    pub fn get(&self, name: &str) -> Option<&str> {
        self.fields.iter().find(|(known, _)| known.eq_ignore_ascii_case(name)).map(|(_, value)| value.as_str())
    }
}

/// Where the head at the start of `bytes` ends and what follows it starts, if its empty line is there.
pub(crate) fn head_end(bytes: &[u8]) -> Option<(usize, usize)> {
    memchr::memchr_iter(b'\n', bytes).find_map(|at| match &bytes[at + 1..] {
        [b'\n', ..] => Some((at, at + 2)),
        [b'\r', b'\n', ..] => Some((at, at + 3)),
        _ => None,
    })
}

/// Header text is UTF-8 today and Latin-1 of old.
fn text(bytes: &[u8]) -> String {
    match std::str::from_utf8(bytes) {
        Ok(text) => text.trim().to_owned(),
        Err(_) => encoding_rs::mem::decode_latin1(bytes).trim().to_owned(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn fields_are_read_from_a_careless_head() {
        let fields = Fields::parse(
            b"HTTP/1.1 200 OK\r\nContent-Type : text/html;\r\n charset=utf-8\nnonsense\nX:\xe9\r\nx: second",
        );
        assert_eq!(fields.first, "HTTP/1.1 200 OK");
        assert_eq!(fields.get("content-type"), Some("text/html; charset=utf-8"));
        assert_eq!(fields.get("X"), Some("é"));
        assert_eq!(fields.get("nonsense"), None);
    }

    #[test]
    fn a_head_ends_at_its_empty_line() {
        assert_eq!(head_end(b"a\r\nb\r\n\r\nrest"), Some((5, 8)));
        assert_eq!(head_end(b"a\n\nrest"), Some((1, 3)));
        assert_eq!(head_end(b"a\r\nb"), None);
    }
}
