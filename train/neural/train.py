"""Trains the network of `language`: a teacher on the gold sets, then students on gold and on what the teacher reads.

    python3 train.py PREPARED MPNET OUT [--trial]

PREPARED is what `octuple-train prepare` wrote, MPNET a folder with the teacher's start (`weights.py`). Each student goes to the folder OUT/NAME.
"""

import multiprocessing
import os
import sys
import tempfile
import time

import numpy as np
import torch

import batches as make
import judge
import mpnet
import student
import teacher
from arrays import (DEV, DRAWN, DRAWN_NAMES, EWT, EWT_DEV, GMB_DEV, GUM, GUM_DEV, HEADLINE, NAMES, PLAIN, RE3D_DEV, Arrays,
                    used_pieces, windows)

SEED = 5
STARTED = time.time()
# A trial goes through every step with little of the data and an empty teacher, to see that all works and how long it takes.
TRIAL = "--trial" in sys.argv
SCRATCH = os.path.join(tempfile.gettempdir(), "octuple-train")
DEVICE = "cuda" if torch.cuda.is_available() else "cpu"
TEACHER = {"layers": 10, "epochs": 12, "rate": 4e-5}
# Names, and what differs from the usual; all see the same batches.
STUDENTS = {
    "small": {"steps": 10500, "rate": 3e-3, "gold": 0.5, "model": {}},
    "three": {"steps": 10500, "rate": 3e-3, "gold": 0.5, "model": {"hidden": 96, "layers": 3}},
    "deep": {"steps": 10500, "rate": 3e-3, "gold": 0.5, "model": {"layers": 3}},
}
TRIAL_WINDOWS, TRIAL_STEPS = int(os.environ.get("TRIAL_WINDOWS", 60)), int(os.environ.get("TRIAL_STEPS", 16))
MOST_FORMS = 40000
COPIES = 2
# How many words of a copy are others of the same sort.
SWAPPED = 0.15
OPEN = {"NN", "NNS", "NNP", "JJ", "VB", "VBD", "VBG", "VBN", "VBP", "VBZ", "CD", "RB", "JJR"}


def say(what):
    print(f"{time.time() - STARTED:6.1f} s  {what}", flush=True)


def cut(arrays, sources, how, random, share=1.0):
    found = windows(arrays, sources, how, random)
    if TRIAL:
        share = min(share, TRIAL_WINDOWS / len(found))
    return found if share >= 1 else [found[n] for n in sorted(random.permutation(len(found))[: int(share * len(found)) + 1])]


def load_teacher(arrays, folder):
    found, used = used_pieces(arrays.words, os.path.join(folder, "vocab.txt"))
    place = {piece: n for n, piece in enumerate(used)}
    cutter = teacher.Pieces([[place[p] for p in pieces] for pieces in found], arrays.case, DEVICE)
    model = teacher.Teacher(len(used), TEACHER["layers"], len(arrays.tags), len(arrays.relations), len(arrays.names))
    weights = {}
    for name in sorted(os.listdir(folder)):
        if name.endswith(".npz"):
            weights.update(np.load(os.path.join(folder, name)))

    def tensor(name):
        values = weights[name].astype(np.float32)
        return values * weights["scale/" + name].astype(np.float32)[:, None] if "scale/" + name in weights else values

    if not TRIAL:
        mpnet.load(model.encoder, tensor)
    return model.to(DEVICE), lambda batch: cutter(batch, place[0], place[2], place[1])


def teach(arrays, model, cutter, dev):
    random = np.random.default_rng(SEED)

    def epoch(number):
        trees = cut(arrays, (EWT, GUM), ("run", "paragraph")[number % 2], random)
        others = cut(arrays, (HEADLINE, DRAWN, DRAWN_NAMES), "sentence", random, 0.25) + cut(arrays, (NAMES,), "sentence", random, 0.6)
        return [make.padded(arrays, g) for g in make.grouped(trees + others, 2600, random)]

    teacher.train(model, cutter, epoch, 1 if TRIAL else TEACHER["epochs"], TEACHER["rate"], DEVICE, SEED, say)
    model.eval()

    def read(batch):
        with torch.autocast(DEVICE, dtype=torch.bfloat16, enabled=DEVICE == "cuda"):
            return model(batch, cutter(batch)), model.relation

    for name, found in dev.items():
        say(f"teacher on {name}: {judge.judge(read, found, arrays)}")


