use std::sync::{Condvar, Mutex, MutexGuard, PoisonError};

/// How many bytes may be in flight.
#[derive(Debug)]
pub struct Budget {
    limit: usize,
    used: Mutex<Option<usize>>,
    freed: Condvar,
}

impl Budget {
    /// Room for so many bytes.
    pub fn new(limit: usize) -> Self {
        Self { limit, used: Mutex::new(Some(0)), freed: Condvar::new() }
    }

    /// Waits until there is room. A page that is larger than all the room has it to itself. False once it is closed.
    pub fn take(&self, bytes: usize) -> bool {
        let mut used = self.used();
        loop {
            match *used {
                None => return false,
                Some(now) if now == 0 || now + bytes <= self.limit => {
                    *used = Some(now + bytes);
                    return true;
                }
                Some(_) => used = self.freed.wait(used).unwrap_or_else(PoisonError::into_inner),
            }
        }
    }

    /// Gives room back.
    pub fn give(&self, bytes: usize) {
        let mut used = self.used();
        *used = used.map(|now| now.saturating_sub(bytes));
        self.freed.notify_all();
    }

    /// Lets nobody wait any more.
    pub fn close(&self) {
        *self.used() = None;
        self.freed.notify_all();
    }

    fn used(&self) -> MutexGuard<'_, Option<usize>> {
        self.used.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

#[cfg(test)]
mod tests {
    use super::Budget;

    #[test]
    fn a_page_larger_than_all_the_room_has_it_to_itself() {
        let budget = Budget::new(10);
        assert!(budget.take(50));
        std::thread::scope(|scope| {
            let next = scope.spawn(|| budget.take(1));
            budget.give(50);
            assert!(next.join().expect("no panic"));
        });
        budget.close();
        assert!(!budget.take(1));
    }
}
