//! A block as numbers: what it is, what stands around it, what its neighbours are.

use std::collections::HashMap;

use page::Tag;

use super::cues::{self, Opening};
use super::held::{self, Containers, Groups};
use super::trunk::{self, Lineage, Trunks};
use crate::Form;
use crate::block::hints::HINTS;
use crate::block::{Inside, RawBlock};
use crate::head::{authors, origin};
use crate::wording::{ends_a_sentence, ends_cut_off, is_function_word_in_any_case};

/// How many numbers a block has.
pub const COUNT: usize = OWN + NEAR * NEIGHBOURS.len() + PLACE + ZONE + held::CONTAINERS + held::GROUPS + trunk::COUNT;

const OWN: usize = 18 + HINTS + Inside::COUNT + CUES.len() + 4;
const PLACE: usize = 10;
const ZONE: usize = 5;
const NEAR: usize = 6;
/// Which neighbours are looked at, by how many blocks they are away.
const NEIGHBOURS: [i32; 6] = [-3, -2, -1, 1, 2, 3];

/// What is known of the page before its blocks are looked at.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Context<'l> {
    /// The block that holds the title.
    pub title: Option<usize>,
    /// The elements that the blocks stand in.
    pub lineage: &'l Lineage,
}

/// A block's own figures, which its neighbours and containers are judged by too.
#[derive(Clone, Copy, Default)]
pub(super) struct Basics {
    pub words: f32,
    pub linked: f32,
    /// Words of running prose: a block of some length, ended as a sentence, mostly unlinked.
    pub prose: f32,
    pub ends: bool,
}

/// The features of a page's blocks, made one row at a time: a page may have very many.
pub(crate) struct Features<'b> {
    blocks: &'b [RawBlock],
    basics: Vec<Basics>,
    place: Place,
    containers: Containers,
    groups: Groups,
    trunks: Trunks<'b>,
    repeats: Vec<f32>,
    cues: Vec<Cues>,
    zones: Vec<[f32; ZONE]>,
}

impl<'b> Features<'b> {
    /// Looks over `blocks`.
    pub fn of(blocks: &'b [RawBlock], openings: &[Opening], context: Context<'b>) -> Self {
        let basics: Vec<Basics> = blocks.iter().map(basics).collect();
        let cues: Vec<Cues> = openings.iter().map(Cues::of).collect();
        let zones = zones(&cues, &basics, context);
        let (place, containers) = (Place::of(&basics, context), Containers::of(blocks, &basics));
        let prose: Vec<f32> = basics.iter().map(|b| b.prose).collect();
        let (groups, trunks) = (Groups::of(blocks, &basics), Trunks::of(context.lineage, &prose));
        Self { blocks, place, containers, groups, trunks, repeats: repeats(blocks), cues, zones, basics }
    }

    /// The features of block `i`.
    pub fn row(&self, i: usize) -> [f32; COUNT] {
        let mut row = Row::default();
        own(&self.blocks[i], &self.basics[i], self.cues[i], &mut row);
        row.push(self.repeats[i]);
        self.place.push(i, &mut row);
        self.zones[i].iter().for_each(|value| row.push(*value));
        self.containers.push(&self.blocks[i], &self.basics[i], &mut row);
        near(self.blocks, &self.basics, i, &mut row);
        self.groups.push(&self.blocks[i], &mut row);
        self.trunks.row(i).iter().for_each(|value| row.push(*value));
        debug_assert_eq!(row.at, COUNT, "every feature has its number");
        row.values
    }
}

pub(super) struct Row {
    values: [f32; COUNT],
    at: usize,
}

impl Default for Row {
    fn default() -> Self {
        Self { values: [0.0; COUNT], at: 0 }
    }
}

impl Row {
    pub fn push(&mut self, value: f32) {
        if let Some(slot) = self.values.get_mut(self.at) {
            *slot = value;
        }
        self.at += 1;
    }

    fn flag(&mut self, value: bool) {
        self.push(f32::from(u8::from(value)));
    }
}

fn basics(block: &RawBlock) -> Basics {
    let words = block.text.split(' ').count() as f32;
    let linked = (block.around.linked as f32 / block.text.len().max(1) as f32).min(1.0);
    let ends = ends_a_sentence(&block.text);
    let prose = if words >= 10.0 && ends && linked < 0.5 { words * (1.0 - linked) } else { 0.0 };
    Basics { words, linked, prose, ends }
}

