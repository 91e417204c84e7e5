"""Footage with known cuts, as the network sees it: what Look.Detail holds of about every twelfth of a second."""

import json
import subprocess
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass, field
from fractions import Fraction
from math import ceil
from pathlib import Path

import numpy as np
from scipy.ndimage import uniform_filter

WIDTH, HEIGHT = 80, 45
FRAMES_PER_SECOND = 12.5
TOLD = ("dissolve", "hard cut")
DISSOLVE, CUT = range(2)
STEPS = 64  # of a grey level that are told apart
CORE = (0.2, 0.8)  # the part of a dissolve in which both pictures are seen


@dataclass
class Footage:
    """Times are in looks, from 0; `detail` is looks x HEIGHT x WIDTH, in steps. What is of one group is alike."""

    kind: str
    group: int
    rate: float
    detail: np.ndarray
    cuts: list
    dissolves: list
    fades: list = field(default_factory=list)
    whips: list = field(default_factory=list)

    def __len__(self):
        return len(self.detail)

    def labels(self):
        """For each of TOLD and each look 1 where it is one, a hard cut at the first look after it; and how much that
        counts: nothing at a dissolve's ends and at fades."""
        at = np.arange(len(self))
        label, weight = np.zeros((len(TOLD), len(self)), np.float32), np.ones((len(TOLD), len(self)), np.float32)
        for start, end in self.fades:
            weight[:, share(at, start, end, -0.3, 1.3)] = 0
        for start, end in self.dissolves:
            weight[DISSOLVE, share(at, start, end, -0.1, 1.1)] = 0
            core = share(at, start, end, *CORE)
            label[DISSOLVE, core] = weight[DISSOLVE, core] = 1
        for cut in self.cuts:
            if cut < len(self) - 1:
                label[CUT, ceil(cut)] = 1
        return label, weight


def share(at, start, end, low, high):
    """Which of some times lie in that share of a span."""
    within = (at - start) / max(end - start, 1e-6)
    return (within >= low) & (within <= high)


def detail_of(grey):
    """Brightness less that of the surroundings, as Look.Detail has it; `grey` is looks x HEIGHT x WIDTH."""
    window = (1, 7, 7)
    seen = uniform_filter(np.ones_like(grey[:1]), window, mode="constant")
    return np.round((grey - uniform_filter(grey, window, mode="constant") / seen) * STEPS).astype(np.int16)


def read_all(folder):
    """The stages of every folder in it that has a truth.json."""
    truths = enumerate(sorted(Path(folder).glob("*/truth.json")))
    stages = [(truth.parent, i, stage) for i, truth in truths for stage in json.loads(truth.read_text())["stages"]]
    with ThreadPoolExecutor() as at_once:
        return list(at_once.map(lambda one: read(*one), stages))


def read(folder, group, stage):
    """A stage. What is seen stays beside it, for the next time."""
    path = folder / stage["file"]
    rate = Fraction(stage["frameRate"])
    every = max(1, round(float(rate) / FRAMES_PER_SECOND))
    kept = path.with_suffix(".npy")
    if not kept.exists():
        np.save(kept, detail_of(decode(path, every)))
    moves = {kind: [t for t in stage["transitions"] if t["kind"] == kind] for kind in ("dissolve", "fade")}
    return Footage(
        "splices" if folder.name.startswith("splice") else "shows",
        group,
        float(rate) / every,
        np.load(kept, mmap_mode="r"),
        [cut / every for cut in stage["cuts"]],
        [(t["start"] / every, t["end"] / every) for t in moves["dissolve"]],
        [(t["start"] / every, t["end"] / every) for t in moves["fade"]],
        [(w["start"] / every, w["end"] / every) for w in stage["whips"]],
    )


def decode(path, every):
    """Brightness at half of the small picture's size, of every so manieth frame."""
    small = f"scale={2 * WIDTH}:{2 * HEIGHT}:flags=area,format=yuv420p,extractplanes=y,select='not(mod(n,{every}))'"
    command = ["ffmpeg", "-v", "error", "-i", path, "-vf", small, "-fps_mode", "passthrough", "-f", "rawvideo", "-"]
    pixels = np.frombuffer(subprocess.run(command, stdout=subprocess.PIPE, check=True).stdout, np.uint8)
    quarters = pixels.reshape(-1, HEIGHT, 2, WIDTH, 2).astype(np.float32)
    return np.floor(quarters.mean((2, 4)) + 0.5)

