//! The thread that brings pages in.

use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::mpsc::SyncSender;

use source::{Item, Known, Origin, Problem, Severity, Source};

use super::budget::Budget;
use super::reader::Job;
use super::writer::{Done, Step};

/// Brings pages in until there are no more, or until it is told to stop. Pages go to the readers, everything else straight to
/// the writer; all are numbered, so that the writer can put them in order again.
pub fn run(
    (source, origins, known): (&Source, &[Origin], &Arc<dyn Known>),
    budget: &Budget,
    stop: &AtomicBool,
    to_read: &SyncSender<Job>,
    to_write: &SyncSender<Step>,
) {
    let mut number = 0;
    let mut next = || {
        number += 1;
        number - 1
    };
    for origin in origins {
        let items = match source.read(origin, known.clone()) {
            Ok(items) => items,
            Err(error) => {
                let problem = Problem {
                    place: error.place().to_owned(),
                    kind: error.kind(),
                    message: error.message().to_owned(),
                    severity: Severity::Lost,
                };
                if to_write.send(Step { number: next(), done: Done::Problem(problem) }).is_err() {
                    return;
                }
                continue;
            }
        };
        for item in items {
            if stop.load(Ordering::Relaxed) {
                return;
            }
            let sent = match item {
                Item::Page(page) => budget.take(page.bytes.len()) && to_read.send(Job { number: next(), page }).is_ok(),
                Item::Problem(problem) => to_write.send(Step { number: next(), done: Done::Problem(problem) }).is_ok(),
                Item::End(end) => to_write.send(Step { number: next(), done: Done::End(end.container) }).is_ok(),
            };
            if !sent {
                return;
            }
        }
    }
}