def swapped(arrays, tags, random):
    """The tokens with some words put in the place of others that have their tag, capitals and class."""
    # A word's sort is its tag, whether it is capitalised, and what the gazetteer knows of it.
    capital = np.array([w[:1].isupper() for w in arrays.words])[arrays.tokens]
    ok = np.array([t.split(" ")[1] in OPEN for t in arrays.tags])
    seen = tags < len(arrays.tags)
    sort = np.where(seen & ok[np.minimum(tags, len(arrays.tags) - 1)], tags.astype(np.int64) * 100 + capital * 50 + arrays.known, -1)
    # From types rather than tokens, so that rare words come as often as common ones; half and half.
    types = arrays.tokens.copy()
    for kind in np.unique(sort[sort >= 0]):
        here = np.flatnonzero(sort == kind)
        pool = np.unique(arrays.tokens[here])
        chosen = here[random.random(len(here)) < SWAPPED]
        rare = pool[random.integers(0, len(pool), len(chosen))]
        common = arrays.tokens[here[random.integers(0, len(here), len(chosen))]]
        types[chosen] = np.where(random.random(len(chosen)) < 0.5, rare, common)
    return types


def labelled(arrays, model, cutter, rows):
    """Every batch that the students see, with what the teacher reads in it."""
    random = np.random.default_rng(SEED + 1)
    tags = arrays.tag.copy()
    found = []

    def read(group, types=None):
        batch = make.padded(arrays, group, types)
        seen = rows.of(batch).to(torch.int32)
        out = teacher.label(model, cutter, batch, DEVICE)
        if types is None:
            token = out["token"].cpu().numpy()
            tags[token[token >= 0]] = out["t_tag"].argmax(-1).cpu().numpy()[token >= 0]
        out["marked"] = (batch["segment"] >= 0).any(1).to(DEVICE)
        small = lambda k, v: v.to(torch.int16) if k in ("tag", "relation", "name", "start", "head", "segment", "near") else v
        keep = {k: small(k, v) for k, v in out.items() if k not in ("type", "known", "casing")}
        keep["token"] = keep["token"].to(torch.int32)
        return {**keep, "rows": seen.to(DEVICE)}

    plans = [((EWT, GUM), "run"), ((EWT, GUM), "paragraph"), ((EWT, GUM), "sentence"), ((HEADLINE, DRAWN, DRAWN_NAMES, NAMES), "sentence"),
             ((PLAIN,), "sentence")]
    for sources, how in plans:
        groups = make.grouped(cut(arrays, sources, how, random), 8192)
        found += [read(g) for g in groups]
    say(f"{len(found)} batches labelled")
    for _ in range(COPIES):
        types = swapped(arrays, tags, random)
        for sources, how in [((EWT, GUM, NAMES), "run"), ((PLAIN,), "sentence")]:
            for group in make.grouped(cut(arrays, sources, how, random), 8192):
                batch = read(group, types)
                # What was known is known of other words.
                for name in ("tag", "relation", "name", "head"):
                    batch[name].fill_(make.IGNORE)
                found.append(batch)
    say(f"{len(found)} batches with copies")
    return found


def vocabulary(arrays):
    """Forms that the table has rows for, ascending, and how often each comes."""
    trained = np.zeros(len(arrays.tokens), dtype=bool)
    for first, end, _, _, _, source in arrays.sentences:
        trained[first:end] = source not in DEV and source != DRAWN
    forms, counts = np.unique(arrays.hashes[arrays.tokens[trained], 0], return_counts=True)
    least = max(2, int(np.sort(counts)[::-1][min(MOST_FORMS, len(counts) - 1)]) + 1) if (counts >= 2).sum() > MOST_FORMS else 2
    return forms[counts >= least], counts[counts >= least]


