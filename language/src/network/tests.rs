//! The network against its arithmetic written out plainly, on models drawn at random.

use std::borrow::Cow;
use std::fmt::Write;
use std::time::Instant;

use fearless_simd::Level;

use super::{Network, Seen};
use crate::Relation;
use crate::model::{self, Sections};
use crate::word::{Casing, Word};

/// Sizes of a model.
#[derive(Clone, Copy)]
struct Sizes {
    width: usize,
    hidden: usize,
    shift: usize,
    layers: usize,
    arc: usize,
    relation: usize,
    tags: usize,
    names: usize,
    forms: usize,
    bits: [usize; 6],
}

const SMALL: Sizes = Sizes {
    width: 48,
    hidden: 16,
    shift: 16,
    layers: 2,
    arc: 16,
    relation: 32,
    tags: 7,
    names: 5,
    forms: 40,
    bits: [3, 4, 5, 5, 4, 3],
};

/// Those of the model that ships.
const REAL: Sizes = Sizes {
    width: 128,
    hidden: 128,
    shift: 32,
    layers: 2,
    arc: 64,
    relation: 64,
    tags: 109,
    names: 33,
    forms: 40_000,
    bits: [7, 10, 12, 13, 12, 9],
};

const REACH: usize = 5;
const KNOWN: usize = 32;
const RELATIONS: [Relation; 5] = [Relation::Root, Relation::Nsubj, Relation::Obj, Relation::Punct, Relation::Det];

/// Random numbers that are the same each time.
struct Random(u64);

impl Random {
    fn next(&mut self) -> u32 {
        self.0 = self.0.wrapping_mul(6364136223846793005).wrapping_add(1442695040888963407);
        (self.0 >> 33) as u32
    }

    /// From −1 to 1.
    fn value(&mut self) -> f32 {
        (self.next() % 2001) as f32 / 1000.0 - 1.0
    }

    fn values(&mut self, count: usize) -> Vec<f32> {
        (0..count).map(|_| self.value()).collect()
    }
}

/// A model drawn at random, by its sections.
fn draw(sizes: Sizes, seed: u64) -> Vec<(String, Vec<u8>)> {
    let mut random = Random(seed);
    let mut sections: Vec<(String, Vec<u8>)> = Vec::new();
    let mut layout = format!(
        "width {}\nhidden {}\nshift {}\nlayers {}\narc {}\nrelation {}\nreach {REACH}\nknown {KNOWN}\nrow_step 0.01\n",
        sizes.width, sizes.hidden, sizes.shift, sizes.layers, sizes.arc, sizes.relation
    );
    for (name, bits) in ["suffix1", "suffix2", "suffix3", "suffix4", "prefix", "shape"].iter().zip(sizes.bits) {
        let _ = writeln!(layout, "{name} {bits}");
    }
    let floats = |values: Vec<f32>| values.iter().flat_map(|v| v.to_le_bytes()).collect::<Vec<u8>>();
    let mut matrix = |name: &str, bias: &str, inputs: usize, outputs: usize, sections: &mut Vec<(String, Vec<u8>)>| {
        let _ = writeln!(layout, "scale_{name} 0.0005");
        let weights = (0..inputs * outputs).flat_map(|_| ((random.value() * 900.0) as i16).to_le_bytes()).collect();
        sections.push((name.to_owned(), weights));
        sections.push((bias.to_owned(), floats(random.values(outputs))));
    };
    for layer in 0..sizes.layers {
        let inputs = if layer == 0 { sizes.width + 2 * sizes.shift } else { 2 * sizes.hidden };
        let (name, bias) = super::LAYERS[layer];
        matrix(name, bias, inputs, 6 * sizes.hidden, &mut sections);
    }
    let heads = 2 * sizes.arc + 2 * sizes.relation + sizes.tags + sizes.names + 1;
    matrix("heads", "head_bias", 2 * sizes.hidden, heads, &mut sections);
    matrix("label", "label_bias", sizes.relation, RELATIONS.len(), &mut sections);
    sections.push(("root".to_owned(), floats(random.values(sizes.arc))));
    sections.push(("distance".to_owned(), floats(random.values(2 * REACH + 1))));
    let mut forms: Vec<u32> = (0..sizes.forms).map(|n| crate::word::form_hash(&form(n))).collect();
    forms.sort_unstable();
    forms.dedup();
    let rows = 1 + forms.len() + sizes.bits.iter().map(|b| 1 << b).sum::<usize>() + KNOWN;
    sections.push(("rows".to_owned(), (0..rows * sizes.width).map(|_| (random.next() >> 8) as u8).collect()));
    sections.push(("forms".to_owned(), forms.iter().flat_map(|f| f.to_le_bytes()).collect()));
    let relations = RELATIONS.map(Relation::name).join("\n");
    sections.push(("relations".to_owned(), relations.into_bytes()));
    sections.push(("layout".to_owned(), layout.into_bytes()));
    sections
}

