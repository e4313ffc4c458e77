//! The trunk of a page: the deepest element that holds most of its prose. Articles hang on it; what surrounds them mostly does not.

use page::Tree;

use crate::block::RawBlock;

/// Numbers of a block: for each trunk, whether it is inside, how deep below, and how far up the two meet.
pub const COUNT: usize = 3 * SHARES.len();

/// A trunk for each of these shares of the prose: half of it, and nearly all.
const SHARES: [f32; 2] = [0.5, 0.8];

/// Elements further down or up than this are all alike.
const FAR: u16 = 30;

/// The elements that blocks stand in, and those around them, the outer before the inner.
#[derive(Clone, Debug, Default)]
pub(crate) struct Lineage {
    /// The element around each; the first stands in itself.
    parents: Vec<u32>,
    depths: Vec<u16>,
    /// The element of each block.
    of_block: Vec<u32>,
}

impl Lineage {
    /// Looks up where `blocks` stand in their tree.
    pub fn of(tree: &Tree, blocks: &[RawBlock]) -> Self {
        let mut wanted: Vec<u32> = blocks.iter().map(|b| b.around.element).collect();
        wanted.sort_unstable();
        wanted.dedup();
        let mut lineage = Self { parents: vec![0], depths: vec![0], of_block: Vec::new() };
        // The open elements: where each ends, and its number once a block is known to stand in it.
        let mut open: Vec<(usize, Option<u32>)> = Vec::new();
        let mut numbers = Vec::with_capacity(wanted.len());
        let mut next = wanted.iter().copied().peekable();
        for node in tree.ids() {
            let Some(element) = next.peek() else { break };
            while open.last().is_some_and(|(end, _)| *end <= node.index()) {
                open.pop();
            }
            open.push((tree.end(node).index(), None));
            if *element as usize == node.index() {
                numbers.push(lineage.number(&mut open));
                next.next();
            }
        }
        // Blocks that no element holds, as those of plain text, stand in the first.
        let number = |b: &RawBlock| wanted.binary_search(&b.around.element).ok().and_then(|i| numbers.get(i).copied());
        lineage.of_block = blocks.iter().map(|b| number(b).unwrap_or(0)).collect();
        lineage
    }

    /// Numbers the open elements that have none yet, and says the innermost one's.
    fn number(&mut self, open: &mut [(usize, Option<u32>)]) -> u32 {
        let known = open.iter().rposition(|(_, number)| number.is_some());
        let mut parent = known.and_then(|k| open[k].1).unwrap_or(0);
        for (_, number) in &mut open[known.map_or(0, |k| k + 1)..] {
            let new = self.parents.len() as u32;
            self.parents.push(parent);
            self.depths.push(self.depths[parent as usize].saturating_add(1));
            *number = Some(new);
            parent = new;
        }
        parent
    }

    /// The same elements for some of the blocks.
    pub fn only(&self, kept: &[usize]) -> Self {
        Self { of_block: kept.iter().map(|i| self.of_block[*i]).collect(), ..self.clone() }
    }
}

/// How each block stands to the trunks of its page.
pub(crate) struct Trunks<'l> {
    lineage: &'l Lineage,
    /// For each trunk, its depth, and how far up from it each element meets it; elements inside it have none.
    trunks: [(u16, Vec<Option<u16>>); SHARES.len()],
}

impl<'l> Trunks<'l> {
    /// Finds the trunks, given how much each block weighs.
    pub fn of(lineage: &'l Lineage, weights: &[f32]) -> Self {
        let mut held = vec![0.0f32; lineage.parents.len()];
        for (element, weight) in lineage.of_block.iter().zip(weights) {
            held[*element as usize] += weight;
        }
        for i in (1..held.len()).rev() {
            held[lineage.parents[i] as usize] += held[i];
        }
        let all = held.first().copied().unwrap_or(0.0);
        let trunks = SHARES.map(|share| {
            let mut trunk = 0;
            for (i, weight) in held.iter().enumerate() {
                if *weight >= share * all && lineage.depths[i] > lineage.depths[trunk] {
                    trunk = i;
                }
            }
            (lineage.depths.get(trunk).copied().unwrap_or(0), meeting(lineage, trunk))
        });
        Self { lineage, trunks }
    }

    /// The numbers of block `i`.
    pub fn row(&self, i: usize) -> [f32; COUNT] {
        let mut row = [0.0; COUNT];
        let element = self.lineage.of_block[i] as usize;
        for ((depth, meets), row) in self.trunks.iter().zip(row.chunks_exact_mut(3)) {
            let values = match meets[element] {
                None => [1.0, f32::from((self.lineage.depths[element] - depth).min(FAR)), 0.0],
                Some(up) => [0.0, -1.0, f32::from(up.min(FAR))],
            };
            row.copy_from_slice(&values);
        }
        row
    }
}

/// How far up from `trunk` each element meets it; `None` inside it.
fn meeting(lineage: &Lineage, trunk: usize) -> Vec<Option<u16>> {
    let mut on_path = vec![None; lineage.parents.len()];
    let (mut at, mut up) = (trunk, 0u16);
    while at != 0 {
        at = lineage.parents[at] as usize;
        up = up.saturating_add(1);
        on_path[at] = Some(up);
    }
    for i in 1..on_path.len() {
        if i != trunk && on_path[i].is_none() {
            on_path[i] = on_path[lineage.parents[i] as usize];
        }
    }
    // The trunk itself has none, and so what is in it gets none.
    on_path
}

#[cfg(test)]
mod tests {
    use page::{As, Hints};

    use super::{Lineage, Trunks};
    use crate::block;

    #[test]
    fn blocks_stand_to_the_element_with_most_of_the_prose() {
        let markup =
            "<div><nav><a>News</a></nav><main><h1>Title</h1><div><p>one</p><p>two <b>x</b></p></div></main></div>";
        let page = page::read(markup.as_bytes(), &Hints { media: As::Html, ..Hints::default() });
        let blocks = block::gather(&page, false);
        let lineage = Lineage::of(page.tree(), &blocks);
        let trunks = Trunks::of(&lineage, &[0.0, 0.0, 5.0, 5.0]);
        let rows: Vec<[f32; 3]> = (0..4).map(|i| trunks.row(i)[3..].try_into().unwrap()).collect();
        // Two elements above the inner div holds both main and the navigation; one above it the title.
        assert_eq!(rows, [[0.0, -1.0, 2.0], [0.0, -1.0, 1.0], [1.0, 1.0, 0.0], [1.0, 1.0, 0.0]]);
    }
}
