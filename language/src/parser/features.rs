use super::State;
use super::state::Node;
use crate::weights::feature;

/// Emits the hashes of the features that speak for the next action.
///
/// `s0` to `s2` are the top words of the stack, `b0` to `b2` the next words; `w` is a form, `t` a tag, `l` a label.
#[inline]
pub fn features(state: &State, mut emit: impl FnMut(u64)) {
    let node = |at: u32| &state.nodes[at as usize];
    let (i0, i1, i2) = (state.on_stack(0), state.on_stack(1), state.on_stack(2));
    let (j0, j1, j2) = (state.in_buffer(0), state.in_buffer(1), state.in_buffer(2));
    let (s0, s1, s2, b0, b1, b2) = (node(i0), node(i1), node(i2), node(j0), node(j1), node(j2));
    let s = Sight { state, s0, s1, b0 };
    single(&mut emit, s0, s1, s2, b0, b1, b2);
    pairs(&mut emit, s0, s1, b0, b1);
    triples(&mut emit, s0, s1, s2, b0, b1, b2, state.casing);
    s.ahead(&mut emit, b1);
    s.distances(&mut emit, i0, i1, j0);
    s.children(&mut emit);
    s.shapes_of_children(&mut emit);
}

#[inline]
fn single(emit: &mut impl FnMut(u64), s0: &Node, s1: &Node, s2: &Node, b0: &Node, b1: &Node, b2: &Node) {
    emit(feature(100, [s0.form]));
    emit(feature(101, [s0.tag]));
    emit(feature(102, [s0.form, s0.tag]));
    emit(feature(103, [s1.form]));
    emit(feature(104, [s1.tag]));
    emit(feature(105, [s1.form, s1.tag]));
    emit(feature(106, [b0.form]));
    emit(feature(107, [b0.tag]));
    emit(feature(108, [b0.form, b0.tag]));
    emit(feature(109, [b1.form]));
    emit(feature(110, [b1.tag]));
    emit(feature(111, [b1.form, b1.tag]));
    emit(feature(112, [b2.form, b2.tag]));
    emit(feature(113, [b2.tag]));
    emit(feature(114, [s2.form]));
    emit(feature(115, [s2.tag]));
}

#[inline]
fn pairs(emit: &mut impl FnMut(u64), s0: &Node, s1: &Node, b0: &Node, b1: &Node) {
    emit(feature(120, [s0.form, s0.tag, b0.form, b0.tag]));
    emit(feature(121, [s0.form, s0.tag, b0.tag]));
    emit(feature(122, [s0.tag, b0.form, b0.tag]));
    emit(feature(123, [s0.form, b0.form]));
    emit(feature(124, [s0.tag, b0.tag]));
    emit(feature(125, [b0.tag, b1.tag]));
    emit(feature(126, [b0.form, b1.tag]));
    emit(feature(127, [b0.form, b1.form]));
    emit(feature(128, [s1.form, s0.form]));
    emit(feature(129, [s1.tag, s0.tag]));
    emit(feature(130, [s1.form, s1.tag, s0.tag]));
    emit(feature(131, [s1.tag, s0.form, s0.tag]));
    emit(feature(132, [s1.tag, b0.tag]));
    emit(feature(133, [s1.form, b0.form]));
    emit(feature(134, [s1.form, b0.tag]));
    emit(feature(135, [s1.tag, b0.form]));
    emit(feature(136, [s0.tag, b1.form]));
}

#[inline]
#[allow(clippy::too_many_arguments)]
fn triples(emit: &mut impl FnMut(u64), s0: &Node, s1: &Node, s2: &Node, b0: &Node, b1: &Node, b2: &Node, casing: u32) {
    emit(feature(140, [s0.tag, b0.tag, b1.tag]));
    emit(feature(141, [b0.tag, b1.tag, b2.tag]));
    emit(feature(142, [s1.tag, s0.tag, b0.tag]));
    emit(feature(143, [s2.tag, s1.tag, s0.tag]));
    emit(feature(144, [s1.tag, s0.tag, b0.tag, b1.tag]));
    emit(feature(145, [s1.form, s0.tag, b0.tag]));
    emit(feature(146, [s1.tag, s0.form, b0.tag]));
    emit(feature(147, [s1.tag, s0.tag, b0.form]));
    emit(feature(148, [s1.form, s0.form, b0.form]));
    emit(feature(149, [s0.form, b0.tag, b1.tag]));
    emit(feature(150, [s0.tag, b0.form, b1.tag]));
    emit(feature(151, [s0.upos, b0.upos, b1.upos, b2.upos]));
    emit(feature(152, [s2.upos, s1.upos, s0.upos, b0.upos]));
    emit(feature(153, [casing, s1.tag, s0.tag, b0.tag]));
    emit(feature(154, [s0.tag, b0.tag, b1.tag, b2.tag]));
    emit(feature(155, [s2.tag, s1.tag, s0.tag, b0.tag]));
    emit(feature(156, [s1.tag, s0.tag, b0.form, b1.form]));
}

struct Sight<'s> {
    state: &'s State,
    s0: &'s Node,
    s1: &'s Node,
    b0: &'s Node,
}

