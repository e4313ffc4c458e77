"""Writes the teacher's start: the lower layers of MPNet, and the word pieces that the sets need, in eight bits a row.

    python3 weights.py PREPARED FOLDER OUT       FOLDER holds model.safetensors and vocab.txt
"""

import os
import shutil
import sys

import numpy as np
from safetensors.numpy import load_file

import arrays

PARTS = 2
LAYERS = 10


def wanted(name):
    """Whether the teacher has this part."""
    layer = name.split(".")[2] if name.startswith("encoder.layer.") else "0"
    return not name.startswith("pooler") and int(layer) < LAYERS


def main():
    prepared, folder, out = sys.argv[1:4]
    os.makedirs(out, exist_ok=True)
    tensors = {n: t for n, t in load_file(os.path.join(folder, "model.safetensors")).items() if wanted(n) and t.dtype == np.float32}
    _, used = arrays.used_pieces(arrays.Arrays(prepared).words, os.path.join(folder, "vocab.txt"))
    words = "embeddings.word_embeddings.weight"
    tensors[words] = tensors[words][used]
    parts, sizes = [{} for _ in range(PARTS)], [5_000_000] + [0] * (PARTS - 1)
    for name, values in sorted(tensors.items(), key=lambda item: -item[1].size):
        part = sizes.index(min(sizes))
        sizes[part] += values.size
        if values.ndim == 2 and min(values.shape) > 100:
            scale = np.abs(values).max(1) / 127
            parts[part]["scale/" + name] = scale
            parts[part][name] = np.rint(values / np.maximum(scale, 1e-12)[:, None]).astype(np.int8)
        else:
            parts[part][name] = values.astype(np.float32)
    for n, part in enumerate(parts):
        np.savez_compressed(os.path.join(out, f"part{n}.npz"), **part)
    shutil.copy(os.path.join(folder, "vocab.txt"), out)


if __name__ == "__main__":
    main()
