//! Places of the world, packed: 213,654 places with 91,221 other names and 3,723 first-order divisions.
//!
//! A crate of its own, for it is as large as a registry takes beside the model of `octuple-language`, which reads it: the layout is written
//! in that crate's `gazetteer::table`. Source: [GeoNames](https://www.geonames.org), CC BY 4.0, selected, rounded and changed by
//! `tools/gazetteer`, which also writes this file; airports from airportsdata, MIT; regions, seas and rivers written by hand.
//!
//! ```
//! assert!(places::BYTES.starts_with(b"octgaz01"));
//! ```

/// The table.
pub static BYTES: &[u8] = include_bytes!("../data/places.bin");
