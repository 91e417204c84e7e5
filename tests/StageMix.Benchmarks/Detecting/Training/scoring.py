"""How many dissolves are found, and how many invented, at each likelihood, by the rules of DissolvePolicy; and how good
hard cuts would be if likelihoods alone told them."""

import numpy as np

from footage import CUT, DISSOLVE

LONGEST, USUAL, NEAR_CUT, LEAST = 1, 0.7, 0.8, 0.02


def events(likely, footage):
    """Likelihood, start and end of each, the likeliest first."""
    likely, at = likely.copy(), np.arange(len(likely))
    for cut in footage.cuts:
        likely[abs(at - cut) <= NEAR_CUT * footage.rate] = 0
    for start, end in footage.fades:
        likely[(at >= start - 2) & (at <= end + 2)] = 0
    middles = []
    for look in np.argsort(-likely):
        if likely[look] < LEAST:
            return
        if any(abs(look - other) <= LONGEST * footage.rate for other in middles):
            continue
        middles.append(look)
        reach = int(LONGEST * footage.rate / 2)
        near = [a for a in range(look - reach, look + reach + 1) if 0 <= a < len(likely)]
        near = [a for a in near if likely[a] >= likely[look] / 2]
        half = max(near[-1] - near[0], USUAL * footage.rate) / 2
        middle = (near[0] + near[-1]) / 2
        yield likely[look], middle - half, middle + half


def dissolves_table(told, most_invented=(0.1, 0.2, 0.3, 0.4, 0.5)):
    """For each number of invented ones a minute the share that is found, and from which likelihood on.

    `told` holds pairs of likelihoods and footage."""
    minutes = sum(len(footage) / footage.rate for _, footage in told) / 60
    total = sum(len(footage.dissolves) for _, footage in told)
    seen = []
    for likely, footage in told:
        best = [0] * len(footage.dissolves)
        for likelihood, start, end in events(likely[DISSOLVE], footage):
            shared = [min(end, e) - max(start, s) for s, e in footage.dissolves]
            if not any(s > 0 for s in shared):
                seen.append((likelihood, False))
            for i, (s, e) in enumerate(footage.dissolves):
                if 2 * shared[i] >= e - s:
                    best[i] = max(best[i], likelihood)
        seen += [(likelihood, True) for likelihood in best if likelihood > 0]
    rows, found, invented = {}, 0, 0
    for likelihood, is_true in sorted(seen, reverse=True):
        found, invented = found + is_true, invented + (not is_true)
        for most in most_invented:
            if invented <= most * minutes:
                rows[most] = f"{found}/{total} from {likelihood:.2f}"
    return rows


def cuts_table(told, likelihoods=(0.1, 0.3, 0.5, 0.7, 0.9)):
    """F1, precision and recall at +-1 look for each likelihood; what is inside a dissolve or a fade does not count."""
    rows = {}
    for least in likelihoods:
        hits = found = total = 0
        for likely, footage in told:
            likely = likely[CUT]
            peaks = [a for a in np.flatnonzero(likely >= least) if likely[a] == likely[max(0, a - 2) : a + 3].max()]
            spans = footage.dissolves + footage.fades
            peaks = [peak for peak in peaks if not any(start - 1 <= peak <= end + 1 for start, end in spans)]
            hits += sum(any(abs(peak - np.ceil(cut)) <= 1 for peak in peaks) for cut in footage.cuts)
            found, total = found + len(peaks), total + len(footage.cuts)
        precision, recall = hits / max(1, found), hits / max(1, total)
        rows[least] = f"{2 * precision * recall / max(1e-9, precision + recall):.3f} {precision:.3f} {recall:.3f}"
    return rows
