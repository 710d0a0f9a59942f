using Boligsosial.Mining.Evaluation;
using Boligsosial.Mining.Learning.Figures;
using Boligsosial.Mining.Learning.Training;
using Xunit;

namespace Boligsosial.Mining.Tests.Learning;

/// <summary>Confidence that means what it says.</summary>
public sealed class CalibrationTests
{
    [Fact]
    public void A_model_too_sure_of_itself_is_brought_down_to_what_it_gets_right()
    {
        List<(double Probability, bool Right)> answers = [.. Enumerable.Range(0, 200).Select(i => (0.95, i % 10 < 7))];

        Assert.Equal(0.7, Calibration.Fit(answers).Of(0.95), 0.03);
    }

    [Fact]
    public void More_probable_stays_more_confident()
    {
        List<(double Probability, bool Right)> answers = [.. Enumerable.Range(0, 300).Select(i => (0.4 + (0.001 * i), i % 3 > 0 || i > 200))];
        var fitted = Calibration.Fit(answers);

        Assert.True(fitted.Of(0.4) < fitted.Of(0.6) && fitted.Of(0.6) < fitted.Of(0.9));
    }

    [Fact]
    public void The_calibration_error_is_the_mean_gap_between_confidence_and_truth()
    {
        var reliability = Reliability.Of([(0.95, true), (0.95, true), (0.55, true), (0.55, false)]);

        Assert.Equal(0.05, reliability.Error, 9);
    }
}
