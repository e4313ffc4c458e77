use arrow_array::RecordBatch;
use arrow_json::LineDelimitedWriter;
use arrow_schema::ArrowError;
use record::Report;
use serde::Deserialize;

/// A row read back.
#[derive(Clone, Debug, PartialEq, Deserialize)]
#[allow(missing_docs)]
pub struct Told {
    /// The article's id.
    pub article: String,
    /// Which report of its article it is, counted from 1.
    pub number: u32,
    pub title: Option<String>,
    /// None where the day is in the folder's name.
    pub published: Option<String>,
    pub publisher: Option<String>,
    pub url: Option<String>,
    pub original: Option<String>,
    /// What spans count in.
    pub text: String,
    #[serde(flatten)]
    pub report: Report,
}

/// The rows of a batch, in their order.
///
/// # Errors
/// When the batch has not the columns of [`schema`](crate::schema()), or a row has no article, text or report.
pub fn told(batch: &RecordBatch) -> Result<Vec<Told>, ArrowError> {
    // Rows are few here, and what follows is a database: a text in between costs little beside it.
    let mut lines = LineDelimitedWriter::new(Vec::new());
    lines.write(batch)?;
    lines.finish()?;
    let lines = lines.into_inner();
    let rows = lines.split(|byte| *byte == b'\n').filter(|line| !line.is_empty());
    rows.map(|row| serde_json::from_slice(row).map_err(|error| ArrowError::JsonError(error.to_string()))).collect()
}
