#!/usr/bin/env python3
"""Teaches the encoder's vectors which fact a question asks for, and writes what was learned beside it.

    python3 train_facts.py en.encoder en.facts               (PyTorch 1.13; five minutes on one core)
    python3 train_facts.py en.encoder OUT.facts --unseen     without the wordings that `AdvisorBot.Evaluation --facts` asks with

The encoder itself stays as it is. Of every wording the means of its pieces after layers 0, 2, 4 and 6 are taken; a matrix brings them to 256 numbers, in which
every fact has a point that its wordings lie near. So have whole topics, lists and doors that are no facts, or a plain "coder salary" would be told the nearest detail.
"""
import collections, json, math, re, struct, sys, unicodedata
from pathlib import Path

import numpy as np
import torch
import torch.nn.functional as F

KNOWLEDGE = Path(__file__).resolve().parents[3] / "knowledge"
LANGUAGE = "en"
HEADS, DEPTHS, WIDTH = 12, (0, 2, 4, 6), 256
ROUNDS, BATCH, RATE_POINTS, RATE_MATRIX, SHARPNESS = 8, 256, 2e-3, 5e-4, 20.0
MOST_OTHERS = 150       # phrases of one whole topic or door
STATEMENT = 0.5         # how much the statement of a fact counts beside a wording
UNSEEN_ONE_IN, UNSEEN_KEPT = 16, 3
torch.manual_seed(1); torch.set_num_threads(1)


# What the pack says ---------------------------------------------------------------------------------------------------

def read(path):
    return json.loads(Path(path).read_text(encoding="utf8"))


def hash_of(text):
    """FNV-1a, as FactSense and the evaluation count it."""
    value = 14695981039346656037
    for byte in text.encode("utf8"):
        value = (value ^ byte) * 1099511628211 % 2 ** 64
    return value


def facts():
    """Fact → its statement."""
    found = {}
    for path in sorted(KNOWLEDGE.glob("*/*.json")):
        pack = read(path) if path.parent.name not in ("schema", "utterances", "answers", "translations", "replies") else None
        if isinstance(pack, dict) and isinstance(pack.get("facts"), list):
            found.update({fact["id"]: fact["statement"] for fact in pack["facts"] if isinstance(fact, dict)})
    return found


def names():
    kinds = {"careers": "career", "workplaces": "workplace", "laws": "law", "organizations": "organization", "standards": "standard", "terms": "term", "credentials": "credential", "education": "education"}
    return {kind: [phrase for entry in read(KNOWLEDGE / "synonyms" / LANGUAGE / f"{folder}.json")["entries"] for phrase in entry["phrases"]] for folder, kind in kinds.items()}


def is_unseen(phrase, place, entry):
    return place >= UNSEEN_KEPT and len(entry["phrases"]) > UNSEEN_KEPT and not entry.get("inContext") and not entry.get("wordForWord") and "{" not in phrase and hash_of(phrase.strip().lower()) % UNSEEN_ONE_IN == 0


def examples(statements, leave_out):
    """[(class, text, weight)]; the class of a fact is its id, of anything else it has a colon."""
    filling, found, others = names(), [], collections.defaultdict(list)
    fill = lambda phrase: re.sub(r"\{(\w+)\}", lambda slot: filling.get(slot[1], [slot[1]])[hash_of(phrase + slot[1]) % len(filling.get(slot[1], [0]))], phrase)
    for path in sorted((KNOWLEDGE / "utterances" / LANGUAGE).glob("*.json")):
        for entry in read(path)["entries"]:
            if entry.get("fact") in statements and not entry.get("wordForWord"):
                found += [(entry["fact"], fill(phrase), 1) for place, phrase in enumerate(entry["phrases"]) if not (leave_out and is_unseen(phrase, place, entry))]
            else:
                kind = next((kind for kind in ("list", "conflict", "topic", "intent") if kind in entry), None)
                if kind and entry[kind] != "crisis":
                    others[f"{kind}:{entry[kind]}"] += entry["phrases"]
    for name, phrases in sorted(others.items()):
        found += [(name, fill(phrase), 1) for phrase in sorted(phrases, key=hash_of)[:MOST_OTHERS]]
    return found + [(fact, statement, STATEMENT) for fact, statement in statements.items()]