/// The `n`th form of a made-up language.
fn form(n: usize) -> String {
    const SYLLABLES: [&str; 8] = ["ba", "ru", "str", "el", "-", "ni", "a", "zen"];
    let mut form = String::new();
    let mut rest = n + 1;
    while rest > 0 {
        form.push_str(SYLLABLES[rest % 8]);
        rest /= 8;
    }
    form
}

fn open(sections: &[(String, Vec<u8>)], sizes: Sizes, level: Level) -> Result<Network, model::BadModel> {
    let model = Sections::new(Cow::Owned(model::write(sections)))?;
    Network::at(level, &model, sizes.tags, sizes.names)
}

/// Words, every second of them with a form that the model does not know, and their classes.
fn words(count: usize) -> (Vec<Word>, Vec<u32>) {
    let mut random = Random(3);
    let mut scratch = Vec::new();
    let words = (0..count).map(|_| Word::new(&form(random.next() as usize % 80), Casing::Running, &mut scratch));
    (words.collect(), (0..count as u32).map(|n| n * 7 % 40).collect())
}

/// Everything that the network says of words: all outputs, and the trees of the runs.
fn say(network: &Network, words: &[Word], known: &[u32], ends: &[usize]) -> (Vec<u32>, Vec<super::Arc>) {
    let (mut seen, mut arcs, mut all) = (Seen::default(), Vec::new(), Vec::new());
    network.read(words, known, ends, &mut seen);
    let mut start = 0;
    for &end in ends {
        network.parse(start..end, &mut seen, &mut arcs);
        all.append(&mut arcs);
        start = end;
    }
    let outputs = network.parts[7];
    let bits = |row: &[f32]| row[..outputs].iter().map(|v| v.to_bits()).collect::<Vec<_>>();
    (seen.heads.chunks_exact(seen.stride).flat_map(bits).collect(), all)
}

/// All sets of instructions that this processor has.
fn levels() -> Vec<Level> {
    let best = Level::new();
    let mut levels = vec![best, Level::baseline()];
    #[cfg(target_arch = "x86_64")]
    {
        levels.extend(best.as_sse4_2().map(Level::Sse4_2));
        levels.extend(best.as_avx2().map(Level::Avx2));
        levels.extend(best.as_avx512().map(Level::Avx512));
    }
    levels
}

mod plain {
    //! The arithmetic of `language/model/FORMAT.md`, one number after another.

    use super::{KNOWN, REACH, RELATIONS, Sizes};
    use crate::word::Word;

