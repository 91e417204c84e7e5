"""Footage of a third kind, so that neither drawn dancers nor test pictures are learnt by heart: photographs under a
moving camera, with pieces of others moving before them, under lights that change."""

from pathlib import Path

import numpy as np
from PIL import Image
from scipy.ndimage import map_coordinates, zoom

from footage import HEIGHT, WIDTH, Footage, detail_of

SECONDS = 60
TAIL = 40  # looks that a shot goes on for while the next one comes in
ROWS, COLUMNS = np.mgrid[0:HEIGHT, 0:WIDTH] + 0.5


def load(folder):
    """All photographs with some detail, once each, as grey levels."""
    photos = []
    for path in sorted(Path(folder).rglob("*")):
        if path.suffix not in (".jpg", ".png", ".webp") or "screenshot" in path.name:
            continue
        photo = Image.open(path).convert("L")
        photo.thumbnail((960, 600))
        photo = np.asarray(photo, np.float32)
        same = any(abs(photo.mean() - p.mean()) < 1.5 and abs(photo.std() - p.std()) < 1.5 for p in photos)
        if not same and np.sqrt((np.diff(photo) ** 2).mean()) > 2:
            photos.append(photo)
    return photos


def make(photos, seed):
    """Of a fifth of them: what is of another group shows others."""
    rng = np.random.default_rng(seed)
    photos = photos[seed % 5 :: 5]
    rate = rng.uniform(12, 15)
    grey, cuts, dissolves = [], [], []
    tail, at = None, 0
    while at < SECONDS * rate:
        length = int(rng.uniform(1, 6) * rate)
        shared = max(2, round(rng.uniform(0.3, 1) * rate)) if at and rng.random() < 0.3 else 0
        seen = shot(photos, rng, length + shared + TAIL, rate)
        if shared:
            come = ((np.arange(shared) + 0.5) / shared)[:, None, None]
            seen[:shared] = tail[:shared] * (1 - come) + seen[:shared] * come
            dissolves.append((at - 0.5, at + shared - 0.5))
        elif at:
            cuts.append(at)
        grey.append(seen[: length + shared])
        tail, at = seen[length + shared :], at + length + shared
    grey = np.concatenate(grey)
    noise = rng.normal(0, rng.uniform(0.1, 1.5), grey.shape)
    grey = np.clip(grey * lights(rng, len(grey), rate) + noise, 0, 255).astype(np.float32)
    return Footage("photographs", seed, rate, detail_of(grey), cuts, dissolves)


def shot(photos, rng, looks, rate):
    """A camera that pans, zooms, shakes and now and then whips over a photograph."""
    photo = photos[rng.integers(len(photos))]
    seconds = np.arange(looks) / rate
    widest = min(photo.shape[1], photo.shape[0] * WIDTH / HEIGHT)
    first = rng.uniform(0.25, 0.95)
    last = first * np.exp(rng.normal(0, 0.5 if rng.random() < 0.2 else 0.12))
    width = widest * np.clip(np.linspace(first, last, looks), 0.1, 1)
    shrunk = max(1, int(widest * first / WIDTH))
    photo = resized(photo, photo.shape[1] // shrunk, photo.shape[0] // shrunk)
    width = width / shrunk
    across = rng.uniform() + rng.normal(0, 0.08) * seconds
    down = rng.uniform() + rng.normal(0, 0.05) * seconds
    if rng.random() < 0.15:
        begin, lasts = rng.uniform(0, seconds[-1]), rng.uniform(0.15, 0.4)
        across = across + rng.uniform(-1.2, 1.2) * np.clip((seconds - begin) / lasts, 0, 1)
    if rng.random() < 0.5:
        across, down = across + swing(rng, seconds, 0.004, 5), down + swing(rng, seconds, 0.004, 5)
    left = back_and_forth(across) * (photo.shape[1] - width)
    top = back_and_forth(down) * (photo.shape[0] - width * HEIGHT / WIDTH)
    seen = np.stack([taken(photo, left[i], top[i], width[i]) for i in range(looks)]) * rng.uniform(0.4, 1)
    for _ in range(rng.integers(0, 7)):
        walk_before(seen, photos[rng.integers(len(photos))], rng, seconds)
    return seen


def walk_before(seen, photo, rng, seconds):
    """An oval piece of a photograph moves through the picture, as somebody who dances."""
    height = rng.uniform(6, 50)
    width = height * rng.uniform(0.3, 0.7)
    scale = 2 * height / (min(photo.shape) / rng.uniform(1, 4))
    piece = resized(photo, int(photo.shape[1] * scale) + 8, int(photo.shape[0] * scale) + 8)
    left, top = rng.uniform(0, piece.shape[1] / 2), rng.uniform(0, piece.shape[0] / 2)
    x = rng.uniform(0, WIDTH) + rng.normal(0, 6) * seconds + swing(rng, seconds, 4, 2.5)
    y = rng.uniform(HEIGHT / 4, HEIGHT) + swing(rng, seconds, 2, 3)
    bright = rng.uniform(0.5, 1.4)
    for i in range(len(seen)):
        far = np.hypot((COLUMNS - x[i]) / (width / 2), (ROWS - y[i]) / (height / 2))
        cover = np.clip((1 - far) * height / 3, 0, 1)
        if cover.any():
            worn = map_coordinates(piece, [top + ROWS - y[i], left + COLUMNS - x[i]], order=1, mode="mirror")
            seen[i] = seen[i] * (1 - cover) + bright * worn * cover


def lights(rng, looks, rate):
    """Gains for each look and place: fields that hold for a while, jump or glide, and flash."""
    gains = np.ones((looks, HEIGHT, WIDTH), np.float32)
    before, at = None, 0
    while at < looks:
        field = zoom(np.exp(rng.normal(-0.25, 0.4, (3, 4))), (HEIGHT / 3, WIDTH / 4), order=1)
        field = field * np.exp(rng.normal(-0.1, 0.25))
        gains[at:] = field
        glide = int(rng.choice([0, rng.uniform(1, 12)])) if at else 0
        for i in range(min(glide, looks - at)):
            come = (i + 1) / (glide + 1)
            gains[at + i] = before * (1 - come) + field * come
        before, at = field, at + int(rng.uniform(0.3, 4) * rate) + 1
    for _ in range(rng.poisson(looks / rate / 6)):
        hit = rng.integers(looks)
        gains[hit : hit + rng.integers(1, 3)] *= rng.uniform(1.4, 3)
    return gains


def swing(rng, seconds, far, fastest):
    turns = (rng.uniform(0.3, fastest) for _ in range(2))
    return sum(rng.normal(0, far) * np.sin(2 * np.pi * turn * seconds + rng.uniform(0, 7)) for turn in turns)


def back_and_forth(way):
    return 1 - abs(np.mod(way, 2) - 1)


def taken(photo, left, top, width):
    rows = top + (np.arange(HEIGHT) + 0.5) * width / WIDTH
    columns = left + (np.arange(WIDTH) + 0.5) * width / WIDTH
    return map_coordinates(photo, np.meshgrid(rows, columns, indexing="ij"), order=1, mode="nearest")


def resized(photo, width, height):
    return np.asarray(Image.fromarray(photo).resize((max(90, width), max(51, height)), Image.BOX))