# The encoder, as it is shipped ------------------------------------------------------------------------------------------

class Encoder:
    def __init__(self, path):
        self.data, self.at = Path(path).read_bytes(), 8
        width, layers, _, self.longest = (self.number() for _ in range(4))
        self.vocabulary = {self.text(): i for i in range(self.number())}
        self.words = self.matrix(len(self.vocabulary), width)
        self.places, self.g, self.b = self.floats(self.longest * width).reshape(-1, width), self.floats(width), self.floats(width)
        dense = lambda rows, columns: (self.matrix(rows, columns).T.contiguous(), self.floats(rows))
        norm = lambda: (self.floats(width), self.floats(width))
        self.layers = [(dense(width, width), dense(width, width), dense(width, width), dense(width, width), norm(), dense(4 * width, width), dense(width, 4 * width), norm()) for _ in range(layers)]

    def number(self):
        self.at += 4
        return struct.unpack_from("<i", self.data, self.at - 4)[0]

    def text(self):
        length = self.number()
        self.at += length
        return self.data[self.at - length:self.at].decode("utf8")

    def floats(self, count):
        self.at += 4 * count
        return torch.tensor(np.frombuffer(self.data, "<f4", count, self.at - 4 * count).copy())

    def matrix(self, rows, columns):
        scales = self.floats(rows)
        self.at += rows * columns
        return torch.tensor(np.frombuffer(self.data, np.int8, rows * columns, self.at - rows * columns).reshape(rows, columns).astype("f4")) * scales[:, None]

    def pieces(self, text):
        text = unicodedata.normalize("NFD", text.lower())
        ids, known = [self.vocabulary["[CLS]"]], self.vocabulary
        for word in re.findall(r"[^\W_]+|[^\w\s]|_", "".join(sign for sign in text if unicodedata.category(sign) != "Mn")):
            start, own = 0, []
            while start < len(word):
                end = len(word)
                while end > start and ("##" if start else "") + word[start:end] not in known:
                    end -= 1
                if end == start:
                    own = [known["[UNK]"]]
                    break
                own.append(known[("##" if start else "") + word[start:end]])
                start = end
            ids += own
        return ids[:self.longest - 1] + [known["[SEP]"]]

    def layer(self, layer, x, mask):
        (q, qb), (k, kb), (v, vb), (o, ob), after, (i, ib), (w, wb), last = layer
        rows, length, width = x.shape
        flat = x.reshape(-1, width)
        split = lambda matrix, bias: torch.addmm(bias, flat, matrix).reshape(rows, length, HEADS, width // HEADS).transpose(1, 2)
        shares = ((split(q, qb) @ split(k, kb).transpose(-1, -2)) / math.sqrt(width // HEADS) + mask).softmax(-1)
        heard = (shares @ split(v, vb)).transpose(1, 2).reshape(-1, width)
        flat = F.layer_norm(flat + torch.addmm(ob, heard, o), (width,), *after, 1e-12)
        return F.layer_norm(flat + torch.addmm(wb, F.gelu(torch.addmm(ib, flat, i)), w), (width,), *last, 1e-12).reshape(rows, length, width)

    @torch.no_grad()
    def depths(self, texts):
        """The means after the layers of DEPTHS, each of length 1, one after another."""
        ids = [self.pieces(text) for text in texts]
        order = sorted(range(len(ids)), key=lambda i: len(ids[i]))
        found = torch.zeros(len(ids), len(DEPTHS) * self.words.shape[1])
        for start in range(0, len(order), 64):
            batch = order[start:start + 64]
            longest = max(len(ids[i]) for i in batch)
            x = torch.tensor([ids[i] + [0] * (longest - len(ids[i])) for i in batch])
            present = torch.tensor([[1.0] * len(ids[i]) + [0.0] * (longest - len(ids[i])) for i in batch])
            x = F.layer_norm(self.words[x] + self.places[:longest], (x.shape and self.words.shape[1],), self.g, self.b, 1e-12)
            mask, means = ((1 - present) * -1e9)[:, None, None], []
            for depth in range(len(self.layers) + 1):
                if depth in DEPTHS:
                    means.append(F.normalize((x * present[:, :, None]).sum(1), dim=1))
                if depth < len(self.layers):
                    x = self.layer(self.layers[depth], x, mask)
            found[batch] = torch.cat(means, 1)
        return found


# Learning -----------------------------------------------------------------------------------------------------------------

def learn(vectors, classes, weights, count):
    """The middle, the matrix that brings vectors to WIDTH numbers, and a point of each class."""
    middle = vectors.mean(0)
    vectors = vectors - middle
    axes, spread, _ = torch.linalg.svd(vectors.T @ vectors / len(vectors))
    matrix = axes[:, :WIDTH] @ torch.diag((spread[:WIDTH] + 0.05 * spread[0]) ** -0.25)
    matrix = torch.nn.Parameter(matrix / matrix.norm() * WIDTH ** 0.5)
    with torch.no_grad():
        points = torch.zeros(count, WIDTH).index_add_(0, classes, F.normalize(vectors @ matrix, dim=1) * weights[:, None])
    points = torch.nn.Parameter(F.normalize(points, dim=1))
    steps = torch.optim.Adam([{"params": [points], "lr": RATE_POINTS}, {"params": [matrix], "lr": RATE_MATRIX}])
    for turn in range(ROUNDS):
        for group, rate in zip(steps.param_groups, (RATE_POINTS, RATE_MATRIX)):
            group["lr"] = rate * (1 - 0.9 * turn / ROUNDS)
        order, total = torch.randperm(len(vectors)), 0
        for start in range(0, len(order), BATCH):
            batch = order[start:start + BATCH]
            likeness = F.normalize(F.dropout(vectors[batch], 0.1) @ matrix, dim=1) @ F.normalize(points, dim=1).T
            loss = (F.cross_entropy(SHARPNESS * likeness, classes[batch], reduction="none", label_smoothing=0.05) * weights[batch]).mean()
            steps.zero_grad(); loss.backward(); steps.step()
            total += loss.item() * len(batch)
        print("round", turn + 1, round(total / len(order), 3), flush=True)
    return middle, matrix.detach(), F.normalize(points.detach(), dim=1)


def save(path, middle, matrix, points, names, statements):
    with open(path, "wb") as out:
        def floats(value):
            out.write(np.ascontiguousarray(value, "<f4").tobytes())
        def bytes_by_row(value):
            value = value.numpy()
            scale = np.maximum(np.abs(value).max(1), 1e-9) / 127
            floats(scale)
            out.write(np.clip(np.rint(value / scale[:, None]), -127, 127).astype(np.int8).tobytes())
        out.write(b"FACTS001" + struct.pack("<iii", len(middle), WIDTH, len(names)))
        floats(-(middle @ matrix))
        bytes_by_row(matrix.T)
        bytes_by_row(points)
        for name in names:
            data = name.encode("utf8")
            out.write(struct.pack("<i", len(data)) + data + struct.pack("<Q", hash_of(statements.get(name, ""))))


if __name__ == "__main__":
    statements = facts()
    texts = examples(statements, "--unseen" in sys.argv)
    names_of = sorted({name for name, _, _ in texts})
    place = {name: i for i, name in enumerate(names_of)}
    print(len(texts), "phrases,", len(names_of), "classes,", len(statements), "facts", flush=True)
    vectors = Encoder(sys.argv[1]).depths([text for _, text, _ in texts])
    learned = learn(vectors, torch.tensor([place[name] for name, _, _ in texts]), torch.tensor([float(weight) for _, _, weight in texts]), len(names_of))
    save(sys.argv[2], *learned, names_of, statements)
