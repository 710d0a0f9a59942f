namespace Boligsosial.Mining.Scanning.Raster;

/// <summary>A ruling line found in a raster.</summary>
/// <param name="Horizontal">True when it runs from left to right.</param>
/// <param name="Start">Its first pixel along its direction.</param>
/// <param name="End">The pixel after its last.</param>
/// <param name="Across">Its middle, across its direction, at its own middle.</param>
/// <param name="Slope">How many pixels it moves across for each along.</param>
/// <param name="Thickness">In pixels.</param>
public readonly record struct ImageLine(bool Horizontal, int Start, int End, double Across, double Slope, double Thickness)
{
    /// <summary>Pixels from its first to its last.</summary>
    public int Length => End - Start;

    /// <summary>Its middle, across its direction, at a place along it.</summary>
    public double At(double along) => Across + (Slope * (along - ((Start + End) / 2.0)));
}
