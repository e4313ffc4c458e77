//! What one rule says about an event's certainty, and how several add up.

use language::TokenId;
use span::Span;

use crate::{Rule, Status};

/// One rule's word on an event.
#[derive(Clone, Debug)]
pub(super) struct Mark {
    /// The most certain that the event can be after this, on FactBank's scale (0 to 3).
    pub cap: f32,
    /// Whether it turns yes into no.
    pub flip: bool,
    /// Where it puts the event, if it does.
    pub status: Option<Status>,
    /// The words that it read.
    pub evidence: Vec<TokenId>,
    /// The clauses or phrases that weaken.
    pub hedges: Vec<Span>,
    /// Its name.
    pub rule: Rule,
    /// Whether what stands above no longer matters ("regrets *that*": true whatever else is said).
    pub last: bool,
    /// What it means for the event when the word that was read is itself negated.
    pub under_no: UnderNo,
}

/// What the negation of a governing word does to what it governs: the second half of its signature, as Karttunen and
/// Nairn, Condoravdi and Karttunen write it.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(super) enum UnderNo {
    /// "did not manage to land": it did not land.
    Turns,
    /// "did not stop shelling": it shelled.
    Keeps,
    /// "did not force them to leave": they may have left.
    Opens,
}

/// The most that is known of what an opened word governs.
const OPENED: f32 = 0.8;

impl Mark {
    /// A mark that leaves everything as it is; rules change what they mean to.
    pub fn of(rule: Rule, word: TokenId) -> Self {
        Self {
            cap: 3.0,
            flip: false,
            status: None,
            evidence: vec![word],
            hedges: Vec::new(),
            rule,
            last: false,
            under_no: UnderNo::Turns,
        }
    }

    pub fn cap(mut self, cap: f32) -> Self {
        self.cap = cap;
        self
    }

    pub fn status(mut self, status: Status) -> Self {
        self.status = Some(status);
        self
    }

    pub fn flip(mut self) -> Self {
        self.flip = true;
        self
    }

    pub fn last(mut self) -> Self {
        self.last = true;
        self
    }

    pub fn under_no(mut self, under_no: UnderNo) -> Self {
        self.under_no = under_no;
        self
    }

    /// The mark of the governing word's own clause, as it reaches what that word governs.
    pub fn through(self, under_no: UnderNo) -> Option<Self> {
        match (self.flip, under_no) {
            (false, _) | (true, UnderNo::Turns) => Some(self),
            (true, UnderNo::Keeps) => None,
            (true, UnderNo::Opens) => Some(Self { flip: false, cap: OPENED, status: Some(Status::Possible), ..self }),
        }
    }

    pub fn hedge(mut self, span: Span) -> Self {
        self.hedges.push(span);
        self
    }
}

/// Above it a word is told as a fact, and below it as open.
const ASSERTED: f32 = 2.0;
/// How much of an open word's weight is left to what it would keep from happening.
const OPEN_NO: f32 = 0.4;

/// What the marks so far add up to.
#[derive(Clone, Debug)]
pub(super) struct Sum {
    /// −3 to +3.
    pub value: f32,
    /// Whether an odd number of words turned it round.
    pub negative: bool,
    pub status: Status,
    pub evidence: Vec<TokenId>,
    pub hedges: Vec<Span>,
    pub rule: Rule,
    /// Whether a clause of its own lies below: what denies the saying of it leaves it open.
    pub apart: bool,
    /// How much less what stands above counts: what is open about a verb is less open about a noun beside it.
    pub slack: f32,
}

impl Sum {
    pub fn new(status: Status, rule: Rule) -> Self {
        Self {
            value: 3.0,
            negative: false,
            status,
            evidence: Vec::new(),
            hedges: Vec::new(),
            rule,
            apart: false,
            slack: 0.0,
        }
    }

    pub fn add(&mut self, mark: Mark) {
        // "declined to say that it had *left*": it may have.
        let denied = mark.status == Some(Status::Denied);
        let reach = if self.apart && !denied { UnderNo::Opens } else { UnderNo::Turns };
        let Some(mark) = mark.through(reach) else { return };
        let cap = mark.cap + self.slack;
        // What might be prevented is nearly as open as what might be: only what is told as a fact denies as surely.
        let low = if self.negative && cap < ASSERTED { cap * OPEN_NO } else { cap };
        self.value = self.value.clamp(-low, cap);
        if mark.flip {
            self.value = -self.value;
            self.negative = !self.negative;
        }
        self.hedges.extend(mark.hedges);
        match mark.status {
            Some(status) if rank(status) > rank(self.status) => {
                (self.status, self.rule) = (status, mark.rule);
                self.evidence = mark.evidence;
            }
            Some(status) if status == self.status => self.evidence.extend(mark.evidence),
            _ if mark.flip => {
                if self.evidence.is_empty() {
                    self.rule = mark.rule;
                }
                self.evidence.extend(mark.evidence);
            }
            _ => {}
        }
    }
}

/// Of two statuses the one that leaves more open wins: a plan that is disputed is disputed.
fn rank(status: Status) -> u8 {
    match status {
        Status::Happened => 0,
        Status::Stated => 1,
        Status::Ongoing => 2,
        Status::Planned => 3,
        Status::Possible => 4,
        Status::Conditional => 5,
        Status::Alleged => 6,
        Status::Undecided => 7,
        Status::Undisclosed => 8,
        Status::Denied => 9,
        Status::Disputed => 10,
    }
}