impl Sight<'_> {
    fn node(&self, at: u32) -> &Node {
        &self.state.nodes[at as usize]
    }

    /// What the phrase after a preposition will be about.
    #[inline]
    fn ahead(&self, emit: &mut impl FnMut(u64), b1: &Node) {
        let (s0, s1, b0) = (self.s0, self.s1, self.b0);
        let noun = self.node(b0.ahead);
        emit(feature(160, [s0.form, b0.form, noun.form]));
        emit(feature(161, [s1.form, b0.form, noun.form]));
        emit(feature(162, [s1.tag, s0.tag, b0.form, noun.tag]));
        emit(feature(163, [b0.form, noun.form, s0.tag]));
        emit(feature(164, [s0.form, b0.tag, noun.tag, b1.tag]));
        emit(feature(165, [s1.form, s0.tag, b0.form]));
        emit(feature(166, [s1.tag, s0.form, b0.form]));
    }

    #[inline]
    fn distances(&self, emit: &mut impl FnMut(u64), i0: u32, i1: u32, j0: u32) {
        let (s0, s1, b0) = (self.s0, self.s1, self.b0);
        let near = bucket(if i0 > 0 { j0.saturating_sub(i0) } else { 0 });
        let far = bucket(if i1 > 0 { i0 - i1 } else { 0 });
        emit(feature(170, [s0.form, near]));
        emit(feature(171, [s0.tag, near]));
        emit(feature(172, [b0.form, near]));
        emit(feature(173, [b0.tag, near]));
        emit(feature(174, [s0.tag, b0.tag, near]));
        emit(feature(175, [s1.tag, s0.tag, far]));
        emit(feature(176, [s1.form, s0.tag, far]));
        emit(feature(177, [s1.tag, s0.tag, b0.tag, near]));
    }

    #[inline]
    fn children(&self, emit: &mut impl FnMut(u64)) {
        let (s0, s1, b0) = (self.s0, self.s1, self.b0);
        let (s0l, s0r) = (self.node(s0.left[0]), self.node(s0.right[0]));
        let (s0l2, s0r2) = (self.node(s0.left[1]), self.node(s0.right[1]));
        let (s1l, s1r) = (self.node(s1.left[0]), self.node(s1.right[0]));
        let (b0l, b0l2) = (self.node(b0.left[0]), self.node(b0.left[1]));
        emit(feature(180, [s0l.form, s0l.label]));
        emit(feature(181, [s0r.form, s0r.label]));
        emit(feature(182, [b0l.form, b0l.label]));
        emit(feature(183, [s1r.form, s1r.label]));
        emit(feature(184, [s0.tag, s0l.tag, b0.tag]));
        emit(feature(185, [s0.tag, s0r.tag, b0.tag]));
        emit(feature(186, [s0.tag, b0.tag, b0l.tag]));
        emit(feature(187, [s1.tag, s0.tag, s0l.tag]));
        emit(feature(188, [s1.tag, s0.tag, s0r.tag]));
        emit(feature(189, [s1.tag, s1r.tag, s0.tag]));
        emit(feature(190, [s1.tag, s1l.tag, s0.tag]));
        emit(feature(191, [s1.form, s0l.form]));
        emit(feature(192, [s1.tag, s0l.form, s0.form]));
        emit(feature(193, [s0.tag, s0l.label, s0l2.label]));
        emit(feature(194, [s0.tag, s0r.label, s0r2.label]));
        emit(feature(195, [b0.tag, b0l.label, b0l2.label]));
        emit(feature(196, [s0.form, s0l.label, b0.tag]));
        emit(feature(197, [s1.tag, s1r.label, s0.tag, s0l.label]));
        emit(feature(198, [s0.tag, s0r.form, b0.form]));
        emit(feature(199, [s1.form, s0.tag, s0l.form]));
        emit(feature(200, [s1.upos, s0.upos, s0l.form, b0.upos]));
    }

    #[inline]
    fn shapes_of_children(&self, emit: &mut impl FnMut(u64)) {
        let (s0, s1, b0) = (self.s0, self.s1, self.b0);
        let set = |labels: u64| (labels as u32) ^ ((labels >> 32) as u32).wrapping_mul(0x9e37_79b1);
        emit(feature(210, [s0.form, s0.left_count]));
        emit(feature(211, [s0.form, s0.right_count]));
        emit(feature(212, [s0.tag, s0.left_count, s0.right_count]));
        emit(feature(213, [b0.form, b0.left_count]));
        emit(feature(214, [b0.tag, b0.left_count]));
        emit(feature(215, [s0.tag, set(s0.left_labels)]));
        emit(feature(216, [s0.tag, set(s0.right_labels)]));
        emit(feature(217, [b0.tag, set(b0.left_labels)]));
        emit(feature(218, [s1.tag, set(s1.right_labels), s0.tag]));
        emit(feature(219, [s1.form, set(s1.right_labels)]));
        emit(feature(220, [s0.form, set(s0.left_labels)]));
        emit(feature(221, [s0.form, set(s0.right_labels), b0.tag]));
        emit(feature(222, [s1.tag, set(s1.left_labels), s0.tag, b0.tag]));
    }
}

/// Distances, coarser as they grow.
#[inline]
fn bucket(distance: u32) -> u32 {
    match distance {
        0..=5 => distance,
        6..=8 => 6,
        9..=12 => 7,
        13..=20 => 8,
        _ => 9,
    }
}
