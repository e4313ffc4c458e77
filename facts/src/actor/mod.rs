//! Who, and to whom: the parties of an event.
