#!/usr/bin/python3
"""Trains the network that tells dissolves and hard cuts, and writes it as cuts.onnx.

    train.py FOOTAGE PHOTOGRAPHS OUT.onnx [--minutes 30] [--start OLD.onnx] [--hold-out]

FOOTAGE holds shows and splices as `detecting --keep` and `splices --keep` leave them, PHOTOGRAPHS pictures of any
kind. Most dissolves and cuts are made here, of any two shots, under light that changes over both. --start goes on from
a network that was written before. With --hold-out a fifth of each kind is not learnt from but told of."""

import argparse
import time

try:
    import numpy as np
    import torch
    from torch.nn import functional

    import footage
    import photographs
    from network import Network, export, normalised, read
    from scoring import cuts_table, dissolves_table
except ImportError as missing:
    raise SystemExit(f"{missing}: apt install python3-torch python3-onnx python3-scipy python3-pil") from missing

LOOKS, BATCH = 48, 12
EDGE = 8  # so many looks at a window's ends hold no made dissolve
WORKERS = 2
PHOTOGRAPHED = 48
CHOICE = {"shows": 0.55, "splices": 0.25, "photographs": 0.2}
RATE = 3e-3
LIVELY = {"dissolve": 0.2, "whip": 0.2, "cut": 0.1}
MOST_ALIKE = {"dissolve": 0.5, "cut": 0.8}  # correlation of the two shots of one that is made


def window(rng, film):
    """Where a window of it begins; often around something that is to be told, or that misleads."""
    last = len(film) - LOOKS
    lively = {"dissolve": film.dissolves, "whip": film.whips, "cut": [(cut, cut) for cut in film.cuts]}
    for kind, chance in LIVELY.items():
        if lively[kind] and rng.random() < chance:
            start, end = lively[kind][rng.integers(len(lively[kind]))]
            return int(np.clip((start + end) / 2 - rng.uniform(EDGE, LOOKS - EDGE), 0, last - 1))
    return int(rng.integers(last))


def cut_out(film, at):
    label, weight = film.told
    here = slice(at, at + LOOKS)
    return film.detail[here].astype(np.float32) / footage.STEPS, label[:, here].copy(), weight[:, here].copy()


def is_calm(film, at):
    return not any(abs(at - cut) < 0.9 * film.rate for cut in film.cuts) and not any(
        start - 0.6 * film.rate < at < end + 0.6 * film.rate for start, end in film.dissolves + film.fades
    )


def joined(rng, films, film, at):
    """The window, cut or dissolved into another shot of the same stage or, now and then, of another video of its kind."""
    first = cut_out(film, at)
    kind = rng.choice(["dissolve", "cut"], p=[0.65, 0.35])
    for _ in range(20):
        other = film if rng.random() < 0.8 else films[rng.integers(len(films))]
        begin, middle = int(rng.integers(len(other) - LOOKS)), rng.uniform(EDGE, LOOKS - EDGE)
        if not (is_calm(film, at + middle) and is_calm(other, begin + middle)):
            continue
        second = cut_out(other, begin)
        a, b = first[0][int(middle)], second[0][int(middle)]
        alike = (a * b).sum() / np.sqrt((a * a).sum() * (b * b).sum() + 1)
        if min((a * a).mean(), (b * b).mean()) > 4 and alike < MOST_ALIKE[kind]:
            length = rng.uniform(0.28, 1.05) * film.rate if kind == "dissolve" else 0.01
            return merged(first, second, (np.arange(LOOKS) - middle) / length + 0.5)
    return first


def merged(first, second, come):
    """The second window for the first, as much of it at each look as `come` says, from 0 or less to 1 or more."""
    come = np.clip(come, 0, 1).astype(np.float32)
    detail = first[0] * (1 - come)[:, None, None] + second[0] * come[:, None, None]
    label, weight = (np.where(come < 0.5, before, after) for before, after in zip(first[1:], second[1:]))
    both = (come > 0) & (come < 1)
    label[footage.DISSOLVE, both] = weight[footage.DISSOLVE, both] = 0
    core = (come >= footage.CORE[0]) & (come <= footage.CORE[1])
    label[footage.DISSOLVE, core] = weight[footage.DISSOLVE, core] = 1
    if not both.any():
        label[footage.CUT, np.argmax(come)] = 1
    return detail, label, weight


def walled(rng, films, detail):
    """A wall in a part of the picture shows something else for a while: no cut."""
    height, width = detail.shape[1:]
    high, wide = (int(side * rng.uniform(0.3, 0.7)) for side in (height, width))
    top, left = rng.integers(height - high), rng.integers(width - wide)
    other = films[rng.integers(len(films))]
    begin, at = rng.integers(len(other) - LOOKS), rng.integers(LOOKS)
    here = np.s_[at : at + rng.integers(2, LOOKS), top : top + high, left : left + wide]
    detail[here] = other.detail[begin : begin + LOOKS][here] / np.float32(footage.STEPS)


