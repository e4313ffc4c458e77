//! Where an article belongs: the family of the text it copies, and the story it tells.

use std::collections::HashMap;

use rusqlite::{Connection, OptionalExtension as _, params};
use story::{Copy, Story, Topic};

use super::held::Held;
use super::rows::{self, Gathered};
use crate::{Entry, Error};

/// By how many of its heaviest terms an article is known.
const KNOWN_BY: usize = 24;

/// By how many of them, the rarest in the store first, others are looked for.
const LOOKED_FOR: usize = 16;

/// How many articles are looked at for each term: the latest, so that one matter that fills a store does not slow it down.
const LATEST: usize = 128;

/// How many of the likeliest articles are looked at more closely, for a story and for a family.
const FOR_STORY: usize = 24;
const FOR_FAMILY: usize = 6;

/// Of the weight of the terms that are looked for, what any copy shares: half of what an edited one does.
const COPY_SHARES: f32 = 0.1;

/// Writes an article, into the family and the story it belongs to; its id.
pub fn article(db: &Connection, counts: &mut Held, entry: &Entry) -> Result<i64, Error> {
    let id: i64 = db.prepare_cached("SELECT coalesce(max(id), 0) + 1 FROM article")?.query_row([], |row| row.get(0))?;
    let held = counts.one_more(db, &entry.words)?;
    let others = u32::try_from(id - 1).unwrap_or(u32::MAX);
    let topic = entry.words.topic(others, |word| held.get(&word).copied().unwrap_or(0));
    let near = near(db, &topic, &held)?;
    let (family, of_family) = family(db, entry, id, &near)?;
    let story = story(db, &Story::of(&topic, entry.day), &near)?;
    let voice = voice(entry, of_family, family);
    rows::article(db, entry, id, &Gathered { family, story, voice })?;
    let mut put = db.prepare_cached("INSERT INTO term (term, article, weight) VALUES (?1, ?2, ?3)")?;
    for (term, weight) in topic.foremost(KNOWN_BY) {
        put.execute(params![term, id, weight])?;
    }
    Ok(id)
}

/// An article that shares terms with the new one.
struct Neighbour {
    article: i64,
    shared: f32,
}

/// The articles that share most, most alike first.
fn near(db: &Connection, topic: &Topic, held: &HashMap<u32, u32>) -> Result<Vec<Neighbour>, Error> {
    let mut terms = topic.foremost(KNOWN_BY);
    terms.retain(|(term, _)| held.get(term).is_some_and(|articles| *articles > 0));
    terms.sort_by_key(|(term, _)| (held.get(term).copied().unwrap_or(0), *term));
    let mut latest =
        db.prepare_cached("SELECT article, weight FROM term WHERE term = ?1 ORDER BY article DESC LIMIT ?2")?;
    let mut shared: HashMap<i64, f32> = HashMap::new();
    for (term, weight) in terms.into_iter().take(LOOKED_FOR) {
        let mut rows = latest.query(params![term, LATEST])?;
        while let Some(row) = rows.next()? {
            *shared.entry(row.get(0)?).or_default() += weight * row.get::<_, f32>(1)?;
        }
    }
    let mut near: Vec<Neighbour> = shared.into_iter().map(|(article, shared)| Neighbour { article, shared }).collect();
    near.sort_by(|a, b| b.shared.total_cmp(&a.shared).then(a.article.cmp(&b.article)));
    near.truncate(FOR_STORY);
    Ok(near)
}

