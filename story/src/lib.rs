//! What many readings add up to, without a store: whether one text copies another, whether two articles tell one story,
//! whether two reports speak of one happening, and where such reports differ.
//!
//! Everything here is a pure function of what it is given, so that a store can ask it a pair at a time, as pages come in.
//!
//! ```
//! use story::{Copy, Topic};
//!
//! let wire = "A mortar attack on a customs post near Strelsau left two border guards dead on Monday, the Ruritanian interior \
//!             ministry said. The gunmen fled across the river before patrols reached the post, and no group claimed the raid.";
//! let paper = "A mortar attack on a customs post near Strelsau left two border guards dead, the interior ministry said. The gunmen \
//!              fled across the river before patrols arrived at the post. No group has claimed the raid.";
//! let other = "Ferry services on the upper river return next week, the operator said, after repairs to the pier at Hentzau.";
//! assert!(Copy::of(wire).copies(&Copy::of(paper)));
//! assert!(!Copy::of(wire).copies(&Copy::of(other)));
//! assert!(Topic::of("", wire).likeness(&Topic::of("", paper)) > 3.0 * Topic::of("", wire).likeness(&Topic::of("", other)));
//! ```
//!
//! - [`Copy`](struct@Copy): near copies, light edits and cuts among them.
//! - [`Words`], [`Topic`] and [`Story`]: what an article is about, and the articles that are about one thing.
//! - [`Claim`] and [`Happening`]: a report as it is held against others, and what reports of one happening say together.
//! - [`differences`]: where they differ, nothing averaged away.
//! - [`posture`]: who has how many of what, where, as of when.

mod claim;
mod copy;
mod differ;
mod happening;
pub mod posture;
mod story;
mod topic;
pub mod words;

pub use claim::{Amount, Claim, Party, Site, day_number, kilometres};
pub use copy::Copy;
pub use differ::{Difference, Version, differences};
pub use happening::{ENOUGH, Happening, Nearness};
pub use story::Story;
pub use topic::{Topic, Words};
