//! The role of one block by itself: its score, its words, and what it stands in.

use super::leads::leads_to;
use super::{is_linked, near};
use crate::block::hints::Hint;
use crate::block::{Inside, RawBlock};
use crate::head::{Sources, authors, calendar, lone_names, origin};
use crate::label::cues::{self, Opening};
use crate::phrases::Phrases;
use crate::wording::ends_a_sentence;
use crate::{Form, Role};

/// A block of at least this score is the article's own.
const TEXT: f32 = 0.5;

/// What a block's own words say.
type Cue = fn(&Opening) -> bool;

/// The role of one block by itself.
pub(super) fn role(from: &Sources, block: &RawBlock, opening: &Opening, score: f32) -> Role {
    let dated = cues::is_time(&block.text) || cues::is_date_line(&block.text);
    if block.form == Form::Caption {
        return Role::Caption;
    }
    if !dated && origin::notice(&block.text).is_some() {
        return Role::Republication;
    }
    if is_linked(block)
        && !cues::turns_the_page(opening)
        && near(block, Hint::Related)
        && block.form != Form::Heading
        && block.text.split(' ').count() <= 30
        && !block.around.inside.has(Inside::BODY_PROPERTY)
    {
        return Role::Related;
    }
    // "00:58" over a player is how long it runs.
    if dated && near(block, Hint::Caption) && !block.text.contains(char::is_alphabetic) {
        return Role::Caption;
    }
    if dated || cues::is_print_note(opening) {
        return Role::Dateline;
    }
    // "* * *", "____": what parts two sections says nothing.
    if !block.text.contains(char::is_alphanumeric) {
        return Role::Navigation;
    }
    let by_words = || of_its_words(block, opening);
    if score < TEXT { by_words().unwrap_or_else(|| other(from, block, opening)) } else { own(block, opening) }
}

/// What the outlet says of its article, wherever it stands and whatever its score: corrections, disclosures, pleas.
fn of_its_words(block: &RawBlock, opening: &Opening) -> Option<Role> {
    match () {
        () if cues::is_correction(opening) || cues::is_copyright(opening) => Some(Role::Legal),
        () if cues::earns_by_links(opening) => Some(Role::Promotion),
        () if cues::is_disclosure(opening) => Some(Role::Legal),
        () if cues::is_plea(opening) || cues::is_wall(opening) => Some(Role::Promotion),
        () if cues::is_contribution(opening) => Some(Role::Byline),
        () if block.form != Form::Heading && cues::ends_in_a_credit(opening) => Some(Role::Caption),
        () if near(block, Hint::Consent) && cues::is_consent(opening) => Some(Role::Legal),
        () if near(block, Hint::Promo) && cues::asks_to_subscribe(opening) => Some(Role::Promotion),
        () => None,
    }
}

/// The role of a block that its score says is the article's own.
fn own(block: &RawBlock, opening: &Opening) -> Role {
    if let Some(role) = of_its_words(block, opening) {
        return role;
    }
    let sentence = ends_a_sentence(&block.text);
    if block.text.len() < 90 && !sentence && cues::is_byline(opening) {
        return Role::Byline;
    }
    // "[Back to News] [Mail us]": a row of links.
    let links = usize::from(block.around.links);
    if links > 1
        && !sentence
        && opening.count < 4 * links
        && block.around.linked as usize * 10 > block.text.len() * 6
        && matches!(block.form, Form::Paragraph | Form::Cell)
        && (block.text.starts_with('[') || [" | ", " · ", " » "].iter().any(|mark| block.text.contains(mark)))
    {
        return Role::Navigation;
    }
    match block.form {
        Form::Heading => Role::Heading,
        Form::Quote => Role::Quotation,
        _ => Role::Body,
    }
}