    pub struct Plain<'m> {
        pub sizes: Sizes,
        pub sections: &'m [(String, Vec<u8>)],
    }

    fn alg(x: f32) -> f32 {
        x / (1.0 + x * x).sqrt()
    }

    fn gate(x: f32) -> f32 {
        0.5 + 0.5 * alg(x)
    }

    fn quantise(x: f32) -> i32 {
        i32::from((x * 2048.0).round_ties_even() as i16)
    }

    impl Plain<'_> {
        fn bytes(&self, name: &str) -> &[u8] {
            &self.sections.iter().find(|s| s.0 == name).unwrap().1
        }

        pub fn floats(&self, name: &str) -> Vec<f32> {
            self.bytes(name).as_chunks::<4>().0.iter().map(|b| f32::from_le_bytes(*b)).collect()
        }

        pub fn product(&self, (name, bias): (&str, &str), inputs: &[f32]) -> Vec<f32> {
            let weights: Vec<i32> =
                self.bytes(name).as_chunks::<2>().0.iter().map(|b| i32::from(i16::from_le_bytes(*b))).collect();
            let bias = self.floats(bias);
            let sum = |o: usize| {
                inputs.iter().enumerate().map(|(i, v)| quantise(*v) * weights[i * bias.len() + o]).sum::<i32>()
            };
            (0..bias.len()).map(|o| sum(o) as f32 * (0.0005 / 2048.0) + bias[o]).collect()
        }

        fn vector(&self, word: &Word, known: u32) -> Vec<f32> {
            let (rows, forms, width) = (self.bytes("rows"), self.bytes("forms").as_chunks::<4>().0, self.sizes.width);
            let mut start = 1 + forms.len();
            let form = forms.iter().position(|f| u32::from_le_bytes(*f) == word.form).map_or(0, |at| at + 1);
            let mut picked = vec![form];
            let [a, b, c, d] = word.suffixes;
            for (hash, bits) in [a, b, c, d, word.prefix, word.shape].into_iter().zip(self.sizes.bits) {
                picked.push(start + (hash.wrapping_mul(0x9E37_79B1) >> (32 - bits)) as usize);
                start += 1 << bits;
            }
            picked.push(start + (known as usize).min(KNOWN - 1));
            let sum = |at: usize| picked.iter().map(|row| i32::from(rows[row * width + at] as i8)).sum::<i32>();
            (0..width).map(|at| alg(sum(at) as f32 * 0.01)).collect()
        }

        /// The outputs of the heads for words that are read alone.
        pub fn heads(&self, words: &[Word], known: &[u32]) -> Vec<Vec<f32>> {
            let Sizes { shift, hidden, .. } = self.sizes;
            let own: Vec<Vec<f32>> = words.iter().zip(known).map(|(w, &k)| self.vector(w, k)).collect();
            let side = |at: Option<usize>, range: std::ops::Range<usize>| {
                at.and_then(|at| own.get(at)).map_or(vec![0.0; shift], |v| v[range].to_vec())
            };
            let mut inputs: Vec<Vec<f32>> = (0..words.len())
                .map(|at| {
                    let (before, after) = (side(at.checked_sub(1), 0..shift), side(Some(at + 1), shift..2 * shift));
                    [own[at].clone(), before, after].concat()
                })
                .collect();
            for layer in 0..self.sizes.layers {
                let rows: Vec<Vec<f32>> = inputs.iter().map(|i| self.product(super::super::LAYERS[layer], i)).collect();
                let mut out = vec![vec![0.0; 2 * hidden]; words.len()];
                for back in [false, true] {
                    let mut state = vec![0.0; hidden];
                    for number in 0..words.len() {
                        let at = if back { words.len() - 1 - number } else { number };
                        let from = if back { 3 * hidden } else { 0 };
                        for n in 0..hidden {
                            let row = |part: usize| rows[at][from + part * hidden + n];
                            let keep = gate(row(1));
                            state[n] = keep * state[n] + (1.0 - keep) * alg(row(0));
                            out[at][n + if back { hidden } else { 0 }] = gate(row(2)) * state[n];
                        }
                    }
                }
                for (out, before) in out.iter_mut().zip(&inputs).filter(|_| layer > 0) {
                    out.iter_mut().zip(before).for_each(|(o, b)| *o += b);
                }
                inputs = out;
            }
            inputs.iter().map(|i| self.product(("heads", "head_bias"), i)).collect()
        }

        /// The score of each word's arc from each head, the root first, and for each arc its best relation's number.
        pub fn arcs(&self, heads: &[Vec<f32>]) -> Vec<Vec<(f32, usize)>> {
            let Sizes { arc, relation, .. } = self.sizes;
            let part = |word: usize, n: usize, add: usize| {
                let start = if n < 2 { n * arc } else { 2 * arc + (n - 2) * relation };
                heads[word][start..start + add].to_vec()
            };
            let algs = |values: Vec<f32>| values.into_iter().map(alg).collect::<Vec<_>>();
            let (root, distance) = (self.floats("root"), self.floats("distance"));
            let dot = |a: &[f32], b: &[f32]| {
                a.iter().zip(b).map(|(a, b)| quantise(*a) * quantise(*b)).sum::<i32>() as f32 / (2048.0 * 2048.0)
            };
            let relate = |word: usize, head: usize| {
                let sums = part(word, 2, relation).iter().zip(part(head, 3, relation)).map(|(u, v)| u + v).collect();
                let scores = self.product(("label", "label_bias"), &algs(sums));
                (1..RELATIONS.len()).max_by(|&a, &b| scores[a].total_cmp(&scores[b]).then(b.cmp(&a))).unwrap()
            };
            let arc_to = |word: usize, head: usize| {
                let dependent = algs(part(word, 0, arc));
                let Some(head) = head.checked_sub(1) else { return (dot(&dependent, &root), 0) };
                if head == word {
                    return (f32::NEG_INFINITY, 0);
                }
                let by = (head as i64 - word as i64).clamp(-(REACH as i64), REACH as i64) + REACH as i64;
                (dot(&dependent, &algs(part(head, 1, arc))) + distance[by as usize], relate(word, head))
            };
            (0..heads.len()).map(|w| (0..=heads.len()).map(|h| arc_to(w, h)).collect()).collect()
        }
    }
}

