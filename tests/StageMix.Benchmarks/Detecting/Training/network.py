"""The network, as CutNet runs it."""

import onnx
import torch
from onnx import numpy_helper
from torch import nn
from torch.nn import functional

CONTRAST_REACH, NOISE, MOST = 8, 1.5, 6  # those of CutNet


class Cell(nn.Module):
    """Looks at each place beside its neighbours, and beside the same place some looks before and after."""

    def __init__(self, channels, filters):
        super().__init__()
        self.branches = nn.ModuleList(
            nn.Conv3d(channels, filters, 3, stride=(1, 2, 2), padding=(apart, 1, 1), dilation=(apart, 1, 1))
            for apart in (1, 2, 4)
        )

    def forward(self, seen):
        return functional.relu(torch.cat([branch(seen) for branch in self.branches], 1))


class Network(nn.Module):
    def __init__(self, filters=8):
        super().__init__()
        self.first = nn.Conv3d(1, filters, (1, 5, 5), stride=(1, 2, 2), padding=(0, 2, 2))
        self.cells = nn.Sequential(Cell(filters, filters), Cell(3 * filters, filters))
        self.over_time = nn.Conv1d(6 * filters, 32, 5, padding=2)
        self.last = nn.Conv1d(32, 2, 5, padding=2)

    def forward(self, seen):
        """batch x 1 x looks x height x width to the logits, batch x TOLD x looks"""
        seen = self.cells(functional.relu(self.first(seen)))
        told = torch.cat([seen.mean((3, 4)), seen.amax((3, 4))], 1)
        return self.last(functional.relu(self.over_time(told)))


def read(path):
    """A network that `export` wrote. What it does not tell yet begins anew."""
    network = Network()
    state = network.state_dict()
    for kept in onnx.load(path).graph.initializer:
        name, value = kept.name.removeprefix("0."), torch.from_numpy(numpy_helper.to_array(kept).copy())
        state[name][: len(value)] = value
    network.load_state_dict(state)
    return network


def normalised(detail):
    """Detail in grey levels, batch x looks x height x width, in the contrast around it."""
    contrast = torch.sqrt((detail**2).mean((2, 3)))[:, None]
    padded = functional.pad(contrast, (CONTRAST_REACH, CONTRAST_REACH), mode="replicate")
    around = functional.avg_pool1d(padded, 2 * CONTRAST_REACH + 1, 1)[:, 0]
    return (detail / (around + NOISE)[:, :, None, None])[:, None].clamp(-MOST, MOST)


def export(network, path):
    likelihood = nn.Sequential(network, nn.Sigmoid()).eval()
    axes = {"detail": {2: "looks", 3: "height", 4: "width"}, "likelihood": {2: "looks"}}
    torch.onnx.export(
        likelihood,
        torch.zeros(1, 1, 64, 45, 80),
        path,
        input_names=["detail"],
        output_names=["likelihood"],
        dynamic_axes=axes,
        opset_version=11,
    )
