using Boligsosial.Mining.Learning.Training;
using Xunit;

namespace Boligsosial.Mining.Tests.Learning;

public sealed class FigureTrainingTests
{
    [Theory]
    [InlineData(2, 2)]
    [InlineData(4, 4)]
    [InlineData(12, 12)]
    [InlineData(30, 15)]
    [InlineData(71, 36)]
    [InlineData(120, 60)]
    public void Of_few_reports_one_is_left_out_at_a_time_of_many_two(int reports, int folds) => Assert.Equal(folds, FigureTraining.Folds(reports));
}
