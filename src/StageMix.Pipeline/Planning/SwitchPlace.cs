namespace StageMix.Pipeline.Planning;

/// <summary>What a switch happens on, the most welcome first.</summary>
internal enum SwitchPlace
{
    CutOfIncoming,
    CutOfOutgoing,
    Downbeat,
    Whip,
    Beat,

    /// <summary>On none of these, where nothing else was to be had.</summary>
    Nowhere,
}
