//! The columns that pages come in.

use std::sync::Arc;

use arrow_cast::cast;
use columns::RecordBatch;
use columns::arrow_array::{
    Array, ArrayRef, BinaryViewArray, Date32Array, StringViewArray, cast::AsArray, types::Date32Type,
};
use columns::arrow_schema::DataType;
use jiff::Span;
use jiff::civil::{Date, date};

use super::BadBatch;
use crate::Ask;

/// A batch of pages.
pub struct Pages {
    html: BinaryViewArray,
    /// Whether the pages are text already, whatever encoding they say they are in.
    decoded: bool,
    url: Option<StringViewArray>,
    date: Option<Dates>,
    content_type: Option<StringViewArray>,
}

/// Days of publication, as days or as words.
enum Dates {
    Days(Date32Array),
    Words(StringViewArray),
}

impl Pages {
    /// The pages of a batch.
    pub fn of(batch: &RecordBatch) -> Result<Self, BadBatch> {
        let html = batch.column_by_name("html").ok_or_else(|| {
            let names: Vec<&str> = batch.schema_ref().fields().iter().map(|field| field.name().as_str()).collect();
            BadBatch::new(format!("the batch has no column \"html\"; it has {}", names.join(", ")))
        })?;
        let decoded = is_text(value_type(html));
        if !decoded && !is_bytes(value_type(html)) {
            return Err(wrong_type("html", html, "text or bytes"));
        }
        Ok(Self {
            html: cast(html, &DataType::BinaryView)?.as_binary_view().clone(),
            decoded,
            url: text(batch, "url")?,
            date: dates(batch)?,
            content_type: text(batch, "content_type")?,
        })
    }

    pub fn len(&self) -> usize {
        self.html.len()
    }

    /// A page, and what is told of it; none where there is no page.
    pub fn page(&self, row: usize) -> Result<Option<(&[u8], Ask)>, BadBatch> {
        if self.html.is_null(row) {
            return Ok(None);
        }
        let at = |column: &Option<StringViewArray>| {
            column.as_ref().filter(|column| column.is_valid(row)).map(|column| column.value(row).to_owned())
        };
        let date = self.date.as_ref().map(|dates| dates.at(row)).transpose()?.flatten();
        let ask = Ask { url: at(&self.url), date, content_type: at(&self.content_type), ..Ask::default() };
        Ok(Some((self.html.value(row), if self.decoded { ask.decoded() } else { ask })))
    }
}

impl Dates {
    fn at(&self, row: usize) -> Result<Option<Date>, BadBatch> {
        match self {
            Self::Days(days) if days.is_valid(row) => {
                let since = Span::new().try_days(days.value(row));
                let day = since.and_then(|since| date(1970, 1, 1).checked_add(since));
                day.map(Some).map_err(|_| BadBatch::new(format!("row {row}: the date lies outside of the calendar")))
            }
            Self::Words(words) if words.is_valid(row) => {
                let word = words.value(row);
                let wrong = || format!("row {row}: {word:?} is no date; write 2021-02-19, or null where none is known");
                word.parse().map(Some).map_err(|_| BadBatch::new(wrong()))
            }
            _ => Ok(None),
        }
    }
}

fn dates(batch: &RecordBatch) -> Result<Option<Dates>, BadBatch> {
    let Some(column) = batch.column_by_name("date") else { return Ok(None) };
    Ok(Some(match column.data_type() {
        DataType::Date32 | DataType::Date64 | DataType::Timestamp(..) | DataType::Null => {
            Dates::Days(cast(column, &DataType::Date32)?.as_primitive::<Date32Type>().clone())
        }
        _ => match text(batch, "date") {
            Ok(Some(words)) => Dates::Words(words),
            _ => return Err(wrong_type("date", column, "dates, timestamps or text")),
        },
    }))
}

/// A column of text, if it is there.
fn text(batch: &RecordBatch, name: &str) -> Result<Option<StringViewArray>, BadBatch> {
    let Some(column) = batch.column_by_name(name) else { return Ok(None) };
    if !is_text(value_type(column)) && *column.data_type() != DataType::Null {
        return Err(wrong_type(name, column, "text"));
    }
    let column: ArrayRef = cast(&Arc::clone(column), &DataType::Utf8View)?;
    Ok(Some(column.as_string_view().clone()))
}

/// What a column's values are, seen through a dictionary.
fn value_type(column: &ArrayRef) -> &DataType {
    match column.data_type() {
        DataType::Dictionary(_, values) => values,
        other => other,
    }
}

fn is_text(of: &DataType) -> bool {
    matches!(of, DataType::Utf8 | DataType::LargeUtf8 | DataType::Utf8View)
}

fn is_bytes(of: &DataType) -> bool {
    matches!(of, DataType::Binary | DataType::LargeBinary | DataType::BinaryView)
}

fn wrong_type(name: &str, column: &ArrayRef, wanted: &str) -> BadBatch {
    BadBatch::new(format!("column {name:?} is of type {}; it must be {wanted}", column.data_type()))
}
