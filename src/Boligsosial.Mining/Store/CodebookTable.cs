using Boligsosial.Mining.Extraction;

namespace Boligsosial.Mining.Store;

/// <summary>The codebook as the store keeps it, so that whoever opens the one file has the labels and definitions too.</summary>
internal sealed class CodebookTable(MiningStore store)
{
    /// <summary>Takes over the codebook. An indicator that it no longer has stays as long as a figure bears it.</summary>
    public void Update(Codebook codebook) => store.Together(() =>
    {
        store.Execute("DELETE FROM codebook WHERE indicator NOT IN (SELECT indicator FROM reviewed_figures)");
        for (var i = 0; i < codebook.Indicators.Count; i++)
        {
            var indicator = codebook.Indicators[i];
            store.Execute(
                """
                INSERT OR REPLACE INTO codebook (position, indicator, unit, topic, label_nb, definition_nb, breakdown)
                VALUES ($position, $indicator, $unit, nullif($topic, ''), $label, nullif($definition, ''), nullif($breakdown, ''))
                """,
                ("$position", i + 1), ("$indicator", indicator.Code), ("$unit", indicator.Unit), ("$topic", indicator.Topic),
                ("$label", indicator.Label), ("$definition", indicator.Definition), ("$breakdown", indicator.Breakdown));
        }
    });
}