/// The role of a block that is not the article's own words.
fn other(from: &Sources, block: &RawBlock, opening: &Opening) -> Role {
    const SAYS: [(Cue, Role); 7] = [
        (cues::is_consent, Role::Legal),
        (cues::is_legal, Role::Legal),
        (cues::is_byline, Role::Byline),
        (cues::is_share, Role::Share),
        (cues::is_comment, Role::Comment),
        (cues::is_credit, Role::Caption),
        (cues::is_promotion, Role::Promotion),
    ];
    if block.around.inside.has(Inside::NAV) && block.around.links > 1 {
        return Role::Navigation;
    }
    if let Some((_, role)) = SAYS.iter().find(|(is, _)| is(opening)) {
        return *role;
    }
    if let Some(role) = leads_to(from, block, opening) {
        return role;
    }
    let around = &block.around;
    let writes = near(block, Hint::Author) || around.tag.is_none();
    if writes && opening.count < 100 && authors::subject(&block.text).is_some() {
        return Role::AuthorBio;
    }
    placed(block, opening)
}

/// The role of a block by what it stands in, if its words say nothing.
fn placed(block: &RawBlock, opening: &Opening) -> Role {
    let around = &block.around;
    let hinted = |hint: Hint| near(block, hint);
    let inside = |element: Inside| around.inside.has(element);
    let dated = opening.count <= 12 && calendar::first(&block.text, calendar::Order::MonthFirst).is_some();
    let in_list = hinted(Hint::Related) || inside(Inside::ASIDE);
    let sign = inside(Inside::NAV) || (inside(Inside::HEADER) && opening.count <= 4 && is_linked(block));
    match () {
        () if cues::turns_the_page(opening) => Role::Navigation,
        () if inside(Inside::FIGURE) || hinted(Hint::Caption) && opening.count > 3 => Role::Caption,
        () if cues::is_picture_count(&block.text) => Role::Caption,
        () if hinted(Hint::Comment) => Role::Comment,
        () if hinted(Hint::Share) && opening.count <= 8 => Role::Share,
        () if dated && !in_list && dates_an_author(&block.text) => Role::Byline,
        () if dated && !in_list => Role::Dateline,
        () if hinted(Hint::Author) && opening.count <= 8 => Role::Byline,
        () if hinted(Hint::Author) => Role::AuthorBio,
        () if sign || cues::is_navigation(opening) => Role::Navigation,
        () if hinted(Hint::Consent) && inside(Inside::DIALOG) => Role::Legal,
        () if hinted(Hint::Promo) || hinted(Hint::Consent) => Role::Promotion,
        () if (inside(Inside::FOOTER) || hinted(Hint::Footer)) && is_small_print(block) => Role::Legal,
        () if around.links > 1 && opening.count < 4 * usize::from(around.links) => Role::Navigation,
        () if cues::is_pointer(opening) || hinted(Hint::Related) || cues::is_cut_off(&block.text) => Role::Related,
        () if (inside(Inside::FOOTER) || hinted(Hint::Footer)) && is_linked(block) => Role::Navigation,
        () if inside(Inside::FOOTER) || hinted(Hint::Footer) => Role::Legal,
        () if around.tag.is_some() && around.linked as usize * 10 > block.text.len() * 8 && opening.count >= 5 => {
            Role::Related
        }
        () if opening.count >= 12 => Role::Promotion,
        () => Role::Navigation,
    }
}

/// "February 11, 2020 by Ann Lee", "Ann Lee | 4 March 2021".
fn dates_an_author(text: &str) -> bool {
    let signed =
        |part: &str| lone_names::signature(part.trim()).is_some() && !part.contains(|c: char| c.is_ascii_digit());
    text.split_once(" by ").is_some_and(|(_, name)| name.starts_with(char::is_uppercase))
        || text.split_once(['|', '·', '•']).is_some_and(|(name, _)| signed(name))
}

/// "How to complain · Terms": links of a footer to the outlet's rules.
fn is_small_print(block: &RawBlock) -> bool {
    static RULES: Phrases = Phrases::of(&[
        "terms",
        "privacy",
        "cookie",
        "policy",
        "copyright",
        "legal",
        "imprint",
        "disclaimer",
        "conditions",
        "légales",
        "datenschutz",
    ]);
    RULES.are_in(&block.text.to_lowercase())
}
