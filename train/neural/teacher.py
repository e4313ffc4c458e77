"""The teacher: MPNet with the heads of the student, tuned on the gold sets. It never ships, and nothing needs it to run."""

from concurrent.futures import ThreadPoolExecutor

import numpy as np
import torch
from torch import nn
from torch.nn import functional as F

import mpnet
from batches import IGNORE

FAR = -1e4


class Teacher(nn.Module):
    def __init__(self, vocabulary, layers, tags, relations, names, arc=384, relation=128):
        super().__init__()
        self.encoder = mpnet.Encoder(vocabulary, layers, 10)
        self.known = nn.Embedding(32, 32)
        wide = mpnet.WIDTH + 32
        part = lambda width: nn.Sequential(nn.Linear(wide, width), nn.GELU(), nn.Dropout(0.2))
        self.dependent, self.head, self.left, self.right = part(arc), part(arc), part(relation), part(relation)
        self.arcs = nn.Parameter(torch.empty(arc + 1, arc))
        self.root = nn.Parameter(torch.zeros(arc))
        nn.init.orthogonal_(self.arcs)
        self.labels = nn.Parameter(torch.zeros(relations, relation + 1, relation + 1))
        self.tag, self.name, self.start = nn.Linear(wide, tags), nn.Linear(wide, names), nn.Linear(wide, 1)
        self.drop = nn.Dropout(0.2)

    def forward(self, batch, pieces):
        ids, cases, mask, first = pieces
        x = self.encoder(ids, cases, mask)
        x = torch.gather(x, 1, first[..., None].expand(-1, -1, x.shape[-1]))
        x = self.drop(torch.cat([x, self.known(batch["known"]).to(x.dtype)], -1))
        d, h = self.dependent(x), self.head(x)
        h = torch.cat([self.root.to(h.dtype).expand(h.shape[0], 1, -1), h], 1)
        ones = torch.ones_like(d[..., :1])
        arcs = torch.cat([d, ones], -1) @ self.arcs.to(d.dtype) @ h.transpose(1, 2)
        return {
            "arcs": arcs.float(), "left": self.left(x), "right": self.right(x),
            "tag": self.tag(x).float(), "name": self.name(x).float(), "start": self.start(x).float()[..., 0],
        }

    def relation(self, out, heads):
        """Scores of the relations to these heads (0 the root, n + 1 the word n)."""
        at = (heads - 1).clamp(min=0)[..., None].expand(-1, -1, out["right"].shape[-1])
        right = torch.gather(out["right"], 1, at) * (heads > 0)[..., None]
        one = lambda x: torch.cat([x, torch.ones_like(x[..., :1])], -1).float()
        return torch.einsum("btx,rxy,bty->btr", one(out["left"]), self.labels, one(right))


def allowed(segment):
    """Which heads each word may have: the root, and other words of its sentence."""
    same = (segment[:, :, None] == segment[:, None, :]) & (segment >= 0)[:, None, :]
    same &= ~torch.eye(segment.shape[1], dtype=torch.bool, device=segment.device)
    return torch.cat([torch.ones_like(same[..., :1]), same], -1)


def segments(start, mask):
    """Sentences of windows whose sentences nobody marked."""
    begins = start > 0
    begins[:, 0] = True
    return torch.where(mask, begins.long().cumsum(1) - 1, -1)


class Pieces:
    """Makes word pieces of batches."""

    def __init__(self, of_types, cases, device):
        self.count = torch.tensor([len(p) for p in of_types], device=device)
        self.pieces = torch.zeros(len(of_types), 8, dtype=torch.long)
        for n, p in enumerate(of_types):
            self.pieces[n, : len(p)] = torch.tensor(p)
        self.pieces = self.pieces.to(device)
        self.cases = torch.as_tensor(cases).to(device)

    def __call__(self, batch, start, end, pad):
        kinds, mask = batch["type"], batch["token"] >= 0
        count = self.count[kinds] * mask
        # No more than the encoder has places for: what is over is not seen.
        total = count.cumsum(1)
        count = torch.where(total <= 500, count, 0)
        total = count.cumsum(1)
        first = total - count + 1
        width = int(total[:, -1].max()) + 2
        ids = torch.full((kinds.shape[0], width), pad, device=kinds.device)
        cases = torch.zeros_like(ids)
        ids[:, 0] = start
        rows = torch.arange(kinds.shape[0], device=kinds.device)
        ids[rows, total[:, -1] + 1] = end
        row = rows[:, None].expand_as(kinds)
        for k in range(8):
            here = count > k
            ids[row[here], first[here] + k] = self.pieces[kinds[here], k]
            cases[row[here], first[here] + k] = self.cases[kinds[here]]
        seen = torch.arange(width, device=kinds.device)[None] <= (total[:, -1] + 1)[:, None]
        return ids, cases, seen, first.clamp(max=width - 1)


