"""The student: the small network that ships. Its sizes and arithmetic are those of `language/model/FORMAT.md`."""

import os

import numpy as np
import torch
from torch import nn
from torch.nn import functional as F

from batches import IGNORE
from teacher import FAR, allowed, descend

BITS = {"suffix1": 7, "suffix2": 10, "suffix3": 12, "suffix4": 13, "prefix": 12, "shape": 9}
KNOWN = 32
REACH = 24
STEP = 1 / 32
FINE = 2048


def alg(x):
    return x * torch.rsqrt(1 + x * x)


def gate(x):
    return 0.5 + 0.5 * alg(x)


def bucket(hashes, bits):
    return ((hashes.astype(np.uint64) * 0x9E3779B1) & 0xFFFFFFFF) >> (32 - bits)


class Rows:
    """Which rows of the table each type has."""

    def __init__(self, hashes, forms):
        self.forms = forms
        place = np.searchsorted(forms, hashes[:, 0]).clip(max=len(forms) - 1)
        columns = [np.where(forms[place] == hashes[:, 0], place + 1, 0)]
        base = 1 + len(forms)
        for n, name in enumerate(("suffix1", "suffix2", "suffix3", "suffix4", "prefix")):
            columns.append(base + bucket(hashes[:, 1 + n], BITS[name]))
            base += 1 << BITS[name]
        self.fixed = np.stack(columns, 1).astype(np.int64)
        self.shape = base + np.stack([bucket(hashes[:, 6 + c], BITS["shape"]) for c in range(3)], 1).astype(np.int64)
        self.known = base + (1 << BITS["shape"])
        self.count = self.known + KNOWN

    def of(self, batch):
        """Rows of each word: form, four suffixes, prefix, shape, gazetteer; the word's place is the last axis."""
        kinds = batch["type"].numpy()
        parts = [self.fixed[kinds], self.shape[kinds, batch["casing"].numpy()][..., None], (self.known + batch["known"].numpy())[..., None]]
        return torch.from_numpy(np.concatenate(parts, -1))


def scan(f, x):
    """c[t] = f[t] * c[t-1] + x[t] along the second axis, by doubling."""
    step = 1
    while step < f.shape[1]:
        x = x + f * F.pad(x, (0, 0, step, 0))[:, : -step]
        f = f * F.pad(f, (0, 0, step, 0), value=1.0)[:, : -step]
        step *= 2
    return x


class Student(nn.Module):
    def __init__(self, rows, vectors, tags, relations, names, width=128, hidden=128, shift=32, layers=2, arc=64, relation=64):
        super().__init__()
        self.sizes = {"width": width, "hidden": hidden, "shift": shift, "layers": layers, "arc": arc, "relation": relation}
        self.counts = (tags, relations, names)
        self.forms = vectors.shape[0]
        self.register_buffer("vectors", vectors, persistent=False)
        self.project = nn.Linear(vectors.shape[1], width, bias=False)
        self.rows = nn.Parameter(torch.randn(rows, width) * 0.05)
        with torch.no_grad():
            self.rows[: self.forms + 1].zero_()
            self.project.weight.mul_(0.5)
        wide = 2 * hidden
        inputs = [width + 2 * shift] + [wide] * (layers - 1)
        self.layers = nn.ModuleList(nn.Linear(n, 6 * hidden) for n in inputs)
        self.parts = [arc, arc, relation, relation, tags, names, 1]
        self.heads = nn.Linear(wide, sum(self.parts))
        self.root = nn.Parameter(torch.zeros(arc))
        self.distance = nn.Parameter(torch.zeros(2 * REACH + 1))
        self.label = nn.Linear(relation, relations)
        self.drop = nn.Dropout(0.05)

    def table(self):
        """All rows, as the eight bits that ship hold them."""
        rows = torch.cat([self.rows[:1], self.rows[1 : self.forms + 1] + self.project(self.vectors), self.rows[self.forms + 1 :]])
        whole = (rows / STEP).round().clamp(-127, 127) * STEP
        return rows + (whole - rows).detach()

    def encode(self, rows, mask):
        x = alg(F.embedding(rows, self.table()).sum(-2)) * mask[..., None]
        x = self.drop(x)
        s, h = self.sizes["shift"], self.sizes["hidden"]
        before = F.pad(x, (0, 0, 1, 0))[:, :-1, :s]
        after = F.pad(x, (0, 0, 0, 1))[:, 1:, s : 2 * s]
        y = torch.cat([x, before, after], -1)
        for n, layer in enumerate(self.layers):
            pre = layer(y)
            z, f, o = pre[..., : 3 * h].split(h, -1)
            zb, fb, ob = pre[..., 3 * h :].flip(1).split(h, -1)
            # Padding stands at the right: the way back starts with it, and must bring nothing along.
            back = mask.flip(1)[..., None]
            z, f, o = torch.cat([z, zb], -1), torch.cat([f, fb], -1), torch.cat([o, ob], -1)
            f = gate(f)
            live = torch.cat([torch.ones_like(back).expand(-1, -1, h), back.expand(-1, -1, h)], -1)
            c = scan(f * live, (1 - f) * alg(z) * live)
            out = gate(o) * c
            out = torch.cat([out[..., :h], out[..., h:].flip(1)], -1)
            y = out if n == 0 else y + out
            y = self.drop(y)
        return y

    def forward(self, rows, mask):
        y = self.encode(rows, mask)
        d, g, u, v, tag, name, start = self.heads(y).split(self.parts, -1)
        d, g = alg(d), alg(g)
        t = d.shape[1]
        at = torch.arange(t, device=d.device)
        far = self.distance[(at[None, :] - at[:, None]).clamp(-REACH, REACH) + REACH]
        arcs = torch.cat([(d @ alg(self.root))[..., None], d @ g.transpose(1, 2) + far], -1)
        return {"arcs": arcs, "u": u, "v": v, "tag": tag, "name": name, "start": start[..., 0]}

    def relation(self, out, heads):
        at = (heads - 1).clamp(min=0)[..., None].expand(-1, -1, out["v"].shape[-1])
        v = torch.gather(out["v"], 1, at) * (heads > 0)[..., None]
        return self.label(alg(out["u"] + v))


