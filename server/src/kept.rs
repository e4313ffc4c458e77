//! Answers that are given again while the store is as it was.

use std::collections::{HashMap, VecDeque};

use axum::body::Bytes;

/// How much is kept, in bytes of questions and answers; and the longest answer that is.
const MOST: usize = 32 << 20;
const LONGEST: usize = 1 << 20;

/// Answers by their questions, all of one state of the store. Those that were kept first go first.
#[derive(Debug, Default)]
pub struct Kept<S> {
    state: Option<S>,
    answers: HashMap<String, Bytes>,
    order: VecDeque<String>,
    bytes: usize,
}

impl<S: PartialEq> Kept<S> {
    /// What was answered to a question, if the store is as it was then.
    pub fn get(&mut self, state: S, question: &str) -> Option<Bytes> {
        if self.state.as_ref() != Some(&state) {
            *self = Self { state: Some(state), answers: HashMap::new(), order: VecDeque::new(), bytes: 0 };
        }
        self.answers.get(question).cloned()
    }

    /// Keeps an answer that was asked for when the store was in a state. When it is in another by now, the answer is not kept.
    pub fn keep(&mut self, state: &S, question: String, answer: Bytes) {
        if self.state.as_ref() != Some(state) || answer.len() > LONGEST || self.answers.contains_key(&question) {
            return;
        }
        self.bytes += 2 * question.len() + answer.len();
        self.order.push_back(question.clone());
        self.answers.insert(question, answer);
        while self.bytes > MOST {
            let Some(oldest) = self.order.pop_front() else { return };
            let answer = self.answers.remove(&oldest).unwrap_or_default();
            self.bytes -= 2 * oldest.len() + answer.len();
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_answer_is_given_again_until_the_store_is_another() {
        let mut kept = Kept::default();
        assert_eq!(kept.get(1, "who"), None);
        kept.keep(&1, "who".into(), Bytes::from_static(b"Denmark"));
        assert_eq!(kept.get(1, "who").as_deref(), Some(&b"Denmark"[..]));
        assert_eq!(kept.get(2, "who"), None);
        kept.keep(&1, "who".into(), Bytes::from_static(b"late"));
        assert_eq!(kept.get(2, "who"), None, "an answer of a state that is gone is not kept");
    }

    #[test]
    fn it_is_bounded() {
        let mut kept = Kept::default();
        assert_eq!(kept.get(1, ""), None);
        for number in 0..200 {
            kept.keep(&1, number.to_string(), Bytes::from(vec![0; LONGEST / 4]));
        }
        kept.keep(&1, "long".into(), Bytes::from(vec![0; LONGEST + 1]));
        assert!(kept.bytes <= MOST && kept.answers.len() == kept.order.len());
        assert_eq!((kept.get(1, "0"), kept.get(1, "long")), (None, None));
        assert!(kept.get(1, "199").is_some());
    }
}
