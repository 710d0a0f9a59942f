using Boligsosial.Mining;
using Boligsosial.Mining.Cli;

return CommandLine.Run(args, new Session(Console.Out, Console.Error, (definitions, ocr) => ReportMiner.Load(definitions, ocr: ocr)));
