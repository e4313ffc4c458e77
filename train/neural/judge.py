"""How well a network reads what is held apart; for watching the training. What counts is `octuple-eval language`."""

import torch

from batches import IGNORE
from teacher import FAR, allowed


def names(labels, lines):
    """Names in a row of labels, as (first, end, kind)."""
    found, first = set(), None
    for at, label in enumerate(labels):
        line = lines[label] if label >= 0 else "O"
        letter, _, kind = line.partition("-")
        if letter == "U":
            found.add((at, at + 1, kind))
        elif letter == "B":
            first = (at, kind)
        elif letter == "L" and first and first[1] == kind:
            found.add((first[0], at + 1, kind))
        if letter in "OUL":
            first = None
    return found


@torch.no_grad()
def judge(read, batches, arrays):
    """`read` gives scores of a batch, and of relations to heads; gives the figures by what is known in the batches."""
    upos = torch.tensor([sorted({t.split()[0] for t in arrays.tags}).index(t.split()[0]) for t in arrays.tags])
    bases = sorted({r.split(":")[0] for r in arrays.relations})
    base = torch.tensor([bases.index(r.split(":")[0]) for r in arrays.relations])
    counts = dict.fromkeys(("words", "upos", "xpos", "uas", "las", "gold", "found", "right", "sgold", "sfound", "sright"), 0)
    for batch in batches:
        out, relation = read(batch)
        arcs = out["arcs"].float().masked_fill(~allowed(batch["segment"]), FAR).argmax(-1)
        label = relation(out, arcs).argmax(-1)
        upos, base = upos.to(arcs.device), base.to(arcs.device)
        known = batch["head"] != IGNORE
        right = (arcs == batch["head"]) & known
        tag = out["tag"].argmax(-1)
        counts["words"] += int(known.sum())
        counts["uas"] += int(right.sum())
        counts["las"] += int((right & (base[label] == base[batch["relation"].clamp(min=0)])).sum())
        tagged = known & (batch["tag"] != IGNORE)
        counts["xpos"] += int(((tag == batch["tag"]) & tagged).sum())
        counts["upos"] += int(((upos[tag] == upos[batch["tag"].clamp(min=0)]) & tagged).sum())
        asked = batch["start"] != IGNORE
        counts["sgold"] += int((batch["start"] == 1).sum())
        counts["sfound"] += int(((out["start"] > 0) & asked).sum())
        counts["sright"] += int(((out["start"] > 0) & (batch["start"] == 1)).sum())
        for gold, mine in zip(batch["name"].tolist(), out["name"].argmax(-1).tolist()):
            if max(gold) < 0:
                continue
            gold_names = names(gold, arrays.names)
            mine_names = names([m if g >= 0 else -1 for m, g in zip(mine, gold)], arrays.names)
            counts["gold"] += len(gold_names)
            counts["found"] += len(mine_names)
            counts["right"] += len(gold_names & mine_names)
    share = lambda a, b: counts[a] / max(1, counts[b])
    f1 = lambda right, found, gold: 2 * counts[right] / max(1, counts[found] + counts[gold])
    figures = []
    if counts["words"]:
        figures += [f"{m} {100 * share(m, 'words'):.2f}" for m in ("upos", "xpos", "uas", "las")]
    if counts["sgold"]:
        figures.append(f"starts {100 * f1('sright', 'sfound', 'sgold'):.1f}")
    if counts["gold"]:
        figures.append(f"names {100 * f1('right', 'found', 'gold'):.2f}")
    return " ".join(figures)
