"""The encoder of MPNet (Song and others 2020), for the teacher alone; weights from a package, in 8 bits a row."""

import math

import torch
from torch import nn
from torch.nn import functional as F

WIDTH, HEADS, INNER, PAD = 768, 12, 3072, 1


class Layer(nn.Module):
    def __init__(self):
        super().__init__()
        self.q, self.k, self.v, self.o = (nn.Linear(WIDTH, WIDTH) for _ in range(4))
        self.norm1, self.norm2 = nn.LayerNorm(WIDTH, eps=1e-5), nn.LayerNorm(WIDTH, eps=1e-5)
        self.up, self.down = nn.Linear(WIDTH, INNER), nn.Linear(INNER, WIDTH)
        self.drop = nn.Dropout(0.1)

    def forward(self, x, bias):
        b, t, _ = x.shape
        split = lambda y: y.view(b, t, HEADS, WIDTH // HEADS).transpose(1, 2)
        mixed = F.scaled_dot_product_attention(split(self.q(x)), split(self.k(x)), split(self.v(x)), attn_mask=bias)
        x = self.norm1(x + self.drop(self.o(mixed.transpose(1, 2).reshape(b, t, WIDTH))))
        return self.norm2(x + self.drop(self.down(F.gelu(self.up(x)))))


class Encoder(nn.Module):
    def __init__(self, vocabulary, layers, cases):
        super().__init__()
        self.words = nn.Embedding(vocabulary, WIDTH)
        self.places = nn.Embedding(514, WIDTH)
        self.cases = nn.Embedding(cases, WIDTH)
        nn.init.zeros_(self.cases.weight)
        self.norm = nn.LayerNorm(WIDTH, eps=1e-5)
        self.layers = nn.ModuleList(Layer() for _ in range(layers))
        self.bias = nn.Embedding(32, HEADS)
        self.drop = nn.Dropout(0.1)

    def forward(self, ids, cases, mask):
        t = ids.shape[1]
        at = torch.arange(t, device=ids.device)
        x = self.words(ids) + self.places(at + 2) + self.cases(cases)
        x = self.drop(self.norm(x))
        bias = self.bias(buckets(at[None, :] - at[:, None])).permute(2, 0, 1)[None]
        bias = bias.masked_fill(~mask[:, None, None, :], -1e4).to(x.dtype)
        if torch.is_autocast_enabled(x.device.type):
            bias = bias.to(torch.get_autocast_dtype(x.device.type))
        for layer in self.layers:
            x = layer(x, bias)
        return x


def buckets(distance):
    """Relative places in 32 buckets, as T5 has them: near ones each their own, far ones by their logarithm."""
    back = (distance > 0).long() * 16
    n = distance.abs()
    far = 8 + (torch.log(n.clamp(min=1).float() / 8) / math.log(128 / 8) * 8).long()
    return back + torch.where(n < 8, n, far.clamp(max=15))


def load(encoder, weights):
    """Fills an encoder from the package's tensors, by their names there."""
    get = lambda name: torch.as_tensor(weights(name)).float()
    with torch.no_grad():
        encoder.words.weight.copy_(get("embeddings.word_embeddings.weight"))
        encoder.places.weight.copy_(get("embeddings.position_embeddings.weight"))
        encoder.norm.weight.copy_(get("embeddings.LayerNorm.weight"))
        encoder.norm.bias.copy_(get("embeddings.LayerNorm.bias"))
        encoder.bias.weight.copy_(get("encoder.relative_attention_bias.weight"))
        for n, layer in enumerate(encoder.layers):
            parts = {
                "q": "attention.attn.q", "k": "attention.attn.k", "v": "attention.attn.v", "o": "attention.attn.o",
                "norm1": "attention.LayerNorm", "up": "intermediate.dense", "down": "output.dense", "norm2": "output.LayerNorm",
            }
            for ours, theirs in parts.items():
                for part in ("weight", "bias"):
                    getattr(getattr(layer, ours), part).copy_(get(f"encoder.layer.{n}.{theirs}.{part}"))