#[test]
fn the_arithmetic_is_that_of_the_format() {
    let sections = draw(SMALL, 1);
    let network = open(&sections, SMALL, Level::new()).unwrap();
    let plain = plain::Plain { sizes: SMALL, sections: &sections };
    for count in [1, 2, 9, 45] {
        let (words, known) = words(count);
        let mut seen = Seen::default();
        network.read(&words, &known, &[count], &mut seen);
        let expected = plain.heads(&words, &known);
        for (at, expected) in expected.iter().enumerate() {
            // What stands before these has been made into vectors of arcs.
            let from = 2 * SMALL.arc;
            let row = &seen.heads[at * seen.stride..][from..expected.len()];
            assert!(row.iter().zip(&expected[from..]).all(|(a, b)| a.to_bits() == b.to_bits()), "word {at} of {count}");
        }
        let scores = plain.arcs(&expected);
        let mut arcs = Vec::new();
        network.parse(0..count, &mut seen, &mut arcs);
        for (word, (head, relation)) in arcs.iter().enumerate() {
            let expected = head.map_or(0, |head| scores[word][head as usize + 1].1);
            assert_eq!(*relation, RELATIONS[expected], "word {word} of {count}");
        }
        let (stride, found) = seen.arcs.scores();
        for (word, head) in (0..count).flat_map(|w| (0..=count).filter(move |h| *h != w + 1).map(move |h| (w, h))) {
            assert_eq!(found[word * stride + head], scores[word][head].0, "{word} from {head} of {count}");
        }
    }
}

#[test]
fn every_processor_says_the_same() {
    let sections = draw(SMALL, 2);
    let (words, known) = words(130);
    let ends = [1, 3, 40, 41, 130];
    let all: Vec<_> =
        levels().into_iter().map(|level| say(&open(&sections, SMALL, level).unwrap(), &words, &known, &ends)).collect();
    assert!(all.iter().all(|said| *said == all[0]));
}

#[test]
fn what_is_read_together_is_read_as_if_alone() {
    let network = open(&draw(SMALL, 4), SMALL, Level::new()).unwrap();
    let (words, known) = words(170);
    let ends = [1, 2, 34, 66, 67, 100, 170];
    let together = say(&network, &words, &known, &ends);
    let mut alone = (Vec::new(), Vec::new());
    let mut start = 0;
    for end in ends {
        let (heads, arcs) = say(&network, &words[start..end], &known[start..end], &[end - start]);
        alone.0.extend(heads);
        alone.1.extend(arcs);
        start = end;
    }
    assert_eq!(alone, together);
}

#[test]
fn a_long_sentence_is_one_tree() {
    let network = open(&draw(SMALL, 5), SMALL, Level::new()).unwrap();
    let (words, known) = words(1000);
    let (_, arcs) = say(&network, &words, &known, &[1000]);
    assert_eq!(arcs.iter().filter(|a| a.0.is_none()).count(), 1);
    for start in 0..arcs.len() {
        let mut steps = std::iter::successors(Some(start), |&at| arcs[at].0.map(|h| h as usize)).take(1001);
        assert!(steps.any(|at| arcs[at].0.is_none()), "word {start} is in a cycle");
    }
}

#[test]
fn no_words_are_read_as_none() {
    let network = open(&draw(SMALL, 5), SMALL, Level::new()).unwrap();
    assert_eq!(say(&network, &[], &[], &[]), (vec![], vec![]));
}

