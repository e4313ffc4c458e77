//! The ways in which pages are damaged: what proxies, crawlers, editors and enemies do to them.

use fastrand::Rng;

/// A page, damaged in one to four ways, and the numbers of the pages that it was made of.
pub fn damaged(pages: &[Vec<u8>], which: usize, random: &mut Rng) -> (Vec<u8>, Vec<usize>) {
    let (mut page, mut made_of) = (pages[which].clone(), vec![which]);
    for _ in 0..random.usize(1..=4) {
        page = match random.usize(..9) {
            0 => cut(page, random),
            1 => {
                let other = random.usize(..pages.len());
                made_of.push(other);
                spliced(&page, &pages[other], random)
            }
            2 => nested(page, random),
            3 => doubled(&page, random),
            4 => encoded(&page, random),
            5 => without_tags(&page, random),
            6 => without_ends(&page),
            7 => flipped(page, random),
            _ => shuffled(&page, random),
        };
        // What is damaged over and over must not grow without end.
        page.truncate(4 << 20);
    }
    (page, made_of)
}

/// Broken off, in front or behind.
fn cut(mut page: Vec<u8>, random: &mut Rng) -> Vec<u8> {
    let at = random.usize(..=page.len());
    if random.bool() {
        page.split_off(at)
    } else {
        page.drain(at..);
        page
    }
}

/// A part of another page in the middle of this one.
fn spliced(page: &[u8], other: &[u8], random: &mut Rng) -> Vec<u8> {
    let (at, part) = (random.usize(..=page.len()), part(other, random));
    [&page[..at], part, &page[at..]].concat()
}

/// Inside many elements that never end.
fn nested(page: Vec<u8>, random: &mut Rng) -> Vec<u8> {
    const TAGS: [&[u8]; 6] = [b"<div>", b"<b>", b"<table>", b"<ul><li>", b"<blockquote>", b"<a href=x>"];
    let tag = TAGS[random.usize(..TAGS.len())];
    let depth = 1 << random.usize(..12);
    let at = random.usize(..=page.len());
    [&page[..at], &tag.repeat(depth), &page[at..]].concat()
}

/// A part of it once more, or many times.
fn doubled(page: &[u8], random: &mut Rng) -> Vec<u8> {
    let (at, part) = (random.usize(..=page.len()), part(page, random));
    let times = if part.len() < 2000 { random.usize(1..50) } else { 1 };
    [&page[..at], &part.repeat(times), &page[at..]].concat()
}

/// In another encoding than it says.
fn encoded(page: &[u8], random: &mut Rng) -> Vec<u8> {
    let text = String::from_utf8_lossy(page);
    match random.usize(..4) {
        0 => text.encode_utf16().flat_map(u16::to_le_bytes).collect(),
        1 => text.chars().map(|c| if (c as u32) < 256 { c as u8 } else { b'?' }).collect(),
        // Read as Latin-1 and written as UTF-8, as careless programs do.
        2 => page.iter().map(|&byte| char::from(byte)).collect::<String>().into_bytes(),
        _ => page.iter().flat_map(|&byte| [byte, 0]).collect(),
    }
}

/// Some of its tags are gone.
fn without_tags(page: &[u8], random: &mut Rng) -> Vec<u8> {
    let (mut out, mut rest) = (Vec::with_capacity(page.len()), page);
    while let Some(start) = rest.iter().position(|&b| b == b'<') {
        let length = rest[start..].iter().position(|&b| b == b'>').map_or(rest.len() - start, |end| end + 1);
        let kept = if random.usize(..5) == 0 { start } else { start + length };
        out.extend_from_slice(&rest[..kept]);
        rest = &rest[start + length..];
    }
    out.extend_from_slice(rest);
    out
}

/// No element ends.
fn without_ends(page: &[u8]) -> Vec<u8> {
    String::from_utf8_lossy(page).replace("</", "<").into_bytes()
}

/// Some of its bytes are others.
fn flipped(mut page: Vec<u8>, random: &mut Rng) -> Vec<u8> {
    for _ in 0..random.usize(1..200) {
        let length = page.len();
        if let Some(byte) = page.get_mut(random.usize(..length.max(1))) {
            *byte = random.u8(..);
        }
    }
    page
}

/// Its lines are in another order.
fn shuffled(page: &[u8], random: &mut Rng) -> Vec<u8> {
    let mut lines: Vec<&[u8]> = page.split_inclusive(|&b| b == b'>').collect();
    random.shuffle(&mut lines);
    lines.concat()
}

fn part<'p>(page: &'p [u8], random: &mut Rng) -> &'p [u8] {
    let start = random.usize(..=page.len());
    let end = start + random.usize(..=(page.len() - start));
    &page[start..end]
}