def loss(model, batch, out):
    """Against what is known."""
    arcs = out["arcs"].masked_fill(~allowed(batch["segment"]), FAR)
    heads = batch["head"]
    labels = model.relation(out, heads.clamp(min=0))
    cross = lambda scores, gold: F.cross_entropy(scores.flatten(0, 1), gold.flatten(), ignore_index=IGNORE, reduction="sum")
    known = batch["start"] != IGNORE
    starts = F.binary_cross_entropy_with_logits(out["start"][known], batch["start"][known].float(), reduction="sum")
    total = cross(arcs, heads) + cross(labels, batch["relation"]) + cross(out["tag"], batch["tag"])
    total = total + cross(out["name"], batch["name"]) + starts
    return total / (batch["token"] >= 0).sum()


def descend(model, learner, schedule, value):
    """One step down from this loss, which it gives back without its history."""
    learner.zero_grad(set_to_none=True)
    value.backward()
    nn.utils.clip_grad_norm_(model.parameters(), 1.0)
    learner.step()
    schedule.step()
    return value.detach()


def train(model, pieces, batches, epochs, rate, device, seed, say):
    """Tunes the teacher; `batches` gives an epoch's batches anew."""
    heads = [p for n, p in model.named_parameters() if not n.startswith("encoder.") or n == "encoder.cases.weight"]
    body = [p for n, p in model.named_parameters() if n.startswith("encoder.") and n != "encoder.cases.weight"]
    groups = [{"params": body, "lr": rate}, {"params": heads, "lr": rate * 20}]
    learner = torch.optim.AdamW(groups, betas=(0.9, 0.98), weight_decay=0.01, fused=device == "cuda")
    random = np.random.default_rng(seed)
    ahead = ThreadPoolExecutor(1)
    coming = [ahead.submit(batches, epoch) for epoch in range(epochs)]
    steps = epochs * len(coming[0].result())
    shape = lambda s: min((s + 1) / (steps * 0.1), max(0.0, (steps - s) / (steps * 0.9)))
    schedule = torch.optim.lr_scheduler.LambdaLR(learner, shape)
    for epoch in range(epochs):
        here = coming[epoch].result()
        model.train()
        total = 0.0
        for n in random.permutation(len(here)):
            batch = {k: v.to(device, non_blocking=True) for k, v in here[n].items()}
            with torch.autocast(device, dtype=torch.bfloat16, enabled=device == "cuda"):
                out = model(batch, pieces(batch))
            value = loss(model, batch, out)
            total += descend(model, learner, schedule, value)
        say(f"teacher, epoch {epoch}: loss {float(total) / len(here):.3f}")


@torch.no_grad()
def label(model, pieces, batch, device):
    """What the teacher reads in a batch, as half floats beside what is known."""
    model.eval()
    batch = {k: v.to(device) for k, v in batch.items()}
    with torch.autocast(device, dtype=torch.bfloat16, enabled=device == "cuda"):
        out = model(batch, pieces(batch))
    mask = batch["token"] >= 0
    segment = torch.where((batch["segment"] >= 0).any(1)[:, None], batch["segment"], segments(out["start"], mask))
    arcs = out["arcs"].masked_fill(~allowed(segment), FAR)
    head = torch.where(batch["head"] >= 0, batch["head"], arcs.argmax(-1))
    half = lambda x: x.to(torch.float16)
    return {
        **batch, "segment": segment, "near": head,
        "t_arcs": half(arcs), "t_relation": half(model.relation(out, head)),
        "t_tag": half(out["tag"]), "t_name": half(out["name"]), "t_start": half(out["start"]),
    }