#[test]
fn broken_models_are_refused() {
    let whole = draw(SMALL, 6);
    for number in 0..whole.len() {
        let mut sections = whole.clone();
        let (name, _) = sections.remove(number);
        assert!(open(&sections, SMALL, Level::new()).is_err(), "without {name}");
        for change in [|b: &mut Vec<u8>| b.truncate(b.len() - 1), |b: &mut Vec<u8>| b.extend([b'x'; 9])] {
            let mut sections = whole.clone();
            change(&mut sections[number].1);
            let harmless = matches!(name.as_str(), "layout" | "relations");
            assert!(harmless || open(&sections, SMALL, Level::new()).is_err(), "{name} of another length");
        }
    }
    let layout = String::from_utf8(whole.last().unwrap().1.clone()).unwrap();
    for line in layout.lines() {
        let (name, _) = line.split_once(' ').unwrap();
        for value in ["", "0", "-1", "17", "4294967296", "18446744073709551615", "1e9", "nan", "inf", "x"] {
            let mut sections = whole.clone();
            sections.last_mut().unwrap().1 = layout.replace(line, &format!("{name} {value}")).into_bytes();
            // A scale may be any number; sizes must be those of the sections.
            let scale = name.starts_with("scale_") || name == "row_step";
            let fine = scale && value.parse::<f32>().is_ok_and(|v| v.is_finite() && v > 0.0);
            assert_eq!(open(&sections, SMALL, Level::new()).is_ok(), fine, "{name} {value}");
        }
    }
}

/// `cargo test --release -p octuple-language -- --ignored --nocapture speed`
#[test]
#[ignore = "it measures, and has nothing to find wrong"]
fn speed_of_each_stage() {
    let sections = draw(REAL, 7);
    let (words, known) = words(256);
    let ends: Vec<usize> = (1..=10).map(|n| n * 256 / 10).collect();
    for level in levels() {
        let start = Instant::now();
        let network = open(&sections, REAL, level).unwrap();
        println!("{level:?}: opened in {:.1} ms", start.elapsed().as_secs_f64() * 1e3);
        let mut seen = Seen::default();
        network.read(&words, &known, &ends, &mut seen);
        let mut arcs = Vec::new();
        let mut time = |what: &str, work: &mut dyn FnMut(&mut Seen)| {
            let mut run = |seen: &mut Seen| {
                let start = Instant::now();
                (0..20).for_each(|_| work(seen));
                start.elapsed().as_secs_f64() * 1e6 / 20.0 / 256.0
            };
            let best = (0..15).map(|_| run(&mut seen)).fold(f64::INFINITY, f64::min);
            println!("  {what:10} {best:.2} µs a word");
        };
        time("rows", &mut |seen| network.rows.vectors(network.level, &words, &known, &mut seen.work.vectors));
        time("join", &mut |seen| {
            network.rows.vectors(network.level, &words, &known, &mut seen.work.vectors);
            super::recurrent::join(network.level, (REAL.width, REAL.shift), &ends, &mut seen.work);
        });
        time("layer 1", &mut |seen| {
            let width = (REAL.width + 2 * REAL.shift) / 2;
            seen.work.inputs.resize(words.len() * width, 1);
            network.layers[0].read(network.level, &ends, false, &mut seen.work);
        });
        time("layer 2", &mut |seen| network.layers[1].read(network.level, &ends, true, &mut seen.work));
        time("heads", &mut |seen| network.heads.product(network.level, &seen.work.inputs, &mut seen.heads));
        time("all but arcs", &mut |seen| network.read(&words, &known, &ends, seen));
        time("arcs", &mut |seen| {
            let mut start = 0;
            for &end in &ends {
                network.parse(start..end, seen, &mut arcs);
                start = end;
            }
        });
    }
}

/// Rings within rings: what is done for one must not be done over again for all that lie in it.
#[test]
fn rings_within_rings_take_no_longer_than_they_must() {
    let time = |words: usize| {
        let score = |word: usize, head: usize| match head {
            0 => -1000.0 - word as f32,
            // Each wants the one before it, and the first the second, so that every ring that closes closes with the next.
            _ if head == word || (word == 0 && head == 2) => 100.0 - word as f32,
            _ => -(word.abs_diff(head) as f32),
        };
        let start = std::time::Instant::now();
        let mut heads = Vec::new();
        super::tree::decode(words, score, &mut heads);
        assert_eq!(heads.iter().filter(|&&head| head == 0).count(), 1);
        start.elapsed().as_secs_f64()
    };
    let least = |words| (0..5).map(|_| time(words)).fold(f64::MAX, f64::min);
    let (short, long) = (least(100), least(800));
    assert!(long < 200.0 * short, "eight times the words: {short} s, then {long} s");
}
