use crate::Relation;

/// One step of the parser.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Action {
    /// The next word goes on the stack.
    Shift,
    /// The top of the stack depends on the next word, and leaves.
    Left(Relation),
    /// The top of the stack depends on the one below it, and leaves.
    Right(Relation),
}

/// The actions that a model knows, by number.
#[derive(Clone, Debug)]
pub struct Actions(Vec<Action>);

impl Actions {
    /// From these, in this order.
    pub fn new(actions: Vec<Action>) -> Self {
        Self(actions)
    }

    /// From lines as [`Actions::lines`] writes them.
    pub fn parse(lines: &[String]) -> Option<Self> {
        let parse = |line: &String| match line.split_once(' ') {
            None if line == "shift" => Some(Action::Shift),
            Some(("left", relation)) => relation.parse().ok().map(Action::Left),
            Some(("right", relation)) => relation.parse().ok().map(Action::Right),
            _ => None,
        };
        let actions: Vec<Action> = lines.iter().map(parse).collect::<Option<_>>()?;
        (!actions.is_empty() && actions.len() <= 255).then_some(Self(actions))
    }

    /// One line each: "shift", "left nsubj", "right obj".
    pub fn lines(&self) -> Vec<String> {
        let line = |action: &Action| match action {
            Action::Shift => "shift".to_owned(),
            Action::Left(relation) => format!("left {relation}"),
            Action::Right(relation) => format!("right {relation}"),
        };
        self.0.iter().map(line).collect()
    }

    /// How many there are.
    pub fn len(&self) -> usize {
        self.0.len()
    }

    /// Whether there are none.
    pub fn is_empty(&self) -> bool {
        self.0.is_empty()
    }

    /// The action of a number.
    pub fn get(&self, number: usize) -> Action {
        self.0[number]
    }

    /// The number of an action.
    pub fn number(&self, action: Action) -> Option<usize> {
        self.0.iter().position(|a| *a == action)
    }
}