/// What the block itself is: 18 + hints + elements + cues, and 1 that the caller adds.
fn own(block: &RawBlock, basics: &Basics, cues: Cues, row: &mut Row) {
    let text = &block.text;
    let mut letters = Letters::default();
    letters.count(text);
    let words = basics.words;
    let length = text.len().max(1) as f32;
    row.push(words.log2());
    row.push(length / words);
    row.push(basics.linked);
    row.push(f32::from(block.around.links) / words);
    row.push(block.around.strong as f32 / length);
    row.flag(basics.ends);
    row.flag(ends_cut_off(text));
    row.push(letters.commas / words);
    row.push(letters.function_words / words);
    row.push(letters.capitalised / words);
    row.push(letters.digits / length);
    row.push(letters.upper / length);
    row.flag(text.contains(['“', '”', '"']));
    row.push(tag_number(block));
    row.push(f32::from(block.around.depth.min(60)));
    row.push(block.form as u8 as f32);
    row.push(letters.sentences);
    let around = &block.around;
    for depth in around.hints {
        let out = if depth == 0 { 30.0 } else { f32::from(around.depth.saturating_sub(depth).min(20)) };
        row.push(out);
    }
    for bit in 0..Inside::COUNT {
        row.flag(around.inside.0 & (1 << bit) != 0);
    }
    for bit in 0..CUES.len() {
        row.flag(cues.0 & (1 << bit) != 0);
    }
    row.flag(text.contains('@'));
    row.flag(text.contains("http") || text.contains("www."));
    row.flag(text.ends_with('?'));
    row.flag(text.contains('|'));
}

/// What a block's words say it is for, as bits in the order of [`CUES`], and after those [`Cues::BIO`] and [`Cues::NOTICE`].
#[derive(Clone, Copy)]
struct Cues(u32);

const CUES: [fn(&Opening) -> bool; 14] = [
    cues::is_byline,
    cues::is_share,
    cues::is_promotion,
    cues::is_pointer,
    cues::is_comment,
    cues::is_legal,
    cues::is_credit,
    cues::is_navigation,
    cues::is_disclosure,
    cues::is_citation,
    cues::is_contents,
    cues::is_correction,
    cues::ends_in_a_credit,
    cues::asks_to_subscribe,
];

impl Cues {
    const BIO: u32 = 1 << CUES.len();
    const NOTICE: u32 = 2 << CUES.len();
    /// Share, promotion, pointer, comment and legal words, a bio or a notice: what surrounds articles.
    const MARKERS: u32 = 0b10_1110 | Self::BIO | Self::NOTICE | 0b1_0000;

    fn of(opening: &Opening) -> Self {
        if opening.count >= 100 {
            return Self(0);
        }
        let said = CUES.iter().enumerate().fold(0, |bits, (i, cue)| bits | (u32::from(cue(opening)) << i));
        let bio = opening.count <= 80 && authors::tells_of_an_author(opening.text);
        let notice = opening.count <= 80 && origin::notice(opening.text).is_some();
        Self(said | if bio { Self::BIO } else { 0 } | if notice { Self::NOTICE } else { 0 })
    }

    fn is_marker(self) -> bool {
        self.0 & Self::MARKERS != 0
    }
}

/// How each block stands to the words that surround articles: how many such blocks came since the title, how long ago the last
/// was, whether a bio or a notice came, how much prose came since, and how many stand near.
fn zones(cues: &[Cues], basics: &[Basics], context: Context) -> Vec<[f32; ZONE]> {
    let (mut count, mut last, mut bio, mut prose) = (0.0, 100.0, 0.0, 0.0);
    (0..cues.len())
        .map(|i| {
            if context.title == Some(i) {
                (count, last, bio, prose) = (0.0, 100.0, 0.0, 0.0);
            }
            let near = cues[i.saturating_sub(4)..(i + 5).min(cues.len())].iter().filter(|c| c.is_marker()).count();
            let zone = [count, last, bio, f32::log2(prose + 1.0), near as f32];
            prose += basics[i].prose;
            last = f32::min(last + 1.0, 100.0);
            if cues[i].is_marker() {
                (count, last, prose) = (f32::min(count + 1.0, 30.0), 0.0, 0.0);
            }
            if cues[i].0 & (Cues::BIO | Cues::NOTICE) != 0 {
                bio = 1.0;
            }
            zone
        })
        .collect()
}

#[derive(Default)]
struct Letters {
    commas: f32,
    digits: f32,
    upper: f32,
    capitalised: f32,
    function_words: f32,
    sentences: f32,
}

