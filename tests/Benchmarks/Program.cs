using Boligsosial.Mining.Benchmarks;

if (args is ["search", .. var sizes])
{
    return SearchBenchmark.Run(sizes);
}

Console.Error.WriteLine("Usage: dotnet run -c Release --project tests/Benchmarks -- search [SECTIONS...]");
return 1;