def relit(rng, detail):
    for _ in range(rng.choice(3, p=[0.5, 0.35, 0.15])):
        field = torch.from_numpy(rng.normal(0, 1, (1, 1, 3, 4)).astype(np.float32))
        field = functional.interpolate(field, detail.shape[1:], mode="bilinear", align_corners=True).numpy()[0, 0]
        gain = np.exp(np.clip(0.5 * field + rng.normal(0, 0.5), -1.5, 1.2))
        at, lasts = rng.uniform(0, LOOKS), max(0.01, rng.choice([0, rng.uniform(1, 15)]))
        come = np.clip((np.arange(LOOKS) - at) / lasts + 0.5, 0, 1)
        if rng.random() < 0.5:
            come *= np.clip((at + rng.uniform(2, 20) - np.arange(LOOKS)) / max(0.5, lasts), 0, 1)
        detail = detail * (1 + (gain - 1) * come[:, None, None]).astype(np.float32)
    return detail


def sample(rng, kinds):
    films = kinds[rng.choice(list(kinds), p=chances(kinds))]
    film = films[rng.integers(len(films))]
    at = window(rng, film)
    detail, label, weight = joined(rng, films, film, at) if rng.random() < 0.6 else cut_out(film, at)
    if rng.random() < 0.15:
        walled(rng, films, detail)
    detail = relit(rng, detail)
    detail = detail[:, :, ::-1] if rng.random() < 0.5 else detail
    detail = detail[:, ::-1] if rng.random() < 0.2 else detail
    detail = detail * (np.exp(rng.normal(0, 0.3)) * rng.choice([1, -1], p=[0.7, 0.3]))
    if rng.random() < 0.3:
        detail = detail + rng.normal(0, rng.uniform(0.3, 2), detail.shape)
    return np.ascontiguousarray(detail, np.float32), label, weight


class Samples(torch.utils.data.IterableDataset):
    """Without end; each worker's are others."""

    def __init__(self, kinds):
        self.kinds = kinds

    def __iter__(self):
        worker = torch.utils.data.get_worker_info()
        rng = np.random.default_rng(worker.id)
        while True:
            yield sample(rng, self.kinds)


def chances(kinds):
    weights = np.array([CHOICE[kind] for kind in kinds])
    return weights / weights.sum()


def told_by(network, film, at_once=200, around=24):
    """TOLD x looks, as CutMeter tells them: some looks at once."""
    told = []
    for at in range(0, len(film), at_once):
        first = max(0, at - around)
        detail = film.detail[first : at + at_once + around].astype(np.float32) / footage.STEPS
        with torch.no_grad():
            likely = torch.sigmoid(network(normalised(torch.from_numpy(detail)[None])))[0].numpy()
        told.append(likely[:, at - first :][:, :at_once])
    return np.concatenate(told, 1)


def report(network, films):
    for kind in CHOICE:
        told = [(told_by(network, film), film) for film in films if film.kind == kind]
        if told:
            print(f"  {kind}: dissolves found, for so many invented a minute: {dissolves_table(told)}", flush=True)
            print(f"  {kind}: F1, precision and recall of cuts, from each likelihood on: {cuts_table(told)}", flush=True)


def train(network, kinds, minutes, held_out):
    batches = iter(torch.utils.data.DataLoader(Samples(kinds), BATCH, num_workers=WORKERS))
    optimiser = torch.optim.AdamW(network.parameters(), RATE, weight_decay=1e-4)
    kept = {name: value.clone() for name, value in network.state_dict().items()}  # a running mean generalises better
    begin, step, lost, next_report = time.monotonic(), 0, 0, 0.2
    while (done := (time.monotonic() - begin) / (60 * minutes)) < 1:
        for group in optimiser.param_groups:
            group["lr"] = RATE * min(1, step / 100) * (0.51 + 0.5 * np.cos(np.pi * done))
        batch = next(batches)
        network.train()
        loss = functional.binary_cross_entropy_with_logits(network(normalised(batch[0])), batch[1], reduction="none")
        loss = (loss * batch[2]).sum() / batch[2].sum()
        optimiser.zero_grad()
        loss.backward()
        torch.nn.utils.clip_grad_norm_(network.parameters(), 1)
        optimiser.step()
        step, lost = step + 1, lost + loss.item()
        for name, value in network.state_dict().items():
            kept[name].lerp_(value, 1 - min(0.995, step / (step + 50)))
        if step % 500 == 0:
            print(f"{done:.0%}: step {step}, loss {lost / 500:.4f}", flush=True)
            lost = 0
        if done > next_report:
            next_report += 0.2
            report(mean_of(kept), held_out)
    report(mean_of(kept), held_out)
    return mean_of(kept)


def mean_of(kept):
    network = Network()
    network.load_state_dict(kept)
    return network.eval()


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    for name in ("footage", "photographs", "out"):
        parser.add_argument(name)
    parser.add_argument("--minutes", type=float, default=30)
    parser.add_argument("--start")
    parser.add_argument("--hold-out", action="store_true")
    given = parser.parse_args()
    photos = photographs.load(given.photographs)
    films = footage.read_all(given.footage)
    films += [photographs.make(photos, seed) for seed in range(PHOTOGRAPHED)]
    kinds, held_out = {}, []
    for film in films:
        film.told = film.labels()
        is_held_out = given.hold_out and film.group % 5 == 4
        (held_out if is_held_out else kinds.setdefault(film.kind, [])).append(film)
    print({kind: len(films) for kind, films in kinds.items()}, len(held_out), "held out", flush=True)
    torch.manual_seed(0)
    network = read(given.start) if given.start else Network()
    export(train(network, kinds, given.minutes, held_out), given.out)


if __name__ == "__main__":
    main()
