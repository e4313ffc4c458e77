# The same steps as .ci/run, one by one. `just` lists them.

data := "../shared/data"

default:
    @just --list

# Everything that CI does
ci:
    bash .ci/run

# Formatting and lints
lint:
    cargo fmt --all --check
    cargo clippy --workspace --all-targets --locked -- -D warnings

# The pure crates do no input or output and know no clock, JSON or SQL
pure:
    bash .ci/pure

# Every test
test:
    cargo test --workspace --locked

# What must hold for every reading, on many more cases than CI looks at, others each time
search cases="20000":
    PROPTEST_CASES={{cases}} PROPTEST_RNG_SEED=$RANDOM cargo test --release --locked -p octuple --test reading

# Every figure against its floor
gate:
    cargo run --release --locked -p octuple-eval -- gate --data {{data}}

# Scores of one task
score task:
    cargo run --release --locked -p octuple-eval -- {{task}} --data {{data}}

# Learn the lemmas anew; `train/language` trains the network too, where there is a graphics processor
train:
    cargo run --release --locked -p octuple-train -- language --data {{data}} --out language/model

# Build the book into target/book, and follow its links
book:
    bash .ci/book

# Speed
bench:
    cargo bench --workspace --locked

# From an archive to a store: how fast, in how much memory, and how answers grow with the number of pages
many *counts:
    bash bench/many {{counts}}

# The page reader and the language engine beside their peers
peers:
    bash bench/article --data {{data}}
    bash bench/language --data {{data}}

# The Python package: built, tested, and beside the engine
python:
    bash .ci/python
    bash bench/python

# Inputs that break a target of fuzz/, looked for
fuzz target runs="1000000":
    bash fuzz/run {{target}} {{runs}}

# Whole pages, damaged
damage count="100000":
    cargo run --release --locked -p octuple --example damage {{count}} examples cases/pages

# A run killed over and over, disks that fail, hours of work, other builds: needs strace
trials: (_trial "kill.py" "560 40000") (_trial "soak.py" "120")
    bash trials/same

_trial script arguments:
    cargo build --release --locked
    python3 trials/{{script}} target/release/octuple target/trials {{arguments}}

# What is stood on: licences and sources
supply:
    bash .ci/supply

# What is to be published, in target/releases; nothing is
release version:
    bash release/run {{version}}
