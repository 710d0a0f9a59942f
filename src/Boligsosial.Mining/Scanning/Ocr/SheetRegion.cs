using Boligsosial.Mining.Scanning.Raster;

namespace Boligsosial.Mining.Scanning.Ocr;

/// <summary>A part of a page that is read by itself, and where it stands on the sheet that is given to OCR.</summary>
/// <param name="Source">Its place on the page.</param>
/// <param name="SheetX">Column of its left edge on the sheet.</param>
/// <param name="SheetY">Row of its top edge on the sheet.</param>
public readonly record struct SheetRegion(PixelBox Source, int SheetX, int SheetY);
