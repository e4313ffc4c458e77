//! Checked byte ranges, and maps between texts.
//!
//! - [`Span`]: a half-open byte range of a text. Every value that Octuple extracts carries one or more.
//! - [`TextMap`]: how a derived text (decoded, white space folded) lies on the text it came from.
//! - [`CodePoints`]: byte offsets to Unicode code points, for readers that count those.
//!
//! ```
//! use span::{CodePoints, Span};
//!
//! let text = "Élodie said no.";
//! let said = Span::new(8, 12);
//! assert_eq!(said.of(text), "said");
//! assert_eq!(CodePoints::new(text).range(said), 7..11);
//! ```

mod code_points;
mod range;
mod text_map;

pub use code_points::CodePoints;
pub use range::Span;
pub use text_map::{TextMap, TextMapBuilder};