/// The family whose text this one copies, with its voice; else a new one.
fn family(db: &Connection, entry: &Entry, id: i64, near: &[Neighbour]) -> Result<(i64, Option<String>), Error> {
    let text = Copy::of(&entry.record.article.text);
    let mut find = db.prepare_cached("SELECT text FROM body WHERE article = ?1")?;
    let mut best: Option<(f32, i64)> = None;
    for neighbour in near.iter().take(FOR_FAMILY).filter(|neighbour| neighbour.shared > COPY_SHARES) {
        let other: String = find.query_row([neighbour.article], |row| row.get(0))?;
        let other = Copy::of(&other);
        let contained = text.contained(&other);
        if text.copies(&other) && best.is_none_or(|(most, _)| contained > most) {
            best = Some((contained, neighbour.article));
        }
    }
    let Some((_, copied)) = best else {
        db.prepare_cached("INSERT INTO family (original, articles) VALUES (?1, 1)")?.execute([id])?;
        return Ok((db.last_insert_rowid(), None));
    };
    let (family, voice): (i64, String) = db
        .prepare_cached("SELECT family, voice FROM article WHERE id = ?1")?
        .query_row([copied], |row| Ok((row.get(0)?, row.get(1)?)))?;
    // The text published first is the original; of one day, that which came first.
    db.prepare_cached(
        "UPDATE family SET articles = articles + 1,
             original = CASE WHEN ?2 < (SELECT day FROM article WHERE id = family.original) THEN ?3 ELSE original END
         WHERE id = ?1",
    )?
    .execute(params![family, entry.day, id])?;
    Ok((family, Some(voice)))
}

/// Whose word an article is: that of the text it copies, of the outlet where it first appeared, of its own outlet.
fn voice(entry: &Entry, of_family: Option<String>, family: i64) -> String {
    let article = &entry.record.article;
    let original = article.provenance.as_ref().map(|p| &p.original);
    let outlet = original.or(article.publisher.as_ref()).map(|outlet| outlet.to_lowercase());
    of_family.or(outlet).unwrap_or_else(|| format!("text {family}"))
}

/// The story an article tells: the likeliest of its neighbours', else a new one. Stories that it shows to be one become one.
fn story(db: &Connection, own: &Story, near: &[Neighbour]) -> Result<i64, Error> {
    let mut stories = stories(db, near)?;
    stories.retain(|(_, story)| story.is(own));
    stories.sort_by(|a, b| b.1.likeness(own).total_cmp(&a.1.likeness(own)).then(a.0.cmp(&b.0)));
    let mut stories = stories.into_iter();
    let Some((id, mut story)) = stories.next() else {
        db.prepare_cached("INSERT INTO story (articles, profile) VALUES (1, ?1)")?.execute([own.to_bytes()])?;
        return Ok(db.last_insert_rowid());
    };
    story.absorb(own);
    for (other, theirs) in stories {
        if story.is(&theirs) {
            story.absorb(&theirs);
            join(db, other, id)?;
        }
    }
    db.prepare_cached("UPDATE story SET articles = ?2, profile = ?3 WHERE id = ?1")?.execute(params![
        id,
        story.articles,
        story.to_bytes()
    ])?;
    Ok(id)
}

/// The stories that articles are of.
fn stories(db: &Connection, near: &[Neighbour]) -> Result<Vec<(i64, Story)>, Error> {
    let mut of = db.prepare_cached("SELECT story FROM article WHERE id = ?1")?;
    let mut ids = Vec::new();
    for neighbour in near {
        let id: i64 = of.query_row([neighbour.article], |row| row.get(0))?;
        if !ids.contains(&id) {
            ids.push(id);
        }
    }
    let mut find = db.prepare_cached("SELECT profile FROM story WHERE id = ?1")?;
    let mut stories = Vec::new();
    for id in ids {
        let bytes: Option<Vec<u8>> = find.query_row([id], |row| row.get(0)).optional()?;
        let story = bytes.as_deref().and_then(Story::from_bytes);
        stories.push((id, story.ok_or_else(|| Error::damaged(format!("story {id} has no profile")))?));
    }
    Ok(stories)
}

/// Makes one story part of another.
fn join(db: &Connection, part: i64, whole: i64) -> Result<(), Error> {
    db.prepare_cached("UPDATE article SET story = ?2 WHERE story = ?1")?.execute([part, whole])?;
    db.prepare_cached("UPDATE event SET story = ?2 WHERE story = ?1")?.execute([part, whole])?;
    db.prepare_cached("DELETE FROM story WHERE id = ?1")?.execute([part])?;
    Ok(())
}