def loss(model, batch, gold_share):
    """Of what the teacher reads, and of what is known where something is."""
    mask = batch["token"] >= 0
    out = model(batch["rows"], mask)
    arcs = out["arcs"].masked_fill(~allowed(batch["segment"]), FAR)
    relations = model.relation(out, batch["near"])

    def mixed(scores, taught, gold):
        logs = scores.log_softmax(-1)
        soft = -(taught.float().softmax(-1) * logs).sum(-1)
        hard = -torch.gather(logs, -1, gold.clamp(min=0)[..., None])[..., 0]
        share = (gold != IGNORE) * gold_share
        return (((1 - share) * soft + share * hard) * mask).sum()

    total = mixed(arcs, batch["t_arcs"], batch["head"]) + mixed(relations, batch["t_relation"], batch["relation"])
    total = total + mixed(out["tag"], batch["t_tag"], batch["tag"]) + mixed(out["name"], batch["t_name"], batch["name"])
    known = batch["start"] != IGNORE
    aim = torch.where(known, batch["start"].clamp(min=0).float() * gold_share + (1 - gold_share) * batch["t_start"].float().sigmoid(), batch["t_start"].float().sigmoid())
    judged = mask.clone()
    judged[:, 0] = False
    judged &= ~((batch["start"] == IGNORE) & batch["marked"][:, None])
    starts = F.binary_cross_entropy_with_logits(out["start"], aim, reduction="none")
    return (total + (starts * judged).sum()) / mask.sum()


def train(model, batches, steps, rate, device, seed, gold_share, say, check, drop_rows):
    """Trains on labelled batches that lie on the device."""
    matrices = [p for n, p in model.named_parameters() if p.dim() > 1 and n != "rows"]
    others = [p for n, p in model.named_parameters() if p.dim() <= 1 or n == "rows"]
    groups = [{"params": matrices, "weight_decay": 0.01}, {"params": others, "weight_decay": 0.0}]
    learner = torch.optim.AdamW(groups, lr=rate, betas=(0.9, 0.98), fused=device == "cuda")
    shape = lambda s: min((s + 1) / 300, max(0.0, (steps - s) / steps))
    schedule = torch.optim.lr_scheduler.LambdaLR(learner, shape)
    random = np.random.default_rng(seed)
    order, total = [], 0.0
    for step in range(steps):
        if not len(order):
            order = list(random.permutation(len(batches)))
        batch = dict(batches[order.pop()])
        batch["rows"] = batch["rows"].long()
        batch["rows"][..., 0] = torch.where(
            torch.rand(batch["rows"].shape[:2], device=device) < drop_rows[batch["rows"][..., 0]], 0, batch["rows"][..., 0])
        value = loss(model, batch, gold_share)
        total += descend(model, learner, schedule, value)
        if (step + 1) % max(1, steps // 8) == 0:
            say(f"step {step + 1} of {steps}: loss {float(total) / max(1, steps // 8):.3f}; {check(model)}")
            total = 0.0


def save(model, arrays_of, forms, folder):
    """The sections of `language/model/FORMAT.md` that are the network's, a file each."""
    get = lambda tensor: tensor.detach().float().cpu().numpy()
    arrays = {"forms": forms.astype("<u4")}
    lines = {**model.sizes, "reach": REACH, **BITS, "known": KNOWN, "row_step": repr(STEP)}

    def whole(name, values, bound):
        # So fine that a weight has 16 bits, and no sum over inputs within ±bound leaves 32.
        sums = np.abs(values).sum(0).max() * bound * FINE / (2**31 - 2**20)
        scale = float(np.float32(max(np.abs(values).max() / 32767, sums)))
        lines["scale_" + name] = repr(scale)
        arrays[name] = np.rint(values / scale).clip(-32767, 32767).astype("<i2")

    with torch.no_grad():
        arrays["rows"] = np.rint(get(model.table()) / STEP).clip(-127, 127).astype(np.int8)
        for n, layer in enumerate(model.layers, 1):
            whole(f"layer{n}", get(layer.weight).T, max(1, n - 1))
            arrays[f"bias{n}"] = get(layer.bias)
        whole("heads", get(model.heads.weight).T, len(model.layers))
        arrays["head_bias"] = get(model.heads.bias)
        arrays["root"] = get(alg(model.root))
        arrays["distance"] = get(model.distance)
        whole("label", get(model.label.weight).T, 1)
        arrays["label_bias"] = get(model.label.bias)
    texts = {"tags": arrays_of.tags, "relations": arrays_of.relations, "names": arrays_of.names, "layout": [f"{k} {v}" for k, v in lines.items()]}
    os.makedirs(folder, exist_ok=True)
    for name, values in arrays.items():
        values.tofile(os.path.join(folder, name))
    for name, found in texts.items():
        with open(os.path.join(folder, name), "w", encoding="utf-8") as file:
            file.write("\n".join(found))