impl Letters {
    fn count(&mut self, text: &str) {
        for word in text.split([' ', '\n']) {
            let bare = word.trim_matches(|c: char| !c.is_alphanumeric());
            self.commas += f32::from(u8::from(word.ends_with(',')));
            self.sentences += f32::from(u8::from(word.ends_with(['.', '!', '?', '”'])));
            self.digits += bare.bytes().filter(u8::is_ascii_digit).count() as f32;
            let upper = bare.bytes().filter(u8::is_ascii_uppercase).count();
            self.upper += upper as f32;
            self.capitalised += f32::from(u8::from(bare.starts_with(char::is_uppercase)));
            self.function_words += f32::from(u8::from(is_function_word_in_any_case(bare)));
        }
    }
}

fn tag_number(block: &RawBlock) -> f32 {
    match block.around.tag {
        None => 0.0,
        Some(Tag::P) => 1.0,
        Some(Tag::Div) => 2.0,
        Some(Tag::Blockquote) => 3.0,
        Some(Tag::Section | Tag::Article | Tag::Main | Tag::Body | Tag::Root) => 4.0,
        Some(Tag::Pre) => 5.0,
        Some(Tag::H1) => 6.0,
        Some(Tag::H2) => 7.0,
        Some(Tag::H3) => 8.0,
        Some(Tag::H4) => 9.0,
        Some(Tag::H5 | Tag::H6) => 10.0,
        Some(Tag::Dd | Tag::Dt) => 11.0,
        Some(Tag::Li) => 12.0,
        Some(Tag::Td | Tag::Th) => 13.0,
        Some(Tag::Figcaption | Tag::Caption | Tag::Figure) => 14.0,
        Some(_) => 15.0,
    }
}

/// For each block, how many blocks of the page have the same words (to 9).
fn repeats(blocks: &[RawBlock]) -> Vec<f32> {
    let mut seen: HashMap<&str, u8> = HashMap::new();
    for block in blocks {
        let count = seen.entry(&block.text).or_default();
        *count = (*count + 1).min(9);
    }
    blocks.iter().map(|b| f32::from(seen[b.text.as_str()])).collect()
}

/// Where blocks stand on the page.
struct Place {
    blocks: f32,
    /// Words and prose before each block, and in all.
    words: Vec<f32>,
    prose: Vec<f32>,
    title: Option<usize>,
}

impl Place {
    fn of(basics: &[Basics], context: Context) -> Self {
        let sums = |of: fn(&Basics) -> f32| {
            let mut sum = 0.0;
            let mut sums = vec![0.0];
            sums.extend(basics.iter().map(|b| {
                sum += of(b);
                sum
            }));
            sums
        };
        Self { blocks: basics.len() as f32, words: sums(|b| b.words), prose: sums(|b| b.prose), title: context.title }
    }

    fn push(&self, i: usize, row: &mut Row) {
        let last = self.words.len() - 1;
        let (words, prose) = (self.words[last].max(1.0), self.prose[last].max(1.0));
        row.push(i as f32 / self.blocks);
        row.push(self.words[i] / words);
        row.push(self.prose[i] / prose);
        row.push((self.prose[last] - self.prose[i + 1] + 1.0).log2());
        row.push(self.title.map_or(-999.0, |t| i as f32 - t as f32).clamp(-100.0, 200.0));
        row.push(self.title.map_or(-1.0, |t| (self.prose[i] - self.prose[t.min(i)] + 1.0).log2()));
        row.push(words.log2());
        row.push(prose.log2());
        let window = |of: &[f32]| of[(i + 6).min(last)] - of[i.saturating_sub(5)] - (of[i + 1] - of[i]);
        row.push((window(&self.prose) + 1.0).log2());
        row.push(window(&self.prose) / (window(&self.words) + 1.0));
    }
}

fn near(blocks: &[RawBlock], basics: &[Basics], i: usize, row: &mut Row) {
    for away in NEIGHBOURS {
        let Some(j) = i.checked_add_signed(away as isize).filter(|j| *j < blocks.len()) else {
            for _ in 0..NEAR {
                row.push(-1.0);
            }
            continue;
        };
        let (other, mine) = (&blocks[j].around, &blocks[i].around);
        row.push(basics[j].words.log2());
        row.push(basics[j].linked);
        row.flag(basics[j].ends);
        row.push(if blocks[j].form == Form::Heading { 1.0 } else { 0.0 });
        row.flag(other.within[1] == mine.within[1]);
        row.flag(other.within[2] == mine.within[2]);
    }
}
