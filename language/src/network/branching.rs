//! The best tree over a root and words, of all that there are.
//!
//! From a word one walks to its best head, from there to that one's, and so on; a ring that closes is made one node, of which the arcs into it
//! cost what the ring's own arc, that they take the place of, gave (Y. Chu and T. Liu 1965, J. Edmonds 1967). Walked so, and with each
//! ring in the place of one of its members, it takes time with the square of the number of words (R. Tarjan 1977), and no more room.

/// An arc into a word, and what it gives beyond the arcs that it would take the place of.
#[derive(Clone, Copy)]
struct Arc {
    gain: f32,
    word: u32,
    head: u32,
}

/// No arc at all.
const NONE: Arc = Arc { gain: f32::NEG_INFINITY, word: 0, head: 0 };

/// How far a walk has come with what stands in a place.
#[derive(Clone, Copy, PartialEq)]
enum State {
    New,
    /// On the path that is walked.
    Walked,
    /// It hangs on the root.
    Sound,
    /// Within another's place.
    Gone,
}

struct Branching {
    /// Places: the root's, and each word's. A ring takes that of its first.
    places: usize,
    /// The best arc into what stands in a place from what stands in another, `arcs[into * places + from]`.
    arcs: Vec<Arc>,
    state: Vec<State>,
    /// What stands in each place: a word by its number from 1, or a ring by a later one.
    node: Vec<usize>,
    /// The ring that each node lies in.
    around: Vec<usize>,
    /// The arc by which each node hangs.
    chosen: Vec<Arc>,
}

/// The head of each word, 0 for the root, so that the sum of `score(word, head)` is the greatest; any number may hang on the root.
pub(super) fn heads(words: usize, score: &impl Fn(usize, usize) -> f32) -> Vec<usize> {
    let mut tree = Branching::new(words + 1, score);
    for place in 1..=words {
        if tree.state[place] == State::New {
            tree.walk(place);
        }
    }
    tree.open();
    tree.chosen[1..=words].iter().map(|arc| arc.head as usize).collect()
}

impl Branching {
    fn new(places: usize, score: &impl Fn(usize, usize) -> f32) -> Self {
        let arc = |into: usize, from: usize| match into.checked_sub(1) {
            Some(word) if from != into => Arc { gain: score(word, from), word: into as u32, head: from as u32 },
            _ => NONE,
        };
        let arcs = (0..places * places).map(|n| arc(n / places, n % places)).collect();
        let mut state = vec![State::New; places];
        state[0] = State::Sound;
        let node = (0..places).collect();
        Self { places, arcs, state, node, around: vec![0; places], chosen: vec![NONE; places] }
    }

    /// Walks from a place until it hangs on the root.
    fn walk(&mut self, start: usize) {
        let mut path = vec![start];
        while let Some(&at) = path.last() {
            self.state[at] = State::Walked;
            let from = self.best(at);
            self.chosen[self.node[at]] = self.arcs[at * self.places + from];
            match self.state[from] {
                State::Sound => break,
                State::Walked => {
                    let closes = path.iter().position(|&place| place == from).unwrap_or_default();
                    let ring = path.split_off(closes);
                    self.close(&ring);
                    path.push(ring[0]);
                }
                State::New | State::Gone => path.push(from),
            }
        }
        for place in path {
            self.state[place] = State::Sound;
        }
    }

    /// The place that the best arc into a place comes from.
    fn best(&self, into: usize) -> usize {
        let arcs = &self.arcs[into * self.places..][..self.places];
        let from = (0..self.places).filter(|&from| from != into && self.state[from] != State::Gone);
        from.reduce(|best, from| if arcs[from].gain > arcs[best].gain { from } else { best }).unwrap_or_default()
    }

    /// Makes a ring one node.
    fn close(&mut self, ring: &[usize]) {
        let (places, place, node) = (self.places, ring[0], self.around.len());
        let given: Vec<f32> = ring.iter().map(|&member| self.chosen[self.node[member]].gain).collect();
        for &member in ring {
            self.around[self.node[member]] = node;
            self.state[member] = State::Gone;
        }
        for other in (0..places).filter(|&other| self.state[other] != State::Gone) {
            let out = ring.iter().map(|&member| self.arcs[other * places + member]);
            self.arcs[other * places + place] = greatest(out);
            let into = ring.iter().zip(&given).map(|(&member, given)| {
                let arc = self.arcs[member * places + other];
                Arc { gain: arc.gain - given, ..arc }
            });
            self.arcs[place * places + other] = greatest(into);
        }
        self.state[place] = State::Walked;
        self.node[place] = node;
        self.around.push(0);
        self.chosen.push(NONE);
    }

    /// Opens the rings again, the last first: the arc by which one hangs takes the place of its member's own.
    fn open(&mut self) {
        for ring in (self.places..self.around.len()).rev() {
            let arc = self.chosen[ring];
            let mut member = arc.word as usize;
            while self.around[member] != ring {
                member = self.around[member];
            }
            self.chosen[member] = arc;
        }
    }
}

/// The arc that gives most, the first of several.
fn greatest(arcs: impl Iterator<Item = Arc>) -> Arc {
    arcs.reduce(|best, arc| if arc.gain > best.gain { arc } else { best }).unwrap_or(NONE)
}