@torch.no_grad()
def vectors(arrays, model, cutter, forms, width=128):
    """What the teacher makes of each form alone, in fewer dimensions."""
    place = {int(h): n for n, h in reversed(list(enumerate(arrays.hashes[:, 0])))}
    kinds = torch.tensor([place[int(f)] for f in forms], device=DEVICE)
    found = []
    for part in kinds.split(2048):
        batch = {"type": part[:, None], "token": torch.zeros_like(part)[:, None]}
        ids, cases, mask, first = cutter(batch)
        with torch.autocast(DEVICE, dtype=torch.bfloat16, enabled=DEVICE == "cuda"):
            top = model.encoder(ids, cases, mask)[:, 1]
        low = (model.encoder.words(ids) * mask[..., None])[:, 1:].sum(1) / (mask.sum(1, keepdim=True) - 1).clamp(min=1)
        found.append((low.float(), top.float()))

    def fewer(x, n):
        x = x - x.mean(0)
        _, _, v = torch.linalg.svd(x.T @ x / len(x))
        y = x @ v[:n].T
        return y / y.std()

    low, top = (torch.cat([f[k] for f in found]) for k in range(2))
    return torch.cat([fewer(low, width // 2), fewer(top, width // 2)], 1).cpu()


def learn(name, folder):
    """One student, in a process of its own."""
    plan = STUDENTS[name]
    torch.manual_seed(SEED)
    shared = torch.load(os.path.join(folder, "shared.pt"), weights_only=False)
    found = torch.load(os.path.join(folder, "batches.pt"), map_location=DEVICE, weights_only=False)
    widen = lambda b: {k: v.long() if v.dtype in (torch.int16, torch.int32) else v for k, v in b.items()}
    dev = {k: [widen(b) for b in torch.utils._pytree.tree_map(lambda t: t.to(DEVICE), v)] for k, v in shared["dev"].items()}
    arrays = Arrays(sys.argv[1])
    model = student.Student(shared["rows"], shared["vectors"], *shared["counts"], **plan["model"]).to(DEVICE)

    def check(model):
        model.eval()
        read = lambda batch: (model(batch["rows"], batch["token"] >= 0), model.relation)
        text = "; ".join(f"{k}: {judge.judge(read, v, arrays)}" for k, v in dev.items())
        model.train()
        return text

    class Wide:
        def __len__(self):
            return len(found)

        def __getitem__(self, n):
            return widen(found[n])

    steps = TRIAL_STEPS if TRIAL else plan["steps"]
    student.train(model, Wide(), steps, plan["rate"], DEVICE, SEED, plan["gold"], lambda t: say(f"{name}: {t}"), check,
                  shared["drop"].to(DEVICE))
    model.eval()
    student.save(model, arrays, shared["forms"], os.path.join(sys.argv[3], name))
    say(f"{name}: saved")


def main():
    torch.manual_seed(SEED)
    arrays = Arrays(sys.argv[1])
    random = np.random.default_rng(SEED + 2)
    held = {"ewt": ((EWT_DEV,), "run"), "gum": ((GUM_DEV,), "run"), "ewt-raw": ((EWT_DEV,), "paragraph"),
            "gum-raw": ((GUM_DEV,), "paragraph"), "gmb": ((GMB_DEV,), "sentence"), "re3d": ((RE3D_DEV,), "sentence")}
    dev = {k: [make.padded(arrays, g) for g in make.grouped(cut(arrays, s, how, random), 8192)] for k, (s, how) in held.items()}
    model, cutter = load_teacher(arrays, sys.argv[2])
    say(f"read, on {DEVICE}")
    on = {k: [{n: t.to(DEVICE) for n, t in b.items()} for b in v] for k, v in dev.items()}
    teach(arrays, model, cutter, on)
    forms, counts = vocabulary(arrays)
    rows = student.Rows(arrays.hashes, forms)
    say(f"{len(forms)} forms, {rows.count} rows")
    found = labelled(arrays, model, cutter, rows)
    drop = torch.zeros(rows.count)
    drop[1 : len(forms) + 1] = 0.02 + 0.3 / (1 + torch.tensor(counts).float())
    for batch_list in dev.values():
        for batch in batch_list:
            batch["rows"] = rows.of(batch)
    folder = SCRATCH
    os.makedirs(folder, exist_ok=True)
    shared = {"dev": dev, "forms": forms, "rows": rows.count, "vectors": vectors(arrays, model, cutter, forms), "drop": drop,
              "counts": (len(arrays.tags), len(arrays.relations), len(arrays.names))}
    torch.save(shared, os.path.join(folder, "shared.pt"))
    torch.save(found, os.path.join(folder, "batches.pt"))
    del found, model
    if DEVICE == "cuda":
        torch.cuda.empty_cache()
    say("saved for the students")
    os.makedirs(sys.argv[3], exist_ok=True)
    workers = [multiprocessing.get_context("spawn").Process(target=learn, args=(name, folder)) for name in STUDENTS]
    for worker in workers:
        worker.start()
    for worker in workers:
        worker.join()
    say("done")


if __name__ == "__main__":
    main()
